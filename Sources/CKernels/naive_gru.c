// The naive twin of the GRU layer; windows lie in window order.
#include "lstm_kernels.h"
#include <math.h>

void naive_gru_forward(int a, int s, long batch, long steps, long inputs, long units, const float *kernel,
                       const float *recurrent, const float *bias, const float *recurrent_bias, const float *mask,
                       const float *x, float *gates, float *h, struct naive_start start) {
  long n = 3 * units;
  for (long b = 0; b < batch; b++)
    for (long t = 0; t < steps; t++) {
      long row = b * steps + t;
      const float *before = t ? h + (row - 1) * units : start.first_h ? start.first_h + b * units : NULL;
      float *to = gates + row * 4 * units;
      if (start.present && start.present[row] == 0.0f) {
        for (long j = 0; j < units; j++) h[row * units + j] = before ? before[j] : 0.0f;
        continue;
      }
      for (long j = 0; j < n; j++) {
        to[j] = bias[j];
        for (long k = 0; k < inputs; k++) to[j] = fmaf(kernel[k * n + j], x[row * inputs + k], to[j]);
        // Where nothing is given before the first step, the state is zero and adds nothing.
        float *sum = j < 2 * units ? to + j : to + units + j;
        if (j >= 2 * units) *sum = recurrent_bias[j - 2 * units];
        if (before)
          for (long k = 0; k < units; k++)
            *sum = fmaf(recurrent[k * n + j], mask ? before[k] * mask[b * units + k] : before[k], *sum);
      }
      for (long j = 0; j < units; j++) {
        float z = naive_activation(s, to[j]), r = naive_activation(s, to[units + j]);
        float candidate = naive_activation(a, fmaf(r, to[3 * units + j], to[2 * units + j]));
        to[j] = z, to[units + j] = r, to[2 * units + j] = candidate;
        h[row * units + j] = fmaf(z, (before ? before[j] : 0.0f) - candidate, candidate);
      }
    }
}

void naive_gru_backward(int a, int s, long batch, long steps, long inputs, long units, const float *kernel,
                        const float *recurrent, const float *mask, const float *gates, const float *h, const float *dh,
                        float *d, float *dz_inputs, float *dz_states, float *dx, struct naive_start start) {
  long n = 3 * units;
  for (long b = 0; b < batch; b++)
    for (long t = steps - 1; t >= 0; t--) {
      long row = b * steps + t;
      const float *v = gates + row * 4 * units, *next = v + 4 * units;
      float *in = dz_inputs + row * n, *state = dz_states + row * n;
      const float *before = t ? h + (row - 1) * units : start.first_h ? start.first_h + b * units : NULL;
      bool is_absent = start.present && start.present[row] == 0.0f;
      bool was_absent = t + 1 < steps && start.present && start.present[row + 1] == 0.0f;
      for (long j = 0; j < units; j++) {
        float k = dh[row * units + j];
        if (was_absent) {
          k = k + d[b * units + j];
        } else if (t + 1 < steps) {
          // What went past the gates behind, then what came through them.
          k = fmaf(d[b * units + j], next[j], k);
          float sent = mask ? 0.0f : k;
          for (long i = 0; i < n; i++) sent = fmaf(recurrent[j * n + i], dz_states[(row + 1) * n + i], sent);
          k = mask ? fmaf(mask[b * units + j], sent, k) : sent;
        }
        d[b * units + j] = k;
        if (is_absent) {
          for (long gate = 0; gate < 3; gate++) in[gate * units + j] = state[gate * units + j] = 0.0f;
          continue;
        }
        float z = v[j], r = v[units + j], c = v[2 * units + j], q = v[3 * units + j];
        in[j] = state[j] = (k * ((before ? before[j] : 0.0f) - c)) * naive_derivative(s, z);
        in[2 * units + j] = (k * (1.0f - z)) * naive_derivative(a, c);
        in[units + j] = state[units + j] = (in[2 * units + j] * q) * naive_derivative(s, r);
        state[2 * units + j] = in[2 * units + j] * r;
      }
      for (long k = 0; k < inputs; k++) {
        float sum = 0.0f;
        for (long j = 0; j < n; j++) sum = fmaf(kernel[k * n + j], in[j], sum);
        dx[row * inputs + k] = sum;
      }
    }
}
