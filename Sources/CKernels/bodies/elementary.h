// exp, log, sin, cos, tanh, pow and their relatives in double: table-free, with fma, the same bits everywhere.
//
// Polynomials are minimax; two-part constants carry what one double cannot. Errors are stated with each function
// and measured in the tests.

typedef union {
  double value;
  uint64_t bits;
} double_bits;

INLINE double from_bits(uint64_t bits) { return ((double_bits){.bits = bits}).value; }
INLINE uint64_t to_bits(double x) { return ((double_bits){.value = x}).bits; }
INLINE double fma1(double a, double b, double c) { return __builtin_fma(a, b, c); }

/// ln 2 in two parts; the first has 32 bits, so that its multiples by exponents are exact.
#define LN2_FIRST 0x1.62e42feep-1
#define LN2_SECOND 0x1.a39ef35793c76p-33

/// x · 2^n for |n| ≤ 2200, rounded once.
INLINE double scaled(double x, long n) {
  if (n > 1000) x *= 0x1p1000, n -= 1000;
  if (n > 1023) x *= 0x1p1000, n = n - 1000 > 1023 ? 1023 : n - 1000;
  if (n < -1000) {
    // A result below the normal numbers is rounded by the last factor only.
    x *= 0x1p-900, n += 900;
    if (n < -1022) n = -1022;
  }
  return x * from_bits((uint64_t)(n + 1023) << 52);
}

/// x + low = n ln 2 + r for |x| < 800: gives r, and e^r − 1 − r in `rest`.
INLINE double reduced_expm1_double(double x, double low, long *n, double *rest) {
  double shifted = fma1(x, 0x1.71547652b82fep+0, 0x1.8p52), k = shifted - 0x1.8p52;
  double high = fma1(-k, LN2_FIRST, x), r = fma1(-k, LN2_SECOND, high);
  double error = fma1(-k, LN2_SECOND, high - r) + low;
  double q = 2.0921625735634543564e-9;
  q = fma1(q, r, 2.5105260181066824924e-8);
  q = fma1(q, r, 2.7557252804732509849e-7);
  q = fma1(q, r, 2.7557255296231217307e-6);
  q = fma1(q, r, 2.4801587347451203304e-5);
  q = fma1(q, r, 1.984126987490282684e-4);
  q = fma1(q, r, 1.3888888888874351192e-3);
  q = fma1(q, r, 8.3333333333261115291e-3);
  q = fma1(q, r, 4.1666666666666683865e-2);
  q = fma1(q, r, 1.6666666666666671008e-1);
  q = fma1(q, r, 0.5);
  *n = (long)k;
  // e^(r + error) = e^r + e^r · error.
  double square = r * r * q;
  *rest = fma1(error, 1.0 + (r + square), square);
  return r;
}

/// e^(x + low); at most 1 ulp where low is 0.
INLINE double exp_with_low(double x, double low) {
  if (x != x) return x;
  if (x > 709.79) return INFINITY;
  if (x < -745.14) return 0.0;
  long n;
  double rest, r = reduced_expm1_double(x, low, &n, &rest), sum = 1.0 + r;
  return scaled(sum + ((1.0 - sum + r) + rest), n);
}

INLINE double exp_double(double x) { return exp_with_low(x, 0.0); }

/// At most 2 ulp.
INLINE double expm1_double(double x) {
  if (x != x || x == 0.0) return x;
  if (x > 709.79) return INFINITY;
  if (x < -38.0) return -1.0;
  long n;
  double rest, r = reduced_expm1_double(x, 0.0, &n, &rest), p = r + rest;
  if (n > 60) return scaled(1.0 + p, n);
  double scale = from_bits((uint64_t)(n + 1023) << 52);
  return fma1(scale, p, scale - 1.0);
}

/// At most 3 ulp: −E / (2 + E) with E = e^(−2|x|) − 1.
INLINE double tanh_double(double x) {
  if (x != x || x == 0.0) return x;
  double e = expm1_double(-2.0 * __builtin_fabs(x));
  return __builtin_copysign(e / (2.0 + e), x);
}

/// log x = k ln 2 + log m with √½ ≤ m < √2, and log m = 2 s + s³ P(s²) with s = (m − 1)/(m + 1).
struct reduced_log {
  /// s is `s` + `low`.
  double k, s, low;
};

INLINE struct reduced_log reduce_log(double x) {
  long shift = 0;
  if (x < 0x1p-1022) x *= 0x1p54, shift = 54;
  uint64_t bits = to_bits(x);
  int64_t k = (int64_t)(bits - 0x3fe6a09e667f3bcdu) >> 52;
  double m = from_bits(bits - ((uint64_t)k << 52)), f = m - 1.0, d = m + 1.0, d_low = f - (d - 2.0);
  double s = f / d;
  return (struct reduced_log){(double)(k - shift), s, (fma1(-s, d, f) - s * d_low) / d};
}

/// At most 1 ulp.
INLINE double log_double(double x) {
  if (!(x > 0.0)) return x == 0.0 ? -INFINITY : NAN;
  if (x == INFINITY) return x;
  struct reduced_log r = reduce_log(x);
  double z = r.s * r.s, p = 0.13090632000906009821;
  p = fma1(p, z, 0.13268380816088515232);
  p = fma1(p, z, 0.1538625475487662796);
  p = fma1(p, z, 0.18181795354676331258);
  p = fma1(p, z, 0.2222222239448300753);
  p = fma1(p, z, 0.28571428570790872064);
  p = fma1(p, z, 0.40000000000000898861);
  p = fma1(p, z, 0.66666666666666666459);
  double rest = fma1(r.s * z, p, fma1(2.0, r.low, r.k * LN2_SECOND));
  double high = r.k * LN2_FIRST, sum = high + 2.0 * r.s;
  double low = r.k == 0.0 ? 0.0 : 2.0 * r.s - (sum - high);
  return sum + (low + rest);
}

/// At most 2 ulp.
INLINE double log1p_double(double x) {
  if (!(x > -1.0)) return x == -1.0 ? -INFINITY : NAN;
  if (x == INFINITY || __builtin_fabs(x) < 0x1p-54) return x;
  double u = 1.0 + x, t = u - 1.0, error = (1.0 - (u - t)) + (x - t);
  return log_double(u) + error / u;
}

/// 2/π behind a word of zeros, 64 bits each, most significant first.
static const uint64_t two_over_pi[22] = {
    0, 0xa2f9836e4e441529u, 0xfc2757d1f534ddc0u, 0xdb6295993c439041u, 0xfe5163abdebbc561u, 0xb7246e3a424dd2e0u,
    0x06492eea09d1921cu, 0xfe1deb1cb129a73eu, 0xe88235f52ebb4484u, 0xe99c7026b45f7e41u, 0x3991d639835339f4u,
    0x9c845f8bbdf9283bu, 0x1ff897ffde05980fu, 0xef2f118b5a0a6d1fu, 0x6d367ecf27cb09b7u, 0x4f463f669e5fea2du,
    0x7527bac7ebe5f17bu, 0x3d0739f78a5292eau, 0x6bfb5fb11f8d5d08u, 0x56033046fc7b6babu, 0xf0cfbc209af4361du, 0};

/// An angle as quarter turns and what is left, in two parts, |value| ≤ π/4.
struct reduced_angle {
  int quadrant;
  double value, low;
};

/// Payne and Hanek 1983: the bits of 2/π that decide the quadrant and 130 bits behind it, times the mantissa.
INLINE struct reduced_angle reduce_angle(double x) {
  uint64_t bits = to_bits(x);
  if (__builtin_fabs(x) <= 0.7853981633974483) return (struct reduced_angle){0, x, 0.0};
  uint64_t mantissa = (bits & 0xfffffffffffffu) | 0x10000000000000u;
  long exponent = (long)(bits >> 52 & 0x7ff) - 1075, from = 62 + exponent;
  long word = from / 64, bit = from % 64;
  uint64_t a[3];
  for (int i = 0; i < 3; i++)
    a[i] = bit ? two_over_pi[word + i] << bit | two_over_pi[word + i + 1] >> (64 - bit) : two_over_pi[word + i];
  // mantissa · a modulo 2^192: two bits of quadrant, then the fraction of a quarter turn.
  unsigned __int128 low = (unsigned __int128)a[2] * mantissa;
  unsigned __int128 middle = (unsigned __int128)a[1] * mantissa + (uint64_t)(low >> 64);
  uint64_t p2 = (uint64_t)low, p1 = (uint64_t)middle, p0 = a[0] * mantissa + (uint64_t)(middle >> 64);
  int quadrant = (int)(p0 >> 62);
  p0 = p0 << 2 | p1 >> 62, p1 = p1 << 2 | p2 >> 62, p2 <<= 2;
  bool negative = p0 >> 63;
  if (negative) {
    quadrant++;
    p2 = ~p2 + 1, p1 = ~p1 + (p2 == 0), p0 = ~p0 + (p2 == 0 && p1 == 0);
  }
  long zeros = p0 ? __builtin_clzll(p0) : 64 + (p1 ? __builtin_clzll(p1) : 63);
  if (zeros >= 64) p0 = p1, p1 = p2, p2 = 0;
  long shift = zeros % 64;
  if (shift) p0 = p0 << shift | p1 >> (64 - shift), p1 = p1 << shift | p2 >> (64 - shift);
  // 53 bits and the 53 behind them.
  double scale = from_bits((uint64_t)(1023 - zeros) << 52);
  double f = (double)(p0 >> 11) * 0x1p-53 * scale;
  double g = (double)((p0 & 0x7ff) << 42 | p1 >> 22) * 0x1p-106 * scale;
  double value = f * 0x1.921fb54442d18p+0;
  double rest = fma1(f, 0x1.921fb54442d18p+0, -value) + fma1(f, 0x1.1a62633145c07p-54, g * 0x1.921fb54442d18p+0);
  bool flip = negative != (bool)(bits >> 63);
  if (bits >> 63) quadrant = -quadrant;
  return (struct reduced_angle){quadrant & 3, flip ? -value : value, flip ? -rest : rest};
}

/// sin of a quarter turn's remainder, `turn` quarter turns on. At most 1 ulp.
INLINE double sine_of(struct reduced_angle a, int turn) {
  int quadrant = (a.quadrant + turn) & 3;
  double x = a.value, z = x * x, result;
  if (quadrant & 1) {
    double c = 4.7445761408368655458e-14;
    c = fma1(c, z, -1.1470434895465441333e-11);
    c = fma1(c, z, 2.0876755590375202629e-9);
    c = fma1(c, z, -2.7557319220658069182e-7);
    c = fma1(c, z, 2.4801587301583301082e-5);
    c = fma1(c, z, -1.3888888888888886822e-3);
    c = fma1(c, z, 4.1666666666666666664e-2);
    double half = 0.5 * z, w = 1.0 - half;
    result = w + (((1.0 - w) - half) + fma1(z * z, c, -x * a.low));
  } else {
    double s = -7.5866407597401668686e-13;
    s = fma1(s, z, 1.6058530668486073247e-10);
    s = fma1(s, z, -2.5052106226493607095e-8);
    s = fma1(s, z, 2.7557319219322178615e-6);
    s = fma1(s, z, -1.9841269841265043361e-4);
    s = fma1(s, z, 8.3333333333333314822e-3);
    s = fma1(s, z, -1.6666666666666666666e-1);
    result = x + fma1(x * z, s, fma1(-0.5 * z, a.low, a.low));
  }
  return quadrant & 2 ? -result : result;
}

INLINE double sin_double(double x) {
  if (x == 0.0) return x;
  return x - x == 0.0 ? sine_of(reduce_angle(x), 0) : NAN;
}

INLINE double cos_double(double x) { return x - x == 0.0 ? sine_of(reduce_angle(x), 1) : NAN; }

/// log |x| in two parts with a relative error below 2^-64.
INLINE double log_with_low(double x, double *low) {
  struct reduced_log r = reduce_log(x);
  double s = r.s, z = s * s, z_low = fma1(s, s, -z) + 2.0 * s * r.low;
  double p = 2.0 / 27.0;
  p = fma1(p, z, 2.0 / 25.0);
  p = fma1(p, z, 2.0 / 23.0);
  p = fma1(p, z, 2.0 / 21.0);
  p = fma1(p, z, 2.0 / 19.0);
  p = fma1(p, z, 2.0 / 17.0);
  p = fma1(p, z, 2.0 / 15.0);
  p = fma1(p, z, 2.0 / 13.0);
  p = fma1(p, z, 2.0 / 11.0);
  p = fma1(p, z, 2.0 / 9.0);
  p = fma1(p, z, 2.0 / 7.0);
  p = fma1(p, z, 2.0 / 5.0);
  // 2/3 + z p, then times z, then times s, then plus 2 s: each in two parts.
  double tail = z * p, c = 0x1.5555555555555p-1 + tail;
  double c_low = ((0x1.5555555555555p-1 - c) + tail) + (fma1(z, p, -tail) + fma1(z_low, p, 0x1.5555555555555p-55));
  double b = c * z, b_low = fma1(c, z, -b) + fma1(c, z_low, c_low * z);
  double a = b * s, a_low = fma1(b, s, -a) + fma1(b, r.low, b_low * s);
  double first = 2.0 * s, high = first + a, rest = ((first - high) + a) + (a_low + 2.0 * r.low);
  // k ln 2 is zero or larger than log m, so the quick exact sum holds.
  double turns = r.k * LN2_FIRST, sum = turns + high;
  double sum_low = r.k == 0.0 ? 0.0 : (turns - sum) + high;
  double second = r.k * LN2_SECOND, second_low = fma1(r.k, LN2_SECOND, -second);
  double t = sum_low + second, t_error = (sum_low - (t - (t - sum_low))) + (second - (t - sum_low));
  double all = t + rest, all_error = (t - (all - (all - t))) + (rest - (all - t));
  double result = sum + all;
  *low = ((sum - result) + all) + (all_error + t_error + second_low);
  return result;
}

/// At most 1 ulp; the special cases of IEEE 754.
INLINE double pow_double(double x, double y) {
  if (y == 0.0 || x == 1.0) return 1.0;
  if (x != x || y != y) return NAN;
  double size = __builtin_fabs(x), whole = __builtin_trunc(y);
  bool integer = whole == y, odd = integer && __builtin_fabs(y) < 0x1p53 && ((int64_t)y & 1);
  double sign = odd && __builtin_signbit(x) ? -1.0 : 1.0;
  if (__builtin_isinf(y)) return size == 1.0 ? 1.0 : (size > 1.0) == (y > 0.0) ? INFINITY : 0.0;
  if (size == 0.0) return sign * (y > 0.0 ? 0.0 : INFINITY);
  if (size == INFINITY) return sign * (y > 0.0 ? INFINITY : 0.0);
  if (x < 0.0 && !integer) return NAN;
  if (size == 1.0) return sign;
  double log_low, log_high = log_with_low(size, &log_low), product = y * log_high;
  if (product > 800.0) return sign * INFINITY;
  if (product < -800.0) return sign * 0.0;
  return sign * exp_with_low(product, fma1(y, log_high, -product) + y * log_low);
}

static void math_doubles(int function, const double *x, double *y, long n) {
#define OVER_DOUBLES(f) \
  for (long i = 0; i < n; i++) y[i] = f(x[i]); \
  break;
  switch (function) {
  case math_exp: OVER_DOUBLES(exp_double)
  case math_log: OVER_DOUBLES(log_double)
  case math_log1p: OVER_DOUBLES(log1p_double)
  case math_expm1: OVER_DOUBLES(expm1_double)
  case math_sin: OVER_DOUBLES(sin_double)
  case math_cos: OVER_DOUBLES(cos_double)
  default: OVER_DOUBLES(tanh_double)
  }
}

static void pow_doubles(const double *x, const double *exponent, double *y, long n) {
  for (long i = 0; i < n; i++) y[i] = pow_double(x[i], exponent[i]);
}
