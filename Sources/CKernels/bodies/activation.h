// exp, sigmoid and tanh of sixteen floats.
//
// e^x = 2^n e^r with n = round(x log₂e) and |r| ≤ ln 2 / 2; e^r − 1 = r + r² q(r), q a minimax polynomial of degree 4
// (relative error of e^r − 1 below 2.2e-8). Comparisons select, so NaN passes through.

#define LOG2_E 0x1.715476p+0f
/// ln 2 in two parts; n times the first is exact.
#define LN2_HIGH 0x1.62ep-1f
#define LN2_LOW 0x1.0bfbe8p-15f
/// Adding it rounds to an integer, which then lies in the lowest bits.
#define ROUNDER 0x1.8p23f

/// e^r − 1 for x = n ln 2 + r; `n` in the lowest bits of `shifted`.
INLINE V reduced_expm1(V x, V *shifted) {
  V t = fma16(x, splat(LOG2_E), splat(ROUNDER)), n = t - splat(ROUNDER);
  V r = fma16(n, splat(-LN2_HIGH), x);
  r = fma16(n, splat(-LN2_LOW), r);
  V q = splat(0.001394116598f);
  q = fma16(q, r, splat(0.00836320515545f));
  q = fma16(q, r, splat(0.0416663746653f));
  q = fma16(q, r, splat(0.166665768263f));
  q = fma16(q, r, splat(0.500000002702f));
  *shifted = t;
  return fma16(r * r, q, r);
}

/// 2^n for −126 ≤ n ≤ 127.
INLINE V power_of_two(V shifted) { return (V)(((I)shifted << 23) + 0x3f800000); }

/// At most 3 ulp, subnormal results included.
INLINE V exp16(V x) {
  V y = choose((I)(x < splat(-104.0f)), splat(-104.0f), x);
  y = choose((I)(y > splat(89.0f)), splat(89.0f), y);
  V t, p = reduced_expm1(y, &t);
  // Two factors, so that neither leaves the range of a float's exponent.
  I n = (I)t - (I)splat(ROUNDER), half = n >> 1;
  V first = (V)((half << 23) + 0x3f800000), second = (V)(((n - half) << 23) + 0x3f800000);
  return (p + splat(1.0f)) * first * second;
}

/// At most 4 ulp for x ≥ −87; below, it stays at e^−87, which is smaller than 2e-38.
INLINE V sigmoid16(V x) {
  V y = -magnitude(x);
  y = choose((I)(y < splat(-87.0f)), splat(-87.0f), y);
  V t, p = reduced_expm1(y, &t), scale = power_of_two(t);
  V e = fma16(p, scale, scale);
  return choose((I)(x < splat(0.0f)), e, splat(1.0f)) / (splat(1.0f) + e);
}

/// At most 5 ulp: tanh |x| = −E / (2 + E) with E = e^(−2|x|) − 1.
INLINE V tanh16(V x) {
  V y = magnitude(x) * splat(-2.0f);
  y = choose((I)(y < splat(-20.0f)), splat(-20.0f), y);
  V t, p = reduced_expm1(y, &t), scale = power_of_two(t);
  V e = fma16(p, scale, scale - splat(1.0f));
  V size = magnitude(e / (splat(2.0f) + e));
  return (V)((I)size | ((I)x & (int32_t)0x80000000));
}

// A last part below sixteen is computed in a padded copy: lanes do not know of each other.
#define OVER_FLOATS(name, function)                                    \
  static void name(const float *x, float *y, long n) {                 \
    long i = 0;                                                        \
    for (; i + 16 <= n; i += 16) store(y + i, function(load(x + i)));  \
    if (i < n) {                                                       \
      float rest[16] = {0};                                            \
      memcpy(rest, x + i, sizeof(float) * (size_t)(n - i));            \
      store(rest, function(load(rest)));                               \
      memcpy(y + i, rest, sizeof(float) * (size_t)(n - i));            \
    }                                                                  \
  }
OVER_FLOATS(exp_floats, exp16)
OVER_FLOATS(sigmoid_floats, sigmoid16)
OVER_FLOATS(tanh_floats, tanh16)

static void multiply_floats(const float *x, const float *factors, float *y, long n) {
  for (long i = 0; i < n; i++) y[i] = x[i] * factors[i];
}
