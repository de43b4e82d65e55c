internal import Syntax

/// An expression that leans to the left, `a + b + c` or `s | f | g`, taken apart: what stands first, and what each
/// link does with all before it. A chain may be hundreds of links long, and is walked without going deeper.
struct LeftChain {
  let first: Expression
  /// From the inside out.
  let links: [Expression]

  init(of expression: Expression) {
    var links: [Expression] = []
    var first = expression
    while let left = first.leftPart {
      links.append(first)
      first = left
    }
    self.first = first
    self.links = links.reversed()
  }
}

extension Expression {
  /// The part that is computed first, where it alone decides what the rest works on.
  fileprivate var leftPart: Expression? {
    switch form {
    case .binary(_, let left, _), .pipe(let left, _), .member(let left, _), .index(let left, _): left
    default: nil
    }
  }
}
