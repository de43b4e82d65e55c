internal import Language
internal import Series
internal import Syntax

/// Gathers the rows of a table, series or panel that agree in some columns into one row each.
struct GroupVerb: Verb {
  static let name = "group"
  static let summary = "Gathers rows that agree in some columns into one row each, with figures of the others."
  static let examples = [
    "for i in 1..=4, k in 1..=2 { { i: i, k: k, product: i * k } } | group by: .k mean: .product count: true",
    "group panel({ a: series([1, 2]), b: series([3]) }) by: .individual mean: .value count: true",
  ]
  static let result = Kind.table

  @Bare("A table, a series, or a panel, whose key is a column, too.") var rows: Groupable
  @Parameter("The columns that a group agrees in.") var by: [ColumnName]
  @Parameter("Columns whose sum is given.", shown: "none") var sum: [ColumnName] = []
  @Parameter("Columns whose mean is given.", shown: "none") var mean: [ColumnName] = []
  @Parameter("Columns whose standard deviation is given; one row alone has none.", shown: "none")
  var sd: [ColumnName] = []
  @Parameter("Columns whose least is given.", shown: "none") var min: [ColumnName] = []
  @Parameter("Columns whose largest is given.", shown: "none") var max: [ColumnName] = []
  @Parameter("`true` counts the rows; columns, what is not missing in them.", shown: "none")
  var count: Counted = .rows(false)
  @Parameter("Whether missing cells are left out; else they are an error.") var skipMissing = false

  func run(in context: Context) throws(Complaint) -> Value {
    switch rows {
    case .table(let table): .object(try grouped(table))
    case .series(let series): .object(try grouped(series))
    case .panel(let panel): .object(try grouped(panel))
    }
  }

  /// The figures asked for, in the order in which they stand.
  var wanted: [(names: [ColumnName], aggregate: Aggregate)] {
    [(sum, .sum), (mean, .mean), (sd, .sd), (min, .min), (max, .max)]
  }

  /// A column keeps its name; a second figure of it adds what it is.
  static func label(of column: String, _ aggregate: Aggregate, among labels: [String]) -> String {
    labels.contains { Label.areEqual($0, column) } ? "\(column)-\(aggregate.rawValue)" : column
  }

  private func grouped(_ table: Table) throws(Complaint) -> Table {
    func place(of name: ColumnName, _ label: String) throws(Complaint) -> Int {
      guard let place = table.labels.firstIndex(where: { Label.areEqual($0, name.text) }) else {
        throw .noColumn(name.text, of: table, blaming: label)
      }
      return place
    }
    let keys = try by.map { (name) throws(Complaint) in try place(of: name, "by") }
    var groups: [(key: [Value], rows: [Int])] = []
    for row in table.rows.indices {
      let key = keys.map { table.rows[row][$0] }
      if let place = groups.firstIndex(where: { group in zip(group.key, key).allSatisfy { $0.isSame(as: $1) } }) {
        groups[place].rows.append(row)
      } else {
        groups.append((key, [row]))
      }
    }
    var labels = keys.map { table.labels[$0] }
    var rows = groups.map(\.key)
    for (names, aggregate) in wanted {
      for name in names {
        let source = try place(of: name, aggregate.rawValue)
        let label = table.labels[source]
        labels.append(Self.label(of: label, aggregate, among: labels))
        for (place, group) in groups.enumerated() {
          rows[place].append(try figure(aggregate, of: group.rows.map { table.rows[$0][source] }, label))
        }
      }
    }
    switch count {
    case .rows(false): break
    case .rows(true):
      labels.append("count")
      for (place, group) in groups.enumerated() { rows[place].append(.number(Double(group.rows.count))) }
    case .columns(let names):
      for name in names {
        let source = try place(of: name, "count")
        labels.append("\(table.labels[source])-count")
        for (number, group) in groups.enumerated() {
          let present = group.rows.count { row in if case .missing = table.rows[row][source] { false } else { true } }
          rows[number].append(.number(Double(present)))
        }
      }
    }
    return Table(labels: labels, rows: rows)
  }

  private func figure(_ aggregate: Aggregate, of values: [Value], _ column: String) throws(Complaint) -> Value {
    let list: NumberList
    do throws(Complaint) {
      list = try NumberList(values)
    } catch {
      throw Complaint("`\(column)` is not a column of numbers", blaming: aggregate.rawValue, code: .wrongKind)
    }
    let observed = list.numbers.compactMap(\.self)
    guard skipMissing || observed.count == values.count else {
      throw .missing(values.count - observed.count, values.count, column, aggregate)
    }
    guard observed.count > (aggregate == .sd ? 1 : 0) else { return .missing }
    let series = try list.series()
    let number = try explained { () throws(SeriesError) in
      try series.columns[0].aggregate(aggregate, skipMissing: skipMissing, axis: series.axis)
    }
    return Figure(number, list.end).value
  }
}

/// What `count:` counts: rows, or the cells of columns that are there.
enum Counted: ValueConvertible {
  case rows(Bool)
  case columns([ColumnName])

  static var kind: Kind { .boolean.or([ColumnName].kind) }

  init(value: Value) throws(Complaint) {
    if case .boolean(let boolean) = value.withoutHistory {
      self = .rows(boolean)
    } else {
      self = .columns(try [ColumnName](value: value))
    }
  }
}
