// Arrays times one number.

/// y = factor · x; x and y may be the same.
static void scale_floats(const float *x, float factor, float *y, long n) {
  for (long i = 0; i < n; i++) y[i] = x[i] * factor;
}

/// y + factor · x, rounded once.
static void add_scaled(const float *x, float factor, float *y, long n) {
  long i = 0;
  for (; i + 16 <= n; i += 16) store(y + i, fma16(splat(factor), load(x + i), load(y + i)));
  if (i == n) return;
  float rest[2][16] = {{0}};
  size_t bytes = sizeof(float) * (size_t)(n - i);
  memcpy(rest[0], x + i, bytes), memcpy(rest[1], y + i, bytes);
  store(rest[1], fma16(splat(factor), load(rest[0]), load(rest[1])));
  memcpy(y + i, rest[1], bytes);
}
