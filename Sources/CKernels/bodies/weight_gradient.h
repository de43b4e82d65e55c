// dW and db: sums over rows k = t B + b, in blocks of 512 rows, lanes along the outputs.
//
// Of each block, the rows of a few squares of outputs are first copied into a panel that lies in a row and stays in the
// cache while all inputs pass over it; the bias is added up on the way.

/// Squares of sixteen outputs in a panel: 128 KiB of a block's rows.
#define PANEL_SQUARES 4

/// The rows of one step and slice that a block holds: `count` from `lane` on.
struct piece {
  long t, s, lane, count;
};

/// The piece where row `row` begins, of a block that ends before row `last`.
INLINE struct piece piece_at(const struct weight_gradient *g, long t, long b, long rows_left) {
  struct piece p = {t, b / 16, b % 16, 16 - b % 16};
  if (p.count > g->batch - b) p.count = g->batch - b;
  if (p.count > rows_left) p.count = rows_left;
  return p;
}

/// R inputs from `input` and W squares, added up from +0 over rows first..<last of one block. The panel holds their dz,
/// W squares of a row side by side, `apart` floats from row to row.
#define GRADIENT_TILE(R, W)                                                                                          \
  static void gradient##R##x##W(const struct weight_gradient *g, const float *panel, long apart, long input,        \
                                long first, long last, float *out) {                                                \
    long batch = g->batch, t = first / batch, b = first % batch, slice = g->x_steps * g->inputs * 16;                \
    V a[R][W];                                                                                                       \
    UNROLL for (int r = 0; r < R; r++) UNROLL for (int w = 0; w < W; w++) a[r][w] = splat(0.0f);                     \
    while (first < last) {                                                                                           \
      struct piece p = piece_at(g, t, b, last - first);                                                              \
      first += p.count, b += p.count;                                                                                \
      if (b == batch) b = 0, t++;                                                                                    \
      const float *z = panel;                                                                                        \
      panel += p.count * apart;                                                                                      \
      /* Steps before the first have no state, which adds nothing, unless they are given one. */                     \
      if (p.t < g->shift && !g->first) continue;                                                                     \
      const float *x = p.t < g->shift ? g->first + (p.s * g->inputs + input) * 16 + p.lane                           \
                       : g->x + p.s * slice + ((p.t - g->shift) * g->inputs + input) * 16 + p.lane;                  \
      const float *next = g->x + b / 16 * slice + ((t - g->shift) * g->inputs + input) * 16;                         \
      if (first < last) UNROLL for (int r = 0; r < R; r++) __builtin_prefetch(next + 16 * r);                        \
      for (long i = 0; i < p.count; i++, x++, z += apart) {                                                          \
        V y[W];                                                                                                      \
        UNROLL for (int w = 0; w < W; w++) y[w] = load(z + w * 16);                                                  \
        UNROLL for (int r = 0; r < R; r++) {                                                                         \
          V c = splat(x[r * 16]);                                                                                    \
          UNROLL for (int w = 0; w < W; w++) a[r][w] = fma16(c, y[w], a[r][w]);                                      \
        }                                                                                                            \
      }                                                                                                              \
    }                                                                                                                \
    UNROLL for (int r = 0; r < R; r++) UNROLL for (int w = 0; w < W; w++) store(out + (r * W + w) * 16, a[r][w]);    \
  }

#if MANY_REGISTERS
GRADIENT_TILE(12, 2)
GRADIENT_TILE(8, 2)
GRADIENT_TILE(4, 2)
GRADIENT_TILE(2, 2)
GRADIENT_TILE(1, 2)
GRADIENT_TILE(12, 1)
GRADIENT_TILE(8, 1)
#define TILE_SQUARES 2
#else
GRADIENT_TILE(6, 1)
#define TILE_SQUARES 1
#endif
GRADIENT_TILE(4, 1)
GRADIENT_TILE(2, 1)
GRADIENT_TILE(1, 1)

/// The totals of a block: the first is taken, the others are added.
INLINE void add_block(float *to, const float *from, long count, bool is_first) {
  long i = 0;
  for (; i + 16 <= count; i += 16) store(to + i, is_first ? load(from + i) : load(to + i) + load(from + i));
  for (; i < count; i++) to[i] = is_first ? from[i] : to[i] + from[i];
}

/// Asks for what the inputs of some gradients hold at one piece; more than a few rows would not stay in the cache.
INLINE void fetch_inputs(const struct weight_gradient *list, long count, struct piece p) {
  for (long i = 0; i < count; i++) {
    const struct weight_gradient *g = &list[i];
    if (p.t < g->shift || g->inputs > 96) continue;
    const float *x = g->x + ((p.s * g->x_steps + p.t - g->shift) * g->inputs) * 16;
    for (long k = 0; k < g->inputs; k++) __builtin_prefetch(x + 16 * k);
  }
}

/// Rows first..<last of `wide` squares of dz, row by row; and their sums into `sums`. What the inputs hold is fetched.
#define COPY_ROWS(W)                                                                                                 \
  static void copy_rows##W(const struct weight_gradient *list, long count, long square, long first, long last,      \
                           float *panel, float *sums) {                                                              \
    const struct weight_gradient *g = list;                                                                          \
    long batch = g->batch, t = first / batch, b = first % batch, squares = (g->outputs + 15) / 16;                   \
    V a[W];                                                                                                          \
    UNROLL for (int w = 0; w < W; w++) a[w] = splat(0.0f);                                                           \
    while (first < last) {                                                                                           \
      struct piece p = piece_at(g, t, b, last - first);                                                              \
      const float *z = g->dz + ((p.s * g->steps + t) * squares + square) * 256 + p.lane * 16;                        \
      first += p.count, b += p.count;                                                                                \
      if (b == batch) b = 0, t++;                                                                                    \
      /* Another core may have it: it is asked for while this piece is copied. */                                    \
      fetch_inputs(list, count, p);                                                                                  \
      const float *next = first < last ? g->dz + ((b / 16 * g->steps + t) * squares + square) * 256 : z;             \
      for (long i = 0; i < p.count; i++, z += 16, next += 16, panel += 16 * W)                                       \
        UNROLL for (int w = 0; w < W; w++) {                                                                         \
          __builtin_prefetch(next + w * 256);                                                                        \
          V y = load(z + w * 256);                                                                                   \
          store(panel + 16 * w, y);                                                                                  \
          a[w] = a[w] + y;                                                                                           \
        }                                                                                                            \
    }                                                                                                                \
    UNROLL for (int w = 0; w < W; w++) store(sums + 16 * w, a[w]);                                                   \
  }
COPY_ROWS(1)
COPY_ROWS(2)
COPY_ROWS(3)
COPY_ROWS(4)

#define GRADIENT_AT(R, W)                                                                                     \
  {                                                                                                           \
    gradient##R##x##W(g, panel + w * 16, wide * 16, input, first, last, out);                                 \
    for (long r = 0; r < R; r++)                                                                              \
      add_block(g->dw + (input + r) * g->outputs + 16 * (square + w), out + r * W * 16, count, first == 0);   \
    done = R;                                                                                                 \
  }

/// All inputs of one gradient over a panel of `wide` squares.
static void gradient_over_panel(const struct weight_gradient *g, const float *panel, long square, long wide, long first,
                                long last) {
  float out[12 * 2 * 16];
  for (long input = 0, done = 0; input < g->inputs; input += done) {
    long rest = g->inputs - input;
    for (long w = 0; w < wide;) {
      long together = wide - w >= TILE_SQUARES ? TILE_SQUARES : 1, count = g->outputs - 16 * (square + w);
      if (count > 16 * together) count = 16 * together;
#if MANY_REGISTERS
      // Sixteen are two times eight: twelve and four take longer.
      bool twelve = rest >= 12 && rest != 16;
      if (together == 2) {
        if (twelve) GRADIENT_AT(12, 2)
        else if (rest >= 8) GRADIENT_AT(8, 2)
        else if (rest >= 4) GRADIENT_AT(4, 2)
        else if (rest >= 2) GRADIENT_AT(2, 2)
        else GRADIENT_AT(1, 2)
      } else {
        if (twelve) GRADIENT_AT(12, 1)
        else if (rest >= 8) GRADIENT_AT(8, 1)
        else if (rest >= 4) GRADIENT_AT(4, 1)
        else if (rest >= 2) GRADIENT_AT(2, 1)
        else GRADIENT_AT(1, 1)
      }
#else
      if (rest >= 6) GRADIENT_AT(6, 1)
      else if (rest >= 4) GRADIENT_AT(4, 1)
      else if (rest >= 2) GRADIENT_AT(2, 1)
      else GRADIENT_AT(1, 1)
#endif
      w += together;
    }
  }
}

/// Inputs of all gradients together, for which one pass over the rows is enough.
#define FEW_INPUTS 8

/// One square of outputs and few inputs: all chains, the bias's among them, advance side by side. Where there are fewer
/// inputs, the last chains repeat the first and are dropped.
static void few_gradients(const struct weight_gradient *list, long count) {
  const struct weight_gradient *g = list, *of[FEW_INPUTS];
  long inputs[FEW_INPUTS], total = 0, batch = g->batch, rows = g->steps * batch;
  for (long i = 0; i < count; i++)
    for (long k = 0; list[i].dw && k < list[i].inputs; k++, total++) of[total] = &list[i], inputs[total] = k;
  for (long r = total; r < FEW_INPUTS; r++) of[r] = of[0], inputs[r] = inputs[0];
  for (long first = 0; first < rows; first += LSTM_BLOCK_ROWS) {
    long last = first + LSTM_BLOCK_ROWS < rows ? first + LSTM_BLOCK_ROWS : rows, row = first;
    V a[FEW_INPUTS], sum = splat(0.0f);
    UNROLL for (int r = 0; r < FEW_INPUTS; r++) a[r] = splat(0.0f);
    for (long t = row / batch, b = row % batch; row < last;) {
      struct piece p = piece_at(g, t, b, last - row);
      const float *z = g->dz + (p.s * g->steps + t) * 256 + p.lane * 16, *x[FEW_INPUTS];
      bool all = true;
      for (int r = 0; r < FEW_INPUTS; r++) {
        const struct weight_gradient *of_r = of[r];
        const float *from = p.t >= of_r->shift ? of_r->x + (p.s * of_r->x_steps + p.t - of_r->shift) * of_r->inputs * 16
                            : of_r->first      ? of_r->first + p.s * of_r->inputs * 16
                                               : NULL;
        x[r] = from ? from + inputs[r] * 16 + p.lane : NULL;
        all = all && from;
      }
      if (all) {
        for (long i = 0; i < p.count; i++, z += 16) {
          V y = load(z);
          sum = sum + y;
          UNROLL for (int r = 0; r < FEW_INPUTS; r++) a[r] = fma16(splat(x[r][i]), y, a[r]);
        }
      } else {
        for (long i = 0; i < p.count; i++, z += 16) {
          V y = load(z);
          sum = sum + y;
          UNROLL for (int r = 0; r < FEW_INPUTS; r++) if (x[r]) a[r] = fma16(splat(x[r][i]), y, a[r]);
        }
      }
      row += p.count, b += p.count;
      if (b == batch) b = 0, t++;
    }
    float out[FEW_INPUTS * 16], sums[16];
    UNROLL for (int r = 0; r < FEW_INPUTS; r++) store(out + 16 * r, a[r]);
    store(sums, sum);
    for (long r = 0; r < total; r++) add_block(of[r]->dw + inputs[r] * g->outputs, out + 16 * r, g->outputs, first == 0);
    for (long i = 0; i < count; i++)
      if (list[i].db) add_block(list[i].db, sums, g->outputs, first == 0);
  }
}

static void weight_gradients(const struct weight_gradient *list, long count, long first_square, long last_square) {
  const struct weight_gradient *g = list;
  long inputs = 0;
  for (long i = 0; i < count; i++) inputs += list[i].dw ? list[i].inputs : 0;
  if (g->outputs <= 16 && inputs > 0 && inputs <= FEW_INPUTS && first_square < last_square) {
    few_gradients(list, count);
    return;
  }
  long rows = g->steps * g->batch;
  for (long first = 0; first < rows; first += LSTM_BLOCK_ROWS) {
    long last = first + LSTM_BLOCK_ROWS < rows ? first + LSTM_BLOCK_ROWS : rows;
    for (long square = first_square, wide; square < last_square; square += wide) {
      float panel[LSTM_BLOCK_ROWS * PANEL_SQUARES * 16] __attribute__((aligned(64)));
      float sums[PANEL_SQUARES * 16];
      wide = last_square - square < PANEL_SQUARES ? last_square - square : PANEL_SQUARES;
      switch (wide) {
      case 1: copy_rows1(list, count, square, first, last, panel, sums); break;
      case 2: copy_rows2(list, count, square, first, last, panel, sums); break;
      case 3: copy_rows3(list, count, square, first, last, panel, sums); break;
      default: copy_rows4(list, count, square, first, last, panel, sums);
      }
      for (long i = 0; i < count; i++) {
        long outputs = g->outputs - 16 * square;
        if (list[i].db) add_block(list[i].db + 16 * square, sums, outputs < 16 * wide ? outputs : 16 * wide, first == 0);
        if (list[i].dw) gradient_over_panel(&list[i], panel, square, wide, first, last);
      }
    }
  }
}
