// Large pages behind big arrays.
#ifndef LARGE_PAGES_H
#define LARGE_PAGES_H

#include <stdint.h>

/// Says that some memory that nobody has written to will be filled from end to end, so that it may lie in few large pages.
/// A wish: nothing that is read or written changes.
void prefer_large_pages(void *start, int64_t bytes);

#endif
