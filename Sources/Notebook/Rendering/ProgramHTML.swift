internal import Syntax

/// A cell's program with its words marked by what they are, as the language's own lexer sees them.
struct ProgramHTML {
  private let bytes: [UInt8]
  private(set) var html = ""
  private var place = 0

  /// - Parameter isVerb: whether a name is one of the vocabulary.
  init(_ source: Source, isVerb: (String) -> Bool) {
    bytes = source.bytes
    var lexer = Lexer(source)
    var marks: [(range: SourceRange, name: String)] = []
    var token = lexer.next()
    while token.kind != .end {
      let range = token.range
      if let name = Self.mark(for: token.kind, isVerb: { isVerb(text(range)) }) { marks.append((range, name)) }
      token = lexer.next()
    }
    marks += lexer.comments.map { ($0, "c") }
    for (range, name) in marks.sorted(by: { $0.range.start < $1.range.start }) {
      guard range.start >= place, range.end > range.start, range.end <= bytes.count else { continue }
      html += HTMLText.escaped(text(SourceRange(place, range.start)))
      html += "<span class=\"\(name)\">\(HTMLText.escaped(text(range)))</span>"
      place = range.end
    }
    html += HTMLText.escaped(text(SourceRange(place, bytes.count)))
  }

  private func text(_ range: SourceRange) -> String {
    String(decoding: LineEnding.normalized(bytes[range.start..<range.end]), as: UTF8.self)
  }

  /// `k` a word of the grammar, `v` a verb, `l` a label, `y` a symbol, `n` a literal of numbers or times, `s` a text.
  private static func mark(for kind: Token.Kind, isVerb: () -> Bool) -> String? {
    switch kind {
    case .name, .kebab: isVerb() ? "v" : nil
    case .label: "l"
    case .symbol: "y"
    case .number, .percent, .duration, .date: "n"
    case .text, .rawText: "s"
    default: kind.isKeyword ? "k" : nil
    }
  }
}
