// A few windows one by one, in any recurrent layer: of the sixteen lanes, most would be idle if they lay across windows,
// so they lie along the units. The chains are those of a batch, bit for bit.
//
// The products of the inputs come first, some steps at a time, so that of all weights only U streams by at each step.
// Weights lie in panels of so many squares of sixteen units, in the order in which they are read: the bias, W and U, each
// row with the gates side by side. Behind the last unit is padding, which computes numbers that nobody reads.

#if MANY_REGISTERS
#define LONE_SQUARES 2
/// Steps whose inputs are multiplied together.
#define LONE_STEPS 3
#else
#define LONE_SQUARES 1
#define LONE_STEPS 1
#endif

/// One step of some squares of units, from square `first` on: the panel from its state's bias or U on, the sums that the
/// inputs gave, and the state, of which `count` units are read: none at the first step.
typedef void lone_gates(const float *u, const float *sums, const float *h, long count, long first, float *c, float *next);

/// What the layers have in common.
struct lone_layer {
  struct lone_windows windows;
  long gates, steps, inputs, units;
  /// (F, G H), (H, G H), (G H), and where there is one a bias of the last gate's chain over the state (H).
  const float *kernel, *recurrent, *bias, *state_bias;
  /// Lane order (1, T, F, 16), and (1, T or 1, H, 16).
  const float *x;
  float *h;
  bool every_step;
  /// For one square of units, and for two as far as there are registers.
  lone_gates *step[LONE_SQUARES];
};

INLINE long lone_squares(const struct lone_layer *l) { return (l->units + 15) / 16; }

/// The squares of the panel that begins with square `first`.
INLINE long lone_width(const struct lone_layer *l, long first) {
  long left = lone_squares(l) - first;
  return left < LONE_SQUARES ? left : LONE_SQUARES;
}

/// Where that panel lies.
INLINE float *lone_panel(const struct lone_layer *l, long first) {
  return l->windows.packed + 16 * first * (l->gates * (1 + l->inputs + l->units) + (l->state_bias ? 1 : 0));
}

/// Rows of `gates` × H numbers: the sixteen or more behind unit `unit` of each.
static float *pack_lone_rows(float *to, const float *from, long rows, long units, long unit, long width) {
  long count = units - unit < width ? units - unit : width;
  for (long row = 0; row < rows; row++, to += width) {
    memcpy(to, from + row * units + unit, sizeof(float) * (size_t)count);
    memset(to + count, 0, sizeof(float) * (size_t)(width - count));
  }
  return to;
}

static void pack_lone(const struct lone_layer *l) {
  long gates = l->gates, units = l->units;
  for (long first = 0; first < lone_squares(l); first += LONE_SQUARES) {
    long unit = 16 * first, width = 16 * lone_width(l, first);
    float *to = pack_lone_rows(lone_panel(l, first), l->bias, gates, units, unit, width);
    to = pack_lone_rows(to, l->kernel, l->inputs * gates, units, unit, width);
    if (l->state_bias) to = pack_lone_rows(to, l->state_bias, 1, units, unit, width);
    pack_lone_rows(to, l->recurrent, units * gates, units, unit, width);
  }
}

/// bias + W x for C vectors of a panel and R steps, whose sums lie `apart` floats from one another.
#define LONE_INPUTS(C, R)                                                                                           \
  static void lone_inputs##C##x##R(const float *w, const float *x, long inputs, float *sums, long apart) {         \
    V a[R][C];                                                                                                     \
    UNROLL for (int i = 0; i < C; i++) UNROLL for (int r = 0; r < R; r++) a[r][i] = load(w + 16 * i);              \
    w += 16 * C;                                                                                                   \
    for (long k = 0; k < inputs; k++, w += 16 * C) {                                                               \
      V y[R];                                                                                                      \
      UNROLL for (int r = 0; r < R; r++) y[r] = splat(x[r * inputs + k]);                                   \
      UNROLL for (int i = 0; i < C; i++) {                                                                         \
        V c = load(w + 16 * i);                                                                                    \
        UNROLL for (int r = 0; r < R; r++) a[r][i] = fma16(c, y[r], a[r][i]);                                      \
      }                                                                                                            \
    }                                                                                                              \
    UNROLL for (int r = 0; r < R; r++) UNROLL for (int i = 0; i < C; i++) store(sums + r * apart + 16 * i, a[r][i]); \
  }
LONE_INPUTS(3, 1)
LONE_INPUTS(4, 1)
#if MANY_REGISTERS
LONE_INPUTS(6, 1)
LONE_INPUTS(8, 1)
LONE_INPUTS(3, 3)
LONE_INPUTS(4, 3)
LONE_INPUTS(6, 3)
LONE_INPUTS(8, 3)
#endif

/// The sums of all steps of the window in one lane, (T, squares, gates of each panel side by side).
static void lone_inputs(const struct lone_layer *l, long lane) {
  long apart = lone_squares(l) * l->gates * 16;
  for (long i = 0; i < l->steps * l->inputs; i++) l->windows.x[i] = l->x[16 * i + lane];
  for (long first = 0; first < lone_squares(l); first += LONE_SQUARES) {
    const float *w = lone_panel(l, first);
    float *sums = l->windows.sums + first * l->gates * 16;
    for (long t = 0, together; t < l->steps; t += together) {
      const float *x = l->windows.x + t * l->inputs;
      float *to = sums + t * apart;
      together = l->steps - t < LONE_STEPS ? 1 : LONE_STEPS;
#define LONE_CASE(C, R) \
  case 10 * C + R: lone_inputs##C##x##R(w, x, l->inputs, to, apart); break;
      switch (10 * l->gates * lone_width(l, first) + together) {
        LONE_CASE(3, 1)
        LONE_CASE(4, 1)
#if MANY_REGISTERS
        LONE_CASE(6, 1)
        LONE_CASE(8, 1)
        LONE_CASE(3, 3)
        LONE_CASE(4, 3)
        LONE_CASE(6, 3)
        LONE_CASE(8, 3)
#endif
      }
    }
  }
}

/// a += U h for C vectors of a panel.
#define LONE_CHAINS(C, a, u, h, count)                                                    \
  for (long k = 0; k < (count); k++, (u) += 16 * (C)) {                                   \
    V y = splat((h)[k]);                                                                  \
    UNROLL for (int i = 0; i < (C); i++) a[i] = fma16(load((u) + 16 * i), y, a[i]);       \
  }

/// The window in lane `lane`.
static void lone_forward(const struct lone_layer *l, long lane) {
  long squares = lone_squares(l), panels = (squares + LONE_SQUARES - 1) / LONE_SQUARES;
  float *h = l->windows.states, *next = h + 16 * squares, *c = next + 16 * squares;
  memset(h, 0, sizeof(float) * (size_t)(3 * 16 * squares));
  lone_inputs(l, lane);
  for (long t = 0; t < l->steps; t++) {
    const float *sums = l->windows.sums + t * squares * l->gates * 16;
    for (long panel = 0; panel < panels; panel++) {
      // Every second step goes backwards: what the step before read last is still in the cache.
      long first = LONE_SQUARES * (t % 2 ? panels - 1 - panel : panel), width = lone_width(l, first);
      const float *u = lone_panel(l, first) + 16 * width * l->gates * (1 + l->inputs);
      l->step[width - 1](u, sums + 16 * first * l->gates, h, t ? l->units : 0, first, c, next);
    }
    float *now = next;
    next = h, h = now;
    if (l->every_step || t == l->steps - 1) {
      float *to = l->h + (l->every_step ? t : 0) * l->units * 16 + lane;
      for (long j = 0; j < l->units; j++) to[16 * j] = h[j];
    }
  }
}
