// Large pages behind big arrays, where a system gives them to those who ask.
#include "include/large_pages.h"
#include <stdint.h>
#include <sys/mman.h>

void prefer_large_pages(void *start, int64_t bytes) {
#ifdef MADV_HUGEPAGE
  // Of whole pages inside; where it fails nothing is lost.
  const uintptr_t page = 4096, first = ((uintptr_t)start + page - 1) / page * page;
  const uintptr_t last = ((uintptr_t)start + (uintptr_t)bytes) / page * page;
  if (first < last) (void)madvise((void *)first, last - first, MADV_HUGEPAGE);
#else
  (void)start, (void)bytes;
#endif
}
