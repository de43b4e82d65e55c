// Losses and norms: sums in double over sixteen partials, element i to partial i mod 16.

static void sum_squares(const float *x, long n, long first, double partial[16]) {
  long i = 0;
  for (; i < n && (first + i) % 16; i++) partial[(first + i) % 16] += (double)x[i] * (double)x[i];
  D sum = *(Du *)partial;
  for (; i + 16 <= n; i += 16) {
    D d = __builtin_convertvector(load(x + i), D);
    sum += d * d;
  }
  *(Du *)partial = sum;
  for (; i < n; i++) partial[(first + i) % 16] += (double)x[i] * (double)x[i];
}

INLINE D splat_double(double x) { return (D){x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x}; }
INLINE D fma_doubles(D a, D b, D c) { return __builtin_elementwise_fma(a, b, c); }
INLINE D choose_doubles(L mask, D a, D b) { return (D)((mask & (L)a) | (~mask & (L)b)); }

/// log(1 + e^x) for x ≤ 0; at most 2 ulp for x ≥ −708, and below 1e-307 behind it.
INLINE D softplus(D x) {
  x = choose_doubles((L)(x < splat_double(-708.0)), splat_double(-708.0), x);
  // e^x, as in elementary.h.
  D shifted = fma_doubles(x, splat_double(0x1.71547652b82fep+0), splat_double(0x1.8p52));
  D k = shifted - splat_double(0x1.8p52);
  D high = fma_doubles(-k, splat_double(LN2_FIRST), x), r = fma_doubles(-k, splat_double(LN2_SECOND), high);
  D q = splat_double(2.0921625735634543564e-9);
  q = fma_doubles(q, r, splat_double(2.5105260181066824924e-8));
  q = fma_doubles(q, r, splat_double(2.7557252804732509849e-7));
  q = fma_doubles(q, r, splat_double(2.7557255296231217307e-6));
  q = fma_doubles(q, r, splat_double(2.4801587347451203304e-5));
  q = fma_doubles(q, r, splat_double(1.984126987490282684e-4));
  q = fma_doubles(q, r, splat_double(1.3888888888874351192e-3));
  q = fma_doubles(q, r, splat_double(8.3333333333261115291e-3));
  q = fma_doubles(q, r, splat_double(4.1666666666666683865e-2));
  q = fma_doubles(q, r, splat_double(1.6666666666666671008e-1));
  q = fma_doubles(q, r, splat_double(0.5));
  D scale = (D)(((L)shifted << 52) + 0x3ff0000000000000), one = splat_double(1.0);
  D e = fma_doubles(fma_doubles(r * r, q, r), scale, scale);
  // log u with u = 1 + e in 1...2, and what rounding left of u.
  D u = one + e, left = e - (u - one);
  L large = (L)(u > splat_double(1.4142135623730951));
  D m = choose_doubles(large, u * splat_double(0.5), u), f = m - one, s = f / (m + one), z = s * s;
  D p = splat_double(0.13090632000906009821);
  p = fma_doubles(p, z, splat_double(0.13268380816088515232));
  p = fma_doubles(p, z, splat_double(0.1538625475487662796));
  p = fma_doubles(p, z, splat_double(0.18181795354676331258));
  p = fma_doubles(p, z, splat_double(0.2222222239448300753));
  p = fma_doubles(p, z, splat_double(0.28571428570790872064));
  p = fma_doubles(p, z, splat_double(0.40000000000000898861));
  p = fma_doubles(p, z, splat_double(0.66666666666666666459));
  D log_m = fma_doubles(s * z, p, s + s), ln2 = choose_doubles(large, splat_double(0x1.62e42fefa39efp-1), one - one);
  return (ln2 + log_m) + left / u;
}

/// Sixteen losses.
INLINE D losses16(int kind, D y, D target) {
  if (kind == loss_mean_squared_error) return (y - target) * (y - target);
  D zero = splat_double(0.0);
  if (kind == loss_mean_absolute_error || kind == loss_huber) {
    D apart = y - target, far = choose_doubles((L)(apart < zero), -apart, apart), half = splat_double(0.5);
    if (kind == loss_mean_absolute_error) return far;
    return choose_doubles((L)(far <= splat_double(1.0)), half * (apart * apart), far - half);
  }
  D size = choose_doubles((L)(y < zero), -y, y);
  return (choose_doubles((L)(y < zero), zero, y) - y * target) + softplus(-size);
}

static void loss(int kind, const float *y, const float *target, const float *weight, long n, long first,
                 double losses[16], double weights[16]) {
  long i = 0;
  // Whole blocks that begin at the first partial: each of the sixteen gets one element.
  for (; first % 16 == 0 && i + 16 <= n; i += 16) {
    D w = __builtin_convertvector(load(weight + i), D), zero = splat_double(0.0);
    D l = w * losses16(kind, __builtin_convertvector(load(y + i), D), __builtin_convertvector(load(target + i), D));
    // An element without weight must not count, whatever stands there; a sum that began at +0 is never -0.
    *(Du *)losses += choose_doubles((L)(w == zero), zero, l);
    *(Du *)weights += w;
  }
  for (; i < n; i += 16) {
    long count = n - i < 16 ? n - i : 16;
    float block[2][16] = {{0}};
    memcpy(block[0], y + i, sizeof(float) * (size_t)count);
    memcpy(block[1], target + i, sizeof(float) * (size_t)count);
    double l[16];
    *(Du *)l = losses16(kind, __builtin_convertvector(load(block[0]), D), __builtin_convertvector(load(block[1]), D));
    for (long j = 0; j < count; j++) {
      // An element without weight must not count, whatever stands there.
      if (weight[i + j] == 0.0f) continue;
      losses[(first + i + j) % 16] += (double)weight[i + j] * l[j];
      weights[(first + i + j) % 16] += (double)weight[i + j];
    }
  }
}

static void loss_gradient(int kind, const float *y, const float *target, const float *weight, double total, float *dy,
                          long n) {
  float scale = (float)((kind == loss_mean_squared_error ? 2.0 : 1.0) / total);
  for (long i = 0; i < n; i++) dy[i] = y[i];
  if (kind == loss_binary_cross_entropy) sigmoid_floats(dy, dy, n);
  // The slope where outputs lie this far from their targets, NaN passing through.
  for (long i = 0; i < n; i++) dy[i] = dy[i] - target[i];
  if (kind == loss_mean_absolute_error)
    for (long i = 0; i < n; i++) dy[i] = dy[i] > 0.0f ? 1.0f : dy[i] < 0.0f ? -1.0f : dy[i];
  if (kind == loss_huber) clamp(dy, 1.0f, n);
  for (long i = 0; i < n; i++) dy[i] = weight[i] == 0.0f ? 0.0f : dy[i] * (scale * weight[i]);
}
