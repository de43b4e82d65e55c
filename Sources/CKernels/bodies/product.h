// out (N, 16) = start + W · x for one slice or two at a time: one chain of fma per output, k ascending.
//
// W lies in panels of up to twelve outputs, each (K, width): what a tile reads lies in a row. A tile keeps its
// accumulators in registers, so its size is a literal; a set with few registers cuts a panel in two.

/// The width of the panel that starts where `rest` outputs are left.
INLINE long panel_width(long rest) { return rest >= 12 ? 12 : rest >= 8 ? 8 : rest >= 4 ? 4 : rest >= 2 ? 2 : 1; }

/// Where a chain starts, and the one or two pieces of its inputs.
struct product {
  const float *packed;
  long outputs;
  /// The first piece, (K₀, 16) per slice, and the distance between two slices.
  const float *x0;
  long k0, x0_slice;
  /// The second piece; k1 is 0 where there is none.
  const float *x1;
  long k1, x1_slice;
  /// Rows of a panel that a call leaves out at its end (a first step without state).
  long k_skipped;
  /// Chains start from the bias, else from `start` (laid out as `out`), else from +0.
  const float *bias, *start;
  long start_slice;
  float *out;
  long out_slice;
};

#define TILE(R, S)                                                                                              \
  static void tile##R##x##S(const struct product *p, const float *w, long width, long n) {                      \
    V a[R][S];                                                                                                  \
    if (p->bias) {                                                                                              \
      UNROLL for (int r = 0; r < R; r++) UNROLL for (int s = 0; s < S; s++) a[r][s] = splat(p->bias[n + r]);    \
    } else if (p->start) {                                                                                      \
      UNROLL for (int r = 0; r < R; r++) UNROLL for (int s = 0; s < S; s++)                                     \
        a[r][s] = load(p->start + s * p->start_slice + (n + r) * 16);                                           \
    } else {                                                                                                    \
      UNROLL for (int r = 0; r < R; r++) UNROLL for (int s = 0; s < S; s++) a[r][s] = splat(0.0f);              \
    }                                                                                                           \
    for (int piece = 0; piece < 2; piece++) {                                                                   \
      const float *x = piece ? p->x1 : p->x0;                                                                   \
      long count = piece ? p->k1 : p->k0, slice = piece ? p->x1_slice : p->x0_slice;                            \
      for (long k = 0; k < count; k++, w += width) {                                                            \
        V y[S];                                                                                                 \
        UNROLL for (int s = 0; s < S; s++) y[s] = load(x + s * slice + k * 16);                                 \
        UNROLL for (int r = 0; r < R; r++) {                                                                    \
          V c = splat(w[r]);                                                                                    \
          UNROLL for (int s = 0; s < S; s++) a[r][s] = fma16(c, y[s], a[r][s]);                                 \
        }                                                                                                       \
      }                                                                                                         \
    }                                                                                                           \
    UNROLL for (int r = 0; r < R; r++) UNROLL for (int s = 0; s < S; s++)                                       \
      store(p->out + s * p->out_slice + (n + r) * 16, a[r][s]);                                                 \
  }

#if MANY_REGISTERS
#define TILES(S) TILE(12, S) TILE(8, S) TILE(4, S) TILE(2, S) TILE(1, S)
TILES(1)
TILES(2)
/// Two panels of twelve at once, over one slice: half as many reads of it, which are all a core can do beside the weights'.
static void two_panels(const struct product *p, const float *w, const float *second, long n) {
  V a[24];
  if (p->bias) {
    UNROLL for (int r = 0; r < 24; r++) a[r] = splat(p->bias[n + r]);
  } else if (p->start) {
    UNROLL for (int r = 0; r < 24; r++) a[r] = load(p->start + (n + r) * 16);
  } else {
    UNROLL for (int r = 0; r < 24; r++) a[r] = splat(0.0f);
  }
  for (int piece = 0; piece < 2; piece++) {
    const float *x = piece ? p->x1 : p->x0;
    for (long k = piece ? p->k1 : p->k0; k > 0; k--, w += 12, second += 12, x += 16) {
      V y = load(x);
      UNROLL for (int r = 0; r < 12; r++) a[r] = fma16(splat(w[r]), y, a[r]);
      UNROLL for (int r = 0; r < 12; r++) a[12 + r] = fma16(splat(second[r]), y, a[12 + r]);
    }
  }
  UNROLL for (int r = 0; r < 24; r++) store(p->out + (n + r) * 16, a[r]);
}

#define PANEL(S)                                             \
  switch (width) {                                           \
  case 12: tile12x##S(p, w, width, n); break;                \
  case 8: tile8x##S(p, w, width, n); break;                  \
  case 4: tile4x##S(p, w, width, n); break;                  \
  case 2: tile2x##S(p, w, width, n); break;                  \
  default: tile1x##S(p, w, width, n);                        \
  }
#else
TILE(6, 1)
TILE(4, 1)
TILE(2, 1)
TILE(1, 1)
#define PANEL(S)                                                                    \
  switch (width) {                                                                  \
  case 12: tile6x1(p, w, width, n); tile6x1(p, w + 6, width, n + 6); break;         \
  case 8: tile4x1(p, w, width, n); tile4x1(p, w + 4, width, n + 4); break;          \
  case 4: tile4x1(p, w, width, n); break;                                           \
  case 2: tile2x1(p, w, width, n); break;                                           \
  default: tile1x1(p, w, width, n);                                                 \
  }
#endif

INLINE void multiply(const struct product *p, bool two) {
  long k = p->k0 + p->k1 + p->k_skipped;
  const float *w = p->packed;
  for (long n = 0, width; n < p->outputs; n += width, w += k * width) {
    width = panel_width(p->outputs - n);
#if MANY_REGISTERS
    if (!two && p->outputs - n >= 24) {
      two_panels(p, w, w + k * 12, n);
      width = 24;
      continue;
    }
    if (two) PANEL(2) else PANEL(1)
#else
    PANEL(1)
    if (two) {
      struct product second = *p;
      second.x0 += p->x0_slice, second.x1 += p->x1_slice, second.out += p->out_slice;
      if (p->start) second.start += p->start_slice;
      {
        const struct product *first = p;
        p = &second;
        PANEL(1)
        p = first;
      }
    }
#endif
  }
}

/// `width` floats, a literal at every call.
#define COPY_WIDTH(to, from, width)                     \
  switch (width) {                                      \
  case 12: memcpy(to, from, 12 * sizeof(float)); break; \
  case 8: memcpy(to, from, 8 * sizeof(float)); break;   \
  case 4: memcpy(to, from, 4 * sizeof(float)); break;   \
  case 2: memcpy(to, from, 2 * sizeof(float)); break;   \
  default: *(to) = *(from);                             \
  }

/// Rows of W (K, N), row-major with `stride` floats from row to row, into panels from row `first_k` of `k_all`: part
/// `part` of `parts`.
static void pack_rows(const float *w, long stride, long k, long n, float *packed, long first_k, long k_all, long part,
                      long parts) {
  long panel = 0, panels = n / 12 + 3, first = panels * part / parts, last = panels * (part + 1) / parts;
  if (part == parts - 1) last = n;
  for (long column = 0, width; column < n; column += width, packed += k_all * width, panel++) {
    width = panel_width(n - column);
    if (panel < first || panel >= last) continue;
    float *to = packed + first_k * width;
    for (long row = 0; row < k; row++, to += width) {
      // Where threads share the work, the others have read what is overwritten.
      __builtin_prefetch(to + 384, 1);
      COPY_WIDTH(to, w + row * stride + column, width)
    }
  }
}

/// The same of Wᵀ (K, N), where W (N, K) is row-major.
static void pack_columns(const float *w, long stride, long k, long n, float *packed, long part, long parts) {
  long panel = 0, panels = n / 12 + 3, first = panels * part / parts, last = panels * (part + 1) / parts;
  if (part == parts - 1) last = n;
  for (long column = 0, width; column < n; column += width, packed += k * width, panel++) {
    width = panel_width(n - column);
    if (panel < first || panel >= last) continue;
    const float *from = w + column * stride;
    long row = 0;
    for (; row + 16 <= k; row += 16) {
      V r[16];
      UNROLL for (int i = 0; i < 16; i++) r[i] = i < width ? load(from + i * stride + row) : splat(0.0f);
      transpose16(r);
      float *to = packed + row * width;
      for (int i = 0; i < 16; i++, to += width) {
        __builtin_prefetch(to + 384, 1);
        float turned[16];
        store(turned, r[i]);
        COPY_WIDTH(to, turned, width)
      }
    }
    for (; row < k; row++)
      for (long i = 0; i < width; i++) packed[row * width + i] = from[i * stride + row];
  }
}
