import Notation

/// Ticks of a time axis at whole seconds, hours, days, months or years by the clocks of a zone; the finest step whose labels have room.
enum CalendarTicks {
  private enum Step {
    case microseconds(Int64)
    case months(Int)
  }

  private static let day: Int64 = 86_400_000_000

  private static let ladder: [Step] = {
    let second: Int64 = 1_000_000
    var steps: [Step] = [1, 10, 100, 1000, 10_000, 100_000].map { .microseconds($0) }
    steps += [1, 5, 15, 30, 60, 300, 900, 1800, 3600, 10_800, 21_600, 43_200].map { .microseconds($0 * second) }
    steps += [.microseconds(day), .microseconds(7 * day), .months(1), .months(3)]
    steps += [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].map { .months(12 * $0) }
    return steps
  }()

  /// Ticks for a scale in microseconds over `columns` characters of `dotsAcross` dots each.
  static func ticks(
    on scale: HorizontalScale, columns: Int, dotsAcross: Int, zone: Zone = .utc
  ) -> [ColumnTick] {
    guard Instant(microseconds: scale.lower).isWritable, Instant(microseconds: scale.upper).isWritable else {
      return []
    }
    func wall(_ microseconds: Int64) -> Int64 { zone.wall(Instant(microseconds: microseconds)).microseconds }
    let (lower, upper) = (wall(scale.lower), max(wall(scale.lower), wall(scale.upper)))
    for step in ladder {
      // What the clocks show, as instants of Greenwich.
      let instants = aligned(step, from: lower, through: upper, atMost: columns)
      guard let instants, !instants.isEmpty else { continue }
      let labels = instants.enumerated().map { label(of: $1, step: step, isFirst: $0 == 0, all: instants) }
      let ticks = zip(instants, labels).map { instant, label in
        let place = zone.instant(ofWall: Instant(microseconds: instant)).microseconds
        return ColumnTick(column: scale.dot(of: min(max(place, scale.lower), scale.upper)) / dotsAcross, label: label)
      }
      if TickSpacing.isReadable(ticks) { return TickSpacing.fitted(ticks, columns: columns) }
    }
    // Nothing round lies between the ends: say where the axis begins.
    let start = Instant(microseconds: lower)
    return TickSpacing.fitted(
      [ColumnTick(column: scale.dot(of: scale.lower) / dotsAcross, label: DateText.text(start.civil, withTime: false))],
      columns: columns)
  }

  /// All multiples of a step between two times, nil where they are more than `limit`.
  private static func aligned(_ step: Step, from lower: Int64, through upper: Int64, atMost limit: Int) -> [Int64]? {
    var found: [Int64] = []
    switch step {
    case .microseconds(let length):
      guard (upper - lower) / length <= Int64(limit) else { return nil }
      // Weeks begin on Mondays, and 1970-01-05 was one.
      let origin = length == 7 * day ? 4 * day : 0
      var next = origin - (origin - lower).flooredQuotient(by: length) * length
      while next <= upper {
        found.append(next)
        next += length
      }
    case .months(let length):
      let civil = Instant(microseconds: lower).civil
      var count = (civil.year * 12 + civil.month - 1).flooredQuotient(by: length) * length
      while true {
        let year = count.flooredQuotient(by: 12)
        let instant = Instant(CivilTime(year: year, month: count - year * 12 + 1)).microseconds
        if instant > upper { break }
        if instant >= lower { found.append(instant) }
        if found.count > limit { return nil }
        count += length
      }
    }
    return found
  }

  /// The part of a time that its neighbours do not show: the day at midnight, the year in January.
  private static func label(of instant: Int64, step: Step, isFirst: Bool, all: [Int64]) -> String {
    let civil = Instant(microseconds: instant).civil
    let monthName = months[civil.month - 1]
    let dayText = "\(monthName) \(two(civil.day))"
    switch step {
    case .months(let length):
      return length >= 12 || civil.month == 1 ? "\(civil.year)" : monthName
    case .microseconds(let length) where length >= day:
      return dayText
    case .microseconds(let length):
      if instant % day == 0 { return dayText }
      let clock = "\(two(civil.hour)):\(two(civil.minute))"
      let hasMidnight = all.contains { $0 % day == 0 }
      let date = isFirst && !hasMidnight ? dayText + " " : ""
      if length >= 60_000_000 { return date + clock }
      if length >= 1_000_000 { return date + clock + ":" + two(civil.second) }
      let places = length >= 100_000 ? 1 : length >= 10_000 ? 2 : length >= 1000 ? 3 : 6
      let fraction = NumberText.fixed(Double(civil.microsecond) / 1e6, places: places).dropFirst()
      return date + clock + ":" + two(civil.second) + fraction
    }
  }

  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
