// The optimizers, element by element; each reads its gradient scaled.

/// w ← decay · w − rate · m / (√v · root_scale + ε).
INLINE void adam16(const struct adam_step *s, float *w, float *m, float *v, const float *gradient) {
  V g = load(gradient) * splat(s->gradient_scale), square = g * g;
  V mean = fma16(splat(s->beta1), load(m) - g, g);
  V spread = fma16(splat(s->beta2), load(v) - square, square);
  V step = mean / fma16(square_root(spread), splat(s->root_scale), splat(s->epsilon));
  store(m, mean), store(v, spread), store(w, fma16(splat(-s->rate), step, load(w) * splat(s->decay)));
}

/// w ← w − (gradient_rate · g + mean_rate · m) / (√v · root_scale + ε).
INLINE void nadam16(const struct nadam_step *s, float *w, float *m, float *v, const float *gradient) {
  V g = load(gradient) * splat(s->gradient_scale), square = g * g;
  V mean = fma16(splat(s->beta1), load(m) - g, g);
  V spread = fma16(splat(s->beta2), load(v) - square, square);
  V step = fma16(splat(s->mean_rate), mean, splat(s->gradient_rate) * g);
  V size = fma16(square_root(spread), splat(s->root_scale), splat(s->epsilon));
  store(m, mean), store(v, spread), store(w, load(w) - step / size);
}

/// w ← w − rate · g / (√v + ε).
INLINE void rmsprop16(const struct rmsprop_step *s, float *w, float *v, const float *gradient) {
  V g = load(gradient) * splat(s->gradient_scale), square = g * g;
  V spread = fma16(splat(s->rho), load(v) - square, square);
  V step = g / (square_root(spread) + splat(s->epsilon));
  store(v, spread), store(w, fma16(splat(-s->rate), step, load(w)));
}

/// w ← w − rate · m with m ← momentum · m + g; Nesterov's looks one momentum ahead.
INLINE void sgd16(const struct sgd_step *s, float *w, float *m, const float *gradient) {
  V g = load(gradient) * splat(s->gradient_scale), moment = fma16(splat(s->momentum), load(m), g);
  V step = s->nesterov ? fma16(splat(s->momentum), moment, g) : moment;
  store(m, moment), store(w, fma16(splat(-s->rate), step, load(w)));
}

// A last part below sixteen is computed in padded copies.
#define WITH_TWO_MOMENTS(name)                                                                                     \
  static void name(const struct name##_step *s, float *w, float *m, float *v, const float *gradient, long n) {     \
    long i = 0;                                                                                                    \
    for (; i + 16 <= n; i += 16) name##16(s, w + i, m + i, v + i, gradient + i);                                   \
    if (i == n) return;                                                                                            \
    float rest[4][16] = {{0}};                                                                                     \
    size_t bytes = sizeof(float) * (size_t)(n - i);                                                                \
    memcpy(rest[0], w + i, bytes), memcpy(rest[1], m + i, bytes), memcpy(rest[2], v + i, bytes);                   \
    memcpy(rest[3], gradient + i, bytes);                                                                          \
    name##16(s, rest[0], rest[1], rest[2], rest[3]);                                                               \
    memcpy(w + i, rest[0], bytes), memcpy(m + i, rest[1], bytes), memcpy(v + i, rest[2], bytes);                   \
  }
WITH_TWO_MOMENTS(adam)
WITH_TWO_MOMENTS(nadam)

#define WITH_ONE_MOMENT(name)                                                                                      \
  static void name(const struct name##_step *s, float *w, float *m, const float *gradient, long n) {               \
    long i = 0;                                                                                                    \
    for (; i + 16 <= n; i += 16) name##16(s, w + i, m + i, gradient + i);                                          \
    if (i == n) return;                                                                                            \
    float rest[3][16] = {{0}};                                                                                     \
    size_t bytes = sizeof(float) * (size_t)(n - i);                                                                \
    memcpy(rest[0], w + i, bytes), memcpy(rest[1], m + i, bytes), memcpy(rest[2], gradient + i, bytes);            \
    name##16(s, rest[0], rest[1], rest[2]);                                                                        \
    memcpy(w + i, rest[0], bytes), memcpy(m + i, rest[1], bytes);                                                  \
  }
WITH_ONE_MOMENT(rmsprop)
WITH_ONE_MOMENT(sgd)

static void clamp(float *x, float limit, long n) {
  for (long i = 0; i < n; i++) {
    float y = x[i] > limit ? limit : x[i];
    x[i] = y < -limit ? -limit : y;
  }
}
