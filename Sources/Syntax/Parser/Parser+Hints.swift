/// What people type who come from other languages, or from this one in a hurry, and what they meant.
extension Parser {
  /// `truth-pred`
  func kebabValue() -> Diagnostic {
    let name = text(current.range)
    return Diagnostic(
      .syntax, "`\(name)` is one name, and no variable has a hyphen", at: current.range,
      suggestion: "for subtraction write `\(name.split(separator: "-").joined(separator: " - "))`",
      notes: ["a verb without arguments is written `\(name)()` here"])
  }

  /// `fit(net, epochs=20)`, `filter .a = 1`
  func equalSign(after argument: Argument?, verb: String?) -> Diagnostic {
    guard let argument, argument.label == nil, case .name(let name) = argument.value.form else {
      return Diagnostic(.syntax, "`=` only binds names", at: current.range, suggestion: "write `==` to compare")
    }
    if verb == "assert" || verb == "filter" || verb == "where" {
      return Diagnostic(.syntax, "`=` only binds names", at: current.range, suggestion: "write `==` to compare")
    }
    return Diagnostic(
      .syntax, "named arguments use `:`", at: SourceRange(name.range.start, current.range.end),
      suggestion: "write `\(name.text):`")
  }

  /// `lag s -1`
  func argumentOrArithmetic(_ left: Expression?) -> Diagnostic {
    let operand = source.text(in: following.range)
    let asArgument = "`(-\(operand))` for an argument"
    return Diagnostic(
      .syntax, "argument or arithmetic?", at: SourceRange(current.range.start, following.range.end),
      suggestion: "write " + (left.map { "`\(brief($0.range) ?? "…") - \(operand)`, or " } ?? "") + asArgument)
  }

  /// `mean (a + b) / 2`
  func callOrArgument(_ name: Name, _ argument: SourceRange) -> Diagnostic {
    let inner = brief(argument) ?? "(…)"
    return Diagnostic(
      .syntax, "call or argument?", at: SourceRange(name.range.start, current.range.end),
      suggestion: "write `\(name.text)\(inner) \(found) …`, or `\(name.text) (\(inner) \(found) …)`")
  }

  /// `f a, -1`, `f a, { … }`
  func noArgument() -> Diagnostic {
    switch current.kind {
    case .minus:
      return Diagnostic(
        .syntax, "a bare argument does not begin with `-`", at: current.range, suggestion: "write it in parentheses")
    case .leftBrace:
      return Diagnostic(
        .syntax, "a bare argument does not begin with `{`", at: current.range,
        suggestion: "give the record its label, or write `({ … })`")
    default: return unexpected("an argument after `,`")
    }
  }

  /// `a < b < c`
  mutating func comparisonChain(_ left: Expression, _ first: Token, _ middle: Expression) -> Diagnostic {
    let second = current
    advance()
    let right = try? parseUnary()
    var suggestion = "join two comparisons with `and`"
    if let right, let a = brief(left.range), let b = brief(middle.range), let c = brief(right.range) {
      let operators = (source.text(in: first.range), source.text(in: second.range))
      suggestion = "write `\(a) \(operators.0) \(b) and \(b) \(operators.1) \(c)`"
    }
    return Diagnostic(.syntax, "comparisons do not chain", at: second.range, suggestion: suggestion)
  }

  /// `not in`
  func notIn(from start: Int) -> Diagnostic {
    Diagnostic(
      .syntax, "`not` stands before the whole comparison", at: SourceRange(start, current.range.end),
      suggestion: "write `not a in b`")
  }

  /// `x[1:3]`
  mutating func slice(of value: Expression, from open: Int) -> Diagnostic {
    let isOpenStart = current.kind == .colon && previousEnd == open + 1
    let start =
      isOpenStart
      ? "0" : source.text(in: SourceRange(open + 1, current.kind == .label ? current.range.end - 1 : previousEnd))
    let range = SourceRange(open + 1, current.range.end)
    advance()
    var end = "…"
    if current.kind != .rightBracket, let last = try? parseUnary(), let text = brief(last.range) { end = text }
    let shown = brief(value.range) ?? ""
    return Diagnostic(
      .syntax, "a slice is taken with a range", at: range, suggestion: "write `\(shown)[\(start) ..< \(end)]`")
  }

  /// `5 % 2`, `5%2`
  func remainder(_ offset: Int) -> Diagnostic {
    Diagnostic(
      .syntax, "`%` is a percentage, not a remainder", at: SourceRange(offset, offset + 1),
      suggestion: "write `mod(a, b)`")
  }

  /// `s.mean()`
  func noMethod(_ value: Expression) -> Diagnostic {
    let range = SourceRange(value.range.start, current.range.end)
    if case .member(let owner, let name) = value.form {
      return Diagnostic(
        .syntax, "values have no methods", at: range,
        suggestion:
          "write `\(name.text)(\(brief(owner.range) ?? "…"))`, or `\(brief(owner.range) ?? "…") | \(name.text)`")
    }
    return Diagnostic(
      .syntax, "only a verb or function is called", at: current.range, suggestion: "leave a space before `(`")
  }

  /// `s | abs - 1`, `s | f(1).a`
  func noVerb(_ stage: SourceRange, _ input: Expression) -> Diagnostic {
    Diagnostic(
      .syntax, "after `|` stands a verb with its arguments and nothing else", at: stage,
      suggestion: "put the pipe in parentheses: `(\(brief(input.range) ?? "…") | …)`")
  }

  /// The text of a range where it is short and on one line.
  private func brief(_ range: SourceRange) -> String? {
    guard range.end - range.start <= 40 else { return nil }
    let text = source.text(in: range)
    return text.contains("\n") ? nil : text
  }
}
