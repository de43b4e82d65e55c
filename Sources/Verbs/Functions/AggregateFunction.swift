internal import Language
internal import Syntax
internal import Series

/// A number for all cells of a series or list; with missing ones it wants to be told to skip them.
protocol AggregateFunction: Verb {
  var value: Value { get }
  var skipMissing: Bool { get }
  static var aggregate: Aggregate { get }
}

extension AggregateFunction {
  static var result: Kind { .number }
  static var role: VerbRole { .function }

  func run(in context: Context) throws(Complaint) -> Value {
    let series: Series
    switch value {
    case .object(let given as Series):
      guard given.columns.count == 1 else {
        throw Complaint(
          "`\(Self.name)` takes one column, and this series has \(given.columns.count)",
          suggestion: given.columns.first.map { "\(Self.name)(s.\($0.name))" }, blaming: "value", code: .wrongKind)
      }
      series = given
    case .list(let values):
      series = try .of(values)
    default: throw Complaint.mismatch(expected: .series.or(.list), actual: value).blaming("value")
    }
    if !skipMissing, series.columns[0].missing.isEmpty == false {
      throw Complaint(
        "\(series.columns[0].missing.setCount) of \(series.count) cells are missing",
        suggestion: "\(Self.name)(…, skip-missing: true)", blaming: "value", code: .badData)
    }
    let number = try explained { () throws(SeriesError) in
      try series.columns[0].aggregate(Self.aggregate, skipMissing: skipMissing, axis: series.axis)
    }
    guard number.isFinite else { return .missing }
    // A statistic of a series knows where its rows end: as part of a column it must not be used before.
    guard case .object = value else { return .number(number) }
    return .object(
      Statistic(number: number, end: .init(row: series.columns[0].reach.row(of: 0..<series.count), on: series.axis)))
  }
}

extension Series {
  /// A list of numbers as a column without a calendar.
  static func of(_ values: [Value], name: String = "value") throws(Complaint) -> Series {
    var numbers: [Double?] = []
    numbers.reserveCapacity(values.count)
    for value in values {
      switch value {
      case .missing: numbers.append(nil)
      case .number(let number): numbers.append(number)
      case .boolean(let boolean): numbers.append(boolean ? 1 : 0)
      default: throw .mismatch(expected: .number, actual: value)
      }
    }
    return try explained { () throws(SeriesError) in
      try Series(axis: .index(count: numbers.count), columns: [Column(name, numbers: numbers)])
    }
  }
}
