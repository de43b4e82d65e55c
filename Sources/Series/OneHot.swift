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

  /// A plain series' parts, or those of each individual of a panel: the texts are those that the training rows of any
  /// hold.
  package func encode(_ segments: [Segment]) throws(OneHotError) -> (segments: [Segment], encoded: [Encoded]) {
    var series = segments.map(\.parts.series)
    var encoded: [Encoded] = []
    for name in columns {
      var all: [(column: Column, texts: Column.Texts)] = []
      for one in series {
        guard let column = one[name] else { throw .unknownColumn(name, known: one.columns.map(\.name)) }
        guard case .texts(let texts) = column.cells else { throw .noTexts(column: name, kind: column.kind) }
        all.append((column, texts))
      }
      let categories = try Self.categories(of: all, train: segments.map(\.parts.train))
      var unknown = 0
      for (place, (column, texts)) in all.enumerated() {
        let known = Set(categories.map(ByteOrdered.init))
        let isKnown = texts.categories.map { known.contains(ByteOrdered($0)) }
        for code in texts.codes where code >= 0 && !isKnown[Int(code)] { unknown += 1 }
        for indicator in Self.indicators(of: column, texts, categories) {
          guard series[place][indicator.name] == nil else { throw .nameTaken(indicator.name) }
          do { series[place] = try series[place].with(indicator) } catch { throw .nameTaken(indicator.name) }
        }
      }
      encoded.append(Encoded(column: name, categories: categories, unknown: unknown))
    }
    let result = zip(segments, series).map { Segment(name: $0.name, parts: $0.parts.with($1)) }
    return (result, encoded)
  }

  package func encode(_ parts: Parts) throws(OneHotError) -> (parts: Parts, encoded: [Encoded]) {
    let (segments, encoded) = try encode([Segment(parts: parts)])
    return (segments[0].parts, encoded)
  }

  /// The texts of the training rows, by bytes.
  private static func categories(
    of columns: [(column: Column, texts: Column.Texts)], train: [Range<Int>]
  ) throws(OneHotError) -> [String] {
    var held = Set<ByteOrdered>()
    for ((column, texts), rows) in zip(columns, train) {
      for row in rows where texts.codes[row] >= 0 && column.reach.row(at: row) ?? row < rows.upperBound {
        held.insert(ByteOrdered(texts.categories[Int(texts.codes[row])]))
      }
    }
    let name = columns.first?.column.name ?? ""
    guard !held.isEmpty else { throw .nothingToFit(column: name) }
    guard held.count <= most else { throw .tooMany(column: name, count: held.count) }
    return held.sorted().map(\.text)
  }

  private static func indicators(of column: Column, _ texts: Column.Texts, _ categories: [String]) -> [Column] {
    let missing = Mask(texts.codes.map { $0 < 0 })
    return categories.map { category in
      let code = texts.categories.firstIndex { $0.hasSameBytes(as: category) }.map(Int32.init)
      let values = texts.codes.map { $0 == code ? 1.0 : 0 }
      return Column(
        "\(column.name)-\(category)", .numbers(.init(checked: values, missing: missing)), reach: column.reach,
        filled: column.filled)
    }
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
