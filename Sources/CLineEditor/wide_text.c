// UTF-8 to wide characters and back.
#include "wide_text.h"

#include <stdint.h>
#include <stdlib.h>

bool wide_text_append(struct wide_text *text, wchar_t character) {
  if (text->count + 1 >= text->room) {
    size_t room = text->room ? text->room * 2 : 256;
    wchar_t *grown = realloc(text->characters, room * sizeof *grown);
    if (!grown) return false;
    text->characters = grown;
    text->room = room;
  }
  text->characters[text->count++] = character;
  text->characters[text->count] = 0;
  return true;
}

bool utf8_text_append(struct utf8_text *text, char byte) {
  if (text->count + 1 >= text->room) {
    size_t room = text->room ? text->room * 2 : 256;
    char *grown = realloc(text->bytes, room);
    if (!grown) return false;
    text->bytes = grown;
    text->room = room;
  }
  text->bytes[text->count++] = byte;
  text->bytes[text->count] = 0;
  return true;
}

void utf8_text_encode(struct utf8_text *out, const wchar_t *characters, size_t count) {
  out->count = 0;
  if (out->bytes) out->bytes[0] = 0;
  for (size_t i = 0; i < count; i++) {
    uint32_t c = (uint32_t)characters[i];
    if (c == 0 || c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) continue;
    if (c < 0x80) {
      utf8_text_append(out, (char)c);
    } else if (c < 0x800) {
      utf8_text_append(out, (char)(0xC0 | c >> 6));
      utf8_text_append(out, (char)(0x80 | (c & 0x3F)));
    } else if (c < 0x10000) {
      utf8_text_append(out, (char)(0xE0 | c >> 12));
      utf8_text_append(out, (char)(0x80 | (c >> 6 & 0x3F)));
      utf8_text_append(out, (char)(0x80 | (c & 0x3F)));
    } else {
      utf8_text_append(out, (char)(0xF0 | c >> 18));
      utf8_text_append(out, (char)(0x80 | (c >> 12 & 0x3F)));
      utf8_text_append(out, (char)(0x80 | (c >> 6 & 0x3F)));
      utf8_text_append(out, (char)(0x80 | (c & 0x3F)));
    }
  }
}

int utf8_length(unsigned char first) {
  if (first < 0x80) return 1;
  if (first >= 0xC2 && first < 0xE0) return 2;
  if (first >= 0xE0 && first < 0xF0) return 3;
  if (first >= 0xF0 && first < 0xF5) return 4;
  return 0;
}

void wide_text_decode(struct wide_text *out, const char *bytes) {
  out->count = 0;
  if (out->characters) out->characters[0] = 0;
  while (*bytes) {
    int length = utf8_length((unsigned char)*bytes);
    if (length == 0) {
      bytes++;
      continue;
    }
    uint32_t c = (unsigned char)*bytes++;
    if (length > 1) c &= 0x7Fu >> length;
    for (int i = 1; i < length && ((unsigned char)*bytes & 0xC0) == 0x80; i++) c = c << 6 | ((unsigned char)*bytes++ & 0x3F);
    wide_text_append(out, (wchar_t)c);
  }
}
