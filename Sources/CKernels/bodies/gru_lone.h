// The GRU's forward pass over a few windows, one after the other.

/// z, r and n = tanh(p + r q) of W squares of units, and what they make of the state. The inputs' sums are those of z, r
/// and p; the chains of q read the state alone, behind a bias of their own.
#define GRU_LONE(W)                                                                                                \
  static void gru_lone##W(const float *u, const float *sums, const float *h, long count, long first, float *c,     \
                          float *next) {                                                                           \
    (void)c;                                                                                                       \
    V a[3 * W];                                                                                                    \
    UNROLL for (int i = 0; i < 2 * W; i++) a[i] = load(sums + 16 * i);                                             \
    UNROLL for (int w = 0; w < W; w++) a[2 * W + w] = load(u + 16 * w);                                            \
    u += 16 * W;                                                                                                   \
    LONE_CHAINS(3 * W, a, u, h, count)                                                                             \
    UNROLL for (int w = 0; w < W; w++) {                                                                           \
      V z = sigmoid16(a[w]), r = sigmoid16(a[W + w]), p = load(sums + 16 * (2 * W + w));                           \
      V n = tanh16(fma16(r, a[2 * W + w], p)), before = load(h + 16 * (first + w));                                \
      store(next + 16 * (first + w), fma16(z, before - n, n));                                                     \
    }                                                                                                              \
  }
GRU_LONE(1)
#if MANY_REGISTERS
GRU_LONE(2)
#endif

INLINE struct lone_layer gru_lone(const struct gru_layer *l) {
  return (struct lone_layer){.windows = l->lone, .gates = 3, .steps = l->steps, .inputs = l->inputs, .units = l->units,
                             .kernel = l->kernel, .recurrent = l->recurrent, .bias = l->bias,
                             .state_bias = l->recurrent_bias, .x = l->x, .h = l->h,
                             .every_step = l->output_steps > 1,
                             .step = {gru_lone1,
#if MANY_REGISTERS
                                      gru_lone2
#endif
                             }};
}
