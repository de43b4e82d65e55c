/// A word or mark of the language: what it is and where; its text stays in the source.
package struct Token: Sendable {
  package enum Kind: UInt8, Sendable {
    case newline, semicolon, end
    /// No token of the language; the lexer holds what to say about it.
    case invalid
    /// `VAR` and, with hyphens, `KEBAB`
    case name, kebab
    /// `LABEL`, its colon included.
    case label
    /// `.name` or `."text"`: a symbol, or directly after a value one of its members.
    case symbol, member
    case number, percent, duration, date
    /// `"…"` with escapes and interpolations, and `'…'` without.
    case text, rawText
    case `let`, param, use, def, test, model, `for`, sweep, `if`, `else`
    case `in`, by, and, or, not, `true`, `false`, missing
    case leftParenthesis, leftBracket, leftBrace, rightParenthesis, rightBracket, rightBrace
    case comma, pipe, equal, arrow, colon, percentSign
    case plus, minus, star, slash, caret
    case equalEqual, notEqual, less, lessOrEqual, greater, greaterOrEqual
    case rangeExclusive, rangeInclusive
  }

  package var kind: Kind
  package var range: SourceRange
  /// Whether anything but a token stands directly before.
  package var isSpaced = false
  package var startsLine = false
  /// Whether the innermost open bracket is `(` or `[`, so that newlines do not count.
  package var isInParentheses = false
  /// A closing bracket that closes nothing.
  package var isUnmatched = false
  /// The number of brackets open before it; a closing one counts as inside what it closes.
  package var depth = 0
}

extension Token.Kind {
  /// The words that are no names; after a `.` or before a `:` they are.
  package static let keywords: [(word: String, kind: Token.Kind)] = [
    ("let", .let), ("param", .param), ("use", .use), ("def", .def), ("test", .test), ("model", .model),
    ("for", .for), ("sweep", .sweep), ("if", .if), ("else", .else), ("in", .in), ("by", .by), ("and", .and),
    ("or", .or), ("not", .not), ("true", .true), ("false", .false), ("missing", .missing),
  ]

  package var isKeyword: Bool { rawValue >= Token.Kind.let.rawValue && rawValue <= Token.Kind.missing.rawValue }

  /// Whether a newline after it does not end the statement.
  var continuesLine: Bool {
    switch self {
    case .pipe, .comma, .equal, .arrow, .label, .colon, .in, .by, .and, .or, .not: true
    default: isOperator
    }
  }

  var isOperator: Bool { rawValue >= Token.Kind.plus.rawValue }

  /// Whether a `.name` directly after it is a member of its value.
  var endsValue: Bool {
    switch self {
    case .name, .kebab, .symbol, .member, .number, .percent, .duration, .date, .text, .rawText, .true, .false,
      .missing, .rightParenthesis, .rightBracket, .rightBrace:
      true
    default: false
    }
  }

  /// Whether an expression can begin with it, as a command's bare argument: with neither `{` nor `-`.
  var startsBareArgument: Bool {
    switch self {
    case .name, .kebab, .symbol, .number, .percent, .duration, .date, .text, .rawText, .model, .for, .sweep, .if,
      .not, .true, .false, .missing, .leftParenthesis, .leftBracket:
      true
    default: false
    }
  }

  /// Whether only a statement can begin with it.
  var startsStatement: Bool {
    rawValue >= Token.Kind.let.rawValue && rawValue <= Token.Kind.test.rawValue
  }
}
