// The LSTM's forward pass over a few windows, one after the other.

/// The gates of W squares of units, and what they make of cells and state.
#define LSTM_LONE(W)                                                                                               \
  static void lstm_lone##W(const float *u, const float *sums, const float *h, long count, long first, float *c,    \
                           float *next) {                                                                          \
    V a[4 * W];                                                                                                    \
    UNROLL for (int i = 0; i < 4 * W; i++) a[i] = load(sums + 16 * i);                                             \
    LONE_CHAINS(4 * W, a, u, h, count)                                                                             \
    c += 16 * first, next += 16 * first;                                                                           \
    UNROLL for (int w = 0; w < W; w++) {                                                                           \
      V i = sigmoid16(a[w]), f = sigmoid16(a[W + w]), g = tanh16(a[2 * W + w]), o = sigmoid16(a[3 * W + w]);       \
      V cell = fma16(f, load(c + 16 * w), i * g);                                                                  \
      store(c + 16 * w, cell), store(next + 16 * w, o * tanh16(cell));                                             \
    }                                                                                                              \
  }
LSTM_LONE(1)
#if MANY_REGISTERS
LSTM_LONE(2)
#endif

INLINE struct lone_layer lstm_lone(const struct lstm_layer *l) {
  return (struct lone_layer){.windows = l->lone, .gates = 4, .steps = l->steps, .inputs = l->inputs, .units = l->units,
                             .kernel = l->kernel, .recurrent = l->recurrent, .bias = l->bias, .x = l->x, .h = l->h,
                             .every_step = l->output_steps > 1,
                             .step = {lstm_lone1,
#if MANY_REGISTERS
                                      lstm_lone2
#endif
                             }};
}
