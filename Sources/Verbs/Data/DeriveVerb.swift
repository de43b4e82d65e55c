internal import Language
internal import Series
internal import Syntax

/// Adds columns computed from those that are there.
struct DeriveVerb: Verb {
  static let name = "derive"
  static let summary = "Adds columns computed from those that are there; each sees the ones before it."
  static let examples = [
    "derive series([1, 2, 3], name: \"load\") double: 2 * .load, change: .double - lag(.double, 1)"
  ]
  static let result = Kind.series

  @Bare("A series.") var series: Series
  @Parameter("A name and an expression for each new column.") var columns: ColumnFields

  func run(in context: Context) throws(Complaint) -> Value {
    var result = series
    for (name, expression) in columns.fields {
      do throws(Complaint) {
        let value = try context.evaluate(expression, of: .object(result))
        result = try result.adding(name, value)
      } catch {
        throw error.blaming(name)
      }
    }
    return .object(result)
  }
}

extension Series {
  /// With a column of a name: a series of one column on the same times, or one value for every row.
  fileprivate func adding(_ name: String, _ value: Value) throws(Complaint) -> Series {
    guard let operand = Operand(value, on: axis) else {
      var complaint = Complaint.mismatch(expected: .series.or(.number), actual: value)
      if case .list = value { complaint.suggestion = "series([…], start: …) lays a list out in time" }
      throw complaint
    }
    let column: Column
    switch operand {
    case .series(let other):
      guard other.columns.count == 1 else {
        throw Complaint("a column is one column, and this has \(other.columns.count)", code: .wrongKind)
      }
      guard other.axis == axis else {
        throw Complaint(
          "the new column stands on other times than the series", suggestion: "compute it from the series' own columns")
      }
      column = other.columns[0].named(name)
    case .scalar:
      // One value for all: true of every row, so that the choice takes it everywhere.
      let everywhere = Mask(count: count, repeating: true)
      let condition = Column(name, .booleans(.init(everywhere)), reach: .nothing)
      let chosen = try explained { () throws(SeriesError) in
        try Series.choosing(Series(axis: axis, columns: [condition]), operand, operand)
      }
      column = chosen.columns[0].named(name)
    }
    return try explained { () throws(SeriesError) in try with(column) }
  }
}
