/// Loops and conditionals.
extension Parser {
  /// `( "for" | "sweep" ) bind { "," ( bind | LABEL expr ) } block`, where `bind = VAR "in" expr`
  mutating func parseLoop() throws(Diagnostic) -> Expression {
    let start = current.range.start
    let isSweep = current.kind == .sweep
    let saved = (isInBareArgument, commasSeparateCall)
    (isInBareArgument, commasSeparateCall) = (false, false)
    advance()
    var bindings: [LoopBinding] = []
    var options: [Argument] = []
    var tallest = 0
    repeat {
      height = 0
      if current.kind == .label, !bindings.isEmpty {
        options.append(try parseLabelledArgument())
      } else {
        let name = try parseVariable("a name and `in`")
        if current.kind == .equal {
          throw Diagnostic(
            .syntax, "a loop takes its values with `in`", at: current.range, suggestion: "write `\(name.text) in …`")
        }
        try expect(.in, "`in` and the values")
        bindings.append(LoopBinding(name: name, values: try parseExpression()))
      }
      tallest = max(tallest, height)
    } while take(.comma)
    let body = try parseBlock("the loop", after: bindings.last?.values)
    try grow(over: max(tallest, height), from: start)
    (isInBareArgument, commasSeparateCall) = saved
    let loop = Loop(isSweep: isSweep, bindings: bindings, options: options, body: body)
    return Expression(.loop(loop), range(from: start))
  }

  /// `"if" expr block [ "else" ( "if" … | block ) ]`, where `else` is on the line of the `}`
  mutating func parseConditional() throws(Diagnostic) -> Expression {
    var arms: [(start: Int, condition: Expression, body: Block, height: Int)] = []
    var last: Block?
    var tallest = 0
    let saved = (isInBareArgument, commasSeparateCall)
    (isInBareArgument, commasSeparateCall) = (false, false)
    repeat {
      let start = current.range.start
      advance()
      let condition = try parseExpression()
      let parts = height
      if current.kind == .equal { throw unexpected("`{`") }
      let body = try parseBlock("the condition", after: condition)
      arms.append((start, condition, body, max(parts, height)))
      guard take(.else) else { break }
      if current.kind != .if {
        last = try parseBlock("`else`")
        tallest = height
      }
    } while last == nil && current.kind == .if
    (isInBareArgument, commasSeparateCall) = saved
    // From the last arm to the first: each `else if` is a conditional in a block of its own.
    var inner: Expression?
    for arm in arms.reversed() {
      if let conditional = inner {
        last = Block(
          statements: [Statement(form: .expression(conditional), range: conditional.range)], range: conditional.range)
      }
      let conditional = Conditional(condition: arm.condition, consequence: arm.body, alternative: last)
      inner = Expression(.conditional(conditional), range(from: arm.start))
      try grow(over: max(tallest, arm.height) + (arms.count > 1 ? 2 : 0), from: arm.start)
      tallest = height
    }
    guard let inner else { throw unexpected("a condition") }
    return inner
  }
}
