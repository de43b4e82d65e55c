// The naive twins of activations, convolution, normalisation and grouped losses; windows lie in window order.
#include "lstm_kernels.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

/// What a leaky ReLU multiplies with below zero.
static float leak(int activation) {
  float negative;
  memcpy(&negative, &activation, sizeof negative);
  return -negative;
}

float naive_activation(int activation, float z) {
  if (activation < 0) return z < 0.0f ? z * leak(activation) : z;
  switch (activation) {
  case activation_sigmoid: return naive_sigmoid(z);
  case activation_tanh: return naive_tanh(z);
  case activation_relu: return z < 0.0f ? 0.0f : z;
  case activation_hard_sigmoid: {
    float y = fmaf(z, 1.0f / 6.0f, 0.5f);
    return y < 0.0f ? 0.0f : y > 1.0f ? 1.0f : y;
  }
  default: return z;
  }
}

float naive_derivative(int activation, float y) {
  if (activation < 0) return y > 0.0f ? 1.0f : leak(activation);
  switch (activation) {
  case activation_sigmoid: return y * (1.0f - y);
  case activation_tanh: return fmaf(-y, y, 1.0f);
  case activation_relu: return y > 0.0f ? 1.0f : 0.0f;
  case activation_hard_sigmoid: return y > 0.0f && y < 1.0f ? 1.0f / 6.0f : 0.0f;
  default: return 1.0f;
  }
}

void naive_softmax(float *y, long rows, long n) {
  for (long r = 0; r < rows; r++, y += n) {
    float largest = y[0];
    double partial[16] = {0};
    for (long j = 1; j < n; j++) largest = y[j] > largest ? y[j] : largest;
    for (long j = 0; j < n; j++) {
      y[j] = naive_exp(y[j] - largest);
      partial[j % 16] += (double)y[j];
    }
    float sum = (float)lstm_sum_partials(partial);
    for (long j = 0; j < n; j++) y[j] = y[j] / sum;
  }
}

void naive_softmax_slope(const float *y, const float *dy, float *dz, long rows, long n) {
  for (long r = 0; r < rows; r++) {
    double partial[16] = {0};
    for (long j = 0; j < n; j++) partial[j % 16] += (double)y[r * n + j] * (double)dy[r * n + j];
    float sum = (float)lstm_sum_partials(partial);
    for (long j = 0; j < n; j++) dz[r * n + j] = y[r * n + j] * (dy[r * n + j] - sum);
  }
}

/// The input that tap j reads at step t; steps outside of the window and absent ones are zeros.
static float tapped(const float *x, const float *present, long steps, long inputs, long t, long f) {
  return t < 0 || t >= steps || (present && present[t] == 0.0f) ? 0.0f : x[t * inputs + f];
}

void naive_conv1d_forward(long batch, long steps, long inputs, long outputs, long width, long left, int activation,
                          const float *kernel, const float *bias, const float *present, const float *x, float *y) {
  for (long b = 0; b < batch; b++)
    for (long t = 0; t < steps; t++)
      for (long n = 0; n < outputs; n++) {
        float z = bias[n];
        for (long j = 0; j < width; j++)
          for (long f = 0; f < inputs; f++)
            z = fmaf(kernel[(j * inputs + f) * outputs + n],
                     tapped(x + b * steps * inputs, present ? present + b * steps : NULL, steps, inputs, t - left + j, f), z);
        y[(b * steps + t) * outputs + n] = naive_activation(activation, z);
      }
}

void naive_conv1d_backward(long batch, long steps, long inputs, long outputs, long width, long left, int activation,
                           const float *kernel, const float *present, const float *x, const float *y, const float *dy,
                           float *dz, float *dx, float *dw, float *db) {
  bool clamps = activation == activation_relu || activation == activation_hard_sigmoid;
  for (long i = 0; i < batch * steps * outputs; i++) {
    float slope = naive_derivative(activation, y[i]);
    dz[i] = clamps && slope == 0.0f ? 0.0f : dy[i] * slope;
  }
  for (long b = 0; b < batch; b++)
    for (long t = 0; t < steps; t++)
      for (long f = 0; f < inputs; f++) {
        float sum = 0.0f;
        for (long j = width - 1; j >= 0; j--)
          for (long n = 0; n < outputs; n++)
            sum = fmaf(kernel[(j * inputs + f) * outputs + n],
                       tapped(dz + b * steps * outputs, NULL, steps, outputs, t + left - j, n), sum);
        dx[(b * steps + t) * inputs + f] = present && present[b * steps + t] == 0.0f ? 0.0f : sum;
      }
  float *read = malloc(sizeof(float) * (size_t)(batch * steps * inputs)), *unused = malloc(sizeof(float) * (size_t)outputs);
  for (long j = 0; j < width; j++) {
    for (long b = 0; b < batch; b++)
      for (long t = 0; t < steps; t++)
        for (long f = 0; f < inputs; f++)
          read[(b * steps + t) * inputs + f] =
              tapped(x + b * steps * inputs, present ? present + b * steps : NULL, steps, inputs, t - left + j, f);
    naive_weight_gradient(batch, steps, inputs, outputs, 0, NULL, read, dz, dw + j * inputs * outputs, j ? unused : db);
  }
  free(read), free(unused);
}

void naive_normalize_forward(long rows, long features, double epsilon, const float *scale, const float *shift,
                             const float *x, float *y, float *normal, float *inverse) {
  for (long r = 0; r < rows; r++, x += features, y += features, normal += features) {
    double sums[16] = {0}, squares[16] = {0};
    for (long f = 0; f < features; f++) sums[f % 16] += (double)x[f];
    double mean = lstm_sum_partials(sums) / (double)features;
    for (long f = 0; f < features; f++) squares[f % 16] += ((double)x[f] - mean) * ((double)x[f] - mean);
    double spread = 1.0 / sqrt(lstm_sum_partials(squares) / (double)features + epsilon);
    for (long f = 0; f < features; f++) {
      normal[f] = (float)(((double)x[f] - mean) * spread);
      y[f] = fmaf(scale[f], normal[f], shift[f]);
    }
    inverse[r] = (float)spread;
  }
}

void naive_normalize_backward(long rows, long features, const float *scale, const float *normal, const float *inverse,
                              const float *dy, float *dx, float *scale_sums) {
  for (long r = 0; r < rows; r++, normal += features, dy += features, dx += features, scale_sums += features) {
    double sums[16] = {0}, products[16] = {0};
    for (long f = 0; f < features; f++) {
      float g = dy[f] * scale[f];
      scale_sums[f] = dy[f] * normal[f];
      sums[f % 16] += (double)g;
      products[f % 16] += (double)g * (double)normal[f];
    }
    double mean = lstm_sum_partials(sums) / (double)features, slope = lstm_sum_partials(products) / (double)features;
    for (long f = 0; f < features; f++) {
      float g = dy[f] * scale[f];
      dx[f] = (float)((((double)g - mean) - (double)normal[f] * slope) * (double)inverse[r]);
    }
  }
}

/// A function in double of the set that every machine has, which has tests of its own.
static double elementary(int function, double x) {
  double y;
  lstm_kernels_at(lstm_kernels_count() - 1)->math_doubles(function, &x, &y, 1);
  return y;
}

static double naive_log_sum(const float *z, long n, double *largest) {
  double partial[16] = {0};
  *largest = z[0];
  for (long j = 1; j < n; j++) *largest = z[j] > *largest ? z[j] : *largest;
  for (long j = 0; j < n; j++) partial[j % 16] += elementary(math_exp, (double)z[j] - *largest);
  return elementary(math_log, lstm_sum_partials(partial));
}

void naive_grouped_loss(const struct grouped_loss *g, const float *y, const float *target, const float *weight, long n,
                        long first, double losses[16], double weights[16]) {
  for (long i = 0; i < n; i++) {
    const float *z = y + i * g->width;
    double l, largest;
    if (weight[i] == 0.0f) continue;
    if (g->levels) {
      double partial[16] = {0};
      for (long j = 0; j < g->width; j++) {
        double apart = (double)target[i] - (double)z[j];
        partial[j % 16] += apart < 0.0 ? (g->levels[j] - 1.0) * apart : g->levels[j] * apart;
      }
      l = lstm_sum_partials(partial) / (double)g->width;
    } else {
      double sum = naive_log_sum(z, g->width, &largest);
      l = target[i] >= 0.0f && target[i] < (float)g->width ? sum + (largest - (double)z[(long)target[i]]) : (double)NAN;
    }
    losses[(first + i) % 16] += (double)weight[i] * l;
    weights[(first + i) % 16] += (double)weight[i];
  }
}

void naive_grouped_loss_gradient(const struct grouped_loss *g, const float *y, const float *target, const float *weight,
                                 double total, float *dy, long n) {
  for (long i = 0; i < n * g->width; i++) {
    long row = i / g->width, j = i % g->width;
    float factor = (float)(1.0 / (g->levels ? total * (double)g->width : total)) * weight[row], t = target[row], d;
    if (g->levels) {
      float apart = y[i] - t;
      d = apart > 0.0f ? (float)(1.0 - g->levels[j]) : apart < 0.0f ? (float)-g->levels[j] : apart;
    } else {
      double largest, sum = naive_log_sum(y + row * g->width, g->width, &largest);
      d = (float)(elementary(math_exp, ((double)y[i] - largest) - sum) - (t == (float)j ? 1.0 : 0.0));
      if (!(t >= 0.0f && t < (float)g->width)) d = NAN;
    }
    dy[i] = weight[row] == 0.0f ? 0.0f : d * factor;
  }
}

void naive_scale(const float *x, float factor, float *y, long n) {
  for (long i = 0; i < n; i++) y[i] = x[i] * factor;
}

void naive_add_scaled(const float *x, float factor, float *y, long n) {
  for (long i = 0; i < n; i++) y[i] = fmaf(factor, x[i], y[i]);
}
