/// Pipelines, commands and their arguments.
extension Parser {
  /// `pipeline = stage { "|" stage }`
  mutating func parsePipeline(isStatement: Bool) throws(Diagnostic) -> Expression {
    let start = current.range.start
    var value = try parseFirstStage(isStatement: isStatement)
    while current.kind == .pipe {
      let parts = height
      advance()
      let call = try parsePipedStage(after: value)
      try grow(over: max(parts, height), from: start)
      value = Expression(.pipe(value, call), range(from: start))
    }
    return value
  }

  /// `stage = command | expr`, where nothing is piped into it.
  private mutating func parseFirstStage(isStatement: Bool) throws(Diagnostic) -> Expression {
    let start = current.range.start
    guard current.kind == .name || current.kind == .kebab else { return try parseExpression() }
    if startsArgument(following) {
      let call = try parseCommand()
      return Expression(.call(call), call.range)
    }
    // A statement may be a verb without arguments; anywhere else `a-b` was meant as a difference.
    if current.kind == .kebab, isStatement, following.kind.endsStage {
      let name = takeName()
      try grow(over: 0, from: start)
      return Expression(.name(name), name.range)
    }
    return try parseExpression()
  }

  /// A stage after `|`: a command, a call, or a verb's bare name.
  private mutating func parsePipedStage(after input: Expression) throws(Diagnostic) -> Call {
    let start = current.range.start
    guard current.kind == .name || current.kind == .kebab else { throw unexpected("a verb after `|`") }
    let call: Call
    if startsArgument(following) {
      call = try parseCommand()
    } else if following.isSpaced || !following.kind.continuesValue {
      let name = takeName()
      call = Call(name: name, arguments: [], range: name.range)
      height = 0
    } else {
      let value = try parsePostfix()
      guard case .call(let written) = value.form, written.range == value.range else {
        throw noVerb(value.range, input)
      }
      call = written
    }
    if current.kind == .minus, current.isSpaced, !following.isSpaced { throw argumentOrArithmetic(nil) }
    if current.kind.isOperator || current.kind.isWordOperator { throw noVerb(range(from: start), input) }
    return call
  }

  /// `command = name arg { [ "," ] arg }`
  private mutating func parseCommand() throws(Diagnostic) -> Call {
    let name = takeName()
    var arguments: [Argument] = []
    var tallest = 0
    repeat {
      arguments.append(try parseArgument(of: name, isFirst: arguments.isEmpty))
      tallest = max(tallest, height)
      if current.kind == .equal { throw equalSign(after: arguments.last, verb: name.text) }
      if current.kind == .comma, !commasSeparateCall {
        advance()
        if !startsArgument(current) { throw noArgument() }
      }
    } while startsArgument(current)
    try grow(over: tallest, from: name.range.start)
    return Call(name: name, arguments: arguments, range: range(from: name.range.start))
  }

  /// `arg = LABEL expr | expr`, where a bare one never starts with `{` or `-`.
  private mutating func parseArgument(of name: Name, isFirst: Bool) throws(Diagnostic) -> Argument {
    if current.kind == .label { return try parseLabelledArgument() }
    // `help plot-ascii` asks for a word, not for a difference.
    if isFirst, name.text == "help", current.kind == .kebab, following.kind.endsStage {
      let word = takeName()
      height = 1
      return Argument(label: nil, value: Expression(.name(word), word.range))
    }
    let saved = isInBareArgument
    defer { isInBareArgument = saved }
    if isFirst, current.kind == .leftParenthesis {
      let value = try parsePostfix()
      if current.kind.isOperator || current.kind.isWordOperator { throw callOrArgument(name, value.range) }
      return Argument(label: nil, value: value)
    }
    isInBareArgument = true
    return Argument(label: nil, value: try parseExpression())
  }

  /// `LABEL expr`
  mutating func parseLabelledArgument() throws(Diagnostic) -> Argument {
    let saved = isInBareArgument
    isInBareArgument = false
    defer { isInBareArgument = saved }
    let label = takeLabel()
    return Argument(label: label, value: try parseExpression())
  }

  /// `"(" [ carg { "," carg } [ "," ] ] ")"`, where `carg = LABEL expr | pipeline`
  mutating func parseCallArguments(verb: String?) throws(Diagnostic) -> [Argument] {
    let saved = (isInBareArgument, commasSeparateCall)
    (isInBareArgument, commasSeparateCall) = (false, true)
    try enter()
    advance()
    var arguments: [Argument] = []
    var tallest = 0
    while current.kind != .rightParenthesis {
      height = 0
      if current.kind == .label {
        arguments.append(try parseLabelledArgument())
      } else {
        arguments.append(Argument(label: nil, value: try parsePipeline(isStatement: false)))
      }
      tallest = max(tallest, height)
      if current.kind == .equal { throw equalSign(after: arguments.last, verb: verb) }
      if !take(.comma), current.kind != .rightParenthesis {
        throw unexpected("`,` or `)`", after: arguments.last?.value)
      }
    }
    advance()
    leave()
    (isInBareArgument, commasSeparateCall) = saved
    height = tallest
    return arguments
  }

  /// Whether a token can begin an argument of the command whose name or argument stands before it.
  private func startsArgument(_ token: Token) -> Bool {
    switch token.kind {
    case .label: true
    case .leftParenthesis, .leftBracket: token.isSpaced
    default: token.kind.startsBareArgument
    }
  }
}

extension Token.Kind {
  /// Whether it goes on with the value directly before it.
  var continuesValue: Bool { self == .member || self == .leftParenthesis || self == .leftBracket }

  var isWordOperator: Bool { self == .in || self == .by || self == .and || self == .or }

  fileprivate var endsStage: Bool {
    switch self {
    case .newline, .semicolon, .end, .rightBrace, .pipe: true
    default: false
    }
  }
}
