// The kernels with AVX2 and FMA: two registers hold a slice, and there are 16 of them.
#if defined(__x86_64__)
#define MANY_REGISTERS 0
#pragma clang attribute push(__attribute__((target("avx2,fma,prfchw"))), apply_to = function)
#include "bodies/set.h"
#pragma clang attribute pop
const struct lstm_kernels lstm_kernels_avx2 = KERNEL_TABLE("avx2");
#endif
