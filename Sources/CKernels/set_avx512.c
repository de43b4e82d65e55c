// The kernels with AVX-512: one register holds a slice, and there are 32 of them.
#if defined(__x86_64__)
#define MANY_REGISTERS 1
#pragma clang attribute push(__attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx2,fma,prfchw"))), \
                             apply_to = function)
#include "bodies/set.h"
#pragma clang attribute pop
const struct lstm_kernels lstm_kernels_avx512 = KERNEL_TABLE("avx512");
#endif
