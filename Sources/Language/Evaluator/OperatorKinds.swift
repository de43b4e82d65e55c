internal import Syntax

extension Operators {
  /// The kind of a result, or nil where the operator can take no value of these kinds.
  static func kind(
    of operation: BinaryOperator, _ left: Kind, _ right: Kind, isElementwise: (Kind) -> Bool
  ) -> Kind? {
    if left == .nothing || right == .nothing { return nil }
    if operation == .contained {
      guard Kind.list.or(.range).or(.missing).admits(right) else { return nil }
      return left.isAny ? .any : isElementwise(left) ? .series : .boolean.or(.missing)
    }
    if isElementwise(left) || isElementwise(right) { return .series }
    if left.isAny || right.isAny { return .any }
    var result: Kind?
    for first in left.alternatives {
      for second in right.alternatives {
        guard let kind = kind(of: operation, Kind(first), and: Kind(second), isElementwise) else { continue }
        result = result?.or(kind) ?? kind
      }
    }
    return result
  }

  /// The same for two kinds that are one each.
  private static func kind(
    of operation: BinaryOperator, _ left: Kind, and right: Kind, _ isElementwise: (Kind) -> Bool
  ) -> Kind? {
    if isElementwise(left) || isElementwise(right) { return .series }
    if left == .missing || right == .missing {
      // `false and missing` is false, for nothing more needs to be known.
      return operation == .and || operation == .or ? Kind.boolean.or(.missing) : .missing
    }
    switch operation {
    case .equal, .notEqual: return left.admits(right) ? .boolean : nil
    case .and, .or: return left == .boolean && right == .boolean ? .boolean : nil
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      let ordered: [Kind] = [.number, .duration, .date, .text]
      return ordered.contains { $0.admits(left) && $0.admits(right) } ? .boolean : nil
    case .contained: return .boolean
    case .add, .subtract, .multiply, .divide, .power: return arithmetic(operation, left, right)
    }
  }

  private static func arithmetic(_ operation: BinaryOperator, _ left: Kind, _ right: Kind) -> Kind? {
    let isNumber = (Kind.number.admits(left), Kind.number.admits(right))
    if isNumber.0 && isNumber.1 {
      return left == .int && right == .int && operation != .divide && operation != .power ? .int : .number
    }
    switch (operation, left, right) {
    case (.add, .duration, .duration), (.subtract, .duration, .duration): return .duration
    case (.add, .date, .duration), (.subtract, .date, .duration): return .date
    case (.subtract, .date, .date): return .duration
    case (.multiply, .duration, _) where isNumber.1: return .duration
    case (.multiply, _, .duration) where isNumber.0: return .duration
    case (.divide, .duration, .duration): return .number
    case (.divide, .duration, _) where isNumber.1: return .duration
    default: return nil
    }
  }
}
