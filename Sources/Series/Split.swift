package import Notation

/// How a series is cut into parts that follow one another in time. There is no other way to cut one.
package enum Split: Hashable, Sendable {
  /// Parts from the first row on; nil leaves a part out. Rows after the last part are unused.
  case sizes(train: Size, valid: Size?, test: Size?)
  /// The instants at which validation and test begin; nil leaves a part out.
  case dates(valid: Instant?, test: Instant?)
  /// The `k`-th of `n` folds, from 1: test blocks follow one another up to the last row, everything before is training,
  /// but for validation rows right before the test. Without a size, tests have n + 1 shares of the rows. With a size of
  /// its own the training part slides along instead of expanding.
  case fold(Int, of: Int, train: Size? = nil, valid: Size?, test: Size?)

  /// How long a part is.
  package enum Size: Hashable, Sendable { case fraction(Double), span(TimeSpan), steps(Int), rest }

  /// Cuts a series. The gap is taken from the end of training and validation, so that the rows that are scored do not
  /// depend on it.
  package func parts(of series: Series, gap: Size = .steps(0)) throws(SplitError) -> Parts {
    let rows = series.count
    guard rows > 0 else { throw .noRows }
    let gap = try gap.rows(of: series.axis, part: nil)
    guard gap >= 0 else { throw .negative(part: nil, steps: gap) }
    switch self {
    case .sizes(let train, let valid, let test):
      let edges = try Self.edges([(.train, train), (.valid, valid), (.test, test)], series.axis)
      return try Self.checked(series, edges[0], valid.map { _ in edges[1] }, test.map { _ in edges[2] }, gap)
    case .dates(let valid, let test):
      let validStart = try valid.map { date throws(SplitError) in try Self.start(.valid, date, series.axis) }
      let testStart = try test.map { date throws(SplitError) in try Self.start(.test, date, series.axis) }
      if let valid, let test, valid >= test {
        throw .outOfOrder(valid: series.axis.text(at: validStart ?? 0), test: series.axis.text(at: testStart ?? 0))
      }
      return try Self.checked(
        series, 0..<(validStart ?? testStart ?? rows), validStart.map { $0..<(testStart ?? rows) },
        testStart.map { $0..<rows }, gap)
    case .fold(let k, let n, let train, let valid, let test):
      guard n >= 1, n <= rows, k >= 1, k <= n else { throw .noSuchFold(k, of: n) }
      let validRows = try valid?.rows(of: series.axis, part: .valid) ?? 0
      let testRows = try test?.rows(of: series.axis, part: .test) ?? rows / (n + 1)
      guard validRows >= 0, testRows > 0, testRows <= rows / n, validRows <= rows else {
        throw .tooLong(needed: validRows.addingClamped(testRows.multipliedClamped(by: n)), rows: rows)
      }
      let testStart = rows - (n - k + 1) * testRows
      let validStart = testStart - validRows
      guard validStart > 0 else { throw .emptyPart(.train) }
      let trainRows = try train?.rows(of: series.axis, part: .train)
      if let trainRows {
        guard trainRows > 0 else { throw .negative(part: .train, steps: trainRows) }
        let needed = trainRows.addingClamped(gap).addingClamped(rows - validStart)
        guard needed <= rows else { throw .tooLong(needed: needed, rows: rows) }
      }
      return try Self.checked(
        series, (trainRows.map { validStart - gap - $0 } ?? 0)..<validStart, valid.map { _ in validStart..<testStart },
        testStart..<(testStart + testRows), gap)
    }
  }

  /// The rows of each part; a part without a size is empty.
  private static func edges(_ sizes: [(Part, Size?)], _ axis: TimeAxis) throws(SplitError) -> [Range<Int>] {
    let total = sizes.reduce(0.0) { if case .fraction(let share)? = $1.1 { $0 + share } else { $0 } }
    guard total <= 1 + 1e-9 else { throw .fractionsExceedOne(total) }
    guard sizes.count(where: { $0.1 == .rest }) <= 1 else { throw .twoRests }
    let restIndex = sizes.firstIndex { $0.1 == .rest }
    var starts: [Int] = []
    var ends: [Int] = []
    for (index, _) in sizes.enumerated() {
      if let restIndex, index > restIndex {
        starts.append(try axis.count - length(of: sizes[index...], axis))
        ends.append(try axis.count - length(of: sizes[(index + 1)...], axis))
      } else {
        starts.append(try length(of: sizes[..<index], axis))
        ends.append(
          index == restIndex
            ? try axis.count - length(of: sizes[(index + 1)...], axis) : try length(of: sizes[...index], axis))
      }
    }
    var edges: [Range<Int>] = []
    for (index, (part, _)) in sizes.enumerated() {
      guard ends.allSatisfy({ $0 <= axis.count }), starts.allSatisfy({ $0 >= 0 }) else {
        throw .tooLong(needed: max(ends.max() ?? 0, axis.count - (starts.min() ?? 0)), rows: axis.count)
      }
      guard starts[index] <= ends[index] else { throw .emptyPart(part) }
      edges.append(starts[index]..<ends[index])
    }
    return edges
  }

  /// The rows of neighbouring parts together: fractions are added before they are rounded.
  private static func length(of sizes: ArraySlice<(Part, Size?)>, _ axis: TimeAxis) throws(SplitError) -> Int {
    var share = 0.0
    var steps = 0
    for (part, size) in sizes {
      switch size {
      case .fraction(let fraction):
        guard fraction > 0, fraction <= 1 else { throw .badFraction(part, fraction) }
        share += fraction
      case .span, .steps:
        let rows = try size?.rows(of: axis, part: part) ?? 0
        guard rows >= 0 else { throw .negative(part: part, steps: rows) }
        steps = steps.addingClamped(rows)
      case .rest, nil: break
      }
    }
    return Int((min(share, 1) * Double(axis.count)).rounded()).addingClamped(steps)
  }

  private static func start(_ part: Part, _ date: Instant, _ axis: TimeAxis) throws(SplitError) -> Int {
    guard let row = axis.firstRow(notBefore: date) else { throw .noCalendar }
    guard row > 0, row < axis.count else {
      throw .dateOutside(
        part, date: axis.text(of: date), first: axis.text(at: 0),
        last: axis.text(at: axis.count - 1))
    }
    return row
  }

  private static func checked(
    _ series: Series, _ train: Range<Int>, _ valid: Range<Int>?, _ test: Range<Int>?, _ gap: Int
  ) throws(SplitError) -> Parts {
    func shortened(_ rows: Range<Int>, _ part: Part, before next: Range<Int>?) throws(SplitError) -> Range<Int> {
      guard !rows.isEmpty else { throw .emptyPart(part) }
      guard next != nil else { return rows }
      guard rows.count > gap else { throw .gapSwallows(part, rows: rows.count, gap: gap) }
      return rows.lowerBound..<(rows.upperBound - gap)
    }
    if let test, test.isEmpty { throw .emptyPart(.test) }
    return Parts(
      series: series, train: try shortened(train, .train, before: valid ?? test),
      valid: try valid.map { rows throws(SplitError) in try shortened(rows, .valid, before: test) }, test: test,
      gap: gap)
  }
}

extension Split.Size {
  /// The size in rows of an axis.
  func rows(of axis: TimeAxis, part: Part?) throws(SplitError) -> Int {
    switch self {
    case .steps(let steps): return steps
    case .rest: return 0
    case .fraction(let share):
      guard share >= 0, share <= 1 else { throw .badFraction(part ?? .train, share) }
      return Int((share * Double(axis.count)).rounded())
    case .span(let span):
      guard let steps = axis.steps(of: span) else { throw .noSteps(span, step: axis.isRegular ? axis.step : nil) }
      return steps
    }
  }
}

extension Int {
  /// Sums and products that stop at the largest number instead of trapping.
  func addingClamped(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }

  func multipliedClamped(by other: Int) -> Int {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return overflow ? .max : product
  }
}

/// Why a series cannot be cut like this.
package enum SplitError: Explained, Hashable {
  case noRows
  case badFraction(Part, Double)
  case fractionsExceedOne(Double)
  case twoRests
  case negative(part: Part?, steps: Int)
  case tooLong(needed: Int, rows: Int)
  case emptyPart(Part)
  case gapSwallows(Part, rows: Int, gap: Int)
  case noCalendar
  case dateOutside(Part, date: String, first: String, last: String)
  case outOfOrder(valid: String, test: String)
  /// `step` is nil where the axis has no even step.
  case noSteps(TimeSpan, step: TimeSpan?)
  case noSuchFold(Int, of: Int)

  package var description: String {
    switch self {
    case .noRows: "the series has no rows"
    case .badFraction(let part, let share):
      "the \(part.rawValue) part cannot be \(NumberText.significant(share)) of the rows"
    case .fractionsExceedOne(let total): "the parts add up to \(NumberText.significant(total)) of the rows"
    case .twoRests: "only one part can be the rest"
    case .negative(let part, let steps):
      "\(part.map { "the \($0.rawValue) part" } ?? "the gap") cannot have \(steps) rows"
    case .tooLong(let needed, let rows): "the parts need \(needed) rows, but the series has \(rows)"
    case .emptyPart(let part): "no row is left for the \(part.rawValue) part"
    case .gapSwallows(let part, let rows, let gap):
      "the gap of \(gap) rows leaves nothing of the \(part.rawValue) part, which has \(rows)"
    case .noCalendar: "this series has no calendar to find a date in"
    case .dateOutside(let part, let date, let first, let last):
      "\(part.rawValue) cannot begin at \(date): the series runs from \(first) to \(last), and rows come before it"
    case .outOfOrder(let valid, let test): "validation, from \(valid), must begin before test, from \(test)"
    case .noSteps(let span, let step):
      if let step { "\(span) is no whole number of steps of \(step)" } else { "\(span) is no number of rows here" }
    case .noSuchFold(let k, let n): "there is no fold \(k) of \(n)"
    }
  }

  package var remedy: String {
    switch self {
    case .noRows: "check what was loaded or filtered"
    case .badFraction: "give a fraction above 0, up to 1"
    case .fractionsExceedOne: "make the fractions add up to at most 1"
    case .twoRests: "give a size to all parts but one"
    case .negative: "give a number from 0"
    case .tooLong: "make the parts shorter"
    case .emptyPart: "give it more rows, or leave it out"
    case .gapSwallows: "make the gap shorter, or the part longer"
    case .noCalendar: "split by fractions or steps"
    case .dateOutside: "choose a date inside"
    case .outOfOrder: "exchange the dates"
    case .noSteps(_, let step): step == nil ? "count rows, or bring the series to an even grid" : "choose a multiple"
    case .noSuchFold(_, let n): n >= 1 ? "folds are counted from 1 to \(n)" : "ask for at least one fold"
    }
  }
}
