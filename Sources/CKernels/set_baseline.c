// The kernels for any processor, with the fused multiply-add emulated exactly: slow, and the measure of the others.
#define MANY_REGISTERS 0
#define EMULATED_FMA 1
#include "bodies/set.h"
const struct lstm_kernels lstm_kernels_baseline = KERNEL_TABLE("baseline");
