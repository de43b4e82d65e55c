// zlib, through one header so that the module map stays portable.
#include <zlib.h>
