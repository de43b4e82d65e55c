// Squares of 16 × 16 floats turned over, and with them window order into lane order and back.

#define EVEN_ODD(a, b, w)                                                                                       \
  V u = w == 1   ? __builtin_shufflevector(a, b, 0, 16, 2, 18, 4, 20, 6, 22, 8, 24, 10, 26, 12, 28, 14, 30)     \
        : w == 2 ? __builtin_shufflevector(a, b, 0, 1, 16, 17, 4, 5, 20, 21, 8, 9, 24, 25, 12, 13, 28, 29)      \
        : w == 4 ? __builtin_shufflevector(a, b, 0, 1, 2, 3, 16, 17, 18, 19, 8, 9, 10, 11, 24, 25, 26, 27)      \
                 : __builtin_shufflevector(a, b, 0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23);       \
  V d = w == 1   ? __builtin_shufflevector(a, b, 1, 17, 3, 19, 5, 21, 7, 23, 9, 25, 11, 27, 13, 29, 15, 31)     \
        : w == 2 ? __builtin_shufflevector(a, b, 2, 3, 18, 19, 6, 7, 22, 23, 10, 11, 26, 27, 14, 15, 30, 31)    \
        : w == 4 ? __builtin_shufflevector(a, b, 4, 5, 6, 7, 20, 21, 22, 23, 12, 13, 14, 15, 28, 29, 30, 31)    \
                 : __builtin_shufflevector(a, b, 8, 9, 10, 11, 12, 13, 14, 15, 24, 25, 26, 27, 28, 29, 30, 31);

/// Exchanges the off-diagonal squares of width w, for w = 8, 4, 2, 1.
#define EXCHANGE(w)                                                 \
  UNROLL for (int i = 0; i < 16; i++) if (!(i & w)) {               \
    V a = r[i], b = r[i + w];                                       \
    EVEN_ODD(a, b, w)                                               \
    r[i] = u;                                                       \
    r[i + w] = d;                                                   \
  }

INLINE void transpose16(V r[16]) {
  EXCHANGE(8)
  EXCHANGE(4)
  EXCHANGE(2)
  EXCHANGE(1)
}

/// Each square of (n, 16) in place: lane order to block order. n is a multiple of 16.
static void transpose_squares(float *p, long n) {
  for (long i = 0; i < n; i += 16, p += 256) {
    V r[16];
    UNROLL for (int j = 0; j < 16; j++) r[j] = load(p + 16 * j);
    transpose16(r);
    UNROLL for (int j = 0; j < 16; j++) store(p + 16 * j, r[j]);
  }
}

static void to_lanes(const float *windows, float *lanes, long batch, long n) {
  for (long first = 0; first < batch; first += 16, windows += 16 * n, lanes += 16 * n) {
    long rows = batch - first < 16 ? batch - first : 16, i = 0;
    if (rows > 1)
      for (; i + 16 <= n; i += 16) {
        V r[16];
        UNROLL for (int j = 0; j < 16; j++) r[j] = j < rows ? load(windows + j * n + i) : splat(0.0f);
        transpose16(r);
        UNROLL for (int j = 0; j < 16; j++) store(lanes + (i + j) * 16, r[j]);
      }
    for (; i < n; i++) {
      store(lanes + i * 16, splat(0.0f));
      for (long j = 0; j < rows; j++) lanes[i * 16 + j] = windows[j * n + i];
    }
  }
}

/// The first n of each slice's `lanes_n` rows.
static void from_lanes(const float *lanes, float *windows, long batch, long n, long lanes_n) {
  for (long b = 0; b < batch; b++) {
    const float *from = lanes + b / 16 * lanes_n * 16 + b % 16;
    for (long i = 0; i < n; i++) windows[b * n + i] = from[i * 16];
  }
}
