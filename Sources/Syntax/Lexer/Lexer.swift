/// Bytes to tokens, one at a time: layout is decided here, by the tokens so far and never by what follows.
///
/// A newline is dropped where the innermost bracket is `(` or `[`, and after `| , = -> label: in by and or not` or a
/// binary operator; otherwise it is a token. Where the input does not end with one, it is added.
package struct Lexer {
  let bytes: [UInt8]
  let limit: Int
  var position: Int
  /// What is wrong at the last few invalid tokens; whoever reads a token asks before going far.
  private(set) var complaints: [Diagnostic] = []
  /// Comments without the end of the line, those that document included.
  package private(set) var comments: [SourceRange] = []

  private var brackets: [Bracket] = []
  private var previous = Token.Kind.newline
  /// Inside `{…}` of a string: there are neither lines nor comments.
  private let isFragment: Bool

  struct Bracket {
    var kind: Token.Kind
    var start: Int
  }

  package init(_ source: Source) {
    bytes = source.bytes
    limit = source.bytes.count
    position = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    isFragment = false
  }

  init(_ source: Source, fragment range: SourceRange) {
    bytes = source.bytes
    limit = range.end
    position = range.start
    isFragment = true
  }

  /// The next token; at the end of the input, `end` for ever.
  package mutating func next() -> Token {
    let start = position
    var startsLine = start == 0
    while let byte = peek() {
      switch byte {
      case ascii(" "), ascii("\t"):
        position += 1
      case ascii("\r") where at(1) == ascii("\n") || position + 1 == limit:
        position += 1
      case ascii("\n"):
        position += 1
        if isNewlineCounted { return emit(.newline, from: position - 1, spaced: true) }
        startsLine = true
      case ascii("#") where !isFragment:
        if let bad = skipComment() { return bad }
      default:
        let spaced = position > start || start == 0
        let isAfterNewline = startsLine || previous == .newline
        var token = scan(byte, spaced: spaced)
        token.startsLine = isAfterNewline
        return token
      }
    }
    if !isFragment, isNewlineCounted { return emit(.newline, from: limit, spaced: true) }
    return Token(
      kind: .end, range: SourceRange(limit, limit), isSpaced: true, startsLine: startsLine, depth: brackets.count)
  }

  /// Goes back to just after a token, with so many brackets open, the innermost of them a block's.
  mutating func resume(after token: Token, depth: Int) {
    brackets.removeLast(max(0, brackets.count - depth))
    while brackets.count < depth { brackets.append(Bracket(kind: .leftBrace, start: token.range.start)) }
    position = token.range.end
    previous = token.kind
  }

  /// The bracket that the end of the input finds open.
  var innermostBracket: Bracket? { brackets.last }

  private var isNewlineCounted: Bool {
    previous != .newline && !previous.continuesLine && !isInParentheses
  }

  private var isInParentheses: Bool {
    brackets.last.map { $0.kind != .leftBrace } ?? false
  }

  private mutating func skipComment() -> Token? {
    let start = position
    while position < limit, bytes[position] != ascii("\n") {
      if bytes[position] >= 0x80 {
        guard let (_, length) = scalar(at: position) else { return invalidByte() }
        position += length
      } else {
        position += 1
      }
    }
    let end = position > start && bytes[position - 1] == ascii("\r") ? position - 1 : position
    comments.append(SourceRange(start, end))
    return nil
  }

  private mutating func scan(_ byte: UInt8, spaced: Bool) -> Token {
    let start = position
    let isAfterValue = !spaced && previous.endsValue
    switch byte {
    case ascii("a")...ascii("z"), ascii("A")...ascii("Z"):
      return emit(scanWord(), from: start, spaced: spaced)
    case ascii("0")...ascii("9"):
      return emit(scanNumber(), from: start, spaced: spaced)
    case ascii("\""), ascii("'"):
      return emit(scanText(quote: byte), from: start, spaced: spaced)
    case ascii("@"):
      return emit(scanDate(), from: start, spaced: spaced)
    case ascii("."):
      return emit(scanDot(isAfterValue: isAfterValue), from: start, spaced: spaced)
    case 0x80...:
      guard let (scalar, _) = scalar(at: position) else { return invalidByte() }
      if scalar.properties.isXIDStart { return emit(scanWord(), from: start, spaced: spaced) }
      return emit(scanForeign(scalar), from: start, spaced: spaced)
    default:
      return emit(scanMark(byte), from: start, spaced: spaced)
    }
  }

  /// A token from a place to the current one, with the brackets it opens or closes.
  private mutating func emit(_ kind: Token.Kind, from start: Int, spaced: Bool) -> Token {
    var token = Token(
      kind: kind, range: SourceRange(start, position), isSpaced: spaced, isInParentheses: isInParentheses,
      depth: brackets.count)
    switch kind {
    case .leftParenthesis, .leftBracket, .leftBrace:
      brackets.append(Bracket(kind: kind, start: start))
    case .rightParenthesis: close(.leftParenthesis, with: &token)
    case .rightBracket: close(.leftBracket, with: &token)
    case .rightBrace: close(.leftBrace, with: &token)
    default: break
    }
    previous = kind
    return token
  }

  /// Closes the innermost bracket of a kind and those left open inside it; a `{` is closed by nothing but `}`.
  private mutating func close(_ kind: Token.Kind, with token: inout Token) {
    guard
      let index = brackets.lastIndex(where: { $0.kind == kind || $0.kind == .leftBrace }),
      brackets[index].kind == kind
    else {
      token.isUnmatched = true
      return
    }
    brackets.removeSubrange(index...)
    token.depth = index + 1
  }

  /// Records what is wrong with the bytes up to the current place.
  mutating func invalid(
    _ message: String, from start: Int, suggestion: String? = nil, notes: [String] = []
  ) -> Token.Kind {
    if complaints.count == 8 { complaints.removeFirst(4) }
    let range = SourceRange(start, position)
    complaints.append(Diagnostic(.syntax, message, at: range, suggestion: suggestion, notes: notes))
    return .invalid
  }

  private mutating func invalidByte() -> Token {
    let start = position
    let value = String(bytes[position], radix: 16, uppercase: true)
    position += 1
    return emit(
      invalid("the byte 0x\(value) is no UTF-8 text", from: start, suggestion: "save the file as UTF-8"), from: start,
      spaced: true)
  }
}
