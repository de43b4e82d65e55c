/// What a text says: the statements that are whole, and what is wrong with the others.
package struct Parse: Sendable {
  package var program: Program
  /// In the order of the source, at most one for each statement.
  package var diagnostics: [Diagnostic]
  /// Whether the first error is at the end of the input, so that more of it could make it whole.
  package var isIncomplete: Bool { diagnostics.first?.isIncomplete ?? false }
}

/// Text to tree, by recursive descent: a function for each production, which stands in its comment.
///
/// The range of a label includes its colon, that of a member or symbol leaves out its dot, and that of an expression in
/// parentheses includes them. An error drops its statement, and reading goes on after the next separator.
package struct Parser {
  let source: Source
  var lexer: Lexer
  var current: Token
  var following: Token
  /// Where the token before the current one ends.
  var previousEnd = 0
  var diagnostics: [Diagnostic] = []

  /// Brackets, blocks and prefix operators around the current token.
  var nesting = 0
  /// The height of the tree that was made last.
  var height = 0
  /// Inside a command's bare argument, outside any bracket: ` -1` has two readings there.
  var isInBareArgument = false
  /// Directly inside a call's parentheses: commas separate its arguments, not those of a command among them.
  var commasSeparateCall = false
  let isFragment: Bool

  /// Deeper input is an error, so that no walk over the tree exhausts the stack.
  static let nestingLimit = 96
  static let heightLimit = 400

  init(_ source: Source, lexer: Lexer, isFragment: Bool) {
    self.source = source
    self.lexer = lexer
    self.isFragment = isFragment
    current = self.lexer.next()
    following = self.lexer.next()
    previousEnd = current.range.start
  }

  package static func parse(_ source: Source) -> Parse {
    var parser = Parser(source, lexer: Lexer(source), isFragment: false)
    let statements = parser.parseProgram()
    let program = Program(statements: statements, range: SourceRange(0, source.bytes.count))
    return Parse(program: program, diagnostics: parser.diagnostics)
  }

  /// Reads a text that is one expression and nothing else, such as a value given on the command line.
  package static func parseExpression(_ source: Source) throws(Diagnostic) -> Expression {
    var parser = Parser(source, lexer: Lexer(source), isFragment: false)
    parser.skipSeparators()
    let expression = try parser.parseExpression()
    if parser.current.kind == .newline { parser.advance() }
    if parser.current.kind != .end { throw parser.unexpected("the end of the value", after: expression) }
    if let first = parser.diagnostics.first { throw first }
    return expression
  }

  mutating func advance() {
    previousEnd = current.range.end
    current = following
    following = lexer.next()
  }

  mutating func take(_ kind: Token.Kind) -> Bool {
    guard current.kind == kind else { return false }
    advance()
    return true
  }

  mutating func expect(_ kind: Token.Kind, _ what: String) throws(Diagnostic) {
    if !take(kind) { throw unexpected(what) }
  }

  func range(from start: Int) -> SourceRange { SourceRange(start, max(start, previousEnd)) }

  /// The text of a name, composed (Unicode normalization form C), so that names that look alike are alike.
  func text(_ range: SourceRange) -> String {
    let text = source.text(in: range)
    return text.utf8.allSatisfy { $0 < 0x80 } ? text : text.composed
  }

  mutating func enter() throws(Diagnostic) {
    nesting += 1
    guard nesting <= Self.nestingLimit else {
      throw Diagnostic(
        .syntax, "this is nested more than \(Self.nestingLimit) deep", at: current.range,
        suggestion: "name a part of it with `let`")
    }
  }

  mutating func leave() { nesting -= 1 }

  /// Notes that a node was made over parts of this height, from this place on.
  mutating func grow(over parts: Int, from start: Int) throws(Diagnostic) {
    height = parts + 1
    guard height <= Self.heightLimit else {
      throw Diagnostic(
        .syntax, "this is a chain of more than \(Self.heightLimit) parts", at: range(from: start),
        suggestion: "name a part of it with `let`")
    }
  }
}
