// Losses that read several outputs for one target: cross-entropy of logits, and pinball losses of several quantiles.

/// log Σ e^(z − m) and m, the largest of n numbers.
INLINE double log_sum(const float *z, long n, double *largest) {
  float most = z[0];
  for (long j = 1; j < n; j++) most = z[j] > most ? z[j] : most;
  double partial[16] = {0};
  for (long j = 0; j < n; j++) partial[j % 16] += exp_double((double)z[j] - (double)most);
  *largest = most;
  return log_double(lstm_sum_partials(partial));
}

/// NaN where the target is no class.
INLINE double cross_entropy(const float *z, long n, float target) {
  if (!(target >= 0.0f && target < (float)n)) return NAN;
  double largest, sum = log_sum(z, n, &largest);
  return sum + (largest - (double)z[(long)target]);
}

/// The mean over the quantiles.
INLINE double pinball(const float *y, const double *levels, long n, float target) {
  double partial[16] = {0};
  for (long j = 0; j < n; j++) {
    double apart = (double)target - (double)y[j];
    partial[j % 16] += apart < 0.0 ? (levels[j] - 1.0) * apart : levels[j] * apart;
  }
  return lstm_sum_partials(partial) / (double)n;
}

static void grouped_loss(const struct grouped_loss *g, const float *y, const float *target, const float *weight, long n,
                         long first, double losses[16], double weights[16]) {
  for (long i = 0; i < n; i++) {
    // A target without weight must not count, whatever stands there.
    if (weight[i] == 0.0f) continue;
    const float *z = y + i * g->width;
    double l = g->levels ? pinball(z, g->levels, g->width, target[i]) : cross_entropy(z, g->width, target[i]);
    losses[(first + i) % 16] += (double)weight[i] * l;
    weights[(first + i) % 16] += (double)weight[i];
  }
}

static void grouped_loss_gradient(const struct grouped_loss *g, const float *y, const float *target,
                                  const float *weight, double total, float *dy, long n) {
  long width = g->width;
  float scale = (float)(1.0 / (g->levels ? total * (double)width : total));
  for (long i = 0; i < n; i++) {
    const float *z = y + i * width;
    float *to = dy + i * width, factor = scale * weight[i];
    if (weight[i] == 0.0f) {
      for (long j = 0; j < width; j++) to[j] = 0.0f;
    } else if (g->levels) {
      for (long j = 0; j < width; j++) {
        // NaN passes through; on the target itself the slope is taken as 0.
        float apart = z[j] - target[i];
        float d = apart > 0.0f ? (float)(1.0 - g->levels[j]) : apart < 0.0f ? (float)-g->levels[j] : apart;
        to[j] = d * factor;
      }
    } else {
      double largest, sum = log_sum(z, width, &largest);
      bool isClass = target[i] >= 0.0f && target[i] < (float)width;
      for (long j = 0; j < width; j++) {
        double p = exp_double(((double)z[j] - largest) - sum);
        to[j] = isClass ? (float)(p - ((long)target[i] == j ? 1.0 : 0.0)) * factor : NAN;
      }
    }
  }
}
