import CLineEditor

/// Reads one input at a time from a person at a terminal, or plain lines where there is none.
/// Create one for the process, and use it from one thread.
@safe package final class LineEditor {
  package enum Input: Equatable {
    case text(String)
    /// Ctrl-C: what was typed is dropped.
    case interrupted
    /// Ctrl-D on an empty text, or the end of the input.
    case endOfInput
  }

  private let prompt: String
  private let keys: EditorKeys
  private var entries: [String]
  /// Nil where the system has no memory or pipe left.
  private var editor: OpaquePointer?
  private let isFullScreen: Bool
  /// The entry on show while Up and Down go through the history, and what was typed before.
  private var shown: Int
  private var unsent = ""

  /// - isComplete: whether Enter runs a text; if not, it opens a row.
  /// - complete: what could stand at a cursor, given in UTF-8 bytes from the start.
  /// - history: earlier inputs, oldest first.
  package init(
    prompt: String, isComplete: @escaping (String) -> Bool, complete: @escaping (String, Int) -> [Completion],
    history: [String]
  ) {
    self.prompt = prompt
    keys = EditorKeys(promptWidth: prompt.count, isComplete: isComplete, complete: complete)
    entries = history
    shown = history.count
    isFullScreen = line_editor_has_terminal()
    let context = unsafe Unmanaged.passUnretained(self)
    unsafe editor = unsafe line_editor_create(
      prompt, isFullScreen,
      { context, key in
        guard let context = unsafe context else { return line_editor_effect_refuse }
        return unsafe Unmanaged<LineEditor>.fromOpaque(context).takeUnretainedValue().handle(key)
      }, unsafe context.toOpaque())
    for entry in history { unsafe line_editor_remember(editor, entry) }
  }

  deinit {
    unsafe line_editor_destroy(editor)
  }

  /// The next input. Its text is also remembered for Up and Ctrl-R; saving it is the caller's.
  package func readLine() -> Input {
    guard unsafe editor != nil else { return .endOfInput }
    let input = isFullScreen ? edited() : plain()
    if case .text(let text) = input { remember(text) }
    shown = entries.count
    unsent = ""
    return input
  }

  private func edited() -> Input {
    switch unsafe line_editor_read(editor) {
    case line_editor_outcome_text: .text(text)
    case line_editor_outcome_interrupted: .interrupted
    default: .endOfInput
    }
  }

  /// Lines until they are complete together. Only a person at a keyboard sees prompts.
  private func plain() -> Input {
    let isPerson = line_editor_has_person()
    var lines: [String] = []
    while true {
      let shown = !isPerson ? "" : lines.isEmpty ? prompt : String(repeating: " ", count: prompt.count)
      switch unsafe line_editor_read_plain(editor, shown) {
      case line_editor_outcome_text: lines.append(text)
      case line_editor_outcome_interrupted: return .interrupted
      default: return lines.isEmpty ? .endOfInput : .text(lines.joined(separator: "\n"))
      }
      let whole = lines.joined(separator: "\n")
      if keys.isComplete(whole) { return .text(whole) }
    }
  }

  private func remember(_ text: String) {
    guard !text.allSatisfy(\.isWhitespace), text != entries.last else { return }
    entries.append(text)
    unsafe line_editor_remember(editor, text)
  }

  private var text: String { unsafe String(cString: line_editor_text(editor)) }
  private var cursor: Int { Int(unsafe line_editor_cursor(editor)) }

  private func handle(_ key: line_editor_key) -> line_editor_effect {
    let (text, cursor) = (self.text, self.cursor)
    switch key {
    case line_editor_key_enter: return perform(keys.enter(text, cursor: cursor))
    case line_editor_key_newline: return perform(keys.newline(text, cursor: cursor))
    case line_editor_key_brace: return perform(keys.close("}", text, cursor: cursor))
    case line_editor_key_bracket: return perform(keys.close("]", text, cursor: cursor))
    case line_editor_key_parenthesis: return perform(keys.close(")", text, cursor: cursor))
    case line_editor_key_row_start: return perform(keys.rowEnd(text, cursor: cursor, isStart: true))
    case line_editor_key_row_end: return perform(keys.rowEnd(text, cursor: cursor, isStart: false))
    case line_editor_key_up:
      return perform(keys.vertical(text, cursor: cursor, isUp: true) ?? recalled(shown - 1, leaving: text))
    case line_editor_key_down:
      return perform(keys.vertical(text, cursor: cursor, isUp: false) ?? recalled(shown + 1, leaving: text))
    case line_editor_key_tab:
      var (columns, rows): (Int32, Int32) = (80, 24)
      unsafe line_editor_terminal_size(&columns, &rows)
      return perform(keys.tab(text, cursor: cursor, width: Int(columns), height: max(3, Int(rows) / 2)))
    case line_editor_key_paste:
      let pasted = unsafe String(cString: line_editor_pasted(editor))
      return perform(.edit(inserting: PastedText.cleaned(pasted, prompt: prompt)))
    default: return line_editor_effect_refuse
    }
  }

  /// An entry of the history, or beyond its end what was being typed.
  private func recalled(_ index: Int, leaving text: String) -> EditorKeys.Answer {
    guard (0...entries.count).contains(index) else { return .refuse }
    if shown == entries.count { unsent = text }
    shown = index
    return .replace(index == entries.count ? unsent : entries[index])
  }

  private func perform(_ answer: EditorKeys.Answer) -> line_editor_effect {
    switch answer {
    case .edit(let deleting, let inserting, let moving):
      if deleting > 0 { unsafe line_editor_delete_before(editor, deleting) }
      if !inserting.isEmpty { unsafe line_editor_insert(editor, inserting) }
      if moving != 0 { unsafe line_editor_move(editor, moving) }
      return line_editor_effect_redraw
    case .replace(let whole):
      let count = text.unicodeScalars.count
      unsafe line_editor_move(editor, count - cursor)
      unsafe line_editor_delete_before(editor, count)
      unsafe line_editor_insert(editor, whole)
      return line_editor_effect_redraw
    case .show(let lines):
      unsafe line_editor_print_below(editor, lines.map { $0 + "\n" }.joined())
      return line_editor_effect_redraw_below
    case .accept: return line_editor_effect_accept
    case .refuse: return line_editor_effect_refuse
    }
  }
}
