// Decimal numbers to the nearest double, exactly: no digit is lost before the one rounding at the end.

static const double decimal_powers[23] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                          1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

/// 5ⁿ for n up to 27, the largest below 2⁶⁴.
static const uint64_t powers_of_five[28] = {1ull,
                                            5ull,
                                            25ull,
                                            125ull,
                                            625ull,
                                            3125ull,
                                            15625ull,
                                            78125ull,
                                            390625ull,
                                            1953125ull,
                                            9765625ull,
                                            48828125ull,
                                            244140625ull,
                                            1220703125ull,
                                            6103515625ull,
                                            30517578125ull,
                                            152587890625ull,
                                            762939453125ull,
                                            3814697265625ull,
                                            19073486328125ull,
                                            95367431640625ull,
                                            476837158203125ull,
                                            2384185791015625ull,
                                            11920928955078125ull,
                                            59604644775390625ull,
                                            298023223876953125ull,
                                            1490116119384765625ull,
                                            7450580596923828125ull};

INLINE uint64_t load_word(const uint8_t *p) {
  uint64_t word;
  memcpy(&word, p, 8);
  return word;
}

/// x · 2ⁿ, neither of them near the ends of the range.
INLINE double times_power_of_two(double x, int n) {
  uint64_t bits = (uint64_t)(1023 + n) << 52;
  double power;
  memcpy(&power, &bits, 8);
  return x * power;
}

/// m · 10ᵉ, rounded once. −27 ≤ e ≤ 27, m > 0.
///
/// The quotient and the product are exact in 128 bits; of them 64 bits are kept, the last of which says whether any bit
/// behind it was set, so that the conversion to 53 bits rounds as if it saw them all.
static double scaled_by_ten(uint64_t m, int e) {
  if (m <= (uint64_t)1 << 53 && e >= -22 && e <= 22)
    // Both are exact, and one operation on them rounds once (Clinger 1990).
    return e < 0 ? (double)m / decimal_powers[-e] : (double)m * decimal_powers[e];
  if (e < 0) {
    uint64_t divisor = powers_of_five[-e];
    int lead = __builtin_clzll(m), divisor_lead = __builtin_clzll(divisor);
    unsigned __int128 dividend = (unsigned __int128)(m << lead) << 63;
    divisor <<= divisor_lead;
    uint64_t quotient = (uint64_t)(dividend / divisor), rest = (uint64_t)(dividend % divisor);
    return times_power_of_two((double)(quotient | (rest != 0)), divisor_lead - lead - 63 + e);
  }
  unsigned __int128 product = (unsigned __int128)m * powers_of_five[e];
  uint64_t high = (uint64_t)(product >> 64), low = (uint64_t)product;
  if (!high) return times_power_of_two((double)low, e);
  int lead = __builtin_clzll(high);
  if (lead) high = high << lead | low >> (64 - lead), low <<= lead;
  return times_power_of_two((double)(high | (low != 0)), 64 - lead + e);
}

/// Whether each of eight bytes is from 0 to 9.
INLINE bool are_digits(uint64_t digits) {
  return !((digits | (digits + 0x7676767676767676)) & 0x8080808080808080);
}

/// The number that eight digits make, the first in the lowest byte.
INLINE uint64_t eight_digits(uint64_t digits) {
  digits = digits * 10 + (digits >> 8);
  const uint64_t mask = 0x000000ff000000ff;
  return ((digits & mask) * (100 + (1000000ull << 32)) + (digits >> 16 & mask) * (1 + (10000ull << 32))) >> 32;
}

/// What `decimal_number` says, of up to nineteen digits.
static bool long_decimal(const uint8_t *p, int64_t length, uint8_t decimal, double *value) {
  const uint8_t *end = p + length;
  bool negative = *p == '-';
  if (negative || *p == '+') p++;
  uint64_t m = 0;
  const uint8_t *first = p, *point = NULL;
  int64_t significant = 0;
  for (;; p++) {
    if (p + 8 <= end && significant <= 11) {
      uint64_t digits = load_word(p) ^ 0x3030303030303030;
      if (are_digits(digits)) {
        m = m * 100000000 + eight_digits(digits);
        if (m) significant += 8;
        p += 7;
        continue;
      }
    }
    if (p == end) break;
    uint8_t digit = (uint8_t)(*p - '0');
    if (digit < 10) {
      // Zeros in front do not count.
      if ((m || digit) && ++significant > 19) return false;
      m = m * 10 + digit;
    } else if (*p == decimal && !point) {
      point = p;
    } else {
      break;
    }
  }
  int64_t digits = p - first - (point ? 1 : 0);
  if (digits == 0) return false;
  int64_t e = point ? -(p - point - 1) : 0;
  if (p < end && (*p | 0x20) == 'e') {
    p++;
    bool down = p < end && *p == '-';
    if (p < end && (*p == '-' || *p == '+')) p++;
    if (p == end) return false;
    int64_t shift = 0;
    for (; p < end && (uint8_t)(*p - '0') < 10; p++)
      if ((shift = shift * 10 + (*p - '0')) > 999) return false;
    e += down ? -shift : shift;
  }
  if (p != end) return false;
  if (m && (e < -27 || e > 27)) return false;
  double magnitude = m ? scaled_by_ten(m, (int)e) : 0;
  *value = negative ? -magnitude : magnitude;
  return true;
}

/// As `decimal_number`; up to eight digits and a point without a loop.
INLINE bool read_decimal(const uint8_t *p, int64_t length, uint8_t decimal, double *value) {
  bool negative = *p == '-';
  const uint8_t *first = p + negative;
  int64_t n = length - negative;
  if (n > 8 || n < 1) return n > 0 && long_decimal(p, length, decimal, value);
  // The last digit in the highest byte.
  int shift = (int)(64 - 8 * n);
  uint64_t word = load_word(first) << shift;
  uint64_t x = word ^ 0x0101010101010101 * decimal;
  uint64_t point = (x - 0x0101010101010101) & ~x & 0x8080808080808080;
  int fraction = 0;
  if (point) {
    // What stands before the point moves up by one.
    int place = __builtin_ctzll(point) - 7;
    uint64_t below = ((uint64_t)1 << place) - 1;
    word = (word & ~below & ~((uint64_t)0xff << place)) | (word & below) << 8;
    fraction = 7 - place / 8;
    shift += 8;
    if (shift == 64) return false;
  }
  uint64_t digits = (word ^ 0x3030303030303030) & ~(uint64_t)0 << shift;
  if (!are_digits(digits)) return long_decimal(p, length, decimal, value);
  double magnitude = (double)eight_digits(digits) / decimal_powers[fraction];
  *value = negative ? -magnitude : magnitude;
  return true;
}

/// Eight at once.
typedef uint64_t Words __attribute__((vector_size(64)));
typedef double Doubles __attribute__((vector_size(64)));
typedef bool Lanes __attribute__((ext_vector_type(8)));

INLINE Words select_bits(Words mask, Words a, Words b) { return (mask & a) | (~mask & b); }

/// Eight times what `read_decimal` does of a field of up to eight characters behind its sign: a bit for each that is left
/// to others, and the values of the rest.
/// - word: the field's last eight bytes, the last of them highest, with what stands before it.
/// - first: its first byte.
INLINE uint8_t short_decimals(Words word, Words length, Words first, uint8_t decimal, Doubles *values) {
  const Words ones = (Words){} + 0x0101010101010101, highs = ones * 0x80;
  const Words negative = (Words)(first == '-');
  length += negative;
  const Words fits = (Words)(length - 1 < 8);
  const Words shift = select_bits(fits, 64 - 8 * length, (Words){});
  Words kept = ~(Words){} << shift;
  word &= kept;
  // The first byte that is the point has a bit in `point`, its highest; of the bytes above it, which may have one too,
  // nothing is used.
  const Words x = word ^ ones * decimal;
  Words point = (x - ones) & ~x & highs;
  point &= -point;
  const Words pointed = (Words)(point != 0);
  // What stands before the point moves up by one byte.
  word = (word & -(point << 1)) | (word & ((point >> 7) - 1)) << (pointed & 8);
  kept <<= pointed & 8;
  Words digits = (word ^ ones * '0') & kept;
  const Words right = fits & (Words)(kept != 0) & (Words)(((digits | (digits + ones * 0x76)) & highs) == 0);
  digits = (digits << 3) + (digits << 1) + (digits >> 8);
  const Words pairs = digits & 0x00ff00ff00ff00ff;
  const Words magnitude = (pairs & 0xff) * 1000000 + (pairs >> 16 & 0xff) * 10000 + (pairs >> 32 & 0xff) * 100 + (pairs >> 48);
  // 10 to the power of the digits behind the point, by the bits of their number: 7 where the point is the lowest byte.
  Doubles power = (Doubles)select_bits((Words)((point & 0x0080008000800080) != 0), (Words)((Doubles){} + 10.0), (Words)((Doubles){} + 1.0));
  power *= (Doubles)select_bits((Words)((point & 0x0000808000008080) != 0), (Words)((Doubles){} + 100.0), (Words)((Doubles){} + 1.0));
  power *= (Doubles)select_bits((Words)((point & 0x0000000080808080) != 0), (Words)((Doubles){} + 10000.0), (Words)((Doubles){} + 1.0));
  // Below 2⁵², so that the bits of 2⁵² above it make it a double.
  const Doubles number = ((Doubles)(magnitude | 0x4330000000000000) - 0x1p52) / power;
  *values = (Doubles)((Words)number | (negative & 0x8000000000000000));
  Lanes lanes = __builtin_convertvector(~right, Lanes);
  uint8_t left;
  memcpy(&left, &lanes, 1);
  return left;
}
