// Rows of a delimited text: the marks of 64 bytes at once, and a field between any two of them.
#include "decimal.h"
#include "stamp.h"

typedef uint8_t B __attribute__((vector_size(64)));
typedef uint8_t Bu __attribute__((vector_size(64), aligned(1)));
typedef bool Bits __attribute__((ext_vector_type(64)));

INLINE uint64_t bits_of(B mask) {
  Bits bits = __builtin_convertvector(mask, Bits);
  uint64_t word;
  memcpy(&word, &bits, 8);
  return word;
}

INLINE uint64_t marks_of(const uint8_t *p, uint8_t delimiter) {
  B v = *(const Bu *)p;
  return bits_of((B)((v == delimiter) | (v == '\n') | (v == '\r') | (v == '"')));
}

/// Where the marks are, one after another.
struct marks {
  uint64_t bits;
  int64_t base;
};

INLINE int64_t next_mark(struct marks *m, const uint8_t *text, uint8_t delimiter) {
  while (!m->bits) {
    m->base += 64;
    m->bits = marks_of(text + m->base, delimiter);
  }
  int64_t place = m->base + __builtin_ctzll(m->bits);
  m->bits &= m->bits - 1;
  return place;
}

/// The marks from a place on.
INLINE struct marks marks_from(const uint8_t *text, int64_t at, uint8_t delimiter) {
  return (struct marks){marks_of(text + at, delimiter), at};
}

INLINE bool is_line_end(uint8_t byte) { return byte == '\n' || byte == '\r'; }

INLINE bool is_blank(uint8_t byte, uint8_t delimiter) { return byte == ' ' || (byte == '\t' && delimiter != '\t'); }

/// Behind the line end that stands at a place.
INLINE int64_t behind_line_end(const uint8_t *text, int64_t at) {
  return at + 1 + (text[at] == '\r' && text[at + 1] == '\n');
}

static bool is_word_for_missing(const struct delimited_text *t, int64_t begin, int64_t end) {
  for (int32_t i = 0; i < t->word_count; i++) {
    int64_t first = i ? t->word_ends[i - 1] : 0, length = t->word_ends[i] - first;
    if (length == end - begin && !memcmp(t->words + first, t->text + begin, (size_t)length)) return true;
  }
  return false;
}

/// Puts the field begin..<end into its column. `quoted`: it stood in quotes, and is no plain number. Its parts come one
/// by one, for a structure would pass through memory.
static void put_field(struct delimited_text *t, int32_t column, int64_t row, int64_t begin, int64_t end, bool doubled,
                      bool quoted) {
  const int64_t length = end - begin;
  const int64_t place = t->slots[column] * t->capacity + row;
  switch (t->kinds[column]) {
    case column_number:
      if (length > 0 && !quoted && !t->words_first &&
          read_decimal(t->text + begin, length, t->decimal, &t->numbers[place]))
        return;
      t->gaps[t->slots[column]]++;
      t->numbers[place] = __builtin_nan("");
      if (length == 0 || is_word_for_missing(t, begin, end)) return;
      if (t->words_first && !quoted && read_decimal(t->text + begin, length, t->decimal, &t->numbers[place]))
        return;
      t->numbers[place] = __builtin_nan("");
      break;
    case column_text:
      if (length == 0 || is_word_for_missing(t, begin, end))
        begin = end = -1, doubled = false;
      t->fields[place] = (struct delimited_field){begin, end, doubled};
      return;
    case column_time:
      t->fields[place] = (struct delimited_field){begin, end, doubled};
      t->forms[row] = (uint8_t)read_stamp(t->text + begin, length, &t->times[row]);
      return;
    case column_odd:
      if (length == 0 || is_word_for_missing(t, begin, end)) return;
      break;
    default: return;
  }
  t->odd[t->odd_count++] = (struct odd_field){{begin, end, doubled}, row, column};
}

/// Leaves the spaces around a field out.
INLINE void trim(const uint8_t *text, int64_t *begin, int64_t *end, uint8_t delimiter) {
  while (*begin < *end && is_blank(text[*begin], delimiter)) ++*begin;
  while (*end > *begin && is_blank(text[*end - 1], delimiter)) --*end;
}

/// Puts a field into its column whose row is one of those that were marked.
INLINE void put_marked(struct delimited_text *t, int32_t column, int64_t row) {
  const int64_t *ends = t->ends + row * t->columns;
  int64_t begin = column ? ends[column - 1] + 1 : t->starts[t->rows + row], end = ends[column];
  trim(t->text, &begin, &end, t->delimiter);
  put_field(t, column, t->rows + row, begin, end, false, false);
}

/// Puts the fields of a column of numbers in its place, as far as they are short plain numbers: a bit for each row that
/// is left, and any for rows that are not there.
INLINE uint8_t put_decimals(struct delimited_text *t, int32_t column, int64_t rows) {
  const int64_t first = t->rows;
  // The eight bytes before a field's end are looked at.
  if (t->starts[first] < 8) return 0xff;
  Words word, length, sign;
  UNROLL for (int64_t lane = 0; lane < DELIMITED_GROUP; lane++) {
    const int64_t row = lane < rows ? lane : 0;
    const int64_t *ends = t->ends + row * t->columns;
    const int64_t begin = column ? ends[column - 1] + 1 : t->starts[first + row], end = ends[column];
    word[lane] = load_word(t->text + end - 8);
    length[lane] = (uint64_t)(end - begin);
    sign[lane] = t->text[begin];
  }
  Doubles numbers;
  const uint8_t left = short_decimals(word, length, sign, t->decimal, &numbers);
  double *to = t->numbers + t->slots[column] * t->capacity + first;
  if (rows == DELIMITED_GROUP)
    memcpy(to, &numbers, sizeof numbers);
  else
    memcpy(to, &numbers, sizeof *to * (size_t)rows);
  return left;
}

/// Reads one row byte by byte, from `at`; what ends reading, or `delimited_end`.
static __attribute__((noinline)) int read_row_slowly(struct delimited_text *t) {
  const uint8_t *text = t->text;
  int64_t at = t->at, line = t->line;
  for (int32_t column = 0;; column++) {
    if (column == t->columns) return delimited_fault;
    while (at < t->count && is_blank(text[at], t->delimiter)) at++;
    int64_t begin = at, end;
    bool doubled = false, quoted = at < t->count && text[at] == '"';
    if (quoted) {
      begin = ++at;
      for (;; at++) {
        if (at >= t->count) return delimited_open;
        if (text[at] == '"') {
          if (text[at + 1] != '"') break;
          doubled = true;
          at++;
        } else if (text[at] == '\n' || (text[at] == '\r' && text[at + 1] != '\n')) {
          line++;
        }
      }
      end = at++;
      while (at < t->count && is_blank(text[at], t->delimiter)) at++;
      if (at >= t->count) return delimited_open;
      if (text[at] != t->delimiter && !is_line_end(text[at])) return delimited_fault;
    } else {
      while (at < t->count && text[at] != t->delimiter && !is_line_end(text[at])) at++;
      end = at;
      trim(text, &begin, &end, t->delimiter);
    }
    put_field(t, column, t->rows, begin, end, doubled, quoted);
    if (at < t->count && text[at] == t->delimiter) {
      at++;
      continue;
    }
    if (column + 1 != t->columns) return delimited_fault;
    t->at = at < t->count ? behind_line_end(text, at) : at;
    t->line = line + (at < t->count);
    return delimited_end;
  }
}

/// Finds where the fields of the next rows end, of eight at most, and moves behind them: how many rows. None where the
/// next is a comment, blank, has a quote or another number of fields, or finds no room; `marks` is then of no use any more.
INLINE int64_t mark_rows(struct delimited_text *t, struct marks *marks) {
  const uint8_t *text = t->text;
  const int32_t last = t->columns - 1;
  int64_t *ends = t->ends;
  int64_t row = 0, begin = t->at, line = t->line;
  for (; row < DELIMITED_GROUP && begin < t->count; row++) {
    const uint8_t first = text[begin];
    if (first == t->comment || (last > 0 && is_line_end(first))) break;
    if (t->rows + row == t->capacity || t->odd_count + (row + 1) * t->columns > t->odd_capacity) break;
    for (int32_t column = 0; column < last; column++) {
      ends[column] = next_mark(marks, text, t->delimiter);
      if (text[ends[column]] != t->delimiter) goto stop;
    }
    const int64_t end = ends[last] = next_mark(marks, text, t->delimiter);
    if (!is_line_end(text[end])) break;
    ends += t->columns;
    t->starts[t->rows + row] = begin;
    t->lines[t->rows + row] = line++;
    begin = end + 1;
    if (text[end] == '\r' && text[begin] == '\n') begin = next_mark(marks, text, t->delimiter) + 1;
  }
stop:
  t->at = begin;
  t->line = line;
  return row;
}

/// Puts the fields of some rows that were marked into their columns: numbers eight rows at once; then, row by row, what is
/// no short plain number.
INLINE void put_rows(struct delimited_text *t, int64_t rows) {
  const int32_t columns = t->columns;
  const int64_t first = t->rows;
  const uint8_t all = (uint8_t)((1 << rows) - 1);
  uint8_t any = 0;
  for (int32_t column = 0; column < columns; column++) {
    uint8_t left = 0;
    switch (t->kinds[column]) {
      case column_ignored: break;
      case column_number: left = t->words_first ? all : put_decimals(t, column, rows) & all; break;
      case column_odd: left = all; break;
      default:
        for (int64_t row = 0; row < rows; row++) put_marked(t, column, row);
    }
    any |= t->left[column] = left;
  }
  for (int64_t row = 0; any && row < rows; row++)
    for (int32_t column = 0; column < columns; column++)
      if (t->left[column] >> row & 1) put_marked(t, column, row);
  t->rows = first + rows;
}

static void delimited_rows(struct delimited_text *given) {
  struct delimited_text t = *given;
  // Where a space or a line end is the delimiter, a mark does not end a field by itself.
  const bool by_marks = t.delimiter != ' ' && t.delimiter != '"' && !is_line_end(t.delimiter);
  t.rows = t.odd_count = 0;
  t.status = delimited_end;
  struct marks marks = marks_from(t.text, t.at, t.delimiter);
  while (t.at < t.count) {
    const int64_t marked = by_marks ? mark_rows(&t, &marks) : 0;
    if (marked) put_rows(&t, marked);
    if (marked == DELIMITED_GROUP) continue;
    if (t.at == t.count) break;
    const uint8_t first = t.text[t.at];
    if (first == t.comment || (t.columns > 1 && is_line_end(first))) {
      while (!is_line_end(t.text[t.at])) t.at++;
      t.at = behind_line_end(t.text, t.at);
      t.line++;
    } else if (t.rows == t.capacity || t.odd_count + t.columns > t.odd_capacity) {
      t.status = delimited_full;
      break;
    } else {
      const int64_t odd_count = t.odd_count;
      t.starts[t.rows] = t.at;
      t.lines[t.rows] = t.line;
      t.status = read_row_slowly(&t);
      if (t.status != delimited_end) {
        t.odd_count = odd_count;
        break;
      }
      t.rows++;
    }
    marks = marks_from(t.text, t.at, t.delimiter);
  }
  *given = t;
}

static int64_t plain_bytes(const uint8_t *p, int64_t count, int64_t *line_feeds) {
  int64_t at = 0, feeds = 0;
  for (; at + 64 <= count; at += 64) {
    B v = *(const Bu *)(p + at);
    if (bits_of((B)((v >= 0x80) | (v == 0)))) break;
    feeds += __builtin_popcountll(bits_of((B)(v == '\n')));
  }
  for (; at < count && p[at] && p[at] < 0x80; at++) feeds += p[at] == '\n';
  *line_feeds = feeds;
  return at;
}
