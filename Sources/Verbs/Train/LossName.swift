internal import Language
internal import Layers
internal import Series
internal import Syntax

/// A loss by its symbol, with what it takes: `.quantile([0.1, 0.5, 0.9])`.
struct LossName: ValueConvertible {
  private let name: String
  private let levels: [Double]

  static var kind: Kind { .symbol }
  static var choices: [String] { ["mse", "mae", "huber", "quantile", "binary-cross-entropy", "cross-entropy"] }

  init(value: Value) throws(Complaint) {
    guard case .symbol(let symbol) = value else { throw .mismatch(expected: .symbol, actual: value) }
    guard Self.choices.contains(symbol.name) else {
      throw Complaint(
        "`.\(symbol.name)` is none of \(Self.choices.map { "`.\($0)`" }.joined(separator: ", "))", code: .unknownChoice)
    }
    name = symbol.name
    if name == "quantile" {
      guard symbol.arguments.count == 1, symbol.arguments[0].label == nil else {
        throw Complaint(
          "`.quantile` takes a list of shares", suggestion: ".quantile([0.1, 0.5, 0.9])", code: .unknownLabel)
      }
      levels = try [Double](value: symbol.arguments[0].value)
    } else {
      guard symbol.arguments.isEmpty else {
        throw Complaint("`.\(name)` takes nothing", suggestion: ".\(name)", code: .unknownLabel)
      }
      levels = []
    }
  }

  /// What a name means for the targets of some data, and what is learned where none is given.
  static func loss(_ given: LossName?, for data: WindowedData) throws(Complaint) -> Loss {
    guard let classes = data.classes?.count else {
      switch given?.name {
      case "mae": return .meanAbsoluteError
      case "huber": return .huber
      case "quantile": return .quantile(given?.levels ?? [])
      case nil, "mse": return .meanSquaredError
      case .some(let name):
        throw Complaint(
          "`.\(name)` needs classes, and these targets are numbers", suggestion: "window … label: .column",
          blaming: "loss")
      }
    }
    guard classes >= 2 else {
      throw Complaint(
        "the training part's label has \(classes) class\(classes == 1 ? "" : "es"), and there must be 2 to tell apart",
        suggestion: "split elsewhere, or choose another label", blaming: "on", code: .badData)
    }
    switch given?.name {
    case nil: return classes == 2 ? .binaryCrossEntropy : .crossEntropy(classes: classes)
    case "cross-entropy": return .crossEntropy(classes: classes)
    case "binary-cross-entropy":
      guard classes == 2 else {
        throw Complaint(
          "`.binary-cross-entropy` tells 2 classes apart, and the label has \(classes)",
          suggestion: "loss: .cross-entropy", blaming: "loss")
      }
      return .binaryCrossEntropy
    default:
      throw Complaint(
        "a class is learned by `\(classes == 2 ? ".binary-cross-entropy" : ".cross-entropy")`",
        suggestion: "leave `loss:` out", blaming: "loss")
    }
  }
}
