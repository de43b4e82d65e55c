// The naive twin of reading a delimited text: one byte after another, numbers by the C library, dates by counting.
#include "include/delimited_text.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

static bool is_end(uint8_t byte) { return byte == '\n' || byte == '\r'; }

static bool is_digit(uint8_t byte) { return byte >= '0' && byte <= '9'; }

static bool is_space(const struct delimited_text *t, int64_t at) {
  return t->text[at] == ' ' || (t->text[at] == '\t' && t->delimiter != '\t');
}

static bool stands_for_missing(const struct delimited_text *t, const struct delimited_field *f) {
  int64_t first = 0;
  bool found = f->begin == f->end;
  for (int32_t i = 0; i < t->word_count; first = t->word_ends[i++]) {
    int64_t same = 0, length = t->word_ends[i] - first;
    if (length != f->end - f->begin) continue;
    while (same < length && t->words[first + same] == t->text[f->begin + same]) same++;
    found = found || same == length;
  }
  return found;
}

/// The number in a field, as far as the kernels read it: up to nineteen digits from the first that is not 0, and a power
/// of ten up to 27 for the last of them. Groups of eight digits count whole.
static bool number(const struct delimited_text *t, int64_t at, int64_t end, double *value) {
  char *copy = malloc((size_t)(end - at) + 1);
  bool valid = copy && decimal_number(t->text + at, end - at, t->decimal, value);
  if (valid) {
    for (int64_t i = at; i < end; i++) copy[i - at] = t->text[i] == t->decimal ? '.' : (char)t->text[i];
    copy[end - at] = 0;
    char *behind;
    *value = strtod(copy, &behind);
    if (*behind) *value = NAN;
  }
  free(copy);
  return valid;
}

static int64_t integer(const uint8_t *p, int64_t count) {
  int64_t value = 0;
  for (int64_t i = 0; i < count; i++) {
    if (!is_digit(p[i])) return -1;
    value = value * 10 + (p[i] - '0');
  }
  return value;
}

static bool is_leap(int64_t year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

static int stamp(const uint8_t *p, int64_t length, int64_t *time) {
  *time = 0;
  bool negative = length > 0 && p[0] == '-';
  int64_t whole = length - negative >= 1 && length - negative <= 15 ? integer(p + negative, length - negative) : -1;
  if (whole >= 0) return *time = negative ? -whole : whole, time_integer;
  if ((length != 10 && length != 16 && length != 19) || p[4] != '-' || p[7] != '-') return time_other;
  int64_t year = integer(p, 4), month = integer(p + 5, 2), day = integer(p + 8, 2), clock[3] = {0, 0, 0};
  if (year < 0 || month < 1 || month > 12 || day < 1) return time_other;
  int64_t lengths[] = {31, is_leap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (day > lengths[month - 1]) return time_other;
  if (length > 10 && p[10] != 'T' && p[10] != ' ') return time_other;
  for (int i = 0; i < (length - 10) / 3; i++) {
    if (i && p[10 + 3 * i] != ':') return time_other;
    clock[i] = integer(p + 11 + 3 * i, 2);
    if (clock[i] < 0 || clock[i] > (i ? 59 : 23)) return time_other;
  }
  int64_t days = day - 1;
  for (int64_t m = 1; m < month; m++) days += lengths[m - 1];
  for (int64_t y = 1970; y < year; y++) days += is_leap(y) ? 366 : 365;
  for (int64_t y = 1970; y > year; y--) days -= is_leap(y - 1) ? 366 : 365;
  *time = (((days * 24 + clock[0]) * 60 + clock[1]) * 60 + clock[2]) * 1000000;
  return length == 10 ? time_day : time_clock;
}

static void put(struct delimited_text *t, int32_t column, struct delimited_field f, bool quoted) {
  int64_t place = t->slots[column] * t->capacity + t->rows;
  bool missing = stands_for_missing(t, &f);
  int kind = t->kinds[column];
  if (kind == column_number) {
    t->numbers[place] = NAN;
    t->gaps[t->slots[column]]++;
    if ((missing && (t->words_first || f.begin == f.end)) || (!quoted && number(t, f.begin, f.end, &t->numbers[place])))
      return;
    if (missing) return;
  } else if (kind == column_text) {
    t->fields[place] = missing ? (struct delimited_field){-1, -1, false} : f;
  } else if (kind == column_time) {
    t->fields[place] = f;
    t->forms[t->rows] = (uint8_t)stamp(t->text + f.begin, f.end - f.begin, &t->times[t->rows]);
  }
  if (kind == column_number || (kind == column_odd && !missing))
    t->odd[t->odd_count++] = (struct odd_field){f, t->rows, column};
}

static int row(struct delimited_text *t) {
  const uint8_t *text = t->text;
  int64_t at = t->at, line = t->line;
  for (int32_t column = 0; column < t->columns; column++) {
    while (at < t->count && is_space(t, at)) at++;
    struct delimited_field f = {at, at, false};
    bool quoted = at < t->count && text[at] == '"';
    if (quoted) {
      f.begin = ++at;
      while (at < t->count && (text[at] != '"' || text[at + 1] == '"')) {
        if (text[at] == '"') f.doubled = true, at++;
        if (text[at] == '\n' || (text[at] == '\r' && text[at + 1] != '\n')) line++;
        at++;
      }
      f.end = at++;
      while (at < t->count && is_space(t, at)) at++;
      if (at >= t->count) return delimited_open;
    } else {
      while (at < t->count && text[at] != t->delimiter && !is_end(text[at])) at++;
      for (f.end = at; f.end > f.begin && is_space(t, f.end - 1);) f.end--;
    }
    bool ends = at >= t->count || (text[at] != t->delimiter && is_end(text[at]));
    if (!ends && text[at] != t->delimiter) return delimited_fault;
    put(t, column, f, quoted);
    if (ends != (column + 1 == t->columns)) return delimited_fault;
    if (at < t->count) {
      line += ends;
      at += ends && text[at] == '\r' && text[at + 1] == '\n' ? 2 : 1;
    }
  }
  t->at = at;
  t->line = line;
  return delimited_end;
}

void naive_delimited_rows(struct delimited_text *t) {
  t->rows = t->odd_count = 0;
  t->status = delimited_end;
  while (t->at < t->count && t->status == delimited_end) {
    uint8_t first = t->text[t->at];
    if (first == t->comment || (t->columns > 1 && is_end(first))) {
      while (!is_end(t->text[t->at])) t->at++;
      t->at += t->text[t->at] == '\r' && t->text[t->at + 1] == '\n' ? 2 : 1;
      t->line++;
    } else if (t->rows == t->capacity || t->odd_count + t->columns > t->odd_capacity) {
      t->status = delimited_full;
    } else {
      int64_t odd_count = t->odd_count;
      t->starts[t->rows] = t->at;
      t->lines[t->rows] = t->line;
      t->status = row(t);
      if (t->status == delimited_end)
        t->rows++;
      else
        t->odd_count = odd_count;
    }
  }
}
