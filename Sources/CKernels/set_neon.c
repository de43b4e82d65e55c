// The kernels on arm64, whose vectors and fused multiply-add every processor has: four registers hold a slice.
#if defined(__aarch64__)
#define MANY_REGISTERS 0
#include "bodies/set.h"
const struct lstm_kernels lstm_kernels_neon = KERNEL_TABLE("neon");
#endif
