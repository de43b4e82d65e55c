// Masks of dropout for sixteen windows at once.

static void dropout_mask(const struct dropout_mask *m, float *to, long batch, long steps, long features) {
  for (long first = 0; first < batch; first += 16)
    for (long t = 0; t < steps; t++)
      for (long unit = 0; unit < features; unit++, to += 16) {
        UL counter;
        I inside;
        for (int lane = 0; lane < 16; lane++) {
          counter[lane] = (uint64_t)(t * batch + first + lane) << 20 | (uint64_t)unit;
          inside[lane] = first + lane < batch ? -1 : 0;
        }
        U word = philox16(__builtin_convertvector(counter, U), __builtin_convertvector(counter >> 32, U), m->stream,
                          m->seed);
        I kept = (I)(word >= (U){0} + (uint32_t)m->threshold) & inside;
        // All are dropped where the share is that close to 1.
        store(to, choose(m->threshold >> 32 ? kept & 0 : kept, splat(m->scale), splat(0.0f)));
      }
}
