/// Brings the two sides of an elementwise operation to the same rows and columns.
extension Series {
  /// One column pairs with many, and names come from the side with many, else from the left. `missing` is the kind
  /// that a bare missing takes on.
  static func paired(
    _ left: Operand, _ right: Operand, missing: Column.Kind,
    _ transform: (Column, Column) throws(SeriesError) -> Column.Cells
  ) throws(SeriesError) -> Series {
    let (axis, lefts, rights) = try aligned(left, right, missing: missing)
    var results: [Column] = []
    for index in 0..<max(lefts.count, rights.count) {
      let one = lefts[lefts.count == 1 ? 0 : index]
      let two = rights[rights.count == 1 ? 0 : index]
      let named = if case .scalar = left { two } else { lefts.count < rights.count ? two : one }
      let filled = one.filled.map { mask in two.filled.map { mask.union($0) } ?? mask } ?? two.filled
      results.append(
        Column(named.name, try transform(one, two), reach: one.reach.union(two.reach), filled: filled))
    }
    return Series(axis: axis, checked: results)
  }

  private static func aligned(
    _ left: Operand, _ right: Operand, missing: Column.Kind
  ) throws(SeriesError) -> (TimeAxis, [Column], [Column]) {
    switch (left, right) {
    case (.series(let one), .series(let two)):
      try one.axis.checkSame(as: two.axis)
      guard one.columns.count == two.columns.count || one.columns.count == 1 || two.columns.count == 1 else {
        throw .manyColumns(left: one.columns.count, right: two.columns.count)
      }
      // Rows pair by their times; where either stands for a stretch, the result is known at its end.
      return (one.axis.binned(one.axis.bin ?? two.axis.bin), one.columns, two.columns)
    case (.series(let one), .scalar(let scalar)):
      return (one.axis, one.columns, [scalar.column(count: one.count, kind: missing)])
    case (.scalar(let scalar), .series(let two)):
      return (two.axis, [scalar.column(count: two.count, kind: missing)], two.columns)
    case (.scalar(let one), .scalar(let two)):
      return (.index(count: 1), [one.column(count: 1, kind: missing)], [two.column(count: 1, kind: missing)])
    }
  }

  /// `then` where the condition is true, `otherwise` where it is false, missing where it is missing. All three join
  /// the reach: which was taken depends on the condition.
  package static func choosing(
    _ condition: Series, _ then: Operand, _ otherwise: Operand
  ) throws(SeriesError) -> Series {
    let kind = then.kind ?? otherwise.kind ?? .number
    let pair = try paired(.series(condition), then, missing: kind) { (test, value) throws(SeriesError) in
      let truth = try test.neededTruth()
      return value.cells.hiding((0..<test.count).map { truth.missing[$0] || !truth.values[$0] })
    }
    let rest = try paired(.series(condition), otherwise, missing: kind) { (test, value) throws(SeriesError) in
      let truth = try test.neededTruth()
      return value.cells.hiding((0..<test.count).map { truth.missing[$0] || truth.values[$0] })
    }
    let chosen = try paired(.series(pair), .series(rest), missing: kind) { (one, two) throws(SeriesError) in
      guard one.kind == two.kind else { throw .wrongKind(column: two.name, is: two.kind, needs: one.kind) }
      return one.cells.orElse(two.cells)
    }
    guard case .series(let named) = then, named.columns.count == chosen.columns.count else { return chosen }
    return Series(axis: chosen.axis, checked: zip(chosen.columns, named.columns).map { $0.named($1.name) })
  }
}

extension Operand {
  /// What the operand holds; nil for a bare missing, or for no column at all.
  var kind: Column.Kind? {
    switch self {
    case .series(let series): series.columns.first?.kind
    case .scalar(let scalar):
      switch scalar.value {
      case .number: .number
      case .text: .text
      case .boolean: .boolean
      case .missing: nil
      }
    }
  }
}

extension TimeAxis {
  /// Throws unless both have the same rows at the same times.
  func checkSame(as other: TimeAxis) throws(SeriesError) {
    if grid == other.grid, count == other.count { return }
    guard count == other.count, isCalendar == other.isCalendar else {
      throw .axesDiffer(left: self, right: other, row: nil)
    }
    for row in 0..<count where instant(at: row) != other.instant(at: row) || place(at: row) != other.place(at: row) {
      throw .axesDiffer(left: self, right: other, row: row)
    }
  }
}

extension Column {
  func needed(_ kind: Kind) throws(SeriesError) -> Numbers {
    guard let numbers = numeric else { throw .wrongKind(column: name, is: self.kind, needs: kind) }
    return numbers
  }

  func neededTruth() throws(SeriesError) -> Booleans {
    guard let booleans else { throw .wrongKind(column: name, is: kind, needs: .boolean) }
    return booleans
  }
}

extension Column.Cells {
  /// The cells, with some more of them missing.
  func hiding(_ rows: [Bool]) -> Self {
    switch self {
    case .numbers(let numbers): .numbers(.init(numbers.values, missing: numbers.missing.union(Mask(rows))))
    case .texts(let texts):
      .texts(.init(categories: texts.categories, codes: rows.indices.map { rows[$0] ? -1 : texts.codes[$0] }))
    case .booleans(let booleans): .booleans(.init(booleans.values, missing: booleans.missing.union(Mask(rows))))
    }
  }

  /// The cells of the same kind, holes taken from `other`.
  func orElse(_ other: Self) -> Self {
    switch (self, other) {
    case (.numbers(let a), .numbers(let b)): .numbers(.init(a.values.indices.map { a[$0] ?? b[$0] }))
    case (.texts(let a), .texts(let b)): .texts(.init(a.codes.indices.map { a[$0] ?? b[$0] }))
    case (.booleans(let a), .booleans(let b)): .booleans(.init((0..<a.values.count).map { a[$0] ?? b[$0] }))
    default: self
    }
  }
}
