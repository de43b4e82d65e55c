// cmark-gfm and its extensions, through one header so that the module map stays portable.
#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
