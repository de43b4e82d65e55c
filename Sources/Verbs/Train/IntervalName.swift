internal import Language
internal import Series
internal import Syntax

/// The interval of a forecast: `90%`, or one that learns from its misses, `.adaptive(90%)`.
struct IntervalName: ValueConvertible {
  let level: Double
  /// How fast it learns; nil of a fixed one.
  let rate: Double?

  static var kind: Kind { .number.or(.symbol) }

  init(value: Value) throws(Complaint) {
    guard case .symbol(let symbol) = value else {
      (level, rate) = (try Double(value: value), nil)
      return
    }
    guard symbol.name == "adaptive" else {
      throw Complaint("`.\(symbol.name)` is not `.adaptive`", suggestion: ".adaptive(90%)", code: .unknownChoice)
    }
    var given: (level: Double?, rate: Double?)
    for (label, value) in symbol.arguments {
      switch label ?? "level" {
      case "level" where given.level == nil: given.level = try Double(value: value)
      case "rate" where given.rate == nil: given.rate = try Double(value: value)
      default:
        throw Complaint(
          "`.adaptive` takes the share to hold and `rate:`, each once", suggestion: ".adaptive(90%, rate: 0.005)",
          code: .unknownLabel)
      }
    }
    guard let level = given.level else {
      throw Complaint("`.adaptive` needs the share to hold", suggestion: ".adaptive(90%)")
    }
    self.level = level
    rate = given.rate ?? AdaptiveInterval.usualRate
  }
}
