// Signals become bytes in a pipe, so that waiting for a key and waiting for a signal are one wait without a race,
// whichever thread the signal is delivered to.
#define _GNU_SOURCE
#include "terminal_input.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <unistd.h>

#include "wide_text.h"

static int signal_pipe[2] = {-1, -1};
static struct sigaction previous_interrupt, previous_resize;
static unsigned char buffered[4096];
static size_t buffered_start, buffered_end;

static void note_signal(int signal) {
  int saved = errno;
  char byte = signal == SIGINT ? 'i' : 'w';
  ssize_t written = write(signal_pipe[1], &byte, 1);
  (void)written;
  errno = saved;
}

int input_begin(void) {
  if (signal_pipe[0] < 0 && pipe2(signal_pipe, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
  char stale[64];
  while (read(signal_pipe[0], stale, sizeof stale) > 0) {
  }
  struct sigaction action = {.sa_handler = note_signal};
  sigemptyset(&action.sa_mask);
  // Without SA_RESTART a read that is under way ends.
  sigaction(SIGINT, &action, &previous_interrupt);
  sigaction(SIGWINCH, &action, &previous_resize);
  return 0;
}

void input_end(void) {
  sigaction(SIGINT, &previous_interrupt, NULL);
  sigaction(SIGWINCH, &previous_resize, NULL);
}

enum input_event input_byte(unsigned char *byte) {
  for (;;) {
    struct pollfd sources[2] = {{.fd = signal_pipe[0], .events = POLLIN}, {.fd = STDIN_FILENO, .events = POLLIN}};
    int has_bytes = buffered_start < buffered_end;
    int ready = poll(sources, 2, has_bytes ? 0 : -1);
    if (ready < 0 && errno != EINTR) return input_event_end;
    if (ready > 0 && sources[0].revents) {
      char signal;
      if (read(signal_pipe[0], &signal, 1) == 1) {
        if (signal != 'i') return input_event_resize;
        // What was typed before Ctrl-C belongs to what is dropped.
        buffered_start = buffered_end = 0;
        return input_event_interrupt;
      }
    }
    if (has_bytes) {
      *byte = buffered[buffered_start++];
      return input_event_character;
    }
    if (ready > 0 && sources[1].revents) {
      ssize_t count = read(STDIN_FILENO, buffered, sizeof buffered);
      if (count == 0) return input_event_end;
      if (count < 0 && errno != EINTR && errno != EAGAIN) return input_event_end;
      buffered_start = 0;
      buffered_end = count > 0 ? (size_t)count : 0;
    }
  }
}

enum input_event input_character(wchar_t *character) {
  unsigned char byte;
  enum input_event event = input_byte(&byte);
  if (event != input_event_character) return event;
  int length = utf8_length(byte);
  wchar_t value = length > 1 ? byte & (0x7F >> length) : byte;
  for (int i = 1; i < length; i++) {
    do event = input_byte(&byte);
    while (event == input_event_resize);
    if (event != input_event_character) return event;
    if ((byte & 0xC0) != 0x80) {
      // The byte begins something else.
      buffered_start--;
      length = 0;
      break;
    }
    value = value << 6 | (byte & 0x3F);
  }
  int is_short = (length == 3 && value < 0x800) || (length == 4 && (value < 0x10000 || value > 0x10FFFF));
  int is_surrogate = value >= 0xD800 && value <= 0xDFFF;
  *character = length == 0 || is_short || is_surrogate ? 0xFFFD : value;
  return input_event_character;
}
