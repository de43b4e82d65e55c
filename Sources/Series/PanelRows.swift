/// Sorts the rows of a table by individual: for each, its rows in the order in which they stood.
struct PanelRows {
  /// Names in the order of their first row.
  let names: [String]
  /// For individual i, the rows `places[starts[i]..<starts[i + 1]]`.
  private let places: [Int32]
  private let starts: [Int]

  /// - Parameter individuals: whose row it is, without a missing cell.
  init(of individuals: Column.Texts) {
    let codes = individuals.codes
    var counts = [Int](repeating: 0, count: individuals.categories.count + 1)
    for code in codes { counts[Int(code) + 1] += 1 }
    for index in 1..<max(counts.count, 1) { counts[index] += counts[index - 1] }
    starts = counts
    var next = counts
    var places = [Int32](repeating: 0, count: codes.count)
    for (row, code) in codes.enumerated() {
      places[next[Int(code)]] = Int32(row)
      next[Int(code)] += 1
    }
    self.places = places
    names = individuals.categories
  }

  func rows(ofIndividual place: Int) -> ArraySlice<Int32> { places[starts[place]..<starts[place + 1]] }
}

extension Column {
  /// Some rows in the order given, each an observation of its own.
  func picked(_ rows: ArraySlice<Int32>) -> Column {
    let cells: Cells
    switch self.cells {
    case .numbers(let numbers):
      cells = .numbers(
        .init(checked: rows.map { numbers.values[Int($0)] }, missing: numbers.missing.picked(rows)))
    case .texts(let texts):
      cells = .texts(.init(categories: texts.categories, codes: rows.map { texts.codes[Int($0)] }))
    case .booleans(let booleans):
      cells = .booleans(.init(booleans.values.picked(rows), missing: booleans.missing.picked(rows)))
    }
    return Column(name, cells).recognised(as: self)
  }
}

extension Mask {
  fileprivate func picked(_ rows: ArraySlice<Int32>) -> Mask {
    isEmpty ? Mask(count: rows.count) : Mask(rows.lazy.map { self[Int($0)] })
  }
}
