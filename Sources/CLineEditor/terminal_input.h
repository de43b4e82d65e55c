// Bytes and characters from standard input that Ctrl-C and a change of the window's size can interrupt at any time.
#ifndef TERMINAL_INPUT_H
#define TERMINAL_INPUT_H

#include <wchar.h>

enum input_event { input_event_character, input_event_interrupt, input_event_resize, input_event_end };

/// Takes over SIGINT and SIGWINCH until input_end; 0, or −1 where no pipe can be had.
int input_begin(void);
void input_end(void);

/// Waits for the next byte.
enum input_event input_byte(unsigned char *byte);

/// Waits for the next character in UTF-8; what is not UTF-8 comes as U+FFFD.
enum input_event input_character(wchar_t *character);

#endif
