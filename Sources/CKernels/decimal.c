// Decimal numbers for those who read them one at a time.
#include "bodies/vector.h"
#include "bodies/decimal.h"

bool decimal_number(const uint8_t *p, int64_t length, uint8_t decimal, double *value) {
  return length > 0 && read_decimal(p, length, decimal, value);
}
