package import Notation

/// Anything that has a value, and where it stands.
package struct Expression: Sendable {
  package indirect enum Form: Sendable {
    case missing
    case boolean(Bool)
    case number(Double)
    /// `70%`, held as 70.
    case percent(Double)
    case duration(TimeSpan)
    case date(DateLiteral)
    /// A string and its interpolations; a raw string is one literal part.
    case text([TextPart])
    /// `.linear`, `.mw`, `."pm2.5"`, or with arguments, `.chrono(100)`.
    case symbol(Name, arguments: [Argument]?)
    /// A variable, or where none has the name, a verb without arguments: the checker decides.
    case name(Name)
    /// A verb or function with its arguments, written either as a command or as a call.
    case call(Call)
    /// `input | verb …`: the input is the verb's first bare argument.
    case pipe(Expression, Call)
    /// `s.mw`, `s."pm2.5"`
    case member(Expression, Name)
    /// `s["mw"]`, `list[0]`, `s[@2024-03-30 ..< @2024-04-01]`
    case index(Expression, Expression)
    case negation(Expression)
    case not(Expression)
    case binary(BinaryOperator, Expression, Expression)
    /// `a ..< b by c`, `a ..= b`
    case range(from: Expression, to: Expression, isInclusive: Bool, step: Expression?)
    case list([Expression])
    case record([Field])
    case model(Block)
    case loop(Loop)
    case conditional(Conditional)
  }

  package var form: Form
  package var range: SourceRange

  package init(_ form: Form, _ range: SourceRange) {
    self.form = form
    self.range = range
  }
}

package enum TextPart: Sendable {
  case literal(String)
  case interpolation(Expression)
}

/// `command = name arg { [ "," ] arg }`, or `name "(" [ carg { "," carg } [ "," ] ] ")"`: one tree for both.
package struct Call: Sendable {
  package var name: Name
  package var arguments: [Argument]
  package var range: SourceRange

  package init(name: Name, arguments: [Argument], range: SourceRange) {
    self.name = name
    self.arguments = arguments
    self.range = range
  }
}

/// `LABEL expr`, or a bare expression.
package struct Argument: Sendable {
  package var label: Name?
  package var value: Expression

  package init(label: Name?, value: Expression) {
    self.label = label
    self.value = value
  }
}

/// `field = LABEL expr`
package struct Field: Sendable {
  package var label: Name
  package var value: Expression

  package init(label: Name, value: Expression) {
    self.label = label
    self.value = value
  }
}

/// `( "for" | "sweep" ) bind { "," ( bind | LABEL expr ) } block`
package struct Loop: Sendable {
  package var isSweep: Bool
  package var bindings: [LoopBinding]
  package var options: [Argument]
  package var body: Block

  package init(isSweep: Bool, bindings: [LoopBinding], options: [Argument], body: Block) {
    self.isSweep = isSweep
    self.bindings = bindings
    self.options = options
    self.body = body
  }
}

/// `bind = VAR "in" expr`
package struct LoopBinding: Sendable {
  package var name: Name
  package var values: Expression

  package init(name: Name, values: Expression) {
    self.name = name
    self.values = values
  }
}

/// `"if" expr block [ "else" ( "if" … | block ) ]`; an `else if` is a conditional in a block of its own.
package struct Conditional: Sendable {
  package var condition: Expression
  package var consequence: Block
  package var alternative: Block?

  package init(condition: Expression, consequence: Block, alternative: Block?) {
    self.condition = condition
    self.consequence = consequence
    self.alternative = alternative
  }
}

package enum BinaryOperator: String, Sendable, CaseIterable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case power = "^"
  case equal = "=="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case contained = "in"
  case and
  case or
}
