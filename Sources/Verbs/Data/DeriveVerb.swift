internal import Language
internal import Series
internal import Syntax

/// Adds columns computed from those that are there.
struct DeriveVerb: Verb {
  static let name = "derive"
  static let summary = "Adds columns computed from those that are there; each sees the ones before it."
  static let examples = [
    "derive series([1, 2, 3], name: \"load\") double: 2 * .load, change: .double - lag(.double, 1)",
    "derive (for i in 1..=3 { { i: i } }) square: .i * .i",
  ]
  static let result = Kind.series.or(.table)
  static let keepsKind = true
  static let runsForEach = true

  @Bare("A series, or a table: of a table `.a` is the value in the row at hand.") var value: Value
  @Parameter("A name and an expression for each new column.") var columns: ColumnFields

  func run(in context: Context) throws(Complaint) -> Value {
    switch value {
    case .object(let series as Series): .object(try derived(series, in: context))
    case .object(let table as Table): .object(try derived(table, in: context))
    default: throw Complaint.mismatch(expected: .series.or(.table), actual: value).blaming("value")
    }
  }

  /// Row by row: in a table the value of a column is that of its row.
  private func derived(_ table: Table, in context: Context) throws(Complaint) -> Table {
    var rows: [[Value]] = []
    var labels = table.labels
    for place in table.rows.indices {
      var record = table.record(place)
      for (name, expression) in columns.fields {
        do throws(Complaint) {
          let value = try context.evaluate(expression, of: .record(record))
          if case .nothing = value {
            throw Complaint("needs a value for each row, and this has none", code: .wrongKind)
          }
          record = record.setting(name, to: value)
        } catch {
          throw error.blaming(name)
        }
      }
      labels = record.labels
      rows.append(record.fields.map(\.value))
    }
    if table.rows.isEmpty {
      labels += columns.fields.map(\.label).filter { label in !labels.contains { Label.areEqual($0, label) } }
    }
    return Table(labels: labels, rows: rows)
  }

  private func derived(_ series: Series, in context: Context) throws(Complaint) -> Series {
    var result = series
    for (name, expression) in columns.fields {
      do throws(Complaint) {
        let value = try context.evaluate(expression, of: .object(result))
        result = try result.adding(name, value)
      } catch {
        throw error.blaming(name)
      }
    }
    return result
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
