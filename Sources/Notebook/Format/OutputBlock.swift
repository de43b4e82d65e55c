internal import Files
internal import Notation

/// What is written for a cell: the text it printed, made safe, perhaps shortened, and the fence around it.
package struct OutputBlock: Hashable, Sendable {
  package var id: String?
  package var key: String
  package var isError: Bool
  /// The body as written, in lines that end in LF, except the last one under `nonl`.
  package let body: String
  /// Lines kept, lines there were, and the digest of the whole text, where the middle was left out.
  package let lines: (kept: Int, total: Int)?
  package let full: String?

  /// Lines kept of a very long output, at its start and at its end.
  static let headLines = 100
  static let tailLines = 20

  package init(id: String?, key: String, text: String, isError: Bool = false) {
    self.id = id
    self.key = key
    self.isError = isError
    let safe = Self.escaped(text)
    var pieces = safe.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { Substring($0) }
    let endsInNewline = pieces.last?.isEmpty ?? true
    if endsInNewline { pieces.removeLast() }
    let kept = Self.headLines + Self.tailLines
    // One line left out would be replaced by one line.
    guard pieces.count > kept + 1 else {
      (body, lines, full) = (safe, nil, nil)
      return
    }
    let note = "… \(Self.grouped(pieces.count - kept)) lines …"
    let shown = pieces.prefix(Self.headLines) + [Substring(note)] + pieces.suffix(Self.tailLines)
    body = shown.joined(separator: "\n") + (endsInNewline ? "\n" : "")
    lines = (kept, pieces.count)
    full = Digest(of: safe).short
  }

  package static func == (left: OutputBlock, right: OutputBlock) -> Bool {
    left.id == right.id && left.key == right.key && left.hasSameText(as: right)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(key)
    hasher.combine(body)
  }

  /// Whether both say the same, line by line, whatever their keys.
  func hasSameText(as other: OutputBlock) -> Bool {
    isError == other.isError && body.utf8.elementsEqual(other.body.utf8) && full == other.full
  }

  /// Whether a recorded output says the same.
  func hasSameText(as recorded: RecordedOutput) -> Bool {
    isError == recorded.isError && body.utf8.elementsEqual(recorded.body.utf8) && full == recorded.full
      && lines?.total == recorded.lines?.total && lines?.kept == recorded.lines?.kept
  }

  /// The whole block, without a line ending behind the closing fence.
  func text(ending: LineEnding) -> String {
    let fence = Self.fence(around: body)
    var info = "out"
    if let id { info += " \(id)" }
    if isError { info += " status=error" }
    info += " key=\(key) sum=\(Digest(of: body).short)"
    if let lines, let full { info += " lines=\(lines.kept)/\(lines.total) full=\(full)" }
    let lacksNewline = !body.isEmpty && !body.utf8.hasSuffix("\n")
    if lacksNewline { info += " nonl" }
    let text = fence + info + "\n" + body + (lacksNewline ? "\n" : "") + fence
    return ending == .lf
      ? text : text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: ending.rawValue)
  }

  /// One backtick more than the longest run in the body, at least three.
  static func fence(around body: String) -> String {
    var longest = 0
    var run = 0
    for byte in body.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    return String(repeating: "`", count: max(3, longest + 1))
  }

  /// The text with control characters and bidirectional overrides as `\u{1B}`; line feeds and tabs stay.
  static func escaped(_ text: String) -> String {
    TerminalSafeText.escaped(text, keepingLayout: true)
  }

  static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool { TerminalSafeText.isUnsafe(scalar) }

  /// `9,880`
  static func grouped(_ number: Int) -> String {
    var digits = "\(number)"
    var groups: [String] = []
    while digits.utf8.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return ([digits] + groups).joined(separator: ",")
  }
}

extension String.UTF8View {
  fileprivate func hasSuffix(_ text: String) -> Bool { suffix(text.utf8.count).elementsEqual(text.utf8) }
}
