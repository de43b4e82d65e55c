/// A named run of cells, one for each row: numbers, texts or booleans, each of which may be missing.
package struct Column: Hashable, Sendable {
  package var name: String
  package var cells: Cells
  /// What each cell was computed from; see `Reach`.
  package var reach: Reach
  /// Cells that a filling method put there. As targets they are never trained on nor scored.
  package var filled: Mask?
  /// Why a file's column was taken for what it is, for who reads; no part of what the column is.
  package var recognition: String?

  package enum Cells: Hashable, Sendable {
    case numbers(Numbers)
    case texts(Texts)
    case booleans(Booleans)
  }

  package enum Kind: String, Hashable, Sendable, CaseIterable { case number, text, boolean }

  /// Finite numbers; a missing cell holds 0 and its bit is set.
  package struct Numbers: Hashable, Sendable {
    package private(set) var values: [Double]
    package private(set) var missing: Mask

    /// Values that are not finite become missing.
    package init(_ values: [Double], missing: Mask? = nil) {
      var mask = missing ?? Mask(count: values.count)
      precondition(mask.count == values.count, "\(values.count) values, \(mask.count) bits")
      self.values = values
      for row in values.indices where !values[row].isFinite || mask[row] {
        self.values[row] = 0
        mask[row] = true
      }
      self.missing = mask
    }

    /// Finite values, 0 where the bit is set: nothing to look for.
    init(checked values: [Double], missing: Mask) {
      self.values = values
      self.missing = missing
    }

    package init(_ values: [Double?]) {
      self.init(values.map { $0 ?? .nan })
    }

    package subscript(row: Int) -> Double? { missing[row] ? nil : values[row] }
  }

  /// Categories in order of first appearance, and the category of each cell; −1 is missing.
  package struct Texts: Hashable, Sendable {
    package private(set) var categories: [String]
    package private(set) var codes: [Int32]

    package init(categories: [String], codes: [Int32]) {
      precondition(codes.allSatisfy { $0 >= -1 && Int($0) < categories.count }, "a code without a category")
      self.categories = categories
      self.codes = codes
    }

    package init(_ values: [String?]) {
      var categories = CategoryTable()
      codes = values.map { value in value.map { categories.code(of: Array($0.utf8)) } ?? -1 }
      self.categories = categories.names
    }

    package subscript(row: Int) -> String? { codes[row] < 0 ? nil : categories[Int(codes[row])] }
  }

  /// A missing cell holds false and its bit is set.
  package struct Booleans: Hashable, Sendable {
    package private(set) var values: Mask
    package private(set) var missing: Mask

    package init(_ values: Mask, missing: Mask? = nil) {
      self.values = values
      self.missing = missing ?? Mask(count: values.count)
      precondition(self.missing.count == values.count, "\(values.count) values, \(self.missing.count) bits")
      for row in 0..<values.count where self.missing[row] { self.values[row] = false }
    }

    package init(_ values: [Bool?]) {
      self.init(Mask(values.map { $0 ?? false }), missing: Mask(values.map { $0 == nil }))
    }

    package subscript(row: Int) -> Bool? { missing[row] ? nil : values[row] }
  }

  package init(_ name: String, _ cells: Cells, reach: Reach = .own, filled: Mask? = nil) {
    self.name = name
    self.cells = cells
    self.reach = reach
    self.filled = filled
  }

  package init(_ name: String, numbers: [Double?], reach: Reach = .own) {
    self.init(name, .numbers(Numbers(numbers)), reach: reach)
  }

  package init(_ name: String, texts: [String?], reach: Reach = .own) {
    self.init(name, .texts(Texts(texts)), reach: reach)
  }

  package init(_ name: String, booleans: [Bool?], reach: Reach = .own) {
    self.init(name, .booleans(Booleans(booleans)), reach: reach)
  }

  package var count: Int {
    switch cells {
    case .numbers(let numbers): numbers.values.count
    case .texts(let texts): texts.codes.count
    case .booleans(let booleans): booleans.values.count
    }
  }

  package var kind: Kind {
    switch cells {
    case .numbers: .number
    case .texts: .text
    case .booleans: .boolean
    }
  }

  package var missing: Mask {
    switch cells {
    case .numbers(let numbers): numbers.missing
    case .texts(let texts): Mask(texts.codes.map { $0 < 0 })
    case .booleans(let booleans): booleans.missing
    }
  }

  package var numbers: Numbers? { if case .numbers(let numbers) = cells { numbers } else { nil } }
  package var texts: Texts? { if case .texts(let texts) = cells { texts } else { nil } }
  package var booleans: Booleans? { if case .booleans(let booleans) = cells { booleans } else { nil } }

  /// Numbers as they are, booleans as 0 and 1; nil for texts.
  package var numeric: Numbers? {
    switch cells {
    case .numbers(let numbers): numbers
    case .booleans(let booleans):
      Numbers((0..<count).map { booleans.values[$0] ? 1 : 0 }, missing: booleans.missing)
    case .texts: nil
    }
  }

  package func named(_ name: String) -> Column {
    var column = self
    column.name = name
    return column
  }
}

extension Column {
  package static func == (one: Column, two: Column) -> Bool {
    one.name == two.name && one.cells == two.cells && one.reach == two.reach && one.filled == two.filled
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(cells)
    hasher.combine(reach)
    hasher.combine(filled)
  }

  /// The same, recognised as another was.
  func recognised(as other: Column) -> Column {
    var column = self
    column.recognition = other.recognition
    return column
  }

  /// The rows of a range, counted from its first.
  package func sliced(_ rows: Range<Int>) -> Column {
    taking(Array(rows), reach: reach.sliced(rows))
  }

  /// Some rows, ascending; `condition` is what decided which, and joins the reach of what is kept.
  package func kept(_ rows: [Int], condition: Reach = .nothing) -> Column {
    taking(rows, reach: reach.union(condition).kept(rows))
  }

  private func taking(_ rows: [Int], reach: Reach) -> Column {
    let taken: Cells
    switch cells {
    case .numbers(let numbers):
      taken = .numbers(Numbers(rows.map { numbers.values[$0] }, missing: Mask(rows.map { numbers.missing[$0] })))
    case .texts(let texts):
      taken = .texts(Texts(categories: texts.categories, codes: rows.map { texts.codes[$0] }))
    case .booleans(let booleans):
      taken = .booleans(
        Booleans(Mask(rows.map { booleans.values[$0] }), missing: Mask(rows.map { booleans.missing[$0] })))
    }
    let filled = self.filled.map { filled in Mask(rows.map { filled[$0] }) }
    return Column(name, taken, reach: reach, filled: filled).recognised(as: self)
  }

  /// Rows laid onto a longer grid: `rows[i]` is the new row of cell i, ascending; the others are missing.
  package func spread(to rows: [Int], count: Int) -> Column {
    switch cells {
    case .numbers(let numbers):
      var values = [Double](repeating: .nan, count: count)
      for (old, new) in rows.enumerated() where !numbers.missing[old] { values[new] = numbers.values[old] }
      return Column(name, .numbers(Numbers(values)), reach: reach).recognised(as: self)
    case .texts(let texts):
      var codes = [Int32](repeating: -1, count: count)
      for (old, new) in rows.enumerated() { codes[new] = texts.codes[old] }
      return Column(name, .texts(Texts(categories: texts.categories, codes: codes)), reach: reach).recognised(as: self)
    case .booleans(let booleans):
      var values = Mask(count: count)
      var missing = Mask(count: count, repeating: true)
      for (old, new) in rows.enumerated() where !booleans.missing[old] {
        values[new] = booleans.values[old]
        missing[new] = false
      }
      return Column(name, .booleans(Booleans(values, missing: missing)), reach: reach).recognised(as: self)
    }
  }
}

extension String {
  /// Equal byte for byte: Swift's `==` takes precomposed and combining "é" for the same name.
  package func hasSameBytes(as other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}
