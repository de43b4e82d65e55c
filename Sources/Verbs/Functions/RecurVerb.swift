internal import Language
internal import Series
internal import Syntax

/// A linear recurrence: each value is its input and weights times the values before it.
struct RecurVerb: Verb {
  static let name = "recur"
  static let summary = "y[t] = x[t] + w[0]·y[t-1] + w[1]·y[t-2] …: an autoregression driven by x."
  static let examples = ["recur(series([1, 0, 0]), [0.5])"]
  static let result = Kind.series
  static let role = VerbRole.function

  @Bare("The series that drives it.") var series: Series
  @Bare("A weight for each step back.") var weights: [Figure]

  func run(in context: Context) throws(Complaint) -> Value {
    guard series.columns.count == 1, let input = series.columns[0].numeric else {
      throw Complaint("`recur` takes one column of numbers", blaming: "series", code: .wrongKind)
    }
    var values: [Double?] = []
    for row in 0..<series.count {
      var value = input[row]
      for (back, weight) in weights.enumerated() where back < row {
        // Before the first row there is nothing: its values count as 0.
        value = if let sum = value, let before = values[row - 1 - back] { sum + weight.number * before } else { nil }
      }
      values.append(value.flatMap { $0.isFinite ? $0 : nil })
    }
    var reach = Self.reach(of: series.columns[0])
    let known = weights.reduce(KnownAt.always) { $0.later($1.end) }
    if let row = known.row(on: series.axis) { reach = reach.union(Reach(.row(row))).from(known.source) }
    let column = Column(
      series.columns[0].name, .numbers(.init(values)), reach: reach, filled: Self.filled(series.columns[0]))
    return .object(try explained { () throws(SeriesError) in try Series(axis: series.axis, columns: [column]) })
  }

  /// Each value rests on all before it, so none looks less far ahead than any of them: the farthest counts for all.
  private static func reach(of column: Column) -> Reach {
    let ahead = (0..<column.count).compactMap { row in column.reach.row(at: row).map { $0 - row } }.max()
    return (ahead.map { Reach(.offset(max(0, $0))) } ?? .nothing).from(column.reach.source)
  }

  /// From the first filled cell on, every value rests on one.
  private static func filled(_ column: Column) -> Mask? {
    guard let filled = column.filled, let first = (0..<column.count).first(where: { filled[$0] }) else { return nil }
    return Mask((0..<column.count).map { $0 >= first })
  }
}
