// The naive twins: what each kernel must compute, one number after the other, with fmaf of the C library (exact by
// IEEE 754). Windows lie in window order here.
#include "lstm_kernels.h"
#include <math.h>

/// e^r − 1 for x = n ln 2 + r.
static float naive_reduced_expm1(float x, int *n) {
  float t = fmaf(x, 0x1.715476p+0f, 0x1.8p23f), k = t - 0x1.8p23f;
  float r = fmaf(k, -0x1.62ep-1f, x);
  r = fmaf(k, -0x1.0bfbe8p-15f, r);
  float q = 0.001394116598f;
  q = fmaf(q, r, 0.00836320515545f);
  q = fmaf(q, r, 0.0416663746653f);
  q = fmaf(q, r, 0.166665768263f);
  q = fmaf(q, r, 0.500000002702f);
  *n = k == k ? (int)k : 0;
  return fmaf(r * r, q, r);
}

float naive_exp(float x) {
  float y = x < -104.0f ? -104.0f : x;
  y = y > 89.0f ? 89.0f : y;
  int n;
  float p = naive_reduced_expm1(y, &n);
  int half = n >> 1;
  return (p + 1.0f) * ldexpf(1.0f, half) * ldexpf(1.0f, n - half);
}

float naive_sigmoid(float x) {
  float y = -fabsf(x);
  y = y < -87.0f ? -87.0f : y;
  int n;
  float p = naive_reduced_expm1(y, &n), scale = ldexpf(1.0f, n), e = fmaf(p, scale, scale);
  return (x < 0.0f ? e : 1.0f) / (1.0f + e);
}

float naive_tanh(float x) {
  float y = fabsf(x) * -2.0f;
  y = y < -20.0f ? -20.0f : y;
  int n;
  float p = naive_reduced_expm1(y, &n), scale = ldexpf(1.0f, n), e = fmaf(p, scale, scale - 1.0f);
  return copysignf(fabsf(e / (2.0f + e)), x);
}

void naive_lstm_forward(int a, int s, long batch, long steps, long inputs, long units, const float *kernel,
                        const float *recurrent, const float *bias, const float *mask, const float *x, float *gates, float *c, float *tanh_c,
                        float *h, struct naive_start start) {
  for (long b = 0; b < batch; b++)
    for (long t = 0; t < steps; t++) {
      long row = b * steps + t, n = 4 * units;
      float *z = gates + row * n;
      const float *h_before = t ? h + (row - 1) * units : start.first_h ? start.first_h + b * units : NULL;
      const float *c_before = t ? c + (row - 1) * units : start.first_c ? start.first_c + b * units : NULL;
      if (start.present && start.present[row] == 0.0f) {
        for (long j = 0; j < units; j++) {
          c[row * units + j] = c_before ? c_before[j] : 0.0f, h[row * units + j] = h_before ? h_before[j] : 0.0f;
          tanh_c[row * units + j] = 0.0f;
        }
        continue;
      }
      for (long j = 0; j < n; j++) {
        z[j] = bias[j];
        for (long k = 0; k < inputs; k++) z[j] = fmaf(kernel[k * n + j], x[row * inputs + k], z[j]);
        // Where nothing is given before the first step, the state is zero and adds nothing.
        if (h_before)
          for (long k = 0; k < units; k++) {
            float state = h_before[k];
            z[j] = fmaf(recurrent[k * n + j], mask ? state * mask[b * units + k] : state, z[j]);
          }
      }
      for (long j = 0; j < units; j++) {
        float i = naive_activation(s, z[j]), f = naive_activation(s, z[units + j]);
        float g = naive_activation(a, z[2 * units + j]), o = naive_activation(s, z[3 * units + j]);
        float state = fmaf(f, c_before ? c_before[j] : 0.0f, i * g), tanh_state = naive_activation(a, state);
        z[j] = i, z[units + j] = f, z[2 * units + j] = g, z[3 * units + j] = o;
        c[row * units + j] = state, tanh_c[row * units + j] = tanh_state, h[row * units + j] = o * tanh_state;
      }
    }
}

void naive_lstm_backward(int a, int s, long batch, long steps, long inputs, long units, const float *kernel,
                         const float *recurrent, const float *mask, const float *gates, const float *c, const float *tanh_c, const float *dh,
                         float *dc, float *dz, float *dx, struct naive_start start, float *d_carried) {
  long n = 4 * units;
  for (long i = 0; i < batch * units; i++) dc[i] = 0.0f;
  for (long b = 0; b < batch; b++)
    for (long t = steps - 1; t >= 0; t--) {
      long row = b * steps + t;
      const float *c_before = t ? c + (row - 1) * units : start.first_c ? start.first_c + b * units : NULL;
      bool is_absent = start.present && start.present[row] == 0.0f;
      bool was_absent = t + 1 < steps && start.present && start.present[row + 1] == 0.0f;
      const float *v = gates + row * n;
      float *to = dz + row * n;
      for (long j = 0; j < units; j++) {
        // Gradient of h: what arrives, then what the step behind it sends back.
        float d = dh[row * units + j];
        if (was_absent) {
          d = d + d_carried[b * units + j];
        } else if (t + 1 < steps && mask) {
          float sent = 0.0f;
          for (long k = 0; k < n; k++) sent = fmaf(recurrent[j * n + k], dz[(row + 1) * n + k], sent);
          d = fmaf(mask[b * units + j], sent, d);
        } else if (t + 1 < steps)
          for (long k = 0; k < n; k++) d = fmaf(recurrent[j * n + k], dz[(row + 1) * n + k], d);
        d_carried[b * units + j] = d;
        if (is_absent) {
          to[j] = to[units + j] = to[2 * units + j] = to[3 * units + j] = 0.0f;
          continue;
        }
        float i = v[j], f = v[units + j], g = v[2 * units + j], o = v[3 * units + j];
        float r = tanh_c[row * units + j], before = c_before ? c_before[j] : 0.0f;
        float k = fmaf(d * o, naive_derivative(a, r), dc[b * units + j]);
        to[j] = (k * g) * naive_derivative(s, i);
        to[units + j] = (k * before) * naive_derivative(s, f);
        to[2 * units + j] = (k * i) * naive_derivative(a, g);
        to[3 * units + j] = (d * r) * naive_derivative(s, o);
        dc[b * units + j] = k * f;
      }
      for (long k = 0; k < inputs; k++) {
        float sum = 0.0f;
        for (long j = 0; j < n; j++) sum = fmaf(kernel[k * n + j], to[j], sum);
        dx[row * inputs + k] = sum;
      }
    }
}

void naive_dense_forward(long rows, long inputs, long outputs, int activation, const float *kernel, const float *bias,
                         const float *x, float *y) {
  for (long r = 0; r < rows; r++)
    for (long j = 0; j < outputs; j++) {
      float z = bias[j];
      for (long k = 0; k < inputs; k++) z = fmaf(kernel[k * outputs + j], x[r * inputs + k], z);
      y[r * outputs + j] = naive_activation(activation, z);
    }
  if (activation == activation_softmax) naive_softmax(y, rows, outputs);
}

void naive_dense_backward(long rows, long inputs, long outputs, int activation, const float *kernel, const float *y,
                          const float *dy, float *dz, float *dx) {
  if (activation == activation_softmax) naive_softmax_slope(y, dy, dz, rows, outputs);
  for (long r = 0; r < rows; r++) {
    for (long j = r * outputs; j < (r + 1) * outputs && activation != activation_softmax; j++) {
      float slope = naive_derivative(activation, y[j]);
      // Where a clamp holds, nothing comes through, whatever arrives.
      bool clamps = activation == activation_relu || activation == activation_hard_sigmoid;
      dz[j] = clamps && slope == 0.0f ? 0.0f : dy[j] * slope;
    }
    for (long k = 0; k < inputs; k++) {
      float sum = 0.0f;
      for (long j = 0; j < outputs; j++) sum = fmaf(kernel[k * outputs + j], dz[r * outputs + j], sum);
      dx[r * inputs + k] = sum;
    }
  }
}

void naive_weight_gradient(long batch, long steps, long inputs, long outputs, long shift, const float *first,
                           const float *x, const float *dz, float *dw, float *db) {
  for (long i = 0; i <= inputs; i++)
    for (long j = 0; j < outputs; j++) {
      float total = 0.0f, sum = 0.0f;
      for (long row = 0; row < steps * batch; row++) {
        long t = row / batch, b = row % batch;
        float d = dz[(b * steps + t) * outputs + j];
        // The row behind the last input is the bias, whose input is 1.
        if (i == inputs)
          sum = sum + d;
        else if (t >= shift)
          sum = fmaf(x[(b * steps + t - shift) * inputs + i], d, sum);
        else if (first)
          sum = fmaf(first[b * inputs + i], d, sum);
        if (row % LSTM_BLOCK_ROWS == LSTM_BLOCK_ROWS - 1 || row == steps * batch - 1) {
          total = row < LSTM_BLOCK_ROWS ? sum : total + sum;
          sum = 0.0f;
        }
      }
      if (i == inputs)
        db[j] = total;
      else
        dw[i * outputs + j] = total;
    }
}

void naive_adam(const struct adam_step *s, float *w, float *m, float *v, const float *gradient, long n) {
  for (long i = 0; i < n; i++) {
    float g = gradient[i] * s->gradient_scale, square = g * g;
    m[i] = fmaf(s->beta1, m[i] - g, g);
    v[i] = fmaf(s->beta2, v[i] - square, square);
    w[i] = fmaf(-s->rate, m[i] / fmaf(sqrtf(v[i]), s->root_scale, s->epsilon), w[i] * s->decay);
  }
}

void naive_nadam(const struct nadam_step *s, float *w, float *m, float *v, const float *gradient, long n) {
  for (long i = 0; i < n; i++) {
    float g = gradient[i] * s->gradient_scale, square = g * g;
    m[i] = fmaf(s->beta1, m[i] - g, g);
    v[i] = fmaf(s->beta2, v[i] - square, square);
    w[i] = w[i] - fmaf(s->mean_rate, m[i], s->gradient_rate * g) / fmaf(sqrtf(v[i]), s->root_scale, s->epsilon);
  }
}

void naive_rmsprop(const struct rmsprop_step *s, float *w, float *v, const float *gradient, long n) {
  for (long i = 0; i < n; i++) {
    float g = gradient[i] * s->gradient_scale, square = g * g;
    v[i] = fmaf(s->rho, v[i] - square, square);
    w[i] = fmaf(-s->rate, g / (sqrtf(v[i]) + s->epsilon), w[i]);
  }
}

void naive_sgd(const struct sgd_step *s, float *w, float *m, const float *gradient, long n) {
  for (long i = 0; i < n; i++) {
    float g = gradient[i] * s->gradient_scale;
    m[i] = fmaf(s->momentum, m[i], g);
    w[i] = fmaf(-s->rate, s->nesterov ? fmaf(s->momentum, m[i], g) : m[i], w[i]);
  }
}

void naive_multiply(const float *x, const float *factors, float *y, long n) {
  for (long i = 0; i < n; i++) y[i] = x[i] * factors[i];
}

void naive_clamp(float *x, float limit, long n) {
  for (long i = 0; i < n; i++) {
    if (x[i] > limit) x[i] = limit;
    if (x[i] < -limit) x[i] = -limit;
  }
}

void naive_sum_squares(const float *x, long n, long first, double partial[16]) {
  for (long i = 0; i < n; i++) partial[(first + i) % 16] += (double)x[i] * (double)x[i];
}

/// log(1 + e^x) for x ≤ 0.
static double naive_softplus(double x) {
  static const double exp_terms[11] = {
      2.0921625735634543564e-9, 2.5105260181066824924e-8, 2.7557252804732509849e-7, 2.7557255296231217307e-6,
      2.4801587347451203304e-5, 1.984126987490282684e-4,  1.3888888888874351192e-3, 8.3333333333261115291e-3,
      4.1666666666666683865e-2, 1.6666666666666671008e-1, 0.5};
  static const double log_terms[8] = {
      0.13090632000906009821, 0.13268380816088515232, 0.1538625475487662796,  0.18181795354676331258,
      0.2222222239448300753,  0.28571428570790872064, 0.40000000000000898861, 0.66666666666666666459};
  x = x < -708.0 ? -708.0 : x;
  double k = fma(x, 0x1.71547652b82fep+0, 0x1.8p52) - 0x1.8p52;
  double r = fma(-k, 0x1.a39ef35793c76p-33, fma(-k, 0x1.62e42feep-1, x)), q = exp_terms[0], p = log_terms[0];
  for (int i = 1; i < 11; i++) q = fma(q, r, exp_terms[i]);
  double scale = ldexp(1.0, k == k ? (int)k : 0), e = fma(fma(r * r, q, r), scale, scale);
  double u = 1.0 + e, left = e - (u - 1.0), m = u > 1.4142135623730951 ? 0.5 * u : u;
  double s = (m - 1.0) / (m + 1.0), z = s * s;
  for (int i = 1; i < 8; i++) p = fma(p, z, log_terms[i]);
  return ((u > 1.4142135623730951 ? 0x1.62e42fefa39efp-1 : 0.0) + fma(s * z, p, s + s)) + left / u;
}

void naive_loss(int kind, const float *y, const float *target, const float *weight, long n, long first,
                double losses[16], double weights[16]) {
  for (long i = 0; i < n; i++) {
    double z = y[i], t = target[i], l = (z - t) * (z - t);
    if (kind == loss_mean_absolute_error) l = fabs(z - t);
    if (kind == loss_huber) l = fabs(z - t) <= 1.0 ? 0.5 * l : fabs(z - t) - 0.5;
    if (kind == loss_binary_cross_entropy) l = ((z < 0.0 ? 0.0 : z) - z * t) + naive_softplus(-fabs(z));
    if (weight[i] == 0.0f) continue;
    losses[(first + i) % 16] += (double)weight[i] * l;
    weights[(first + i) % 16] += (double)weight[i];
  }
}

void naive_loss_gradient(int kind, const float *y, const float *target, const float *weight, double total, float *dy,
                         long n) {
  for (long i = 0; i < n; i++) {
    float scale = (float)((kind == loss_mean_squared_error ? 2.0 : 1.0) / total);
    float p = kind == loss_binary_cross_entropy ? naive_sigmoid(y[i]) : y[i];
    float d = p - target[i];
    if (kind == loss_mean_absolute_error) d = d > 0.0f ? 1.0f : d < 0.0f ? -1.0f : d;
    if (kind == loss_huber) d = d > 1.0f ? 1.0f : d < -1.0f ? -1.0f : d;
    dy[i] = weight[i] == 0.0f ? 0.0f : d * (scale * weight[i]);
  }
}
