/// Turns columns of texts into columns of 0 and 1, one for each text that the training part holds.
///
/// Which texts there are is learned from the training rows alone. A text that first appears later is 0 in all of them;
/// a missing cell is missing in all. The columns stand behind the others, named `wind-NW`, texts ordered by bytes.
package struct OneHot: Hashable, Sendable {
  package let columns: [String]

  package init(_ columns: [String]) { self.columns = columns }

  /// The most texts that a column may have: more are names, not categories.
  package static let most = 100

  /// What became of one column.
  package struct Encoded: Hashable, Sendable {
    package let column: String
    package let categories: [String]
    /// Cells after the training part with a text that it does not hold.
    package let unknown: Int
  }

  package func encode(_ parts: Parts) throws(OneHotError) -> (parts: Parts, encoded: [Encoded]) {
    var series = parts.series
    var encoded: [Encoded] = []
    for name in columns {
      guard let column = series[name] else { throw .unknownColumn(name, known: series.columns.map(\.name)) }
      guard case .texts(let texts) = column.cells else { throw .noTexts(column: name, kind: column.kind) }
      let (order, indicators) = try Self.indicators(of: column, texts, train: parts.train)
      var unknown = 0
      for code in texts.codes where code >= 0 && !order.contains(Int(code)) { unknown += 1 }
      for indicator in indicators {
        guard series[indicator.name] == nil else { throw .nameTaken(indicator.name) }
        do { series = try series.with(indicator) } catch { throw .nameTaken(indicator.name) }
      }
      encoded.append(Encoded(column: name, categories: order.map { texts.categories[$0] }, unknown: unknown))
    }
    let result = Parts(series: series, train: parts.train, valid: parts.valid, test: parts.test, gap: parts.gap)
    return (result, encoded)
  }

  private static func indicators(
    of column: Column, _ texts: Column.Texts, train: Range<Int>
  ) throws(OneHotError) -> ([Int], [Column]) {
    var isHeld = [Bool](repeating: false, count: texts.categories.count)
    for row in train where texts.codes[row] >= 0 && column.reach.row(at: row) ?? row < train.upperBound {
      isHeld[Int(texts.codes[row])] = true
    }
    let order = texts.categories.indices.filter { isHeld[$0] }
      .sorted { ByteOrdered(texts.categories[$0]) < ByteOrdered(texts.categories[$1]) }
    guard !order.isEmpty else { throw .nothingToFit(column: column.name) }
    guard order.count <= most else { throw .tooMany(column: column.name, count: order.count) }
    let missing = Mask(texts.codes.map { $0 < 0 })
    let indicators = order.map { category in
      let values = texts.codes.map { $0 == Int32(category) ? 1.0 : 0 }
      let name = "\(column.name)-\(texts.categories[category])"
      return Column(
        name, .numbers(.init(checked: values, missing: missing)), reach: column.reach, filled: column.filled)
    }
    return (order, indicators)
  }
}

/// Why texts cannot be told apart like this.
package enum OneHotError: Explained, Hashable {
  case unknownColumn(String, known: [String])
  case noTexts(column: String, kind: Column.Kind)
  case nothingToFit(column: String)
  case tooMany(column: String, count: Int)
  case nameTaken(String)

  package var description: String {
    switch self {
    case .unknownColumn(let name, let known):
      "there is no column `\(name)`; the columns are \(SeriesError.list(known))"
    case .noTexts(let name, let kind): "column `\(name)` is \(kind.rawValue), not text"
    case .nothingToFit(let name): "column `\(name)` has no text in the training part"
    case .tooMany(let name, let count):
      "column `\(name)` has \(count) texts in the training part, and \(OneHot.most) are the most"
    case .nameTaken(let name): "there is a column `\(name)` already"
    }
  }

  package var remedy: String {
    switch self {
    case .unknownColumn: "choose one of them"
    case .noTexts(_, .number): "numbers are inputs as they are"
    case .noTexts: "booleans are inputs as they are: window … features: […]"
    case .nothingToFit: "leave it out, or move the split"
    case .tooMany: "gather them into fewer first, or leave the column out"
    case .nameTaken: "encode each column once, or rename the other"
    }
  }
}
