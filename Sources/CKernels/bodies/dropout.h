// Masks of dropout: Philox4x32-10 for sixteen windows at once, of which the first word is kept.

typedef uint32_t U __attribute__((vector_size(64)));
typedef uint64_t UL __attribute__((vector_size(128)));

/// Both halves of sixteen products.
INLINE void wide_product(U a, uint32_t b, U *high, U *low) {
  UL product = __builtin_convertvector(a, UL) * (uint64_t)b;
  *high = __builtin_convertvector(product >> 32, U);
  *low = __builtin_convertvector(product, U);
}

/// The first words at counters (c0, c1), stream and seed. Salmon, Moraes, Dror and Shaw 2011.
INLINE U philox16(U c0, U c1, uint64_t stream, uint64_t seed) {
  U zero = (U){0}, c2 = zero + (uint32_t)stream, c3 = zero + (uint32_t)(stream >> 32);
  uint32_t k0 = (uint32_t)seed, k1 = (uint32_t)(seed >> 32);
  for (int round = 0; round < 10; round++, k0 += 0x9e3779b9, k1 += 0xbb67ae85) {
    U high0, low0, high2, low2;
    wide_product(c0, 0xd2511f53, &high0, &low0);
    wide_product(c2, 0xcd9e8d57, &high2, &low2);
    c0 = high2 ^ c1 ^ k0, c1 = low2, c2 = high0 ^ c3 ^ k1, c3 = low0;
  }
  return c0;
}

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
