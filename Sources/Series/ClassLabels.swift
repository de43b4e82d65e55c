/// A label's columns, segment by segment, as class numbers from 0, and the classes' names.
struct ClassLabels {
  let columns: [Column]
  /// Two for booleans and 0/1, else the texts of the training rows by bytes.
  let classes: [String]
  /// The rows of each segment whose class the training part does not hold: there they are missing.
  let unseen: [Mask]

  init(_ columns: [Column], trainRows: [Range<Int>]) throws(WindowError) {
    switch columns[0].cells {
    case .booleans:
      classes = ["false", "true"]
      self.columns = columns.map(Self.numbered)
    case .numbers:
      for column in columns {
        guard let other = column.numbers?.observed.first(where: { $0 != 0 && $0 != 1 }) else { continue }
        throw .notAClass(column: column.name, value: other)
      }
      classes = ["0", "1"]
      self.columns = columns
    case .texts:
      let used = zip(columns, trainRows).flatMap(Self.categories).sorted { ByteOrdered($0) < ByteOrdered($1) }
      var classes: [String] = []
      for text in used where classes.last.map({ !$0.hasSameBytes(as: text) }) ?? true { classes.append(text) }
      self.classes = classes
      let numbered = columns.map { Self.numbered($0, classes) }
      self.columns = numbered
      unseen = zip(columns, numbered).map { column, numbers in
        let (missing, without) = (column.missing, numbers.missing)
        return Mask((0..<column.count).map { without[$0] && !missing[$0] })
      }
      return
    }
    unseen = columns.map { Mask(count: $0.count) }
  }

  private static func numbered(_ column: Column) -> Column {
    guard case .booleans(let booleans) = column.cells else { return column }
    let numbers = Column.Numbers(
      (0..<column.count).map { booleans.values[$0] ? 1 : 0 }, missing: booleans.missing)
    return Column(column.name, .numbers(numbers), reach: column.reach, filled: column.filled)
  }

  /// The texts that a column holds in some rows, each once.
  private static func categories(_ column: Column, in rows: Range<Int>) -> [String] {
    guard case .texts(let texts) = column.cells else { return [] }
    var isUsed = [Bool](repeating: false, count: texts.categories.count)
    for code in texts.codes[rows] where code >= 0 { isUsed[Int(code)] = true }
    return texts.categories.indices.filter { isUsed[$0] }.map { texts.categories[$0] }
  }

  private static func numbered(_ column: Column, _ classes: [String]) -> Column {
    guard case .texts(let texts) = column.cells else { return column }
    let numbers = texts.categories.map { text in
      classes.firstIndex { $0.hasSameBytes(as: text) }.map { Double($0) } ?? .nan
    }
    let classed = Column.Numbers(texts.codes.map { $0 < 0 ? .nan : numbers[Int($0)] })
    return Column(column.name, .numbers(classed), reach: column.reach, filled: column.filled)
  }
}
