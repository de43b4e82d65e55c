/// What is said where a token fits no production.
extension Parser {
  /// The current token is not what the grammar wants here. At the end of the input more of it could help; anywhere else
  /// the text is wrong now.
  func unexpected(_ what: String, after value: Expression? = nil) -> Diagnostic {
    switch current.kind {
    case .invalid: return complaint
    case .end: return endOfInput(what)
    case .newline:
      return Diagnostic(
        .syntax, "expected \(what), but the line ends", at: SourceRange(previousEnd, previousEnd), notes: openBracket)
    case .percentSign: return remainder(current.range.start)
    case .equal:
      return Diagnostic(.syntax, "`=` only binds names", at: current.range, suggestion: "write `==` to compare")
    case .rightParenthesis where current.isUnmatched: return unopened("(")
    case .rightBracket where current.isUnmatched: return unopened("[")
    case .rightBrace where current.isUnmatched: return unopened("{")
    case .pipe where current.startsLine && !current.isInParentheses:
      return Diagnostic(
        .syntax, "a line does not begin with `|`", at: current.range,
        suggestion: "put `|` at the end of the previous line")
    case .label where current.startsLine && !current.isInParentheses:
      return Diagnostic(
        .syntax, "a line does not begin with a label: the call ended with the line before", at: current.range,
        suggestion: "put `,` at the end of the previous line")
    case .label:
      return Diagnostic(
        .syntax, "a label stands only in a call, a command or a record", at: current.range,
        suggestion: value == nil ? "write `{ \(found) … }` for a record" : nil)
    case .else where current.startsLine:
      return Diagnostic(
        .syntax, "`else` stands on the line of the `}` before it", at: current.range, suggestion: "write `} else {`")
    case _
    where current.startsLine && !current.isInParentheses && (current.kind.isOperator || current.kind.isWordOperator):
      return Diagnostic(
        .syntax, "a line does not begin with an operator", at: current.range,
        suggestion: "put `\(found)` at the end of the previous line")
    default:
      var notes: [String] = []
      if case .name(let name) = value?.form, current.kind.startsBareArgument {
        notes = ["a command among values is written as a call: `\(name.text)(…)`, or in parentheses"]
      }
      return Diagnostic(.syntax, "expected \(what), but found `\(found)`", at: current.range, notes: notes)
    }
  }

  /// A statement is whole, and something follows it on its line.
  func unexpectedAfterStatement(_ statement: Statement) -> Diagnostic {
    switch (current.kind, statement.form) {
    case (.equal, .expression(let value)):
      if case .name(let name) = value.form {
        return Diagnostic(
          .syntax, "a name is bound with `let`", at: SourceRange(name.range.start, current.range.end),
          suggestion: "write `let \(name.text) = …`, or `==` to compare")
      }
      return unexpected("the end of the statement")
    case (.leftBrace, _):
      return Diagnostic(
        .syntax, "a bare argument does not begin with `{`", at: current.range,
        suggestion: "give the record its label, or write `({ … })`")
    case (.by, _), (.in, _):
      return Diagnostic(.syntax, "a label ends with `:`", at: current.range, suggestion: "write `\(found):`")
    case (.name, _) where ["elif", "elseif", "elsif"].contains(found):
      return Diagnostic(
        .syntax, "`\(found)` is no word of the language", at: current.range, suggestion: "write `else if`")
    case (_, .expression(let value)) where current.kind.startsBareArgument:
      var diagnostic = unexpected("the end of the statement", after: value)
      if diagnostic.notes.isEmpty { diagnostic.notes = ["statements are separated by a new line or `;`"] }
      return diagnostic
    default: return unexpected("the end of the statement")
    }
  }

  /// The first error is at the end of the input: more of it could make it whole.
  private func endOfInput(_ what: String) -> Diagnostic {
    if isFragment {
      return Diagnostic(
        .syntax, "expected \(what) before `}`", at: SourceRange(current.range.start, current.range.start + 1))
    }
    var diagnostic = Diagnostic(
      .incomplete, "expected \(what), but the input ends", at: SourceRange(previousEnd, previousEnd), notes: openBracket
    )
    diagnostic.isIncomplete = true
    return diagnostic
  }

  /// Where the bracket was opened that is still open at the end of what was read.
  private var openBracket: [String] {
    guard current.kind == .end, let bracket = lexer.innermostBracket else { return [] }
    let (line, column) = source.position(of: bracket.start)
    return ["the `\(source.text(in: SourceRange(bracket.start, bracket.start + 1)))` at \(line):\(column) is open"]
  }

  /// What the lexer has to say about the current token.
  private var complaint: Diagnostic {
    let token = current.range
    let found = lexer.complaints.last { $0.range.start >= token.start && $0.range.end <= token.end }
    return found ?? Diagnostic(.syntax, "this is no part of the language", at: token)
  }

  func unopened(_ bracket: String) -> Diagnostic {
    Diagnostic(.syntax, "no `\(bracket)` is open here", at: current.range, suggestion: "leave it out")
  }

  /// `{` is missing, or on the next line.
  mutating func missingBlock(_ what: String, after value: Expression?) -> Diagnostic {
    if current.kind == .newline, following.kind == .leftBrace {
      // The block belongs to this statement, which is skipped as a whole.
      advance()
      return Diagnostic(
        .syntax, "the `{` of \(what) stands on the same line", at: current.range,
        suggestion: "put it at the end of the previous line")
    }
    return unexpected("`{` and the body of \(what)", after: value)
  }

  /// `{` without a label: a block where a record should be.
  func noField() -> Diagnostic {
    switch current.kind {
    case .end, .invalid: return unexpected("a field or `}`")
    case .semicolon:
      return Diagnostic(.syntax, "fields are not separated by `;`", at: current.range, suggestion: "write `,`")
    default:
      return Diagnostic(
        .syntax, "expected a field such as `name: value`, but found `\(found)`", at: current.range,
        notes: ["`{ … }` is a record here; blocks follow `for`, `if`, `def`, `model` and `test`"])
    }
  }

  /// The current token as written, cut where it is long.
  var found: String {
    let text = source.text(in: current.range)
    return text.count > 24 ? text.prefix(23) + "…" : text
  }
}
