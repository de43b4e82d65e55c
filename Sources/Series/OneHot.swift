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

  /// Of one series, or the individuals of a panel: their texts are those of the training rows of all of them.
  package func encode(_ segments: [Segment]) throws(OneHotError) -> (segments: [Segment], encoded: [Encoded]) {
    var series = segments.map(\.parts.series)
    var encoded: [Encoded] = []
    for name in columns {
      var held: [String] = []
      for (one, segment) in zip(series, segments) {
        guard let column = one[name] else { throw .unknownColumn(name, known: one.columns.map(\.name)) }
        guard case .texts(let texts) = column.cells else { throw .noTexts(column: name, kind: column.kind) }
        held += Self.held(by: column, texts, in: segment.parts.train)
      }
      held.sort { ByteOrdered($0) < ByteOrdered($1) }
      var categories: [String] = []
      for text in held where categories.last.map({ !$0.hasSameBytes(as: text) }) ?? true { categories.append(text) }
      guard !categories.isEmpty else { throw .nothingToFit(column: name) }
      guard categories.count <= Self.most else { throw .tooMany(column: name, count: categories.count) }
      var unknown = 0
      for place in series.indices {
        guard let column = series[place][name], let texts = column.texts else { continue }
        let (indicators, others) = Self.indicators(of: column, texts, categories)
        unknown += others
        for indicator in indicators {
          guard series[place][indicator.name] == nil else { throw .nameTaken(indicator.name) }
          do { series[place] = try series[place].with(indicator) } catch { throw .nameTaken(indicator.name) }
        }
      }
      encoded.append(Encoded(column: name, categories: categories, unknown: unknown))
    }
    let result = zip(segments, series).map { Segment(name: $0.name, parts: $0.parts.with($1)) }
    return (result, encoded)
  }

  /// The texts of the training rows that are known by their end, each once.
  private static func held(by column: Column, _ texts: Column.Texts, in train: Range<Int>) -> [String] {
    var isHeld = [Bool](repeating: false, count: texts.categories.count)
    for row in train where texts.codes[row] >= 0 && column.reach.row(at: row) ?? row < train.upperBound {
      isHeld[Int(texts.codes[row])] = true
    }
    return texts.categories.indices.filter { isHeld[$0] }.map { texts.categories[$0] }
  }

  /// A column for each category, and how many cells hold none of them.
  private static func indicators(
    of column: Column, _ texts: Column.Texts, _ categories: [String]
  ) -> (indicators: [Column], unknown: Int) {
    let places = texts.categories.map { text in categories.firstIndex { $0.hasSameBytes(as: text) } }
    let missing = Mask(texts.codes.map { $0 < 0 })
    let unknown = texts.codes.count { $0 >= 0 && places[Int($0)] == nil }
    let indicators = categories.indices.map { category in
      let values = texts.codes.map { $0 >= 0 && places[Int($0)] == category ? 1.0 : 0 }
      return Column(
        "\(column.name)-\(categories[category])", .numbers(.init(checked: values, missing: missing)),
        reach: column.reach, filled: column.filled)
    }
    return (indicators, unknown)
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
