// Sixteen floats at once, and the operations on them that a set of instructions may do its own way.
//
// Every set sees the same sixteen lanes; the compiler lays them into one, two or four registers. All functions are
// inlined, so no vector crosses a call and the warning about their calling convention has no object.
#include "../include/lstm_kernels.h"
#include <math.h>
#include <string.h>

#pragma clang diagnostic ignored "-Wpsabi"
#pragma clang diagnostic ignored "-Wunused-function"

#define INLINE static inline __attribute__((always_inline))
#define UNROLL _Pragma("clang loop unroll(full)")

typedef float V __attribute__((vector_size(64)));
/// The same where the address is only known to be that of a float.
typedef float Vu __attribute__((vector_size(64), aligned(4)));
typedef int32_t I __attribute__((vector_size(64)));
typedef double D __attribute__((vector_size(128)));
typedef double Du __attribute__((vector_size(128), aligned(8)));
typedef int64_t L __attribute__((vector_size(128)));

INLINE V splat(float x) { return (V){x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x}; }
INLINE V load(const float *p) { return *(const Vu *)p; }
INLINE void store(float *p, V x) { *(Vu *)p = x; }

/// a where the mask is all ones, b where it is zero.
INLINE V choose(I mask, V a, V b) { return (V)((mask & (I)a) | (~mask & (I)b)); }
INLINE V magnitude(V x) { return (V)((I)x & 0x7fffffff); }
INLINE V square_root(V x) { return __builtin_elementwise_sqrt(x); }

#ifdef EMULATED_FMA
/// a·b + c rounded once. The product is exact in double; the sum is rounded to odd, which keeps what a second
/// rounding to float must know (Boldo and Melquiond 2008).
INLINE V fma16(V a, V b, V c) {
  D p = __builtin_convertvector(a, D) * __builtin_convertvector(b, D), d = __builtin_convertvector(c, D);
  D s = p + d, t = s - p, e = (p - (s - t)) + (d - t);
  L bits = (L)s, finite = (L)((D)(bits & 0x7fffffffffffffff) <= 0x1p300);
  L inexact = (L)(e < 0.0) | (L)(e > 0.0), even = (L)((bits & 1) == 0);
  L away = ~((L)(e > 0.0) ^ (L)(s > 0.0));
  L step = (away & 1) | (~away & -1);
  bits += step & finite & inexact & even;
  return __builtin_convertvector((D)bits, V);
}
#else
INLINE V fma16(V a, V b, V c) { return __builtin_elementwise_fma(a, b, c); }
#endif
