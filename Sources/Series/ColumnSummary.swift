internal import Notation

/// What is in a column, for people: figures of what is there, and where something is not.
package struct ColumnSummary: Hashable, Sendable {
  package let name: String
  package let kind: Column.Kind
  /// Why a file's column was taken for what it is.
  package let recognition: String?
  /// Rows, missing ones included.
  package let count: Int
  /// Runs of missing rows.
  package let gaps: [Range<Int>]
  /// Of numbers, where there are any.
  package let figures: Figures?
  /// Of texts and booleans: each value and how often it occurs, the commonest first, equals by bytes.
  package let values: [Frequency]
  /// Of texts that are all dates: the earliest and the latest as they are written.
  package let dates: [String]?

  package struct Figures: Hashable, Sendable {
    package let mean: Double
    /// Divided by n − 1; nil of a single number.
    package let sd: Double?
    package let min: Double
    package let lowerQuartile: Double
    package let median: Double
    package let upperQuartile: Double
    package let max: Double
  }

  package struct Frequency: Hashable, Sendable {
    package let value: String
    package let count: Int
  }

  package var missing: Int { gaps.reduce(0) { $0 + $1.count } }

  package init(_ column: Column) {
    name = column.name
    kind = column.kind
    recognition = column.recognition
    count = column.count
    gaps = column.missing.runs
    dates = column.texts.flatMap(Self.ends)
    switch column.cells {
    case .numbers(let numbers):
      figures = Figures(numbers.observed)
      values = []
    case .texts(let texts):
      figures = nil
      var counts = texts.categories.map { _ in 0 }
      for code in texts.codes where code >= 0 { counts[Int(code)] += 1 }
      values = Self.ordered(zip(texts.categories, counts).map { Frequency(value: $0, count: $1) })
    case .booleans(let booleans):
      figures = nil
      let truths = booleans.values.setCount
      let falses = booleans.values.count - booleans.missing.setCount - truths
      values = Self.ordered([Frequency(value: "false", count: falses), Frequency(value: "true", count: truths)])
    }
  }

  /// Dates without a zone are compared as Greenwich's.
  private static func ends(of texts: Column.Texts) -> [String]? {
    guard let dates = texts.dates else { return nil }
    var used = [Bool](repeating: false, count: dates.count)
    for code in texts.codes where code >= 0 { used[Int(code)] = true }
    let places = dates.indices.filter { used[$0] }
    func isEarlier(_ one: Int, _ other: Int) -> Bool { dates[one].instant < dates[other].instant }
    guard let first = places.min(by: isEarlier), let last = places.max(by: isEarlier) else { return nil }
    return [texts.categories[first], texts.categories[last]]
  }

  private static func ordered(_ values: [Frequency]) -> [Frequency] {
    values.filter { $0.count > 0 }.sorted {
      $0.count != $1.count ? $0.count > $1.count : ByteOrdered($0.value) < ByteOrdered($1.value)
    }
  }
}

extension ColumnSummary.Figures {
  init?(_ values: [Double]) {
    guard let mean = Summation.mean(values) else { return nil }
    let ascending = values.sorted()
    self.init(
      mean: mean, sd: values.count > 1 ? Column.sampleDeviation(values) : nil, min: ascending[0],
      lowerQuartile: Quantile.of(ascending, 0.25), median: Quantile.of(ascending, 0.5),
      upperQuartile: Quantile.of(ascending, 0.75), max: ascending[ascending.count - 1])
  }
}
