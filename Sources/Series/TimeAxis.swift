package import Notation

/// Where the rows of a series stand: on an even calendar grid, at instants of their own, or just one after another.
package struct TimeAxis: Hashable, Sendable {
  package enum Grid: Hashable, Sendable {
    /// Row i stands at `first + i · step`, without a calendar.
    case index(first: Int, step: Int)
    /// Row i stands `i` steps after `first`. Where the step is months, rows aim at `day` of the month (31: its end).
    /// Steps of whole days or months are counted on the calendar of the axis' zone, and `first` is then what its clocks
    /// show, as the instant at which Greenwich's show the same; shorter steps are elapsed time.
    case calendar(first: Instant, step: TimeSpan, day: Int)
    /// Ascending, not even; `step` is the commonest distance, where more than half of them are alike.
    case instants([Instant], step: TimeSpan?)
  }

  package let grid: Grid
  package let count: Int
  /// What a time shows as: a month, a day, or a time of day.
  package let precision: DateLiteral.Precision
  /// Where each row stands for a stretch of time that begins at its instant: how long that is. Such a row is known only
  /// at the end of its stretch.
  package let bin: TimeSpan?
  /// Whose clocks the times are read from, and shown by.
  package let zone: Zone

  /// Rows without a calendar: `first`, `first + step`, …
  package static func index(count: Int, first: Int = 0, step: Int = 1) -> TimeAxis {
    TimeAxis(unchecked: .index(first: first, step: step), count: count, precision: .day, zone: .utc)
  }

  /// An even grid; nil where a row would leave the years −9999 to 9999, or the step does not go forward.
  package init?(
    first: Instant, step: TimeSpan, count: Int, precision: DateLiteral.Precision = .time, zone: Zone = .utc
  ) {
    self.init(
      aim: step.isOfCalendar ? zone.wall(first) : first, step: step, count: count, precision: precision, zone: zone)
  }

  /// - Parameter aim: of a grid of days or months what the clocks show first, as an instant of Greenwich; else the first
  ///   instant.
  init?(aim: Instant, step: TimeSpan, count: Int, precision: DateLiteral.Precision, zone: Zone) {
    let forward = step.months > 0 && step.microseconds == 0 || step.months == 0 && step.microseconds > 0
    guard forward, count >= 0 else { return nil }
    self.init(
      unchecked: .calendar(first: aim, step: step, day: step.months > 0 ? aim.civil.day : 0), count: count,
      precision: precision, zone: zone)
    guard aim.isWritable, count == 0 || instant(at: count - 1) != nil else { return nil }
  }

  init(
    unchecked grid: Grid, count: Int, precision: DateLiteral.Precision, bin: TimeSpan? = nil, zone: Zone
  ) {
    self.grid = grid
    self.count = count
    self.precision = precision
    self.bin = bin
    self.zone = zone
  }

  /// The same rows, each standing for a stretch of time.
  func binned(_ bin: TimeSpan?) -> TimeAxis {
    TimeAxis(unchecked: grid, count: count, precision: precision, bin: bin, zone: zone)
  }

  package var isCalendar: Bool { if case .index = grid { false } else { true } }

  /// Whether consecutive rows are one step apart everywhere.
  package var isRegular: Bool { if case .instants = grid { false } else { true } }

  /// The distance of consecutive rows; for an uneven axis the commonest; nil without a calendar.
  package var step: TimeSpan? {
    switch grid {
    case .index: nil
    case .calendar(_, let step, _): step
    case .instants(_, let step): step
    }
  }

  /// The instant of a row; a calendar grid goes on before its first and after its last row. Nil without a calendar.
  package func instant(at row: Int) -> Instant? {
    switch grid {
    case .index: return nil
    case .instants(let instants, _): return instants.indices.contains(row) ? instants[row] : nil
    case .calendar(_, let step, _):
      guard let aim = aim(at: row) else { return nil }
      return step.isOfCalendar ? zone.instant(ofWall: aim) : aim
    }
  }

  /// Where a row of an even grid aims at: what the clocks are to show, or for steps of elapsed time the instant itself.
  private func aim(at row: Int) -> Instant? {
    guard case .calendar(let first, let step, let day) = grid, let span = step.multiplied(by: row) else { return nil }
    guard step.months != 0 else { return first.advanced(by: span) }
    var start = first.civil
    start.day = 1
    guard var civil = Instant(start).advanced(by: span)?.civil else { return nil }
    civil.day = min(day, CivilTime.days(inMonth: civil.month, of: civil.year))
    return Instant(civil)
  }

  /// The place of a row on an index axis.
  package func place(at row: Int) -> Int? {
    guard case .index(let first, let step) = grid else { return nil }
    return first + row * step
  }

  /// The first row at or after an instant, from 0 to `count`; nil without a calendar.
  package func firstRow(notBefore instant: Instant) -> Int? {
    guard isCalendar else { return nil }
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      // A row of a checked axis has an instant.
      if let time = self.instant(at: middle), time < instant { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// When the cells of a row are known: at its instant, or with the last one of its bin. The end of the bin is the first
  /// of the next: what was observed just then is not known before. Nil without a calendar.
  package func close(of row: Int) -> Instant? {
    guard let instant = instant(at: row) else { return nil }
    guard let bin else { return instant }
    return instant.advanced(by: bin, in: zone).map { Instant(microseconds: $0.microseconds - 1) } ?? instant
  }

  /// The first row that closes at or after an instant, from 0 to `count`; nil without a calendar.
  package func firstRow(closingNotBefore instant: Instant) -> Int? {
    guard isCalendar else { return nil }
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if let close = close(of: middle), close < instant { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The row that stands exactly at an instant.
  package func row(at instant: Instant) -> Int? {
    guard let row = firstRow(notBefore: instant), row < count, self.instant(at: row) == instant else { return nil }
    return row
  }

  /// How many steps of an even calendar grid a span is; nil where it is no multiple, or there is no such grid.
  package func steps(of span: TimeSpan) -> Int? {
    guard case .calendar(_, let step, _) = grid else { return nil }
    return span.steps(of: step)
  }

  /// The time of a row as text, by the clocks of its zone and in the axis' precision: `1949-01`, `2024-03-10`,
  /// `2024-03-10 06:00`, or the index. In the hour that clocks show twice it says how far they are from Greenwich's.
  package func text(at row: Int, separator: String = " ") -> String {
    guard let instant = instant(at: row) else { return place(at: row).map { "\($0)" } ?? "" }
    return text(of: instant, separator: separator)
  }

  /// An instant as the axis would write it.
  package func text(of instant: Instant, separator: String = " ") -> String {
    let civil = instant.civil(in: zone)
    var text = DateText.text(civil, withTime: precision == .time, separator: separator)
    if precision == .month, civil.day == 1, text.utf8.count == 10 { text.removeLast(3) }
    return precision == .time && zone.isDoubled(instant) ? text + DateText.offset(zone.offset(at: instant)) : text
  }

  /// The time of a row for a file: in a zone whose clocks change each time of day says how far it is from Greenwich.
  package func fileText(at row: Int) -> String {
    let text = text(at: row, separator: "T")
    guard precision == .time, !zone.isUTC, let instant = instant(at: row), !zone.isDoubled(instant) else { return text }
    return text + DateText.offset(zone.offset(at: instant))
  }

  /// The time of a row as a date that reads back as itself; nil without a calendar.
  package func date(at row: Int) -> DateLiteral? {
    guard let instant = instant(at: row) else { return nil }
    return DateLiteral(
      civil: instant.civil(in: zone), precision: precision,
      offset: zone.isDoubled(instant) ? zone.offset(at: instant) : nil)
  }

  /// The rows of a range.
  package func sliced(_ rows: Range<Int>) -> TimeAxis {
    precondition(rows.lowerBound >= 0 && rows.upperBound <= count, "rows \(rows) of \(count)")
    switch grid {
    case .index(let first, let step):
      return .index(count: rows.count, first: first + rows.lowerBound * step, step: step)
    case .calendar(let first, let step, let day):
      return TimeAxis(
        unchecked: .calendar(first: aim(at: rows.lowerBound) ?? first, step: step, day: day), count: rows.count,
        precision: precision, bin: bin, zone: zone)
    case .instants(let instants, _):
      return TimeAxis(ascending: Array(instants[rows]), precision: precision, zone: zone).binned(bin)
    }
  }

  /// Some rows, ascending: even again where they happen to be evenly apart.
  package func kept(_ rows: [Int]) -> TimeAxis {
    if let first = rows.first, let last = rows.last, last - first == rows.count - 1 {
      return sliced(first..<(last + 1))
    }
    if isCalendar {
      let axis = TimeAxis(ascending: rows.compactMap { instant(at: $0) }, precision: precision, zone: zone)
      if case .instants(let instants, _) = axis.grid {
        return TimeAxis(
          unchecked: .instants(instants, step: step), count: axis.count, precision: precision, bin: bin, zone: zone)
      }
      return axis.binned(bin)
    }
    // Without a calendar the rows that are left are simply renumbered.
    return .index(count: rows.count)
  }
}
