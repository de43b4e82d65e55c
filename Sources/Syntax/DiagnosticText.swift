import Notation

/// A diagnostic as people read it: the one form on a terminal, and the one notebooks record.
extension Diagnostic {
  /// What a terminal has in most places; excerpts and notes keep to it.
  package static let columns = 80

  /// Header, place, the line with carets under the range, and notes; several lines, without a newline at the end.
  ///
  ///     error[E014]: unknown label `epoch` for fit
  ///       demand.lstm:27:27
  ///      27 | let f = fit net on: data, epoch: 40
  ///         |                           ^^^^^^ did you mean `epochs:`?
  ///         = fit takes: on, epochs, …     (help fit)
  package func rendered(in source: Source, color: Bool) -> String {
    let paint = Paint(isOn: color, isError: severity == .error)
    let (line, column) = source.position(of: range.start)
    let file = source.name.isEmpty ? "" : TerminalSafeText.escaped(source.name) + ":"
    let number = "\(line)"
    let gutter = String(repeating: " ", count: max(2, number.count))
    let room = Self.columns - gutter.count - 4
    let excerpt = Excerpt(of: range, in: source, columns: room)
    var carets = String(repeating: " ", count: excerpt.indent)
    carets += paint.strong(String(repeating: "^", count: excerpt.width))
    // Beside the carets where that fits, else below them.
    let hint = suggestion.map { TerminalSafeText.escaped($0) }
    let isBeside = hint.map { excerpt.indent + excerpt.width + 1 + DisplayWidth.columns(of: $0) <= room } ?? false
    if let hint, isBeside { carets += " " + paint.hint(hint) }
    let name = "\(severity.rawValue)[\(code.text)]"
    var lines = TextWrapping.lines(
      "\(name): " + TerminalSafeText.escaped(message), width: Self.columns, indent: 2)
    lines[0] = paint.strong(name) + lines[0].dropFirst(name.count)
    lines += [
      "  \(file)\(line):\(column)",
      " " + gutter.dropLast(number.count) + paint.faint("\(number) |") + " " + excerpt.text,
      " " + gutter + paint.faint(" |") + " " + carets,
    ]
    func add(_ text: String, isHint: Bool) {
      for (place, line) in TextWrapping.lines(text, width: room).enumerated() {
        lines.append(" " + gutter + (place == 0 ? paint.faint(" =") : "  ") + " " + (isHint ? paint.hint(line) : line))
      }
    }
    if let hint, !isBeside { add(hint, isHint: true) }
    for note in notes { add(TerminalSafeText.escaped(note), isHint: false) }
    return lines.joined(separator: "\n")
  }

  /// ``error[E003] at 1:10: unknown name `lod_mw`; did you mean `load_mw`?``, notes indented below it.
  package func brief(in source: Source) -> String {
    let (line, column) = source.position(of: range.start)
    var text = "\(severity.rawValue)[\(code.text)] at \(line):\(column): " + TerminalSafeText.escaped(message)
    if let suggestion { text += "; " + TerminalSafeText.escaped(suggestion) }
    for note in notes { text += "\n  " + TerminalSafeText.escaped(note) }
    return text
  }
}

/// Colours of a diagnostic, or none.
private struct Paint {
  var isOn: Bool
  var isError: Bool

  func strong(_ text: String) -> String { painted(text, isError ? "1;31" : "1;33") }
  func hint(_ text: String) -> String { painted(text, "36") }
  func faint(_ text: String) -> String { painted(text, "2") }

  private func painted(_ text: String, _ code: String) -> String {
    isOn && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}

/// The line on which a range begins, as it can be shown, and the columns of the range in it.
private struct Excerpt {
  var text = ""
  /// Columns before the range, and under it; at least one is under it.
  var indent = 0
  var width = 1

  /// How many columns of a long line are shown before the range, at most.
  private static let lead = 40
  private static let tabStop = 4

  /// Bytes looked at on each side of the range: enough for the columns, whatever the length of the line.
  private static let reach = 1024

  /// - Parameter columns: how many are shown of a long line.
  init(of range: SourceRange, in source: Source, columns: Int) {
    let bytes = source.bytes
    let mark = min(max(0, range.start), bytes.count)
    var start = mark
    while start > 0, bytes[start - 1] != UInt8(ascii: "\n"), mark - start < Self.reach { start -= 1 }
    while start < mark, bytes[start] & 0xC0 == 0x80 { start += 1 }
    let isCutBefore = start > 0 && bytes[start - 1] != UInt8(ascii: "\n")
    if start == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = min(3, mark) }
    var end = mark
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), end - mark < Self.reach { end += 1 }
    while end < bytes.count, end > mark, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    let isCutAfter = end < bytes.count && bytes[end] != UInt8(ascii: "\n")
    if end > mark, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    let last = min(max(range.end, mark), end)

    let before = Self.cells(bytes[start..<mark], from: 0)
    let leading = before.reduce(0) { $0 + $1.columns }
    let under = Self.cells(bytes[mark..<last], from: leading)
    let behind = Self.cells(bytes[last..<end], from: leading + under.reduce(0) { $0 + $1.columns })

    var cells = before + under + behind
    var first = 0
    var shift = 0
    let total = cells.reduce(0) { $0 + $1.columns }
    if isCutBefore || isCutAfter || total > columns {
      while first < before.count, leading - shift > Self.lead {
        shift += cells[first].columns
        first += 1
      }
      if first > 0 || isCutBefore { text = "…" }
    }
    indent = leading - shift + text.count
    cells.removeFirst(first)
    var shown = text.count
    var marked = 0
    for (index, cell) in cells.enumerated() {
      if shown + cell.columns > columns - 1, shown + cell.columns > columns || index + 1 < cells.count {
        text += "…"
        break
      }
      text += cell.text
      shown += cell.columns
      if index >= before.count - first, index < before.count - first + under.count { marked += cell.columns }
    }
    width = max(1, marked)
  }

  /// Characters as they are shown: tabs as spaces, what would drive the terminal as escapes.
  private static func cells(_ bytes: ArraySlice<UInt8>, from column: Int) -> [(text: String, columns: Int)] {
    var column = column
    return String(decoding: bytes, as: UTF8.self).map { character in
      let shown =
        character == "\t"
        ? String(repeating: " ", count: tabStop - column % tabStop) : TerminalSafeText.escaped(String(character))
      let columns = DisplayWidth.columns(of: shown)
      column += columns
      return (shown, columns)
    }
  }
}
