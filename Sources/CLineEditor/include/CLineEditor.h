// A multi-line editor for one terminal, over libedit: keys are handed to a handler, which edits by the functions below.
//
// Swift cannot call libedit's variadic functions, and what the editor does at a key is decided in Swift; so this is
// only the hands. Text is UTF-8, positions count code points. One thread at a time.
#ifndef CLINEEDITOR_H
#define CLINEEDITOR_H

#include <stdbool.h>
#include <stddef.h>

typedef struct line_editor line_editor;

enum line_editor_key {
  line_editor_key_enter,
  line_editor_key_newline,
  line_editor_key_tab,
  line_editor_key_up,
  line_editor_key_down,
  line_editor_key_row_start,
  line_editor_key_row_end,
  line_editor_key_brace,
  line_editor_key_bracket,
  line_editor_key_parenthesis,
  line_editor_key_paste
};

/// What happens after a key was handled.
enum line_editor_effect {
  line_editor_effect_none,
  /// The text or the cursor changed.
  line_editor_effect_redraw,
  /// Something was printed below the text, which is to be drawn anew under it.
  line_editor_effect_redraw_below,
  /// The text is taken as it is.
  line_editor_effect_accept,
  /// Nothing can be done: the bell rings.
  line_editor_effect_refuse
};

enum line_editor_outcome { line_editor_outcome_text, line_editor_outcome_interrupted, line_editor_outcome_end };

typedef enum line_editor_effect (*line_editor_handler)(void *context, enum line_editor_key key);

/// `uses_libedit` needs a terminal at both ends that can move its cursor (see line_editor_has_terminal); without it
/// only line_editor_read_plain works. NULL when memory or the terminal description is missing.
line_editor *line_editor_create(const char *prompt, bool uses_libedit, line_editor_handler handler, void *context);
void line_editor_destroy(line_editor *editor);

/// Whether standard input and output are terminals, and of a kind that can be drawn on.
bool line_editor_has_terminal(void);
/// Whether standard input is a terminal of any kind.
bool line_editor_has_person(void);

/// Edits until the handler accepts, Ctrl-C, or Ctrl-D on empty text; then line_editor_text holds the result.
enum line_editor_outcome line_editor_read(line_editor *editor);

/// One line as it comes, without its newline and without libedit. `prompt` may be empty.
enum line_editor_outcome line_editor_read_plain(line_editor *editor, const char *prompt);

/// The text being edited, or read last. Valid until the next call with this editor.
const char *line_editor_text(line_editor *editor);
size_t line_editor_cursor(line_editor *editor);
void line_editor_move(line_editor *editor, long distance);
void line_editor_insert(line_editor *editor, const char *text);
void line_editor_delete_before(line_editor *editor, size_t count);

/// The text of a bracketed paste, to be asked for once after line_editor_key_paste. Valid until the next call.
const char *line_editor_pasted(line_editor *editor);

/// Prints lines below the text; the effect must then be line_editor_effect_redraw_below.
void line_editor_print_below(line_editor *editor, const char *lines);

/// Makes an entry known to Ctrl-R.
void line_editor_remember(line_editor *editor, const char *entry);

/// Columns and rows of the terminal, 80 × 24 where it does not say.
void line_editor_terminal_size(int *columns, int *rows);

#endif
