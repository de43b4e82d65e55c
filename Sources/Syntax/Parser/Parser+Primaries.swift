/// Values, and what is written directly behind them.
extension Parser {
  /// `postfix = primary { "." ( name | keyword | STRING ) | "[" expr "]" | "(" [ carg { "," carg } [ "," ] ] ")" }`,
  /// each without a space before it.
  mutating func parsePostfix() throws(Diagnostic) -> Expression {
    let start = current.range.start
    var value = try parsePrimary()
    while !current.isSpaced {
      let parts = height
      switch current.kind {
      case .member:
        let name = try takeDotted("a column's name")
        value = Expression(.member(value, name), range(from: start))
        try grow(over: parts, from: start)
      case .leftBracket:
        let index = try parseIndex(of: value)
        value = Expression(.index(value, index), range(from: start))
        try grow(over: max(parts, height), from: start)
      case .leftParenthesis:
        throw noMethod(value)
      default:
        return value
      }
    }
    return value
  }

  /// `"[" expr "]"` after a value.
  private mutating func parseIndex(of value: Expression) throws(Diagnostic) -> Expression {
    let open = current.range.start
    let saved = (isInBareArgument, commasSeparateCall)
    (isInBareArgument, commasSeparateCall) = (false, false)
    try enter()
    advance()
    if current.kind == .colon || current.kind == .label { throw slice(of: value, from: open) }
    let index = try parseExpression()
    if current.kind == .colon { throw slice(of: value, from: open) }
    try expect(.rightBracket, "`]`")
    leave()
    (isInBareArgument, commasSeparateCall) = saved
    return index
  }

  private mutating func parsePrimary() throws(Diagnostic) -> Expression {
    let start = current.range.start
    let range = current.range
    height = 1
    switch current.kind {
    case .name: return try parseNameOrCall()
    case .kebab:
      guard following.kind == .leftParenthesis, !following.isSpaced else { throw kebabValue() }
      return try parseNameOrCall()
    case .symbol: return try parseSymbol()
    case .number:
      let value = try NumberLiteral.value(of: range, in: source)
      advance()
      return Expression(.number(value), range)
    case .percent:
      let value = try NumberLiteral.value(of: SourceRange(start, range.end - 1), in: source)
      advance()
      if !current.isSpaced, current.kind.startsBareArgument { throw remainder(range.end - 1) }
      return Expression(.percent(value), range)
    case .duration:
      let span = try DurationLiteral.value(of: range, in: source)
      advance()
      return Expression(.duration(span), range)
    case .date:
      let date = try DateMark.value(of: range, in: source)
      advance()
      return Expression(.date(date), range)
    case .text, .rawText:
      let parts = try parseText()
      return Expression(.text(parts), range)
    case .true, .false:
      let value = current.kind == .true
      advance()
      return Expression(.boolean(value), range)
    case .missing:
      advance()
      return Expression(.missing, range)
    case .leftParenthesis: return try parseParenthesized()
    case .leftBracket: return try parseList()
    case .leftBrace: return try parseRecord()
    case .model:
      advance()
      return Expression(.model(try parseBlock("the model")), self.range(from: start))
    case .for, .sweep: return try parseLoop()
    case .if: return try parseConditional()
    default: throw unexpected("a value")
    }
  }

  private mutating func parseNameOrCall() throws(Diagnostic) -> Expression {
    let start = current.range.start
    let name = takeName()
    guard current.kind == .leftParenthesis, !current.isSpaced else { return Expression(.name(name), name.range) }
    let arguments = try parseCallArguments(verb: name.text)
    try grow(over: height, from: start)
    let call = Call(name: name, arguments: arguments, range: range(from: start))
    return Expression(.call(call), call.range)
  }

  /// `.linear`, `."pm2.5"`, or with arguments `.chrono(100)`.
  private mutating func parseSymbol() throws(Diagnostic) -> Expression {
    let start = current.range.start
    let name = try takeDotted("a symbol")
    guard current.kind == .leftParenthesis, !current.isSpaced else {
      return Expression(.symbol(name, arguments: nil), range(from: start))
    }
    let arguments = try parseCallArguments(verb: nil)
    try grow(over: height, from: start)
    return Expression(.symbol(name, arguments: arguments), range(from: start))
  }

  /// `"." ( name | keyword | STRING )`, which is one token; the range of the name leaves out the dot.
  private mutating func takeDotted(_ what: String) throws(Diagnostic) -> Name {
    let range = SourceRange(current.range.start + 1, current.range.end)
    let first = source.bytes[range.start]
    guard first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") else {
      advance()
      return Name(text(range), range)
    }
    current.range = range
    current.kind = first == UInt8(ascii: "'") ? .rawText : .text
    return Name(try parseConstantText(what), range)
  }

  /// `"(" pipeline ")"`
  private mutating func parseParenthesized() throws(Diagnostic) -> Expression {
    let start = current.range.start
    let saved = (isInBareArgument, commasSeparateCall)
    (isInBareArgument, commasSeparateCall) = (false, false)
    try enter()
    advance()
    let value = try parsePipeline(isStatement: false)
    if current.kind != .rightParenthesis { throw unexpected("`)`", after: value) }
    advance()
    leave()
    (isInBareArgument, commasSeparateCall) = saved
    return Expression(value.form, range(from: start))
  }

  /// `"[" [ expr { "," expr } [ "," ] ] "]"`
  private mutating func parseList() throws(Diagnostic) -> Expression {
    let start = current.range.start
    let saved = (isInBareArgument, commasSeparateCall)
    (isInBareArgument, commasSeparateCall) = (false, false)
    try enter()
    advance()
    var elements: [Expression] = []
    var tallest = 0
    while current.kind != .rightBracket {
      elements.append(try parseExpression())
      tallest = max(tallest, height)
      if !take(.comma), current.kind != .rightBracket { throw unexpected("`,` or `]`", after: elements.last) }
    }
    advance()
    leave()
    (isInBareArgument, commasSeparateCall) = saved
    try grow(over: tallest, from: start)
    return Expression(.list(elements), range(from: start))
  }

  /// `"{" { NEWLINE } [ field { ("," | NEWLINE) { NEWLINE } field } [ "," ] { NEWLINE } ] "}"`, `field = LABEL expr`
  private mutating func parseRecord() throws(Diagnostic) -> Expression {
    let start = current.range.start
    let saved = (isInBareArgument, commasSeparateCall)
    (isInBareArgument, commasSeparateCall) = (false, false)
    try enter()
    advance()
    var fields: [Field] = []
    var tallest = 0
    while take(.newline) {}
    while current.kind != .rightBrace {
      guard current.kind == .label else { throw noField() }
      let label = takeLabel()
      fields.append(Field(label: label, value: try parseExpression()))
      tallest = max(tallest, height)
      let isSeparated = take(.comma) || current.kind == .newline
      while take(.newline) {}
      if current.kind == .semicolon { throw noField() }
      if !isSeparated, current.kind != .rightBrace { throw unexpected("`,` or `}`", after: fields.last?.value) }
    }
    advance()
    leave()
    (isInBareArgument, commasSeparateCall) = saved
    try grow(over: tallest, from: start)
    return Expression(.record(fields), range(from: start))
  }
}
