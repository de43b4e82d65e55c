// Adam, element by element: w ← w − rate · m / (√v · root_scale + ε).

INLINE void adam16(const struct adam_step *s, float *w, float *m, float *v, const float *gradient) {
  V g = load(gradient) * splat(s->gradient_scale), square = g * g;
  V mean = fma16(splat(s->beta1), load(m) - g, g);
  V spread = fma16(splat(s->beta2), load(v) - square, square);
  V step = mean / fma16(square_root(spread), splat(s->root_scale), splat(s->epsilon));
  store(m, mean), store(v, spread), store(w, fma16(splat(-s->rate), step, load(w)));
}

static void adam(const struct adam_step *s, float *w, float *m, float *v, const float *gradient, long n) {
  long i = 0;
  for (; i + 16 <= n; i += 16) adam16(s, w + i, m + i, v + i, gradient + i);
  if (i == n) return;
  float rest[4][16] = {{0}};
  size_t bytes = sizeof(float) * (size_t)(n - i);
  memcpy(rest[0], w + i, bytes), memcpy(rest[1], m + i, bytes), memcpy(rest[2], v + i, bytes);
  memcpy(rest[3], gradient + i, bytes);
  adam16(s, rest[0], rest[1], rest[2], rest[3]);
  memcpy(w + i, rest[0], bytes), memcpy(m + i, rest[1], bytes), memcpy(v + i, rest[2], bytes);
}
