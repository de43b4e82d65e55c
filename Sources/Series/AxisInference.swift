package import Notation

/// Finds the even grid in a column of times.
extension TimeAxis {
  /// Ascending, distinct instants: an even grid where every step is there, else an uneven axis.
  package init(ascending instants: [Instant], precision: DateLiteral.Precision, zone: Zone = .utc) {
    if let step = Self.evenStep(of: instants) {
      self.init(
        unchecked: .calendar(first: instants[0], step: TimeSpan(microseconds: step), day: 0), count: instants.count,
        precision: precision, zone: zone)
      return
    }
    if let grid = Self.grid(through: instants, in: zone) {
      let even = TimeAxis(unchecked: grid, count: instants.count, precision: precision, zone: zone)
      if even.lastPlace(of: instants) == instants.count - 1 {
        self = even
        return
      }
    }
    let step = instants.isEmpty ? nil : Self.commonStep(of: instants, in: zone)
    self.init(unchecked: .instants(instants, step: step), count: instants.count, precision: precision, zone: zone)
  }

  /// The distance of neighbours where all are alike and shorter than any day, which most series are: nothing else can be
  /// meant, on any clock. In microseconds.
  private static func evenStep(of instants: [Instant]) -> Int64? {
    guard instants.count > 2 else { return nil }
    let step = instants[1].microseconds - instants[0].microseconds
    guard step > 0, step < shortestDay else { return nil }
    var differs: Int64 = 0
    for row in 1..<instants.count { differs |= (instants[row].microseconds - instants[row - 1].microseconds) ^ step }
    return differs == 0 ? step : nil
  }

  /// The even grid that an uneven axis is a part of, and the row of each instant on it.
  ///
  /// A window, a lag and a season count rows, so a row that a file leaves out would silently move the past closer.
  /// Laid onto its grid, a row left out is a row of missing cells, and every window across it is left out and counted.
  /// Nil where the times share no grid, or it would be more than four times as long.
  package var completed: (axis: TimeAxis, rows: [Int])? {
    guard case .instants(let instants, _?) = grid, let even = Self.grid(through: instants, in: zone) else { return nil }
    let axis = TimeAxis(unchecked: even, count: 0, precision: precision, zone: zone)
    guard let rows = axis.places(of: instants), let last = rows.last, last < 4 * instants.count else { return nil }
    return (TimeAxis(unchecked: even, count: last + 1, precision: precision, zone: zone), rows)
  }

  /// The grid from the first instant on, by the commonest step.
  private static func grid(through instants: [Instant], in zone: Zone) -> Grid? {
    commonStep(of: instants, in: zone).flatMap { grid(through: instants, step: $0, in: zone) }
  }

  /// The grid from the first instant on.
  private static func grid(through instants: [Instant], step: TimeSpan, in zone: Zone) -> Grid? {
    guard let first = instants.first else { return nil }
    let day = step.months > 0 ? instants.reduce(0) { max($0, $1.civil(in: zone).day) } : 0
    return .calendar(first: step.isOfCalendar ? zone.wall(first) : first, step: step, day: day)
  }

  /// The even grid of a given step that these rows are a part of, and the place of each on it; nil where one stands
  /// between two places, or the grid would be more than four times as long and of more than a few rows.
  func laid(onStep step: TimeSpan) -> (axis: TimeAxis, rows: [Int])? {
    let instants = (0..<count).compactMap { instant(at: $0) }
    guard let even = Self.grid(through: instants, step: step, in: zone) else { return nil }
    let axis = TimeAxis(unchecked: even, count: 0, precision: precision, zone: zone)
    guard let rows = axis.places(of: instants), let last = rows.last, last < max(4 * count, 16) else { return nil }
    return (TimeAxis(unchecked: even, count: last + 1, precision: precision, zone: zone).binned(bin), rows)
  }

  /// The commonest distance of neighbours, where more than half are alike. Months come first: seven of twelve
  /// months have 31 days, and first days of July, August and September are no series of 31 days. Days come next, on
  /// the calendar of the zone; else it is elapsed time.
  private static func commonStep(of instants: [Instant], in zone: Zone) -> TimeSpan? {
    let pairs = zip(instants, instants.dropFirst())
    // Most series step in less than a day: what their clocks show need not be looked up.
    let isLong = pairs.reduce(0) { $0 + ($1.1.microseconds - $1.0.microseconds >= shortestDay ? 1 : -1) } > 0
    let walls = isLong && !zone.isUTC ? instants.map { zone.wall($0) } : instants
    let day = walls.reduce(0) { max($0, isLong ? $1.civil.day : 0) }
    let wallPairs = zip(walls, walls.dropFirst())
    if isLong, walls.count > 1, monthsApart(walls[0].civil, walls[1].civil, day: day) ?? 0 > 0 {
      let months = wallPairs.compactMap { monthsApart($0.civil, $1.civil, day: day).map(Int64.init) }
      if months.count == instants.count - 1, let step = majority(of: months), step > 0 {
        return TimeSpan(months: Int(step))
      }
    }
    if let step = majority(of: distances(walls)) {
      let span = TimeSpan(microseconds: step)
      if zone.isUTC || span.isOfCalendar { return span }
    }
    // Over days that are not equally long, a multiple of 24 h is chance.
    return majority(of: distances(instants)).map { TimeSpan(microseconds: $0) }
      .flatMap { zone.isUTC || !$0.isOfCalendar ? $0 : nil }
  }

  /// No clocks are put forward by more than a few hours on a day, in microseconds.
  private static let shortestDay: Int64 = 20 * 3_600_000_000

  /// Whole months between two readings at the same time of day, both on `day` or the last day of a shorter month.
  private static func monthsApart(_ one: CivilTime, _ two: CivilTime, day: Int) -> Int? {
    func isAimed(_ civil: CivilTime) -> Bool {
      civil.day == min(day, CivilTime.days(inMonth: civil.month, of: civil.year))
    }
    guard isAimed(one), isAimed(two), one.hour == two.hour, one.minute == two.minute, one.second == two.second,
      one.microsecond == two.microsecond
    else { return nil }
    return (two.year - one.year) * 12 + two.month - one.month
  }

  /// Of neighbours, one after another and not all at once: series are long.
  private static func distances(_ instants: [Instant]) -> some Collection<Int64> {
    (0..<max(0, instants.count - 1)).lazy.map { instants[$0 + 1].microseconds - instants[$0].microseconds }
  }

  /// The number that makes up more than half of the list (Boyer and Moore 1981).
  static func majority(of numbers: some Collection<Int64>) -> Int64? {
    var candidate: Int64 = 0
    var lead = 0
    for number in numbers {
      if lead == 0 { candidate = number }
      lead += number == candidate ? 1 : -1
    }
    let votes = numbers.reduce(0) { $0 + ($1 == candidate ? 1 : 0) }
    return votes * 2 > numbers.count ? candidate : nil
  }

  /// The rows of instants on an even grid; nil where one stands between two rows.
  private func places(of instants: [Instant]) -> [Int]? {
    var rows: [Int] = []
    rows.reserveCapacity(instants.count)
    for instant in instants {
      guard let row = place(of: instant) else { return nil }
      rows.append(row)
    }
    return rows
  }

  /// The row of the last of them; nil where one stands between two rows.
  private func lastPlace(of instants: [Instant]) -> Int? {
    var last: Int?
    for instant in instants {
      guard let row = place(of: instant) else { return nil }
      last = row
    }
    return last
  }

  private func place(of instant: Instant) -> Int? {
    guard case .calendar(let first, let step, let day) = grid else { return nil }
    let aim = step.isOfCalendar ? zone.wall(instant) : instant
    guard step.months == 0 else {
      guard let apart = Self.monthsApart(first.civil, aim.civil, day: day), apart % step.months == 0 else { return nil }
      return apart / step.months
    }
    let apart = aim.microseconds - first.microseconds
    // A day whose clocks skip the time that the others begin with begins later.
    let row = apart.flooredQuotient(by: step.microseconds)
    return apart == row * step.microseconds || self.instant(at: Int(row)) == instant ? Int(row) : nil
  }
}
