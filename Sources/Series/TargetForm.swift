internal import Tensors

/// What a model learns of a target: its level, or its change from a value that was observed by the origin.
///
/// Changes are undone from those same values, so that predictions, errors and plots are in the data's own units. Where the
/// target is an input, too, the model reads its changes from row to row (or from season to season) instead of levels.
package enum TargetForm: Hashable, Sendable {
  case level
  /// y(o + h) − y(o)
  case change
  /// y(o + h) − y(o + h − k · period), with the least k for which that lies at or before the origin
  case seasonalChange(period: Int)
  /// log y(o + h) − log y(o)
  case logChange

  /// How far before or at the origin the value lies that a step is a change from: 0 is the origin's own row.
  func base(ofStep step: Int) -> Int {
    guard case .seasonalChange(let period) = self else { return 0 }
    return step - period * ((step + period - 1) / period)
  }

  /// Rows from one to the next of what an input is a change from.
  private var lag: Int {
    if case .seasonalChange(let period) = self { period } else { 1 }
  }

  /// A level as it is added and subtracted.
  func addend(_ level: Double) -> Double { self == .logChange ? ExactMath.log(level) : level }

  func level(_ addend: Double) -> Double { self == .logChange ? ExactMath.exp(addend) : addend }

  /// The changes of a column from row to row: what the model reads of it, and what its scale is fitted to.
  /// - Parameter axis: says where a cell stands that has no logarithm.
  func changes(of column: Column, on axis: TimeAxis) throws(WindowError) -> Column {
    guard self != .level, let numbers = column.numbers else { return column }
    if self == .logChange { try numbers.checkPositive(column.name, axis) }
    let before = column.lagged(by: lag)
    guard let earlier = before.numbers else { return column }
    let changes = Column.Numbers(
      numbers.values.indices.map { row in
        guard let now = numbers[row], let then = earlier[row] else { return .nan }
        return addend(now) - addend(then)
      })
    let filled = column.filled.map { mask in before.filled.map { mask.union($0) } ?? mask }
    return Column(column.name, .numbers(changes), reach: column.reach.union(before.reach), filled: filled)
  }

  /// What stands in the way of undoing changes: a value to start from that is missing, or not known by the origin.
  func obstacles(_ column: Column, horizon: ClosedRange<Int>) -> [Obstacle] {
    guard self != .level else { return [] }
    let bases = Set(horizon.prefix(lag).map { base(ofStep: $0) }).sorted()
    return bases.flatMap { base in
      // The cell `base` rows from the origin is an input of that origin alone.
      Obstacle.inputs(column.lagged(by: -base), past: 1)
    }
  }
}

extension Column.Numbers {
  /// Throws at the first cell that has no logarithm.
  func checkPositive(_ name: String, _ axis: TimeAxis) throws(WindowError) {
    for row in values.indices where !missing[row] && values[row] <= 0 {
      throw .notPositive(column: name, value: values[row], at: axis.text(at: row))
    }
  }
}
