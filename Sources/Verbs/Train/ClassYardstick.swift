internal import Language
internal import Series
internal import Syntax

/// A forecast of classes that a model must beat, and what the report calls it.
struct ClassYardstick {
  let name: String
  let baseline: ClassBaseline

  private static let majority = ClassYardstick(name: "majority of train", baseline: .majority)
  private static let last = ClassYardstick(name: "last label", baseline: .last)

  /// The majority first, which is always there; then what was asked for, or where nothing was, the last label if labels
  /// are among the inputs.
  static func all(_ asked: [BaselineName]?, for part: PartOfData) throws(Complaint) -> [ClassYardstick] {
    guard let asked else {
      let label = part.data.targets[0].name
      let isKnown = part.data.features.contains { $0.name.utf8.elementsEqual(label.utf8) }
      return isKnown ? [majority, last] : [majority]
    }
    var found = [majority]
    for name in asked {
      let one: ClassYardstick
      switch name.symbol.name {
      case "majority": one = majority
      case "last": one = last
      case "markov": one = ClassYardstick(name: "markov chain", baseline: .markov)
      default:
        throw Complaint(
          "`.\(name.symbol.name)` predicts numbers, and these targets are classes",
          suggestion: "against: [.majority, .last, .markov]", blaming: "against")
      }
      if !found.contains(where: { $0.baseline == one.baseline }) { found.append(one) }
    }
    return found
  }
}
