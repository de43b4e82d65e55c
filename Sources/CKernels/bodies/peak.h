// Multiply-adds that wait for nothing but each other: what a core can do at most.

#if MANY_REGISTERS
#define PEAK_CHAINS 24
#else
#define PEAK_CHAINS 6
#endif

static double multiply_adds(long rounds, float *result) {
  V a[PEAK_CHAINS], factor = splat(0.999f);
  UNROLL for (int i = 0; i < PEAK_CHAINS; i++) a[i] = splat((float)i);
  for (long n = 0; n < rounds; n++) UNROLL for (int i = 0; i < PEAK_CHAINS; i++) a[i] = fma16(a[i], factor, factor);
  V sum = splat(0.0f);
  UNROLL for (int i = 0; i < PEAK_CHAINS; i++) sum = sum + a[i];
  store(result, sum);
  return 2.0 * 16.0 * PEAK_CHAINS * (double)rounds;
}
