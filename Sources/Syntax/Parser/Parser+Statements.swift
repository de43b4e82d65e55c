/// Programs, blocks and statements.
extension Parser {
  /// `program = { sep } [ stmt { sep { sep } stmt } { sep } ]`, to the end of the input.
  mutating func parseProgram() -> [Statement] {
    var statements: [Statement] = []
    while true {
      parseStatements(into: &statements)
      guard current.kind != .end else { return statements }
      // Only a `}` that nothing opened stops the statements before the end.
      diagnostics.append(unopened("{"))
      let start = current
      advance()
      recover(from: start)
    }
  }

  /// `block = "{" program "}"`
  mutating func parseBlock(_ what: String, after value: Expression? = nil) throws(Diagnostic) -> Block {
    guard current.kind == .leftBrace else { throw missingBlock(what, after: value) }
    let start = current.range.start
    let saved = (isInBareArgument, commasSeparateCall)
    (isInBareArgument, commasSeparateCall) = (false, false)
    try enter()
    advance()
    var statements: [Statement] = []
    let tallest = parseStatements(into: &statements)
    try expect(.rightBrace, "`}`")
    leave()
    (isInBareArgument, commasSeparateCall) = saved
    try grow(over: tallest, from: start)
    return Block(statements: statements, range: range(from: start))
  }

  /// Statements and separators up to a `}` or the end; the height of the tallest.
  @discardableResult
  mutating func parseStatements(into statements: inout [Statement]) -> Int {
    var tallest = 0
    while true {
      skipSeparators()
      if current.kind == .rightBrace || current.kind == .end { return tallest }
      let count = diagnostics.count
      let start = current
      let (savedNesting, savedBare, savedCommas) = (nesting, isInBareArgument, commasSeparateCall)
      do throws(Diagnostic) {
        var statement = try parseStatement()
        if current.kind == .semicolon {
          statement.isSilenced = following.kind == .newline || following.kind == .end
        } else if current.kind != .newline, current.kind != .rightBrace, current.kind != .end {
          throw unexpectedAfterStatement(statement)
        }
        tallest = max(tallest, height)
        if diagnostics.count == count { statements.append(statement) }
      } catch {
        // A block's own errors were reported where they stand; that the block then is no good is no news.
        if diagnostics.count == count { diagnostics.append(error) }
        (nesting, isInBareArgument, commasSeparateCall) = (savedNesting, savedBare, savedCommas)
        recover(from: start)
      }
    }
  }

  mutating func skipSeparators() {
    while current.kind == .newline || current.kind == .semicolon { advance() }
  }

  /// Skips to the next separator at the brace depth of a statement, or to the `}` of the block around it, or to a line
  /// that begins with a word only statements begin with, inside parentheses that were never closed.
  mutating func recover(from start: Token) {
    while current.kind != .end {
      let isOutside = current.depth <= start.depth
      if isOutside, current.kind == .newline || current.kind == .semicolon { return }
      if isOutside, current.kind == .rightBrace, start.depth > 0 { return }
      if current.startsLine, current.isInParentheses, current.kind.startsStatement,
        current.range.start > start.range.start
      {
        lexer.resume(after: current, depth: start.depth)
        following = lexer.next()
        current.depth = start.depth
        return
      }
      advance()
    }
  }

  private mutating func parseStatement() throws(Diagnostic) -> Statement {
    let start = current.range.start
    let form: Statement.Form
    height = 0
    switch current.kind {
    case .let: form = try parseBinding()
    case .param: form = try parseParameter()
    case .use: form = try parseUse()
    case .def: form = .definition(try parseDefinition())
    case .test: form = try parseTest()
    default: form = .expression(try parsePipeline(isStatement: true))
    }
    try grow(over: height, from: start)
    return Statement(form: form, range: range(from: start))
  }

  /// `"let" VAR { "," VAR } "=" pipeline`
  private mutating func parseBinding() throws(Diagnostic) -> Statement.Form {
    advance()
    var names = [try parseVariable("a name")]
    while take(.comma) { names.append(try parseVariable("a name")) }
    if current.kind == .colon { throw bindingWithKind(SourceRange(current.range.start, current.range.end)) }
    try expect(.equal, "`=`")
    return .binding(names: names, value: try parsePipeline(isStatement: false))
  }

  /// `"param" VAR ":" type "=" expr`
  private mutating func parseParameter() throws(Diagnostic) -> Statement.Form {
    advance()
    let name: Name
    if current.kind == .label {
      name = try parseLabelledVariable()
    } else {
      name = try parseVariable("a name")
      if current.kind == .equal {
        throw Diagnostic(
          .syntax, "a parameter has a kind", at: name.range, suggestion: "write `param \(name.text): number = …`",
          notes: ["kinds are: number, int, boolean, text, path, duration, date, …"])
      }
      try expect(.colon, "`:` and a kind")
    }
    let kind = try parseKind()
    try expect(.equal, "`=` and a value")
    return .parameter(name: name, kind: kind, value: try parseExpression())
  }

  /// `"use" expr { LABEL expr }`
  private mutating func parseUse() throws(Diagnostic) -> Statement.Form {
    advance()
    let path = try parseExpression()
    var tallest = height
    var options: [Argument] = []
    while current.kind == .label {
      options.append(try parseLabelledArgument())
      tallest = max(tallest, height)
    }
    height = tallest
    return .use(path: path, options: options)
  }

  /// `"test" STRING block`
  private mutating func parseTest() throws(Diagnostic) -> Statement.Form {
    advance()
    guard current.kind == .text || current.kind == .rawText else {
      throw unexpected("the title of the test in quotes, and `{ … }`")
    }
    let title = try parseConstantText("the title of a test")
    return .test(title: title, body: try parseBlock("the test"))
  }
}
