// cmark-gfm, through one header so that the module map stays portable.
#include <cmark-gfm.h>
