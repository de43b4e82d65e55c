internal import Language
internal import Series
internal import Syntax

/// The sum of all cells so far.
struct CumsumVerb: Verb {
  static let name = "cumsum"
  static let summary = "The sum of each cell and all before it; missing cells add nothing and stay missing."
  static let examples = ["cumsum(series([1, 2, missing, 4]))"]
  static let result = Kind.series
  static let role = VerbRole.function

  @Bare("A series of numbers.") var series: Series

  func run(in context: Context) throws(Complaint) -> Value {
    var columns: [Column] = []
    for column in series.columns {
      guard let numbers = column.numeric else {
        throw Complaint(
          "column `\(column.name)` is \(column.kind.rawValue), and a sum needs numbers", blaming: "series",
          code: .wrongKind)
      }
      var sum = 0.0
      var known: Int?
      var isFilled = false
      var cells: [Double?] = []
      var rows: [Int?] = []
      var filled = Mask(count: column.count)
      for row in 0..<column.count {
        if let number = numbers[row] { sum += number }
        cells.append(numbers[row] == nil || !sum.isFinite ? nil : sum)
        // Whether a cell is missing is knowledge of its time, too.
        known = [known, column.reach.row(at: row)].compactMap(\.self).max()
        rows.append(known)
        if column.filled?[row] == true { isFilled = true }
        filled[row] = isFilled
      }
      columns.append(
        Column(
          column.name, .numbers(.init(cells)), reach: Reach(rows: rows).from(column.reach.source),
          filled: isFilled ? filled : nil))
    }
    return .object(try explained { () throws(SeriesError) in try Series(axis: series.axis, columns: columns) })
  }
}
