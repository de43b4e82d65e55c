// Growing buffers of wide characters and of UTF-8, and the way between them; wchar_t is UCS-4 here, whatever the locale.
#ifndef WIDE_TEXT_H
#define WIDE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <wchar.h>

struct wide_text {
  wchar_t *characters;
  size_t count, room;
};

struct utf8_text {
  char *bytes;
  size_t count, room;
};

bool wide_text_append(struct wide_text *text, wchar_t character);
bool utf8_text_append(struct utf8_text *text, char byte);

/// Replaces `out` by the UTF-8 of `count` characters, ended by 0; characters without a code point are left out.
void utf8_text_encode(struct utf8_text *out, const wchar_t *characters, size_t count);

/// Replaces `out` by the characters of valid UTF-8, ended by 0.
void wide_text_decode(struct wide_text *out, const char *bytes);

/// Bytes in the sequence that begins with `first`; 0 where none does.
int utf8_length(unsigned char first);

#endif
