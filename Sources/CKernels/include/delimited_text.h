// A block of a delimited text, how its columns are read, and what its rows hold.
//
// Row = field { delimiter field } line end ;  a field as in `CSVField`: RFC 4180, spaces around are no part of it, a
// quote inside an unquoted field is a byte like any other.
#ifndef DELIMITED_TEXT_H
#define DELIMITED_TEXT_H

#include <stdbool.h>
#include <stdint.h>

/// What a column is read as: not at all; plain decimal numbers; a field by its place; a time, by its place and its
/// stamp; every field that is not missing into the list of odd ones.
enum { column_ignored, column_number, column_text, column_time, column_odd };

/// Why reading stopped: the block is used up; the rows or the odd fields are; a row has too many or too few fields, or
/// text follows a closing quote; a quote does not close before the block ends. `at` is then where that row begins.
enum { delimited_end, delimited_full, delimited_fault, delimited_open };

/// How a time is written: in a way that somebody else must read, as a date, as a date and a time of day, as an integer.
enum { time_other, time_day, time_clock, time_integer };

/// Rows that are looked at together.
#define DELIMITED_GROUP 8

/// The bytes begin..<end of the block: between the quotes, or without the spaces around. −1, −1: it is missing.
struct delimited_field {
  int64_t begin, end;
  /// Whether quotes inside are written twice.
  bool doubled;
};

/// A field that is no plain number, where it stands.
struct odd_field {
  struct delimited_field field;
  int64_t row;
  int32_t column;
};

struct delimited_text {
  /// `text[count - 1]` ends a line, and 64 zeros follow the last byte.
  const uint8_t *text;
  int64_t count;
  uint8_t delimiter, decimal;
  /// The byte that begins a line which is no row; −1: there is none.
  int32_t comment;
  /// Whether a number may be one of the words that stand for missing.
  bool words_first;
  int32_t columns;
  /// Of each column its kind, and its place among the numbers, or among texts and times.
  const uint8_t *kinds;
  const int32_t *slots;
  /// Words that stand for missing, one after another; where each ends.
  const uint8_t *words;
  const int32_t *word_ends;
  int32_t word_count;

  int64_t capacity, odd_capacity;
  /// Slot s of row r is s · capacity + r. NaN: missing, or odd.
  double *numbers;
  struct delimited_field *fields;
  /// Of each row: where it begins, its line counted from that of the block's first byte, 0; of its time column the
  /// microseconds since 1970 (or the integer), and how it was written.
  int64_t *starts, *lines, *times;
  uint8_t *forms;
  struct odd_field *odd;
  /// Of each slot of numbers, how many of them are NaN at most: 0, and none is.
  int64_t *gaps;
  /// Scratch: where the fields of some rows end (DELIMITED_GROUP, columns), and of each column the rows that are left, a bit
  /// each.
  int64_t *ends;
  uint8_t *left;

  /// Where to begin, and where it ended.
  int64_t at, line;
  int64_t rows, odd_count;
  int32_t status;
};

/// The naive twin of `delimited_rows`: byte by byte, numbers by `strtod`.
void naive_delimited_rows(struct delimited_text *);

/// The nearest double to the decimal that fills `length` bytes; false where it is none, or has more digits or a larger
/// exponent than is exact here. Sign, digits with at most one `decimal` among them, exponent. 16 more bytes are readable.
bool decimal_number(const uint8_t *, int64_t length, uint8_t decimal, double *);

#endif
