// Times as programs write them, `2024-03-10`, `2024-03-10 06:00` and `2024-03-10T06:00:30`, and plain integers.

/// Two digits; far below zero where they are none.
INLINE int two_digits(const uint8_t *p) {
  uint8_t tens = (uint8_t)(p[0] - '0'), ones = (uint8_t)(p[1] - '0');
  return tens < 10 && ones < 10 ? tens * 10 + ones : -100000;
}

/// Days from 1970-01-01 to a date of the proleptic Gregorian calendar; INT64_MIN where there is none.
INLINE int64_t day_number(int year, int month, int day) {
  static const uint8_t lengths[] = {0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (year < 0 || month < 1 || month > 12 || day < 1) return INT64_MIN;
  bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  if (day > lengths[month] + (month == 2 && leap)) return INT64_MIN;
  // Years that begin in March put the leap day at their end; 400 of them have 146 097 days.
  int shifted = month <= 2 ? year - 1 : year;
  int era = (shifted >= 0 ? shifted : shifted - 399) / 400, of_era = shifted - era * 400;
  int of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
  return (int64_t)era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

/// How a time is written, and its microseconds since 1970; 16 bytes behind it are readable.
INLINE int read_stamp(const uint8_t *p, int64_t length, int64_t *time) {
  *time = 0;
  if ((length == 10 || length == 16 || length == 19) && p[4] == '-' && p[7] == '-') {
    int64_t day = day_number(two_digits(p) * 100 + two_digits(p + 2), two_digits(p + 5), two_digits(p + 8));
    if (day == INT64_MIN) return time_other;
    int64_t seconds = day * 86400;
    if (length > 10) {
      if ((p[10] != 'T' && p[10] != ' ') || p[13] != ':') return time_other;
      int hour = two_digits(p + 11), minute = two_digits(p + 14), second = 0;
      if (length == 19) {
        if (p[16] != ':') return time_other;
        second = two_digits(p + 17);
      }
      if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return time_other;
      seconds += hour * 3600 + minute * 60 + second;
    }
    *time = seconds * 1000000;
    return length == 10 ? time_day : time_clock;
  }
  bool negative = length > 0 && *p == '-';
  int64_t digits = length - negative, value = 0;
  if (digits < 1 || digits > 15) return time_other;
  for (int64_t i = negative; i < length; i++) {
    uint8_t digit = (uint8_t)(p[i] - '0');
    if (digit > 9) return time_other;
    value = value * 10 + digit;
  }
  *time = negative ? -value : value;
  return time_integer;
}
