internal import Language
internal import Notation
internal import Series
internal import Syntax

/// A statistic of each row and the rows just before it.
struct RollingVerb: Verb {
  static let name = "rolling"
  static let summary = "A statistic of each row and those just before it; missing where one of them is."
  static let examples = ["rolling(series([1, 4, 9, 16]), over: 2)", "rolling(series([1, 4, 9]), over: 2, agg: .max)"]
  static let result = Kind.series
  static let role = VerbRole.function

  @Bare("A series of numbers.") var series: Series
  @Parameter(
    "How many rows, the row itself among them, or how long a time: of rows that are not evenly apart, those that lie in it."
  ) var over: Steps
  @Parameter("Which statistic.") var agg: Statistics = .mean

  enum Statistics: String, Choice {
    case mean, sum, min, max, median, sd

    var aggregate: Aggregate { Aggregate(rawValue: rawValue) ?? .mean }
  }

  func run(in context: Context) throws(Complaint) -> Value {
    let axis = series.axis
    var time: TimeSpan?
    var length = 1
    if case .span(let given) = over, axis.countsInTime {
      guard given.months >= 0, given.microseconds >= 0, !given.isZero else {
        throw .outOfRange("over", "longer than nothing", actual: "\(given)")
      }
      time = given
    } else {
      length = try over.count(in: axis, "over")
    }
    guard length >= 1 else { throw .outOfRange("over", "1 or more", actual: "\(length)") }
    /// The rows that a row's statistic is of; nil where the series begins too late for it.
    func span(upTo row: Int) -> Range<Int>? {
      if let time { return axis.rows(of: time, upTo: row) }
      return row + 1 >= length ? (row + 1 - length)..<(row + 1) : nil
    }
    var columns: [Column] = []
    for column in series.columns {
      guard column.numeric != nil else {
        throw Complaint(
          "column `\(column.name)` is \(column.kind.rawValue), and a statistic needs numbers", blaming: "series",
          code: .wrongKind)
      }
      var cells: [Double?] = []
      var rows: [Int?] = []
      var filled = Mask(count: column.count)
      for row in 0..<column.count {
        let whole = span(upTo: row)
        let members = whole ?? 0..<(row + 1)
        let part = column.sliced(members)
        let isWhole = whole != nil && part.missing.isEmpty
        let number = isWhole ? try? part.aggregate(agg.aggregate, skipMissing: false, axis: series.axis) : nil
        cells.append(number.flatMap { $0.isFinite ? $0 : nil })
        rows.append(column.reach.row(of: members))
        filled[row] = part.filled?.isEmpty == false
        if row % 4096 == 0, context.isInterrupted { throw Complaint("interrupted", code: .interrupted) }
      }
      columns.append(
        Column(
          column.name, .numbers(.init(cells)), reach: Reach(rows: rows).from(column.reach.source),
          filled: filled.isEmpty ? nil : filled))
    }
    return .object(try explained { () throws(SeriesError) in try Series(axis: series.axis, columns: columns) })
  }
}
