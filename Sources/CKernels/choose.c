// Which sets of kernels this processor can run, and what all sets share.
#include "lstm_kernels.h"

extern const struct lstm_kernels lstm_kernels_avx512, lstm_kernels_avx2, lstm_kernels_neon, lstm_kernels_baseline;

const struct lstm_kernels *lstm_kernels_at(int32_t index) {
#if defined(__x86_64__)
  __builtin_cpu_init();
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq") &&
      __builtin_cpu_supports("avx512vl") && index-- == 0)
    return &lstm_kernels_avx512;
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") && index-- == 0) return &lstm_kernels_avx2;
#elif defined(__aarch64__)
  if (index-- == 0) return &lstm_kernels_neon;
#endif
  return index == 0 ? &lstm_kernels_baseline : NULL;
}

int32_t lstm_kernels_count(void) {
  int32_t count = 0;
  while (lstm_kernels_at(count)) count++;
  return count;
}

const char *lstm_kernels_name(int32_t index) { return lstm_kernels_at(index)->name; }

// Panels neither overlap nor pad: the count is that of the matrix.
size_t lstm_packed_count(long k, long n) { return (size_t)k * (size_t)n; }

double lstm_sum_partials(const double partial[16]) {
  double s[16];
  for (int j = 0; j < 16; j++) s[j] = partial[j];
  for (int half = 8; half; half /= 2)
    for (int j = 0; j < half; j++) s[j] += s[j + half];
  return s[0];
}
