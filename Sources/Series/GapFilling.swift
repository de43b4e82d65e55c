import Notation

/// Fills holes in columns, from the cells around them or by a figure of the training part, and remembers which.
///
/// The reach of a filled cell: forward its source's; linear the farther of both ends'; seasonal that of the cell it
/// copies; nearest neighbours the row itself; constants and figures of the training part leave it as it was. With a `longest` hole, whether a cell is
/// filled depends on where its hole ends, so it is not known before that.
package struct GapFilling: Hashable, Sendable {
  package enum Method: Hashable, Sendable {
    /// The last value before the hole.
    case forward
    /// The straight line between the values on either side, in time; holes without one of them stay.
    case linear
    /// The value so many rows before, itself perhaps filled that way: never a later one.
    case seasonal(period: Int)
    /// One value; where it was computed from a series, its reach joins that of the cell.
    case constant(Scalar)
    /// The mean or median of the observed training rows: for split series only.
    case mean, median
    /// The mean of the `count` training rows before the hole that are most like it: for split series only.
    case nearest(count: Int)

    /// Whether it is fitted on the training part.
    var needsTraining: Bool {
      switch self {
      case .mean, .median, .nearest: true
      case .forward, .linear, .seasonal, .constant: false
      }
    }
  }

  package var method: Method
  /// Holes of more rows stay as they are.
  package var longest: Int?
  /// Whether each filled column gets another one beside it, true where it was missing.
  package var marks: Bool

  package init(_ method: Method, longest: Int? = nil, marks: Bool = false) {
    self.method = method
    self.longest = longest
    self.marks = marks
  }

  /// A series with its holes filled, and how many cells that were.
  package struct Result: Hashable, Sendable {
    package let series: Series
    package let filled: Int
    /// Cells that are still missing.
    package let left: Int
  }

  package func fill(_ series: Series) throws(GapFillingError) -> Result {
    if method.needsTraining { throw .needsSplit(method) }
    return try fill(series, figures: [], train: nil, trainRows: 0)
  }

  /// Parts cut where these are; figures come from the observed rows of the training part alone.
  package func fill(_ parts: Parts) throws(GapFillingError) -> (parts: Parts, result: Result) {
    let figures = figures(of: [Segment(parts: parts)])
    let result = try fill(parts.series, figures: figures, train: parts.train, trainRows: parts.train.count)
    return (parts.with(result.series), result)
  }

  /// The individuals of a panel, each filled from its own cells; figures come from the training rows of all of them.
  package func fill(
    _ segments: [Segment]
  ) throws(GapFillingError) -> (segments: [Segment], counts: (filled: Int, left: Int)) {
    let figures = figures(of: segments)
    let trainRows = segments.reduce(0) { $0 + $1.parts.train.count }
    var results: [Result] = []
    for segment in segments {
      results.append(
        try fill(segment.parts.series, figures: figures, train: segment.parts.train, trainRows: trainRows))
    }
    let filled = zip(segments, Self.marked(results.map(\.series))).map { segment, series in
      Segment(name: segment.name, parts: segment.parts.with(series))
    }
    return (filled, results.reduce((0, 0)) { ($0.0 + $1.filled, $0.1 + $1.left) })
  }

  /// Where some individuals have a column that says what was missing, all have it.
  package static func marked(_ series: [Series]) -> [Series] {
    guard let most = series.max(by: { $0.columns.count < $1.columns.count }),
      series.contains(where: { $0.columns.count < most.columns.count })
    else { return series }
    var names: [String] = []
    for one in series {
      for column in one.columns where !names.contains(where: { $0.hasSameBytes(as: column.name) }) {
        names.append(column.name)
      }
    }
    return series.map { one in
      Series(
        axis: one.axis,
        checked: names.map { name in
          one[name] ?? Column(name, .booleans(.init(Mask(count: one.count))))
        })
    }
  }

  /// The mean or median of each numeric column in the training rows of all segments; nil where none is observed.
  private func figures(of segments: [Segment]) -> [Double?] {
    guard method == .mean || method == .median, let first = segments.first else { return [] }
    return first.parts.series.columns.indices.map { index in
      let observed = segments.flatMap { $0.parts.series.columns[index].observed(in: $0.parts.train) }
      guard let mean = Summation.mean(observed) else { return nil }
      return method == .mean ? mean : Quantile.of(observed.sorted(), 0.5)
    }
  }

  /// - Parameters:
  ///   - train: the training rows of this series, from which it may take its neighbours.
  ///   - trainRows: how many training rows all figures come from.
  private func fill(
    _ series: Series, figures: [Double?], train: Range<Int>?, trainRows: Int
  ) throws(GapFillingError) -> Result {
    try check(series.axis)
    var columns: [Column] = []
    var marked: [Column] = []
    var counts = (filled: 0, left: 0)
    for (index, column) in series.columns.enumerated() {
      let missing = column.missing
      guard !missing.isEmpty else {
        columns.append(column)
        continue
      }
      let figure = figures.isEmpty ? nil : figures[index]
      let patches = try patches(of: column, missing.runs, series, figure, train, trainRows)
      var patched = column.patched(patches)
      if case .constant(let value) = method, !patches.isEmpty { patched.reach = patched.reach.from(value.source) }
      columns.append(patched)
      counts.filled += patches.count
      counts.left += patched.missing.setCount
      if marks, !patches.isEmpty {
        marked.append(Column(column.name + "-was-missing", .booleans(.init(missing)), reach: column.reach))
      }
    }
    for mark in marked {
      if let place = columns.firstIndex(where: { $0.name.hasSameBytes(as: mark.name) }) {
        columns[place] = columns[place].orTrue(mark)
      } else {
        columns.append(mark)
      }
    }
    return Result(series: Series(axis: series.axis, checked: columns), filled: counts.filled, left: counts.left)
  }

  private func check(_ axis: TimeAxis) throws(GapFillingError) {
    if let longest, longest < 1 { throw .badLongest(longest) }
    if case .nearest(let count) = method, count < 1 { throw .badNeighbours(count) }
    if case .seasonal(let period) = method {
      guard period >= 1 else { throw .badPeriod(period) }
      guard axis.isRegular else { throw .unevenAxis }
    }
  }

  private func patches(
    of column: Column, _ holes: [Range<Int>], _ series: Series, _ figure: Double?, _ train: Range<Int>?,
    _ trainRows: Int
  ) throws(GapFillingError) -> [Patch] {
    let short = holes.filter { $0.count <= longest ?? .max }
    switch method {
    case .forward:
      return short.filter { $0.lowerBound > 0 }.flatMap { hole in
        let source = hole.lowerBound - 1
        return hole.map { patch($0, .cell(source), reach: .row(of: column, source), hole, column) }
      }
    case .linear: return try lines(through: column, short, series.axis)
    case .seasonal(let period): return seasons(of: column, short, period)
    case .constant(let value):
      guard Self.fits(value.value, column.kind) else { throw .wrongKind(column: column.name, is: column.kind, method) }
      return short.flatMap { hole in
        hole.map { row in
          let reach = value.reach.map { Reach.Extent.row(max($0, column.reach.row(at: row) ?? $0)) }
          return patch(row, .value(value.value), reach: reach, hole, column)
        }
      }
    case .nearest(let count): return try donations(column, short, count, series, train ?? 0..<0)
    case .mean, .median:
      guard column.kind == .number else { throw .wrongKind(column: column.name, is: column.kind, method) }
      guard let figure else { throw .nothingToFit(column: column.name, rows: trainRows) }
      return short.flatMap { hole in hole.map { patch($0, .value(.number(figure)), reach: nil, hole, column) } }
    }
  }

  private func donations(
    _ column: Column, _ holes: [Range<Int>], _ count: Int, _ series: Series, _ rows: Range<Int>
  ) throws(GapFillingError) -> [Patch] {
    guard column.kind == .number else { throw .wrongKind(column: column.name, is: column.kind, method) }
    guard !column.observed(in: rows).isEmpty else { throw .nothingToFit(column: column.name, rows: rows.count) }
    let neighbours = try NearestNeighbours(count: count, of: column, among: series.columns, train: rows)
    return holes.flatMap { hole in
      hole.compactMap { row in
        neighbours.value(at: row).map { found in
          patch(row, .value(.number(found.value)), reach: .row(found.reach), hole, column)
        }
      }
    }
  }

  private func lines(
    through column: Column, _ holes: [Range<Int>], _ axis: TimeAxis
  ) throws(GapFillingError) -> [Patch] {
    guard let numbers = column.numbers else { throw .wrongKind(column: column.name, is: column.kind, method) }
    return holes.filter { $0.lowerBound > 0 && $0.upperBound < column.count }.flatMap { hole in
      let (left, right) = (hole.lowerBound - 1, hole.upperBound)
      let ends = [column.reach.row(at: left), column.reach.row(at: right)].compactMap { $0 }.max()
      return hole.map { row in
        let share = axis.share(of: row, from: left, to: right)
        // Weighted, not from the difference: the difference of huge numbers overflows.
        let value = numbers.values[left] * (1 - share) + numbers.values[right] * share
        return patch(row, .value(.number(value)), reach: ends.map { .row($0) } ?? .nothing, hole, column)
      }
    }
  }

  private func seasons(of column: Column, _ holes: [Range<Int>], _ period: Int) -> [Patch] {
    let missing = column.missing
    // Which observed row a filled one comes from; holes ascend, so earlier seasons are there already.
    var roots: [Int: Int] = [:]
    var patches: [Patch] = []
    for hole in holes {
      for row in hole where row >= period {
        guard let root = missing[row - period] ? roots[row - period] : row - period else { continue }
        roots[row] = root
        patches.append(patch(row, .cell(root), reach: .row(of: column, root), hole, column))
      }
    }
    return patches
  }

  /// - Parameter reach: nil leaves the column's own.
  private func patch(
    _ row: Int, _ content: Patch.Content, reach: Reach.Extent?, _ hole: Range<Int>, _ column: Column
  ) -> Patch {
    let end = longest == nil ? Reach.Extent.nothing : .row(of: column, hole.upperBound)
    guard case .row(let end) = end else { return Patch(row: row, content: content, reach: reach) }
    switch reach {
    case .row(let source)?: return Patch(row: row, content: content, reach: .row(max(source, end)))
    default: return Patch(row: row, content: content, reach: .row(max(end, column.reach.row(at: row) ?? end)))
    }
  }

  private static func fits(_ value: Scalar.Value, _ kind: Column.Kind) -> Bool {
    switch value {
    case .number: kind == .number
    case .text: kind == .text
    case .boolean: kind == .boolean
    case .missing: false
    }
  }
}

/// What one missing cell gets.
struct Patch {
  enum Content { case cell(Int), value(Scalar.Value) }

  let row: Int
  let content: Content
  /// Nil leaves the cell's.
  let reach: Reach.Extent?
}

extension Reach.Extent {
  /// The reach of one cell as a fixed row; a row past the end is itself.
  fileprivate static func row(of column: Column, _ row: Int) -> Self {
    guard row < column.count else { return .row(row) }
    return column.reach.row(at: row).map { .row($0) } ?? .nothing
  }
}

extension TimeAxis {
  /// How far a row lies on the way from one row to another, from 0 to 1: by the clock where rows are uneven.
  fileprivate func share(of row: Int, from left: Int, to right: Int) -> Double {
    if !isRegular, let here = instant(at: row), let start = instant(at: left), let end = instant(at: right) {
      return Double(here.microseconds - start.microseconds) / Double(end.microseconds - start.microseconds)
    }
    return Double(row - left) / Double(right - left)
  }
}

extension Column {
  /// With cells put into holes; patches ascend.
  fileprivate func patched(_ patches: [Patch]) -> Column {
    guard !patches.isEmpty else { return self }
    var filled = self.filled ?? Mask(count: count)
    for patch in patches { filled[patch.row] = true }
    let runs = patches.compactMap { patch in
      patch.reach.map { Reach.Run(rows: patch.row..<(patch.row + 1), extent: $0) }
    }
    return Column(
      name, cells.patched(patches), reach: reach.overlaid(by: runs, rows: 0..<count), filled: filled)
  }

  /// True where either is.
  fileprivate func orTrue(_ other: Column) -> Column {
    guard let mine = booleans, let theirs = other.booleans else { return other }
    return Column(name, .booleans(.init(mine.values.union(theirs.values))), reach: reach.union(other.reach))
  }
}

extension Column.Cells {
  fileprivate func patched(_ patches: [Patch]) -> Self {
    switch self {
    case .numbers(let numbers):
      var (values, missing) = (numbers.values, numbers.missing)
      for patch in patches {
        missing[patch.row] = false
        switch patch.content {
        case .cell(let source): values[patch.row] = values[source]
        case .value(.number(let number)): values[patch.row] = number
        case .value: break
        }
      }
      return .numbers(.init(values, missing: missing))
    case .texts(let texts):
      var (categories, codes) = (texts.categories, texts.codes)
      for patch in patches {
        switch patch.content {
        case .cell(let source): codes[patch.row] = codes[source]
        case .value(.text(let text)):
          if let code = categories.firstIndex(where: { $0.hasSameBytes(as: text) }) {
            codes[patch.row] = Int32(code)
          } else {
            codes[patch.row] = Int32(categories.count)
            categories.append(text)
          }
        case .value: break
        }
      }
      return .texts(.init(categories: categories, codes: codes))
    case .booleans(let booleans):
      var (values, missing) = (booleans.values, booleans.missing)
      for patch in patches {
        missing[patch.row] = false
        switch patch.content {
        case .cell(let source): values[patch.row] = values[source]
        case .value(.boolean(let truth)): values[patch.row] = truth
        case .value: break
        }
      }
      return .booleans(.init(values, missing: missing))
    }
  }
}
