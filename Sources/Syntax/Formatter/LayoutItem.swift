/// A token or comment to be laid out, and how many line breaks stand before it; or the end of a statement.
struct LayoutItem {
  enum Kind {
    case token(Token)
    case comment
    /// A newline that the language counts.
    case separator
  }

  var kind: Kind
  var range: SourceRange
  var lineBreaks = 0
  /// Of a minus sign: whether it stands before a value of its own, not between two.
  var isPrefix = false
  /// Of a name: whether `def` stands before it.
  var isDefined = false

  var token: Token? { if case .token(let token) = kind { token } else { nil } }
  var isComment: Bool { if case .comment = kind { true } else { false } }

  var opens: Bool {
    switch token?.kind {
    case .leftParenthesis, .leftBracket, .leftBrace: true
    default: false
    }
  }

  var closes: Bool {
    switch token?.kind {
    case .rightParenthesis, .rightBracket, .rightBrace: true
    default: false
    }
  }

  /// The tokens and comments of a program that has no errors, in order.
  static func all(of source: Source) -> [LayoutItem] {
    var lexer = Lexer(source)
    var items: [LayoutItem] = []
    var comments = 0
    var last: Token.Kind?
    func take(_ comments: inout Int, before place: Int) {
      while comments < lexer.comments.count, lexer.comments[comments].start < place {
        items.append(LayoutItem(kind: .comment, range: lexer.comments[comments]))
        comments += 1
      }
    }
    while true {
      let token = lexer.next()
      take(&comments, before: token.range.start)
      if token.kind == .end { break }
      if token.kind == .newline {
        items.append(LayoutItem(kind: .separator, range: token.range))
        continue
      }
      var item = LayoutItem(kind: .token(token), range: token.range)
      item.isPrefix = token.kind == .minus && !(last?.endsValue ?? false)
      item.isDefined = last == .def
      items.append(item)
      last = token.kind
    }
    take(&comments, before: Int.max)
    countLineBreaks(&items, source.bytes)
    return items
  }

  private static func countLineBreaks(_ items: inout [LayoutItem], _ bytes: [UInt8]) {
    var end: Int?
    for index in items.indices {
      if case .separator = items[index].kind { continue }
      if let end {
        items[index].lineBreaks = bytes[end..<items[index].range.start].count { $0 == UInt8(ascii: "\n") }
      }
      end = items[index].range.end
    }
  }

  /// The text of a range, without blanks at its end.
  static func trimmed(_ bytes: [UInt8], _ range: SourceRange) -> String {
    var end = range.end
    while end > range.start, [UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r")].contains(bytes[end - 1]) {
      end -= 1
    }
    return String(decoding: bytes[range.start..<end], as: UTF8.self)
  }
}
