/// Expressions with operators, by precedence climbing.
///
///     expr  = and { "or" and }           and  = test { "and" test }
///     test  = [ "not" ] range [ ( "==" | "!=" | "<" | "<=" | ">" | ">=" | "in" ) range ]
///     range = sum [ ( "..<" | "..=" ) sum [ "by" sum ] ]
///     sum   = term { ( "+" | "-" ) term }            term = unary { ( "*" | "/" ) unary }
///     unary = "-" unary | postfix [ "^" unary ]
extension Parser {
  mutating func parseExpression() throws(Diagnostic) -> Expression {
    try parseOperation(.or)
  }

  private mutating func parseOperation(_ least: Precedence) throws(Diagnostic) -> Expression {
    let start = current.range.start
    var left: Expression
    if current.kind == .not, least <= .not {
      advance()
      if current.kind == .in { throw notIn(from: start) }
      left = try parseOperation(.comparison)
      try grow(over: height, from: start)
      left = Expression(.not(left), range(from: start))
    } else {
      left = try parseUnary()
    }
    while let precedence = Precedence(of: current.kind), precedence >= least {
      let parts = height
      let mark = current
      if mark.kind == .minus, isInBareArgument, mark.isSpaced, !following.isSpaced {
        throw argumentOrArithmetic(left)
      }
      advance()
      if precedence == .range {
        left = try parseRange(from: left, isInclusive: mark.kind == .rangeInclusive, parts: parts)
        continue
      }
      let right = try parseOperation(precedence.next)
      try grow(over: max(parts, height), from: start)
      if precedence == .comparison, Precedence(of: current.kind) == .comparison {
        throw comparisonChain(left, mark, right)
      }
      guard let operation = BinaryOperator(mark.kind) else { throw unexpected("an operator") }
      left = Expression(.binary(operation, left, right), range(from: start))
    }
    if current.kind == .not, following.kind == .in {
      let start = current.range.start
      advance()
      throw notIn(from: start)
    }
    return left
  }

  /// `sum [ ( "..<" | "..=" ) sum [ "by" sum ] ]`, after the mark.
  private mutating func parseRange(
    from first: Expression, isInclusive: Bool, parts: Int
  ) throws(Diagnostic) -> Expression {
    let start = first.range.start
    let last = try parseOperation(.sum)
    var tallest = max(parts, height)
    var step: Expression?
    if take(.by) {
      step = try parseOperation(.sum)
      tallest = max(tallest, height)
    }
    if Precedence(of: current.kind) == .range {
      throw Diagnostic(.syntax, "a range has two ends", at: current.range, suggestion: "write its step as `by 2`")
    }
    try grow(over: tallest, from: start)
    return Expression(.range(from: first, to: last, isInclusive: isInclusive, step: step), range(from: start))
  }

  /// `unary = "-" unary | postfix [ "^" unary ]`
  mutating func parseUnary() throws(Diagnostic) -> Expression {
    let start = current.range.start
    if current.kind == .minus {
      try enter()
      advance()
      let operand = try parseUnary()
      leave()
      try grow(over: height, from: start)
      return Expression(.negation(operand), range(from: start))
    }
    let base = try parsePostfix()
    guard current.kind == .caret else { return base }
    let parts = height
    try enter()
    advance()
    let exponent = try parseUnary()
    leave()
    try grow(over: max(parts, height), from: start)
    return Expression(.binary(.power, base, exponent), range(from: start))
  }
}

/// How tightly an operator binds.
private enum Precedence: Int, Comparable {
  case or, and, not, comparison, range, sum, term, unary

  init?(of kind: Token.Kind) {
    switch kind {
    case .or: self = .or
    case .and: self = .and
    case .equalEqual, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .in: self = .comparison
    case .rangeExclusive, .rangeInclusive: self = .range
    case .plus, .minus: self = .sum
    case .star, .slash: self = .term
    default: return nil
    }
  }

  /// That of what stands to the right: what binds alike is grouped from the left.
  var next: Precedence { Precedence(rawValue: rawValue + 1) ?? .unary }

  static func < (left: Precedence, right: Precedence) -> Bool { left.rawValue < right.rawValue }
}

extension BinaryOperator {
  fileprivate init?(_ kind: Token.Kind) {
    switch kind {
    case .plus: self = .add
    case .minus: self = .subtract
    case .star: self = .multiply
    case .slash: self = .divide
    case .equalEqual: self = .equal
    case .notEqual: self = .notEqual
    case .less: self = .less
    case .lessOrEqual: self = .lessOrEqual
    case .greater: self = .greater
    case .greaterOrEqual: self = .greaterOrEqual
    case .in: self = .contained
    case .and: self = .and
    case .or: self = .or
    default: return nil
    }
  }
}
