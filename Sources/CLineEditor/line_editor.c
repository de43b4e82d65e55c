// The editor's hands: libedit set up for multi-line text, one C function a key, and the edits a handler may ask for.
#define _GNU_SOURCE
#include "CLineEditor.h"

#include <histedit.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

#include "terminal_input.h"
#include "wide_text.h"

struct line_editor {
  EditLine *libedit;
  HistoryW *history;
  FILE *output;
  line_editor_handler handler;
  void *context;
  struct wide_text prompt, scratch, pasted;
  struct utf8_text text, pasted_text;
  /// Of the terminal when the text was drawn.
  int drawn_columns;
  bool was_interrupted, is_editing;
};

/// Bound to ed-newline, which moves below the text before it returns; no terminal sends it.
#define ACCEPT L"\033[998~"

/// Longer entries would be cut by libedit when they are searched.
enum { longest_remembered = 1000, entries_remembered = 10000 };

bool line_editor_has_person(void) { return isatty(STDIN_FILENO); }

bool line_editor_has_terminal(void) {
  const char *kind = getenv("TERM");
  return isatty(STDIN_FILENO) && isatty(STDOUT_FILENO) && kind && *kind && strcmp(kind, "dumb") != 0;
}

void line_editor_terminal_size(int *columns, int *rows) {
  struct winsize size = {0};
  int failed = ioctl(STDOUT_FILENO, TIOCGWINSZ, &size);
  *columns = failed || size.ws_col == 0 ? 80 : size.ws_col;
  *rows = failed || size.ws_row == 0 ? 24 : size.ws_row;
}

static line_editor *editor_of(EditLine *libedit) {
  void *data = NULL;
  el_wget(libedit, EL_CLIENTDATA, &data);
  return data;
}

static wchar_t *prompt_of(EditLine *libedit) { return editor_of(libedit)->prompt.characters; }

/// How many terminal rows lie above the cursor, and above the end of the text. What was drawn as rows of the old width
/// a narrower window has broken once more.
static void rows_above(line_editor *editor, int *cursor_row, int *last_row) {
  int columns, rows;
  line_editor_terminal_size(&columns, &rows);
  const LineInfoW *line = el_wline(editor->libedit);
  int drawn = wcswidth(editor->prompt.characters, editor->prompt.count), column = drawn, row = 0;
  *cursor_row = 0;
  for (const wchar_t *c = line->buffer; c <= line->lastchar; c++) {
    if (c == line->cursor) *cursor_row = row + (column >= columns);
    if (c == line->lastchar) break;
    // libedit shows a control character as ^X.
    int width = wcwidth(*c) < 0 ? 2 : wcwidth(*c);
    if (*c == L'\n' || drawn + width > editor->drawn_columns) {
      row++;
      drawn = column = 0;
    } else if (column + width > columns) {
      row++;
      column = 0;
    }
    if (*c == L'\n') continue;
    drawn += width;
    column += width;
  }
  *last_row = row + (column >= columns);
}

static void note_width(line_editor *editor) {
  int rows;
  line_editor_terminal_size(&editor->drawn_columns, &rows);
}

/// libedit forgets where its text begins when the size changes: go there and clear before it draws again.
static void redraw_resized(line_editor *editor) {
  int cursor_row, last_row;
  rows_above(editor, &cursor_row, &last_row);
  fputc('\r', editor->output);
  if (cursor_row > 0) fprintf(editor->output, "\033[%dA", cursor_row);
  fputs("\033[J", editor->output);
  note_width(editor);
  el_resize(editor->libedit);
  el_wset(editor->libedit, EL_REFRESH);
  fflush(editor->output);
}

static int next_character(EditLine *libedit, wchar_t *character) {
  line_editor *editor = editor_of(libedit);
  for (;;) {
    switch (input_character(character)) {
    case input_event_character: return 1;
    case input_event_end: return 0;
    case input_event_interrupt: editor->was_interrupted = true; return -1;
    case input_event_resize: redraw_resized(editor);
    }
  }
}

static unsigned char handle(EditLine *libedit, enum line_editor_key key) {
  line_editor *editor = editor_of(libedit);
  switch (editor->handler(editor->context, key)) {
  case line_editor_effect_none: return CC_NORM;
  case line_editor_effect_redraw: return CC_REFRESH;
  case line_editor_effect_redraw_below: return CC_REDISPLAY;
  case line_editor_effect_accept: el_wpush(libedit, ACCEPT); return CC_NORM;
  case line_editor_effect_refuse: break;
  }
  return CC_ERROR;
}

#define KEY(name) \
  static unsigned char on_##name(EditLine *libedit, int character) { \
    (void)character; \
    return handle(libedit, line_editor_key_##name); \
  }
KEY(enter)
KEY(newline)
KEY(tab)
KEY(up)
KEY(down)
KEY(row_start)
KEY(row_end)
KEY(brace)
KEY(bracket)
KEY(parenthesis)

/// Takes everything up to the end of the paste in one piece, so that it is drawn once.
static unsigned char on_paste(EditLine *libedit, int character) {
  static const wchar_t end[] = L"\033[201~";
  const size_t length = sizeof end / sizeof *end - 1;
  line_editor *editor = editor_of(libedit);
  struct wide_text *pasted = &editor->pasted;
  (void)character;
  pasted->count = 0;
  wchar_t next;
  while (el_wgetc(libedit, &next) == 1) {
    if (!wide_text_append(pasted, next)) break;
    if (pasted->count >= length && wmemcmp(pasted->characters + pasted->count - length, end, length) == 0) {
      pasted->count -= length;
      break;
    }
  }
  if (editor->was_interrupted) return CC_EOF;
  return handle(libedit, line_editor_key_paste);
}

static const struct {
  const wchar_t *name;
  unsigned char (*function)(EditLine *, int);
} functions[] = {
    {L"lstmnb-enter", on_enter},         {L"lstmnb-newline", on_newline},
    {L"lstmnb-tab", on_tab},             {L"lstmnb-up", on_up},
    {L"lstmnb-down", on_down},           {L"lstmnb-row-start", on_row_start},
    {L"lstmnb-row-end", on_row_end},     {L"lstmnb-brace", on_brace},
    {L"lstmnb-bracket", on_bracket},     {L"lstmnb-parenthesis", on_parenthesis},
    {L"lstmnb-paste", on_paste},
};

/// Enter arrives as ^J in edit mode; ^R must be bound because libedit gives it to the terminal's reprint character.
static const wchar_t *const bindings[][2] = {
    {L"^J", L"lstmnb-enter"},            {L"^M", L"lstmnb-enter"},
    {L"\\e^J", L"lstmnb-newline"},       {L"\\e^M", L"lstmnb-newline"},
    {L"^I", L"lstmnb-tab"},              {L"^P", L"lstmnb-up"},
    {L"^N", L"lstmnb-down"},             {L"\\e[A", L"lstmnb-up"},
    {L"\\eOA", L"lstmnb-up"},            {L"\\e[B", L"lstmnb-down"},
    {L"\\eOB", L"lstmnb-down"},          {L"^A", L"lstmnb-row-start"},
    {L"\\e[H", L"lstmnb-row-start"},     {L"\\eOH", L"lstmnb-row-start"},
    {L"\\e[1~", L"lstmnb-row-start"},    {L"^E", L"lstmnb-row-end"},
    {L"\\e[F", L"lstmnb-row-end"},       {L"\\eOF", L"lstmnb-row-end"},
    {L"\\e[4~", L"lstmnb-row-end"},      {L"}", L"lstmnb-brace"},
    {L"]", L"lstmnb-bracket"},           {L")", L"lstmnb-parenthesis"},
    {L"\\e[200~", L"lstmnb-paste"},      {L"\\e[998~", L"ed-newline"},
    {L"^R", L"em-inc-search-prev"},      {L"^S", L"em-inc-search-next"},
    {L"\\e[3~", L"ed-delete-next-char"}, {L"\\e[1;5D", L"ed-prev-word"},
    {L"\\e[1;5C", L"em-next-word"},
};

/// In the C locale libedit drops every key beyond ASCII; no other category is ever set.
static void choose_encoding(void) {
  setlocale(LC_CTYPE, "");
  if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0) setlocale(LC_CTYPE, "C.UTF-8");
}

static bool set_up_libedit(line_editor *editor) {
  // Fully buffered, so that a redrawing arrives at the terminal in one piece.
  int output = dup(STDOUT_FILENO);
  editor->output = output < 0 ? NULL : fdopen(output, "w");
  if (!editor->output) return false;
  setvbuf(editor->output, NULL, _IOFBF, 1 << 16);
  editor->libedit = el_init("lstmnb", stdin, editor->output, stderr);
  editor->history = history_winit();
  if (!editor->libedit || !editor->history) return false;

  EditLine *libedit = editor->libedit;
  HistEventW event;
  history_w(editor->history, &event, H_SETSIZE, entries_remembered);
  history_w(editor->history, &event, H_SETUNIQUE, 1);
  el_wset(libedit, EL_CLIENTDATA, editor);
  el_wset(libedit, EL_SIGNAL, 0);
  el_wset(libedit, EL_EDITOR, L"emacs");
  el_wset(libedit, EL_HIST, history_w, editor->history);
  el_wset(libedit, EL_PROMPT, prompt_of);
  el_wset(libedit, EL_GETCFN, next_character);
  for (size_t i = 0; i < sizeof functions / sizeof *functions; i++) {
    el_wset(libedit, EL_ADDFN, functions[i].name, L"", functions[i].function);
  }
  for (size_t i = 0; i < sizeof bindings / sizeof *bindings; i++) {
    el_wset(libedit, EL_BIND, bindings[i][0], bindings[i][1], NULL);
  }
  return true;
}

line_editor *line_editor_create(const char *prompt, bool uses_libedit, line_editor_handler handler, void *context) {
  line_editor *editor = calloc(1, sizeof *editor);
  if (!editor) return NULL;
  editor->handler = handler;
  editor->context = context;
  choose_encoding();
  wide_text_decode(&editor->prompt, prompt);
  if (!editor->prompt.characters) wide_text_append(&editor->prompt, L' ');
  if (!uses_libedit || set_up_libedit(editor)) return editor;
  line_editor_destroy(editor);
  return NULL;
}

void line_editor_destroy(line_editor *editor) {
  if (!editor) return;
  if (editor->libedit) el_end(editor->libedit);
  if (editor->history) history_wend(editor->history);
  if (editor->output) fclose(editor->output);
  free(editor->prompt.characters);
  free(editor->scratch.characters);
  free(editor->pasted.characters);
  free(editor->text.bytes);
  free(editor->pasted_text.bytes);
  free(editor);
}

static void move_below(line_editor *editor, int *cursor_row) {
  int last_row;
  rows_above(editor, cursor_row, &last_row);
  for (int row = *cursor_row; row <= last_row; row++) fputc('\n', editor->output);
}

enum line_editor_outcome line_editor_read(line_editor *editor) {
  if (input_begin() != 0) return line_editor_outcome_end;
  fflush(stdout);
  // Keys typed ahead were echoed where the prompt will stand; pastes are to be told from typing.
  fputs("\r\033[K\033[?2004h", editor->output);
  note_width(editor);
  editor->was_interrupted = false;
  editor->is_editing = true;
  int count = 0;
  const wchar_t *line = el_wgets(editor->libedit, &count);
  editor->is_editing = false;

  enum line_editor_outcome outcome = line_editor_outcome_text;
  if (editor->was_interrupted) {
    int cursor_row;
    move_below(editor, &cursor_row);
    outcome = line_editor_outcome_interrupted;
  } else if (!line || count <= 0) {
    fputc('\n', editor->output);
    outcome = line_editor_outcome_end;
  } else {
    if (line[count - 1] == L'\n') count--;
    utf8_text_encode(&editor->text, line, (size_t)count);
  }
  fputs("\033[?2004l", editor->output);
  fflush(editor->output);
  input_end();
  return outcome;
}

enum line_editor_outcome line_editor_read_plain(line_editor *editor, const char *prompt) {
  if (input_begin() != 0) return line_editor_outcome_end;
  fputs(prompt, stdout);
  fflush(stdout);
  editor->text.count = 0;
  if (editor->text.bytes) editor->text.bytes[0] = 0;
  enum line_editor_outcome outcome = line_editor_outcome_text;
  for (;;) {
    unsigned char byte;
    enum input_event event = input_byte(&byte);
    if (event == input_event_resize) continue;
    if (event == input_event_interrupt) {
      outcome = line_editor_outcome_interrupted;
      if (*prompt) fputc('\n', stdout);
      break;
    }
    if (event == input_event_end) {
      // A last line without its newline counts.
      if (editor->text.count == 0) outcome = line_editor_outcome_end;
      break;
    }
    if (byte == '\n') break;
    if (byte != 0 && !utf8_text_append(&editor->text, (char)byte)) break;
  }
  fflush(stdout);
  input_end();
  return outcome;
}

const char *line_editor_text(line_editor *editor) {
  if (editor->is_editing) {
    const LineInfoW *line = el_wline(editor->libedit);
    utf8_text_encode(&editor->text, line->buffer, (size_t)(line->lastchar - line->buffer));
  }
  return editor->text.bytes ? editor->text.bytes : "";
}

size_t line_editor_cursor(line_editor *editor) {
  const LineInfoW *line = el_wline(editor->libedit);
  return (size_t)(line->cursor - line->buffer);
}

void line_editor_move(line_editor *editor, long distance) { el_cursor(editor->libedit, (int)distance); }

void line_editor_insert(line_editor *editor, const char *text) {
  wide_text_decode(&editor->scratch, text);
  if (editor->scratch.count > 0) el_winsertstr(editor->libedit, editor->scratch.characters);
}

void line_editor_delete_before(line_editor *editor, size_t count) { el_wdeletestr(editor->libedit, (int)count); }

const char *line_editor_pasted(line_editor *editor) {
  utf8_text_encode(&editor->pasted_text, editor->pasted.characters, editor->pasted.count);
  editor->pasted.count = 0;
  return editor->pasted_text.bytes ? editor->pasted_text.bytes : "";
}

void line_editor_print_below(line_editor *editor, const char *lines) {
  int cursor_row;
  move_below(editor, &cursor_row);
  for (; *lines; lines++) fputc(*lines, editor->output);
  // libedit goes up again by the cursor's row before it clears and draws the text.
  for (int row = 0; row < cursor_row; row++) fputc('\n', editor->output);
  fflush(editor->output);
}

void line_editor_remember(line_editor *editor, const char *entry) {
  if (!editor->history) return;
  wide_text_decode(&editor->scratch, entry);
  if (editor->scratch.count == 0 || editor->scratch.count > longest_remembered) return;
  HistEventW event;
  history_w(editor->history, &event, H_ENTER, editor->scratch.characters);
}
