package import Notation

/// Finds the even grid in a column of times.
extension TimeAxis {
  /// Ascending, distinct instants: an even grid where every step is there, else an uneven axis.
  package init(ascending instants: [Instant], precision: DateLiteral.Precision) {
    if let first = instants.first, let step = Self.commonStep(of: instants) {
      let day = step.months > 0 ? instants.reduce(0) { max($0, $1.civil.day) } : 0
      let grid = TimeAxis(
        unchecked: .calendar(first: first, step: step, day: day), count: instants.count, precision: precision)
      if Self.places(of: instants, on: grid)?.last == instants.count - 1 {
        self = grid
        return
      }
      self.init(unchecked: .instants(instants, step: step), count: instants.count, precision: precision)
    } else {
      self.init(unchecked: .instants(instants, step: nil), count: instants.count, precision: precision)
    }
  }

  /// The even grid that an uneven axis is a part of, and the row of each instant on it.
  ///
  /// A window, a lag and a season count rows, so a row that a file leaves out would silently move the past closer.
  /// Laid onto its grid, a row left out is a row of missing cells, and every window across it is left out and counted.
  /// Nil where the times share no grid, or it would be more than four times as long.
  package var completed: (axis: TimeAxis, rows: [Int])? {
    guard case .instants(let instants, let step?) = grid, let first = instants.first else { return nil }
    let day = step.months > 0 ? instants.reduce(0) { max($0, $1.civil.day) } : 0
    let even = TimeAxis(unchecked: .calendar(first: first, step: step, day: day), count: 0, precision: precision)
    guard let rows = Self.places(of: instants, on: even), let last = rows.last, last < 4 * instants.count else {
      return nil
    }
    return (TimeAxis(unchecked: even.grid, count: last + 1, precision: precision), rows)
  }

  /// The even grid of a given step that these rows are a part of, and the place of each on it; nil where one stands
  /// between two places, or the grid would be more than four times as long and of more than a few rows.
  func laid(onStep step: TimeSpan) -> (axis: TimeAxis, rows: [Int])? {
    let instants = (0..<count).compactMap { instant(at: $0) }
    guard let first = instants.first else { return nil }
    let day = step.months > 0 ? instants.reduce(0) { max($0, $1.civil.day) } : 0
    let even = TimeAxis(unchecked: .calendar(first: first, step: step, day: day), count: 0, precision: precision)
    guard let rows = Self.places(of: instants, on: even), let last = rows.last, last < max(4 * count, 16) else {
      return nil
    }
    return (TimeAxis(unchecked: even.grid, count: last + 1, precision: precision).binned(bin), rows)
  }

  /// The commonest distance of neighbours, where more than half are alike. Months come first: seven of twelve
  /// months have 31 days, and first days of July, August and September are no series of 31 days.
  private static func commonStep(of instants: [Instant]) -> TimeSpan? {
    let day = instants.reduce(0) { max($0, $1.civil.day) }
    let pairs = zip(instants, instants.dropFirst())
    if let (one, two) = pairs.first(where: { _ in true }), monthsApart(one.civil, two.civil, day: day) ?? 0 > 0 {
      let months = pairs.compactMap { monthsApart($0.civil, $1.civil, day: day).map(Int64.init) }
      if months.count == instants.count - 1, let step = majority(of: months), step > 0 {
        return TimeSpan(months: Int(step))
      }
    }
    return majority(of: pairs.map { $1.microseconds - $0.microseconds }).map { TimeSpan(microseconds: $0) }
  }

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

  /// The number that makes up more than half of the list (Boyer and Moore 1981).
  static func majority(of numbers: [Int64]) -> Int64? {
    var candidate: Int64 = 0
    var lead = 0
    for number in numbers {
      if lead == 0 { candidate = number }
      lead += number == candidate ? 1 : -1
    }
    let votes = numbers.reduce(0) { $0 + ($1 == candidate ? 1 : 0) }
    return votes * 2 > numbers.count ? candidate : nil
  }

  /// The rows of instants on a grid that begins with the first of them; nil where one stands between two rows.
  private static func places(of instants: [Instant], on axis: TimeAxis) -> [Int]? {
    guard case .calendar(let first, let step, let day) = axis.grid else { return nil }
    var rows: [Int] = []
    rows.reserveCapacity(instants.count)
    for instant in instants {
      if step.months == 0 {
        let apart = instant.microseconds - first.microseconds
        guard apart % step.microseconds == 0 else { return nil }
        rows.append(Int(apart / step.microseconds))
      } else {
        guard let apart = monthsApart(first.civil, instant.civil, day: day), apart % step.months == 0 else {
          return nil
        }
        rows.append(apart / step.months)
      }
    }
    return rows
  }
}
