internal import Language
internal import Syntax
internal import Training

/// A schedule of the learning rate by its symbol, with what it takes: `.step(every: 5, factor: 0.5)`.
struct ScheduleName: ValueConvertible {
  let schedule: Schedule

  static var kind: Kind { .symbol }
  static var choices: [String] { ["constant", "step", "exponential", "cosine", "plateau"] }

  init(value: Value) throws(Complaint) {
    guard case .symbol(let symbol) = value else { throw .mismatch(expected: .symbol, actual: value) }
    switch symbol.name {
    case "constant":
      _ = try SymbolArguments(symbol, labels: [], example: ".constant")
      schedule = .constant
    case "step":
      let given = try SymbolArguments(symbol, labels: ["every", "factor"], example: ".step(every: 10, factor: 0.5)")
      schedule = .step(every: try given.value("every", or: 10), factor: try given.value("factor", or: 0.5))
    case "exponential":
      let given = try SymbolArguments(symbol, labels: ["factor"], example: ".exponential(factor: 0.95)")
      schedule = .exponential(factor: try given.value("factor", or: 0.95))
    case "cosine":
      let given = try SymbolArguments(symbol, labels: ["warm-up"], example: ".cosine(warm-up: 2)")
      schedule = .cosine(warmUp: try given.value("warm-up", or: 0))
    case "plateau":
      let given = try SymbolArguments(
        symbol, labels: ["patience", "factor"], example: ".plateau(patience: 5, factor: 0.5)")
      schedule = .plateau(patience: try given.value("patience", or: 5), factor: try given.value("factor", or: 0.5))
    default:
      throw Complaint(
        "`.\(symbol.name)` is none of \(Self.choices.map { "`.\($0)`" }.joined(separator: ", "))", code: .unknownChoice)
    }
  }
}
