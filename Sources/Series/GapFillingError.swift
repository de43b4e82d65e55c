/// Why holes cannot be filled like this.
package enum GapFillingError: Explained, Hashable {
  case badLongest(Int)
  case badPeriod(Int)
  case badNeighbours(Int)
  /// Rows can be alike only in other columns.
  case noOtherColumns(column: String)
  case unevenAxis
  case wrongKind(column: String, is: Column.Kind, GapFilling.Method)
  /// A figure of the training part, and the series has none.
  case needsSplit(GapFilling.Method)
  case nothingToFit(column: String, rows: Int)

  package var description: String {
    switch self {
    case .badLongest(let rows): "the longest hole to fill must have 1 row or more, but is \(rows)"
    case .badPeriod(let period): "a season cannot have \(period) rows"
    case .badNeighbours(let count): "a gap cannot be filled from \(count) rows"
    case .noOtherColumns(let name):
      "no other column of numbers tells which rows are like those where `\(name)` is missing"
    case .unevenAxis: "a season before needs rows at even steps"
    case .wrongKind(let name, let kind, let method):
      "column `\(name)` is \(kind.rawValue), whose holes \(Self.name(method)) cannot fill"
    case .needsSplit(let method):
      "\(Self.name(method)) is a statistic of the training part, and this series is not split"
    case .nothingToFit(let name, let rows): "column `\(name)` has no observed value in the \(rows) training rows"
    }
  }

  package var remedy: String {
    switch self {
    case .noOtherColumns: "fill by another method, or add a column: derive s hour: hour(.time)"
    case .badLongest, .badPeriod, .badNeighbours: "choose at least 1"
    case .unevenAxis: "bring the series to an even grid first"
    case .wrongKind: "select other columns first, or fill by another method"
    case .needsSplit: "split first: split s … | fill-gaps …"
    case .nothingToFit: "leave it out, or move the split"
    }
  }

  private static func name(_ method: GapFilling.Method) -> String {
    switch method {
    case .forward: "the value before"
    case .linear: "a straight line"
    case .seasonal: "a season"
    case .constant: "this constant"
    case .mean: "the mean"
    case .median: "the median"
    case .nearest: "the nearest rows"
    }
  }
}
