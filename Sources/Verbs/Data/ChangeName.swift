internal import Language
internal import Series
internal import Syntax

/// What a model learns of a target instead of its level.
enum ChangeName: ValueConvertible {
  case change
  case logChange
  case seasonalChange(Steps)

  static var kind: Kind { .symbol }
  static var choices: [String] { ["change", "log-change", "seasonal-change"] }

  init(value: Value) throws(Complaint) {
    guard case .symbol(let symbol) = value else { throw .mismatch(expected: .symbol, actual: value) }
    switch (symbol.name, symbol.arguments.count) {
    case ("change", 0): self = .change
    case ("log-change", 0): self = .logChange
    case ("seasonal-change", 1): self = .seasonalChange(try Steps(value: symbol.arguments[0].value))
    case ("seasonal-change", _):
      throw Complaint("how long is a season?", suggestion: ".seasonal-change(24h)", code: .unknownChoice)
    case ("change", _), ("log-change", _):
      throw Complaint("`.\(symbol.name)` takes no arguments", code: .unknownChoice)
    default:
      throw Complaint(
        "`.\(symbol.name)` is none of `.change`, `.log-change`, `.seasonal-change(24h)`", code: .unknownChoice)
    }
  }

  func form(on axis: TimeAxis) throws(Complaint) -> TargetForm {
    switch self {
    case .change: return .change
    case .logChange: return .logChange
    case .seasonalChange(let steps):
      let period = try steps.count(in: axis, "as")
      guard period >= 1 else { throw Complaint("a season has 1 row or more, and this has \(period)", blaming: "as") }
      return .seasonalChange(period: period)
    }
  }
}

extension TargetForm {
  /// What is learned, in words.
  var phrase: String {
    switch self {
    case .level: "levels"
    case .change: "changes"
    case .logChange: "changes of the logarithm"
    case .seasonalChange(let period): "changes over \(period) rows"
    }
  }
}
