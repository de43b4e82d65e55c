internal import Language
internal import Series
internal import Syntax

/// A number for all cells of a series or list. Of missing ones it is missing, unless it is told to skip them.
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
    let (column, axis, end) = try Aggregated.column(of: value, for: Self.name)
    if Aggregated.isMissing(column, axis, skipMissing: skipMissing, for: Self.name, in: context) { return .missing }
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
    of value: Value, for verb: String
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
      let reach = given.columns[0].reach
      end = KnownAt(row: reach.row(of: 0..<given.count), on: given.axis).from(reach.source)
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
    return (series.columns[0], series.axis, end)
  }

  /// Whether missing cells make the figure missing; a statement at top level says so.
  static func isMissing(
    _ column: Column, _ axis: TimeAxis, skipMissing: Bool, for verb: String, in context: Context
  ) -> Bool {
    let missing = column.missing
    guard !skipMissing, let first = (0..<column.count).first(where: { missing[$0] }) else { return false }
    context.note(
      "\(verb): \(missing.setCount) of \(column.count) cells are missing, the first at \(axis.text(at: first)), and so is the figure; skip-missing: true leaves them out"
    )
    return true
  }
}
