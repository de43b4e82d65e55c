/// Lays a program out: two blanks for each level, one between words, no more than one blank line; lines stay where
/// their author broke them. What it gives means the same and, formatted again, is the same.
package struct Formatter {
  private let source: Source
  private let ending: String
  private var text = ""
  private var brackets: [OpenBracket] = []
  /// Blanks before the first word of the line being written.
  private var lineIndent = 0
  /// Whether a statement, or a field of a record, may begin here.
  private var isAtStart = true
  private var previous: LayoutItem?
  /// A keyword whose block is still to come, at each depth of brackets: the indentation of its line.
  private var pendingBlocks: [Int?] = [nil]

  /// A bracket that is open: where its content stands, and where it closes on a line of its own.
  private struct OpenBracket {
    var isBlock: Bool
    var isParenthesis: Bool
    var content: Int
    var closing: Int
  }

  static let step = 2

  /// The program laid out.
  /// - Throws: what is wrong with it: a text that is no program is left alone.
  package static func format(_ source: Source) throws(FormattingFailure) -> [UInt8] {
    let parse = Parser.parse(source)
    guard parse.diagnostics.isEmpty else { throw .syntax(parse.diagnostics) }
    let items = LayoutItem.all(of: source)
    var formatter = Formatter(source)
    for item in items { formatter.take(item) }
    let result = formatter.finished
    let again = Parser.parse(Source(name: source.name, bytes: result))
    let comments = items.filter(\.isComment).map { LayoutItem.trimmed(source.bytes, $0.range) }
    let source = Source(name: source.name, bytes: result)
    // Nobody's program is worth less than its layout.
    guard again.diagnostics.isEmpty, again.program.expressionText == parse.program.expressionText,
      LayoutItem.all(of: source).filter(\.isComment).map({ LayoutItem.trimmed(source.bytes, $0.range) }) == comments
    else { throw .meaningChanged }
    return result
  }

  private init(_ source: Source) {
    self.source = source
    let first = source.bytes.firstIndex(of: UInt8(ascii: "\n")) ?? 0
    ending = first > 0 && source.bytes[first - 1] == UInt8(ascii: "\r") ? "\r\n" : "\n"
  }

  private var finished: [UInt8] {
    let mark: [UInt8] = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? [0xEF, 0xBB, 0xBF] : []
    return mark + Array((text + (text.isEmpty ? "" : ending)).utf8)
  }

  private mutating func take(_ item: LayoutItem) {
    if case .separator = item.kind {
      isAtStart = true
      pendingBlocks[pendingBlocks.count - 1] = nil
      return
    }
    if item.lineBreaks > 0, let previous {
      let isInside = !previous.opens && !item.closes
      text += ending
      if item.lineBreaks > 1, isInside { text += ending }
      lineIndent = indentation(of: item)
      text += String(repeating: " ", count: lineIndent)
    } else if let previous {
      text += Spacing.between(previous, item)
    }
    text += LayoutItem.trimmed(source.bytes, item.range)
    guard case .token(let token) = item.kind else {
      // A comment begins no statement and ends none.
      previous = item
      return
    }
    follow(token)
    previous = item
  }

  /// Where a line that begins with this item stands.
  private func indentation(of item: LayoutItem) -> Int {
    guard let bracket = brackets.last else { return isAtStart ? 0 : Self.step }
    if item.closes { return bracket.closing }
    if bracket.isParenthesis || isAtStart { return bracket.content }
    // The fields of a record stand below one another, whatever separates them.
    return bracket.isBlock ? bracket.content + Self.step : bracket.content
  }

  private mutating func follow(_ token: Token) {
    isAtStart = false
    switch token.kind {
    case .leftParenthesis, .leftBracket:
      open(OpenBracket(isBlock: false, isParenthesis: true, content: lineIndent + Self.step, closing: lineIndent))
    case .leftBrace:
      let block = pendingBlocks[pendingBlocks.count - 1]
      pendingBlocks[pendingBlocks.count - 1] = nil
      let base = block ?? lineIndent
      open(OpenBracket(isBlock: block != nil, isParenthesis: false, content: base + Self.step, closing: base))
      isAtStart = true
    case .rightParenthesis, .rightBracket, .rightBrace:
      _ = brackets.popLast()
      if pendingBlocks.count > 1 { pendingBlocks.removeLast() }
    case .semicolon: isAtStart = true
    case .model, .for, .sweep, .if, .else, .test, .def: pendingBlocks[pendingBlocks.count - 1] = lineIndent
    default: break
    }
  }

  private mutating func open(_ bracket: OpenBracket) {
    brackets.append(bracket)
    pendingBlocks.append(nil)
  }
}

/// Why a text was not laid out.
package enum FormattingFailure: Error {
  /// It is no program.
  case syntax([Diagnostic])
  /// What was written does not read as what was there: a fault of the formatter.
  case meaningChanged
}
