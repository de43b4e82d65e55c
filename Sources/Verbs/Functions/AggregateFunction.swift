internal import Language
internal import Series
internal import Syntax

/// A number for all cells of a series or list; with missing ones it wants to be told to skip them.
///
/// It knows where its rows end, and as part of a column it must not be used before.
protocol AggregateFunction: Verb {
  var value: Value { get }
  var skipMissing: Bool { get }
  static var aggregate: Aggregate { get }
}

extension AggregateFunction {
  static var result: Kind { .number }
  static var role: VerbRole { .function }

  func run(in context: Context) throws(Complaint) -> Value {
    let (column, axis, end) = try Aggregated.column(of: value, for: Self.name, skipMissing: skipMissing)
    let number = try explained(blaming: "value") { () throws(SeriesError) in
      try column.aggregate(Self.aggregate, skipMissing: skipMissing, axis: axis)
    }
    return Figure(number, end).value
  }
}

/// What an aggregate is taken of.
enum Aggregated {
  /// The one column of a series, or the numbers of a list, and when the last of them was known.
  static func column(
    of value: Value, for verb: String, skipMissing: Bool
  ) throws(Complaint) -> (column: Column, axis: TimeAxis, end: KnownAt) {
    let series: Series
    let end: KnownAt
    switch value {
    case .object(let given as Series):
      guard given.columns.count == 1 else {
        throw Complaint(
          "`\(verb)` takes one column, and this series has \(given.columns.count)",
          suggestion: given.columns.first.map { "\(verb)(s.\($0.name))" }, blaming: "value", code: .wrongKind)
      }
      series = given
      end = KnownAt(row: given.columns[0].reach.row(of: 0..<given.count), on: given.axis)
    case .object(let panel as Panel):
      let columns = panel.columns
      guard columns.count == 1, let pooled = panel.pooled(columns[0].name) else {
        throw Complaint(
          "`\(verb)` takes one column, and this panel has \(columns.count)",
          suggestion: columns.first.map { "\(verb)(p.\($0.name))" }, blaming: "value", code: .wrongKind)
      }
      series = try explained { () throws(SeriesError) in
        try Series(axis: .index(count: pooled.count), columns: [pooled])
      }
      end = KnownAt(pooling: panel)
    case .list(let values):
      let list = try NumberList(values)
      series = try list.series()
      end = list.end
    default: throw Complaint.mismatch(expected: .series.or(.list), actual: value).blaming("value")
    }
    let column = series.columns[0]
    if !skipMissing, !column.missing.isEmpty {
      throw Complaint(
        "\(column.missing.setCount) of \(series.count) cells are missing",
        suggestion: "\(verb)(…, skip-missing: true)", blaming: "value", code: .badData)
    }
    return (column, series.axis, end)
  }
}
