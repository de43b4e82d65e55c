package import Syntax

/// The lines between two `---` at the top of a notebook: a few known keys, all others kept as they are.
package struct FrontMatter: Sendable {
  package var range: SourceRange
  /// In the order written, values without quotes.
  package var fields: [(key: String, value: String)]

  package subscript(key: String) -> String? { fields.first { $0.key == key }?.value }

  static let knownKeys = ["lstmnb", "title", "author", "date", "description"]
  /// The version of the format that this program writes.
  static let version = 1

  /// Reads the front matter that begins on a line, if one does.
  /// - Returns: it, the index of the first line after it, and what is wrong with it.
  static func read(
    _ bytes: [UInt8], _ lines: [TextLine]
  ) -> (frontMatter: FrontMatter, nextLine: Int, problems: [Diagnostic])? {
    guard let first = lines.first, isMark(first, bytes), lines.count > 1, !lines[1].isBlank(in: bytes) else {
      return nil
    }
    // A fence ends the search: what a cell prints below it never makes front matter of a thematic break.
    let end = lines.indices.dropFirst().first { isMark(lines[$0], bytes) || isFence(lines[$0], bytes) }
    guard let close = end, isMark(lines[close], bytes) else {
      // `---` above prose is a thematic break; above a key it was meant as front matter.
      guard let field = field(lines[1], bytes), knownKeys.contains(field.key) else { return nil }
      let problem = Diagnostic(
        .syntax, "the front matter is not closed", at: SourceRange(first.start, first.end),
        suggestion: "end it with a line `---`")
      return (FrontMatter(range: SourceRange(first.start, first.end), fields: []), 1, [problem])
    }
    var problems: [Diagnostic] = []
    var fields: [(key: String, value: String)] = []
    for line in lines[1..<close] {
      let range = SourceRange(line.start, line.end)
      let start = bytes[line.start..<line.end].first
      // Blank lines, comments, and lines that go on with the value above.
      if line.isBlank(in: bytes) || start == UInt8(ascii: "#") || start == UInt8(ascii: " ")
        || start == UInt8(ascii: "\t")
      {
        continue
      }
      guard let field = field(line, bytes) else {
        problems.append(warning("this is no `key: value`", range, suggestion: nil))
        continue
      }
      if !knownKeys.contains(field.key), !field.key.hasPrefix("x-") {
        let near = DidYouMean.closest(to: field.key, among: knownKeys).map { "did you mean `\($0)`?" }
        let own = "a key of your own begins with `x-`"
        problems.append(warning("unknown key `\(field.key)` in the front matter", range, suggestion: near ?? own))
      }
      if fields.contains(where: { $0.key == field.key }) {
        problems.append(warning("`\(field.key)` is given twice; the first counts", range, suggestion: nil))
      }
      fields.append(field)
    }
    let range = SourceRange(first.start, lines[close].end)
    let matter = FrontMatter(range: range, fields: fields)
    problems += matter.versionProblems
    return (matter, close + 1, problems)
  }

  /// The version of the format; nil where what is written is no number.
  var version: Int? { self["lstmnb"].map { Int($0) } ?? Self.version }

  private var versionProblems: [Diagnostic] {
    if let version, version >= 1 { return [] }
    return [
      Diagnostic(
        .syntax, "`lstmnb: \(self["lstmnb"] ?? "")` is no version of the format", at: range,
        suggestion: "lstmnb: \(Self.version)")
    ]
  }

  private static func warning(_ message: String, _ range: SourceRange, suggestion: String?) -> Diagnostic {
    var warning = Diagnostic(.syntax, message, at: range, suggestion: suggestion)
    warning.severity = .warning
    return warning
  }

  private static func isMark(_ line: TextLine, _ bytes: [UInt8]) -> Bool {
    bytes[line.start..<line.end].starts(with: "---".utf8)
      && bytes[(line.start + 3)..<line.end].allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }

  private static func isFence(_ line: TextLine, _ bytes: [UInt8]) -> Bool {
    bytes[line.start..<line.end].starts(with: "```".utf8)
  }

  private static func field(_ line: TextLine, _ bytes: [UInt8]) -> (key: String, value: String)? {
    guard let colon = bytes[line.start..<line.end].firstIndex(of: UInt8(ascii: ":")), colon > line.start else {
      return nil
    }
    let key = String(decoding: bytes[line.start..<colon], as: UTF8.self)
    guard key.unicodeScalars.allSatisfy({ $0 == "-" || $0 == "_" || $0.properties.isXIDContinue }) else { return nil }
    var value = bytes[(colon + 1)..<line.end]
    let isSpace: (UInt8) -> Bool = { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    value = value.drop(while: isSpace)
    while let last = value.last, isSpace(last) { value.removeLast() }
    if value.count >= 2, let quote = value.first, quote == value.last,
      quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    {
      value = value.dropFirst().dropLast()
    }
    return (key, String(decoding: value, as: UTF8.self))
  }
}
