// The LSTM's forward pass over a few windows, one after the other, lanes along the outputs: where one window is to be
// predicted, fifteen of sixteen lanes across windows would be idle. The chains are those of the batch, bit for bit.

#if MANY_REGISTERS
#define LONE_WIDEST 16
#else
#define LONE_WIDEST 4
#endif

/// The vectors of outputs in the panel that starts where `rest` are left.
INLINE long lone_width(long rest) {
  if (rest >= LONE_WIDEST) return LONE_WIDEST;
  return rest > 8 ? 8 : rest;
}

/// Bias, W and U one above the other, in panels of outputs padded with zeros.
static void lstm_pack_lone(const struct lstm_layer *l) {
  long n = 4 * l->units, vectors = gate_rows(l->units) / 16;
  float *to = l->packed;
  for (long v = 0, width; v < vectors; v += width) {
    width = lone_width(vectors - v);
    long first = 16 * v, count = n - first < 16 * width ? n - first : 16 * width;
    for (long row = -1; row < l->inputs + l->units; row++, to += 16 * width) {
      const float *from = row < 0 ? l->bias : row < l->inputs ? l->kernel + row * n : l->recurrent + (row - l->inputs) * n;
      memcpy(to, from + first, sizeof(float) * (size_t)count);
      memset(to + count, 0, sizeof(float) * (size_t)(16 * width - count));
    }
  }
}

/// z = bias + W x + U h for W vectors of outputs; x lies in one lane of lane order.
#define LONE_TILE(W)                                                                                              \
  static void lone##W(const float *w, const float *x, long inputs, const float *h, long units, float *z) {       \
    V a[W];                                                                                                       \
    UNROLL for (int i = 0; i < W; i++) a[i] = load(w + 16 * i);                                                   \
    w += 16 * W;                                                                                                  \
    for (long k = 0; k < inputs; k++, w += 16 * W) {                                                              \
      V y = splat(x[16 * k]);                                                                                     \
      UNROLL for (int i = 0; i < W; i++) a[i] = fma16(load(w + 16 * i), y, a[i]);                                 \
    }                                                                                                             \
    for (long k = 0; k < units; k++, w += 16 * W) {                                                               \
      V y = splat(h[k]);                                                                                          \
      UNROLL for (int i = 0; i < W; i++) a[i] = fma16(load(w + 16 * i), y, a[i]);                                 \
    }                                                                                                             \
    UNROLL for (int i = 0; i < W; i++) store(z + 16 * i, a[i]);                                                   \
  }
LONE_TILE(1)
LONE_TILE(2)
LONE_TILE(3)
LONE_TILE(4)
#if MANY_REGISTERS
LONE_TILE(5)
LONE_TILE(6)
LONE_TILE(7)
LONE_TILE(8)
LONE_TILE(16)
#endif

INLINE void lone_product(const struct lstm_layer *l, const float *x, const float *h, long state, float *z) {
  long vectors = gate_rows(l->units) / 16, rows = 1 + l->inputs + l->units;
  const float *w = l->packed;
  for (long v = 0, width; v < vectors; v += width, w += rows * 16 * width) {
    width = lone_width(vectors - v);
#define LONE_CASE(W) \
  case W: lone##W(w, x, l->inputs, h, state, z + 16 * v); break;
    switch (width) {
      LONE_CASE(1)
      LONE_CASE(2)
      LONE_CASE(3)
      LONE_CASE(4)
#if MANY_REGISTERS
      LONE_CASE(5)
      LONE_CASE(6)
      LONE_CASE(7)
      LONE_CASE(8)
      LONE_CASE(16)
#endif
    }
  }
}

/// One window of the first slice. Lanes behind the last unit hold numbers that nobody reads.
static void lstm_forward_lone(const struct lstm_layer *l, long lane) {
  long units = l->units;
  float *z = l->gates, *c = l->cells, *h = l->tanh_cells;
  memset(c, 0, sizeof(float) * (size_t)((units + 15) / 16 * 16));
  for (long t = 0; t < l->steps; t++) {
    lone_product(l, l->x + t * l->inputs * 16 + lane, h, t ? units : 0, z);
    for (long j = 0; j < units; j += 16) {
      V i = sigmoid16(load(z + j)), f = sigmoid16(load(z + units + j));
      V g = tanh16(load(z + 2 * units + j)), o = sigmoid16(load(z + 3 * units + j));
      V state = fma16(f, load(c + j), i * g);
      store(c + j, state), store(h + j, o * tanh16(state));
    }
    if (l->output_steps > 1 || t == l->steps - 1) {
      float *out = l->h + (l->output_steps > 1 ? t : 0) * units * 16 + lane;
      for (long j = 0; j < units; j++) out[16 * j] = h[j];
    }
  }
}
