// dW and db: sums over rows k = t B + b, in blocks of 512 rows, lanes along the outputs.

/// R inputs from `input` and W squares of outputs from `square`, added up from +0 over rows first..<last of one block.
#define GRADIENT_TILE(R, W)                                                                                          \
  static void gradient##R##x##W(const struct weight_gradient *g, long input, long square, long first, long last,    \
                                float *out) {                                                                        \
    long batch = g->batch, squares = (g->outputs + 15) / 16, t = first / batch, b = first % batch;                   \
    V a[R][W];                                                                                                       \
    UNROLL for (int r = 0; r < R; r++) UNROLL for (int w = 0; w < W; w++) a[r][w] = splat(0.0f);                     \
    while (first < last) {                                                                                           \
      long s = b / 16, lane = b % 16, end = batch - 16 * s < 16 ? batch - 16 * s : 16;                               \
      if (end - lane > last - first) end = lane + last - first;                                                      \
      first += end - lane, b += end - lane;                                                                          \
      const float *z = g->dz + ((s * g->steps + t) * squares + square) * 256;                                        \
      /* Steps before the first have no state, which adds nothing, unless they are given one. */                     \
      bool before = t < g->shift;                                                                                    \
      if (before && !g->first) lane = end;                                                                           \
      const float *x = before && g->first ? g->first + (s * g->inputs + input) * 16                                  \
                       : g->x + ((s * g->x_steps + (before ? 0 : t - g->shift)) * g->inputs + input) * 16;           \
      for (; lane < end; lane++) {                                                                                   \
        V y[W];                                                                                                      \
        UNROLL for (int w = 0; w < W; w++) y[w] = load(z + w * 256 + lane * 16);                                     \
        UNROLL for (int r = 0; r < R; r++) {                                                                         \
          V c = splat(x[r * 16 + lane]);                                                                             \
          UNROLL for (int w = 0; w < W; w++) a[r][w] = fma16(c, y[w], a[r][w]);                                      \
        }                                                                                                            \
      }                                                                                                              \
      if (b == batch) b = 0, t++;                                                                                    \
    }                                                                                                                \
    UNROLL for (int r = 0; r < R; r++) UNROLL for (int w = 0; w < W; w++) store(out + (r * W + w) * 16, a[r][w]);    \
  }

#if MANY_REGISTERS
GRADIENT_TILE(8, 2)
GRADIENT_TILE(8, 1)
GRADIENT_TILE(4, 2)
GRADIENT_TILE(2, 2)
GRADIENT_TILE(1, 2)
#define GRADIENT_SQUARES 2
#else
GRADIENT_TILE(6, 1)
GRADIENT_TILE(2, 1)
#define GRADIENT_SQUARES 1
#endif
GRADIENT_TILE(4, 1)
GRADIENT_TILE(1, 1)

/// The totals of a block: the first is taken, the others are added.
INLINE void add_block(float *to, const float *from, long count, bool is_first) {
  for (long i = 0; i < count; i++) to[i] = is_first ? from[i] : to[i] + from[i];
}

static void bias_gradient(const struct weight_gradient *g) {
  long batch = g->batch, squares = (g->outputs + 15) / 16, rows = g->steps * batch;
  for (long first = 0; first < rows; first += LSTM_BLOCK_ROWS) {
    long last = first + LSTM_BLOCK_ROWS < rows ? first + LSTM_BLOCK_ROWS : rows;
    for (long square = 0; square < squares; square += 4) {
      // Four squares at once hide the time an addition takes; behind the last one they are the last one again.
      long at[4];
      for (int w = 0; w < 4; w++) at[w] = (square + w < squares ? square + w : squares - 1) * 256;
      V a[4] = {splat(0.0f), splat(0.0f), splat(0.0f), splat(0.0f)};
      for (long row = first, t = first / batch, b = first % batch; row < last; row++) {
        const float *z = g->dz + (b / 16 * g->steps + t) * squares * 256 + b % 16 * 16;
        UNROLL for (int w = 0; w < 4; w++) a[w] = a[w] + load(z + at[w]);
        if (++b == batch) b = 0, t++;
      }
      for (int w = 0; w < 4 && square + w < squares; w++) {
        float out[16];
        store(out, a[w]);
        long count = g->outputs - 16 * (square + w);
        add_block(g->db + 16 * (square + w), out, count < 16 ? count : 16, first == 0);
      }
    }
  }
}

#define GRADIENT_AT(R, W)                                                                                     \
  {                                                                                                           \
    float out[R * W * 16];                                                                                    \
    gradient##R##x##W(g, input, square, first, last, out);                                                    \
    for (long r = 0; r < R; r++)                                                                              \
      add_block(g->dw + (input + r) * g->outputs + 16 * square, out + r * W * 16, count, first == 0);         \
    input += R;                                                                                               \
  }

static void weight_gradient(const struct weight_gradient *g, long first_input, long last_input) {
  if (first_input == 0 && g->db) bias_gradient(g);
  long squares = (g->outputs + 15) / 16, rows = g->steps * g->batch;
  for (long first = 0; first < rows; first += LSTM_BLOCK_ROWS) {
    long last = first + LSTM_BLOCK_ROWS < rows ? first + LSTM_BLOCK_ROWS : rows;
    for (long square = 0; square < squares;) {
      bool two = GRADIENT_SQUARES == 2 && squares - square >= 2;
      long count = g->outputs - 16 * square;
      if (count > (two ? 32 : 16)) count = two ? 32 : 16;
      for (long input = first_input; input < last_input;) {
        long rest = last_input - input;
#if MANY_REGISTERS
        if (two) {
          if (rest >= 8) GRADIENT_AT(8, 2)
          else if (rest >= 4) GRADIENT_AT(4, 2)
          else if (rest >= 2) GRADIENT_AT(2, 2)
          else GRADIENT_AT(1, 2)
        } else {
          if (rest >= 8) GRADIENT_AT(8, 1)
          else if (rest >= 4) GRADIENT_AT(4, 1)
          else GRADIENT_AT(1, 1)
        }
#else
        if (rest >= 6) GRADIENT_AT(6, 1)
        else if (rest >= 4) GRADIENT_AT(4, 1)
        else if (rest >= 2) GRADIENT_AT(2, 1)
        else GRADIENT_AT(1, 1)
#endif
      }
      square += two ? 2 : 1;
    }
  }
}
