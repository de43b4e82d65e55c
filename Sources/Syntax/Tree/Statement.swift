/// A whole text: its statements in order.
///
///     program = { sep } [ stmt { sep { sep } stmt } { sep } ]      sep = NEWLINE | ";"
package struct Program: Sendable {
  package var statements: [Statement]
  package var range: SourceRange

  package init(statements: [Statement], range: SourceRange) {
    self.statements = statements
    self.range = range
  }
}

/// One statement, and whether a `;` at the end of its line keeps its value from being shown.
package struct Statement: Sendable {
  package indirect enum Form: Sendable {
    /// `"let" VAR { "," VAR } "=" pipeline`
    case binding(names: [Name], value: Expression)
    /// `"param" VAR ":" type "=" expr`
    case parameter(name: Name, kind: Name, value: Expression)
    /// `"use" expr { LABEL expr }`
    case use(path: Expression, options: [Argument])
    case definition(Definition)
    /// `"test" STRING block`
    case test(title: String, body: Block)
    case expression(Expression)
  }

  package var form: Form
  package var range: SourceRange
  package var isSilenced: Bool

  package init(form: Form, range: SourceRange, isSilenced: Bool = false) {
    self.form = form
    self.range = range
    self.isSilenced = isSilenced
  }
}

/// A function in the language itself; the `##` lines above it are its documentation.
///
///     "def" name "(" [ par { "," par } ] ")" [ "->" type ] block
package struct Definition: Sendable {
  package var name: Name
  package var parameters: [DefinedParameter]
  package var result: Name?
  package var body: Block
  /// The `##` lines above, without the marks and one space.
  package var documentation: [String]

  package init(
    name: Name, parameters: [DefinedParameter], result: Name?, body: Block, documentation: [String] = []
  ) {
    self.name = name
    self.parameters = parameters
    self.result = result
    self.body = body
    self.documentation = documentation
  }
}

/// `par = VAR [ ":" type ] [ "=" expr ]`
package struct DefinedParameter: Sendable {
  package var name: Name
  package var kind: Name?
  package var value: Expression?

  package init(name: Name, kind: Name?, value: Expression?) {
    self.name = name
    self.kind = kind
    self.value = value
  }
}

/// `block = "{" program "}"`; its value is that of its last statement.
package struct Block: Sendable {
  package var statements: [Statement]
  package var range: SourceRange

  package init(statements: [Statement], range: SourceRange) {
    self.statements = statements
    self.range = range
  }
}

/// A word as written, and where.
package struct Name: Sendable {
  package var text: String
  package var range: SourceRange

  package init(_ text: String, _ range: SourceRange) {
    self.text = text
    self.range = range
  }
}
