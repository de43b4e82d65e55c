internal import Language
internal import Notation
internal import Syntax

/// Puts a table's rows in order.
struct SortVerb: Verb {
  static let name = "sort"
  static let summary = "Puts a table's rows in order; equal ones stay as they were, missing ones come last."
  static let examples = ["sort (for i in 1..=3 { { i: i, rest: mod(i, 2) } }) by: .rest descending: true"]
  static let result = Kind.table

  @Bare("A table. A series is always in order of time.") var table: Table
  @Parameter("The column, or several: the later ones decide among equals.") var by: [ColumnName]
  @Parameter("Whether the largest come first.") var descending = false

  func run(in context: Context) throws(Complaint) -> Value {
    var keys: [[Value]] = []
    for name in by {
      guard let column = table.column(name.text) else { throw .noColumn(name.text, of: table, blaming: "by") }
      try Self.checkOrder(of: column, name.text)
      keys.append(column)
    }
    let order = table.rows.indices.sorted { one, two in
      for key in keys {
        if let isBefore = isBefore(key[one], key[two]) { return isBefore }
      }
      return one < two
    }
    return .object(Table(labels: table.labels, rows: order.map { table.rows[$0] }))
  }

  /// Whether one comes before the other; nil where they are equal.
  private func isBefore(_ one: Value, _ two: Value) -> Bool? {
    switch (Rank(one), Rank(two)) {
    case (nil, nil): nil
    case (nil, _): false
    case (_, nil): true
    case (let a?, let b?): a == b ? nil : (a < b) != descending
    }
  }

  private static func checkOrder(of column: [Value], _ name: String) throws(Complaint) {
    let ranks = column.compactMap(Rank.init)
    let others = column.filter { value in
      if case .missing = value { false } else { Rank(value) == nil }
    }
    if let other = others.first {
      throw Complaint("`\(name)` holds \(other.kind.phrase), which has no order", blaming: "by", code: .wrongKind)
    }
    guard let first = ranks.first, ranks.contains(where: { !$0.isLike(first) }) else { return }
    throw Complaint("`\(name)` holds numbers and texts, which do not compare", blaming: "by", code: .wrongKind)
  }
}

/// What of a value is compared: a number, or a text by its bytes. Nil for missing, and for what has no order.
private enum Rank: Comparable {
  case number(Double)
  case text(String)

  init?(_ value: Value) {
    switch value.withoutHistory {
    case .text(let text): self = .text(text)
    case .boolean(let boolean): self = .number(boolean ? 1 : 0)
    case .date(let date): self = .number(Double(date.instant.microseconds))
    case .duration(let span) where span.months == 0: self = .number(Double(span.microseconds))
    default:
      guard let figure = Figure(of: value) else { return nil }
      self = .number(figure.number)
    }
  }

  func isLike(_ other: Rank) -> Bool {
    switch (self, other) {
    case (.number, .number), (.text, .text): true
    default: false
    }
  }

  static func == (one: Rank, two: Rank) -> Bool {
    switch (one, two) {
    case (.number(let a), .number(let b)): a == b
    case (.text(let a), .text(let b)): a.utf8.elementsEqual(b.utf8)
    default: false
    }
  }

  static func < (one: Rank, two: Rank) -> Bool {
    switch (one, two) {
    case (.number(let a), .number(let b)): a < b
    case (.text(let a), .text(let b)): a.utf8.lexicographicallyPrecedes(b.utf8)
    default: false
    }
  }
}
