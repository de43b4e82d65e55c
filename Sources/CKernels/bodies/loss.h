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

INLINE double element_loss(int kind, double y, double target) {
  if (kind == loss_mean_squared_error) return (y - target) * (y - target);
  double above = y > 0.0 ? y : y <= 0.0 ? 0.0 : y;
  return (above - y * target) + log1p_double(exp_double(y > 0.0 ? -y : y));
}

static void loss(int kind, const float *y, const float *target, const float *weight, long n, long first,
                 double losses[16], double weights[16]) {
  for (long i = 0; i < n; i++) {
    long j = (first + i) % 16;
    // An element without weight must not count, whatever stands there.
    if (weight[i] == 0.0f) continue;
    losses[j] += (double)weight[i] * element_loss(kind, (double)y[i], (double)target[i]);
    weights[j] += (double)weight[i];
  }
}

static void loss_gradient(int kind, const float *y, const float *target, const float *weight, double total, float *dy,
                          long n) {
  float scale = (float)((kind == loss_mean_squared_error ? 2.0 : 1.0) / total);
  for (long i = 0; i < n; i++) dy[i] = y[i];
  if (kind == loss_binary_cross_entropy) sigmoid_floats(dy, dy, n);
  for (long i = 0; i < n; i++) dy[i] = weight[i] == 0.0f ? 0.0f : (dy[i] - target[i]) * (scale * weight[i]);
}
