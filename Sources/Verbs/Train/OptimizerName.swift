internal import Language
internal import Syntax
internal import Training

/// An optimizer by its symbol, with what it takes: `.adamw(weight-decay: 0.01)`.
struct OptimizerName: ValueConvertible {
  let optimizer: Optimizer

  static var kind: Kind { .symbol }
  static var choices: [String] { ["adam", "adamw", "nadam", "rmsprop", "sgd"] }

  init(value: Value) throws(Complaint) {
    guard case .symbol(let symbol) = value else { throw .mismatch(expected: .symbol, actual: value) }
    switch symbol.name {
    case "adam":
      _ = try SymbolArguments(symbol, labels: [], example: ".adam")
      optimizer = .adam(Adam())
    case "adamw":
      let given = try SymbolArguments(symbol, labels: ["weight-decay"], example: ".adamw(weight-decay: 0.01)")
      optimizer = .adam(Adam(weightDecay: try given.value("weight-decay", or: 0.01)))
    case "nadam":
      _ = try SymbolArguments(symbol, labels: [], example: ".nadam")
      optimizer = .nadam(Nadam())
    case "rmsprop":
      let given = try SymbolArguments(symbol, labels: ["rho"], example: ".rmsprop(rho: 0.9)")
      optimizer = .rmsprop(RMSprop(rho: try given.value("rho", or: 0.9)))
    case "sgd":
      let given = try SymbolArguments(
        symbol, labels: ["momentum", "nesterov"], example: ".sgd(momentum: 0.9, nesterov: true)")
      optimizer = .sgd(
        SGD(momentum: try given.value("momentum", or: 0.0), nesterov: try given.value("nesterov", or: false)))
    default:
      throw Complaint(
        "`.\(symbol.name)` is none of \(Self.choices.map { "`.\($0)`" }.joined(separator: ", "))", code: .unknownChoice)
    }
  }
}
