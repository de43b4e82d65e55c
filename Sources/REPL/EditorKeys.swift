/// What a key does to the text: a pure answer, which the terminal's editor carries out.
struct EditorKeys {
  enum Answer: Equatable {
    /// Deletes `deleting` code points before the cursor, inserts, then moves the cursor by `moving` code points.
    case edit(deleting: Int = 0, inserting: String = "", moving: Int = 0)
    /// The whole text gives way to another; the cursor stands at its end.
    case replace(String)
    case show([String])
    case accept
    case refuse
  }

  /// Columns before the first row.
  let promptWidth: Int
  let isComplete: (String) -> Bool
  let complete: (String, Int) -> [Completion]

  /// Enter: run where the whole text is complete, wherever the cursor is; else a new row.
  func enter(_ text: String, cursor: Int) -> Answer {
    isComplete(text) ? .accept : newline(text, cursor: cursor, atLeast: 1)
  }

  /// Alt-Enter: a new row, whatever the text.
  func newline(_ text: String, cursor: Int, atLeast: Int = 0) -> Answer {
    let depth = max(atLeast, Indentation.depth(of: Self.before(text, cursor)))
    return .edit(inserting: "\n" + String(repeating: " ", count: Indentation.step * depth))
  }

  /// A closing bracket that opens its row stands one step to the left.
  func close(_ bracket: String, _ text: String, cursor: Int) -> Answer {
    let row = Self.rowStart(text, cursor)
    let scalars = Array(text.unicodeScalars)
    let isFirst = row > 0 && cursor - row >= Indentation.step && scalars[row..<cursor].allSatisfy { $0 == " " }
    return .edit(deleting: isFirst ? Indentation.step : 0, inserting: bracket)
  }

  /// Tab: the only completion, else what all share, else a list; on a blank row, indentation.
  func tab(_ text: String, cursor: Int, width: Int, height: Int) -> Answer {
    let before = Self.before(text, cursor)
    if before.unicodeScalars.suffix(cursor - Self.rowStart(text, cursor)).allSatisfy({ $0 == " " }), cursor > 0 {
      return .edit(inserting: String(repeating: " ", count: Indentation.step))
    }
    let completions = complete(text, before.utf8.count)
    guard let first = completions.first else { return .refuse }
    let shared = CompletionMenu.sharedBeginning(of: completions.map(\.text))
    if completions.allSatisfy({ $0.replacing == first.replacing }) {
      // Bytes to code points; a completer that replaces half a code point, or more than there is, is not followed.
      let bytes = Array(before.utf8.suffix(max(0, first.replacing)))
      if let typed = String(validating: bytes, as: UTF8.self), completions.count == 1 || shared.count > typed.count {
        return .edit(deleting: typed.unicodeScalars.count, inserting: shared)
      }
    }
    return .show(CompletionMenu.lines(completions, width: width, height: height))
  }

  /// Moves to the same place of the row above or below on the screen, where the first row stands to the right of the
  /// prompt; nil at the first or last row.
  func vertical(_ text: String, cursor: Int, isUp: Bool) -> Answer? {
    let scalars = Array(text.unicodeScalars)
    let row = Self.rowStart(text, cursor)
    let place = cursor - row + (row == 0 ? promptWidth : 0)
    if isUp {
      guard row > 0 else { return nil }
      let above = Self.rowStart(text, row - 1)
      let column = max(0, place - (above == 0 ? promptWidth : 0))
      return .edit(moving: min(above + column, row - 1) - cursor)
    }
    guard let end = scalars[cursor...].firstIndex(of: "\n") else { return nil }
    let below = end + 1
    let belowEnd = scalars[below...].firstIndex(of: "\n") ?? scalars.count
    return .edit(moving: min(below + place, belowEnd) - cursor)
  }

  func rowEnd(_ text: String, cursor: Int, isStart: Bool) -> Answer {
    let scalars = Array(text.unicodeScalars)
    let target = isStart ? Self.rowStart(text, cursor) : scalars[cursor...].firstIndex(of: "\n") ?? scalars.count
    return .edit(moving: target - cursor)
  }

  private static func before(_ text: String, _ cursor: Int) -> String {
    String(text.unicodeScalars.prefix(cursor))
  }

  /// Where the cursor's row begins, in code points.
  private static func rowStart(_ text: String, _ cursor: Int) -> Int {
    let scalars = Array(text.unicodeScalars.prefix(cursor))
    return (scalars.lastIndex(of: "\n") ?? -1) + 1
  }
}
