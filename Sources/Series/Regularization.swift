package import Notation

/// Brings a series onto an even time grid: one row for each bin, made from the raw rows whose times lie in it.
///
/// Bins begin at whole multiples of their length: hours on the hour, days at midnight, weeks on Monday, months and
/// quarters on the first. In a zone whose clocks change, bins of days and more follow its calendar, so that a day may
/// have 23 or 25 hours; shorter ones are elapsed time, counted from a midnight by the first row's clock. A row stands at the beginning of its bin and is known at its end, with the last raw time in
/// the bin; a raw cell that itself looks further takes the row along.
package struct Regularization: Hashable, Sendable {
  package enum Aggregate: String, CaseIterable, Hashable, Sendable {
    case mean, sum, min, max, first, last, median, count
    /// The straight line in time between the raw cells on either side of a row's instant.
    case interpolated
  }

  package let every: TimeSpan
  package let aggregate: Aggregate

  package init(every: TimeSpan, by aggregate: Aggregate = .mean) {
    self.every = every
    self.aggregate = aggregate
  }

  /// The most rows a grid may have.
  package static let longest = 100_000_000

  package func apply(to series: Series) throws(RegularizationError) -> Series {
    guard every.months >= 0, every.microseconds >= 0, (every.months == 0) != (every.microseconds == 0) else {
      throw .badStep(every)
    }
    guard series.axis.isCalendar else { throw .noCalendar }
    guard series.count > 0 else { throw .noRows }
    let (axis, bins) = try grid(for: series.axis)
    var columns: [Column] = []
    for column in series.columns {
      if aggregate == .interpolated {
        columns.append(try interpolated(column, from: series.axis, to: axis))
        continue
      }
      let cells = try cells(of: column, bins)
      let filled = column.filled.map { filled in Mask(bins.map { rows in rows.contains { filled[$0] } }) }
      let reach = reach(of: column, bins, from: series.axis, to: axis)
      columns.append(Column(column.name, cells, reach: reach, filled: filled))
    }
    return Series(axis: axis, checked: columns)
  }

  /// The grid, and the raw rows that lie in each of its bins.
  private func grid(for raw: TimeAxis) throws(RegularizationError) -> (axis: TimeAxis, bins: [Range<Int>]) {
    let bounds = Bins(every, of: raw)
    let numbers = (0..<raw.count).compactMap { raw.instant(at: $0).map(bounds.number) }
    guard let first = numbers.first, let last = numbers.last else { throw .noRows }
    let count = last - first + 1
    guard count <= Self.longest else { throw .tooLong(rows: count, limit: Self.longest) }
    let isWholeDays = every.microseconds % 86_400_000_000 == 0
    let precision: DateLiteral.Precision = every.months > 0 ? .month : isWholeDays ? .day : .time
    guard let start = bounds.start(of: first), start.advanced(by: every) != nil,
      let axis = TimeAxis(aim: start, step: every, count: count, precision: precision, zone: raw.zone)
    else { throw .outsideCalendar(every) }
    var bins: [Range<Int>] = []
    bins.reserveCapacity(count)
    var row = 0
    for bin in first...last {
      let low = row
      while row < numbers.count, numbers[row] == bin { row += 1 }
      bins.append(low..<row)
    }
    // An interpolated row stands for its instant alone.
    return (aggregate == .interpolated ? axis : axis.binned(every), bins)
  }

  private func cells(of column: Column, _ bins: [Range<Int>]) throws(RegularizationError) -> Column.Cells {
    let missing = column.missing
    switch aggregate {
    case .count:
      return .numbers(.init(bins.map { rows in Double(rows.count { !missing[$0] }) }))
    case .first, .last:
      let sources = bins.map { rows in
        aggregate == .first ? rows.first { !missing[$0] } : rows.last { !missing[$0] }
      }
      switch column.cells {
      case .numbers(let numbers): return .numbers(.init(sources.map { $0.map { numbers.values[$0] } }))
      case .texts(let texts):
        return .texts(.init(categories: texts.categories, codes: sources.map { $0.map { texts.codes[$0] } ?? -1 }))
      case .booleans(let booleans): return .booleans(.init(sources.map { $0.map { booleans.values[$0] } }))
      }
    case .mean, .sum, .min, .max, .median, .interpolated:
      guard let numbers = column.numeric else {
        throw .notNumeric(column: column.name, kind: column.kind, aggregate)
      }
      return .numbers(
        .init(bins.map { rows in figure(rows.compactMap { numbers.missing[$0] ? nil : numbers.values[$0] }) }))
    }
  }

  /// Each row's value on the line between the observed cells at or before and after its instant; known with the later.
  private func interpolated(
    _ column: Column, from raw: TimeAxis, to axis: TimeAxis
  ) throws(RegularizationError) -> Column {
    guard let numbers = column.numeric, column.kind == .number else {
      throw .notNumeric(column: column.name, kind: column.kind, aggregate)
    }
    let observed = (0..<column.count).filter { !numbers.missing[$0] }
    var values: [Double?] = []
    var runs: [Reach.Run] = []
    var filled = Mask(count: axis.count)
    var next = 0
    for row in 0..<axis.count {
      guard let instant = axis.instant(at: row) else { continue }
      while next < observed.count, let time = raw.instant(at: observed[next]), time < instant { next += 1 }
      let right = next < observed.count ? observed[next] : nil
      let isExact = right.flatMap { raw.instant(at: $0) } == instant
      let left = isExact ? right : next > 0 ? observed[next - 1] : nil
      guard let left, let right, let start = raw.instant(at: left), let end = raw.instant(at: right) else {
        values.append(nil)
        continue
      }
      let whole = Double(end.microseconds - start.microseconds)
      let share = isExact ? 0 : Double(instant.microseconds - start.microseconds) / whole
      // Weighted, not from the difference: the difference of huge numbers overflows.
      values.append(
        share == 0 ? numbers.values[left] : numbers.values[left] * (1 - share) + numbers.values[right] * share)
      let latest = max(column.reach.row(at: left) ?? -1, column.reach.row(at: right) ?? -1)
      let known = latest < 0 ? nil : latest < raw.count ? raw.close(of: latest) : nil
      let latestRow = known.flatMap { axis.firstRow(closingNotBefore: $0) } ?? (latest < 0 ? row : axis.count)
      if latestRow > row { runs.append(Reach.Run(rows: row..<(row + 1), extent: .row(latestRow))) }
      if let mask = column.filled, mask[left] || mask[right] { filled[row] = true }
    }
    let reach = Reach.own.overlaid(by: runs, rows: 0..<axis.count).from(column.reach.source)
    return Column(column.name, numbers: values, reach: reach).with(reach: reach, filled: filled.isEmpty ? nil : filled)
  }

  /// Nil of nothing.
  private func figure(_ values: [Double]) -> Double? {
    guard !values.isEmpty else { return nil }
    return switch aggregate {
    case .sum: Summation.sum(values)
    case .min: values.min()
    case .max: values.max()
    case .median: Quantile.of(values.sorted(), 0.5)
    default: Summation.mean(values)
    }
  }

  /// Also of missing cells: whether they are there would change the figure.
  private func reach(of column: Column, _ bins: [Range<Int>], from raw: TimeAxis, to axis: TimeAxis) -> Reach {
    if raw.bin == nil, column.reach == .own || column.reach == .nothing { return Reach.own.from(column.reach.source) }
    var runs: [Reach.Run] = []
    for (bin, rows) in bins.enumerated() {
      guard let row = column.reach.row(of: rows), row >= 0 else { continue }
      let known = raw.instant(at: row) == nil || row >= raw.count ? nil : raw.close(of: row)
      let latest = known.flatMap { axis.firstRow(closingNotBefore: $0) } ?? bins.count
      if latest > bin { runs.append(Reach.Run(rows: bin..<(bin + 1), extent: .offset(latest - bin))) }
    }
    return Reach.own.overlaid(by: runs, rows: 0..<bins.count).from(column.reach.source)
  }
}

/// Which bin a time lies in, and where a bin begins.
private struct Bins {
  let every: TimeSpan
  let zone: Zone
  /// What bins of elapsed time are counted from: a Monday's midnight by the clocks of the zone.
  private let origin: Instant

  init(_ every: TimeSpan, of axis: TimeAxis) {
    self.every = every
    self.zone = axis.zone
    // By the offset of the first row, so that hours begin on the hour and days with midnight.
    let zone = axis.zone
    let offset = axis.instant(at: 0).map { zone.offset(at: $0) } ?? 0
    origin = Instant(microseconds: Self.monday - (every.isOfCalendar ? 0 : Int64(offset) * 1_000_000))
  }

  /// Counted from Monday 1970-01-05, or from the months of year 0.
  func number(of instant: Instant) -> Int {
    let time = every.isOfCalendar ? zone.wall(instant) : instant
    guard every.months == 0 else {
      let civil = time.civil
      return (civil.year * 12 + civil.month - 1).flooredQuotient(by: every.months)
    }
    return Int((time.microseconds - origin.microseconds).flooredQuotient(by: every.microseconds))
  }

  /// What the grid's first row aims at: for bins of the calendar what the clocks show.
  func start(of bin: Int) -> Instant? {
    guard every.months == 0 else {
      let (month, overflow) = bin.multipliedReportingOverflow(by: every.months)
      let year = month.flooredQuotient(by: 12)
      let start = CivilTime(year: year, month: month - year * 12 + 1)
      return !overflow && start.isValid ? Instant(start) : nil
    }
    let (distance, overflow) = Int64(bin).multipliedReportingOverflow(by: every.microseconds)
    return overflow ? nil : origin.advanced(by: TimeSpan(microseconds: distance))
  }

  private static let monday: Int64 = 4 * 86_400_000_000
}

/// Why a series cannot be brought onto a grid.
package enum RegularizationError: Explained, Hashable {
  case badStep(TimeSpan)
  case noCalendar
  case noRows
  case tooLong(rows: Int, limit: Int)
  case outsideCalendar(TimeSpan)
  case notNumeric(column: String, kind: Column.Kind, Regularization.Aggregate)

  package var description: String {
    switch self {
    case .badStep(let span): "\(span) is no step of an even grid"
    case .noCalendar: "this series has rows, but no calendar"
    case .noRows: "the series has no rows"
    case .tooLong(let rows, let limit): "the grid would have \(rows) rows, and \(limit) are the most"
    case .outsideCalendar(let span): "bins of \(span) leave the years -9999 to 9999"
    case .notNumeric(let name, let kind, let aggregate):
      "column `\(name)` is \(kind.rawValue), which has no \(aggregate == .interpolated ? "line through it" : aggregate.rawValue)"
    }
  }

  package var remedy: String {
    switch self {
    case .badStep: "give a length of time, or a number of whole months, but not both"
    case .noCalendar: "load it with a time column, or begin it at a date"
    case .noRows: "check what was loaded or filtered"
    case .tooLong, .outsideCalendar: "choose another step"
    case .notNumeric: "select the numeric columns first, or take `.first`, `.last` or `.count`"
    }
  }
}
