/// How the clocks of a zone go on for ever: at one offset, or forward and back on fixed Sundays (POSIX.1, `TZ`).
enum ZoneRule: Hashable, Sendable {
  /// Seconds east of Greenwich.
  case fixed(Int)
  case yearly(standard: Int, summer: Int, begin: Change, end: Change)

  /// The `week`-th `weekday` (0 is Sunday) of a month, 5 is the last; `seconds` after its midnight by the clocks until
  /// then.
  struct Change: Hashable, Sendable {
    let month: Int
    let week: Int
    let weekday: Int
    let seconds: Int

    /// Seconds since 1970 on a clock that says so much east of Greenwich.
    func second(in year: Int, offset: Int) -> Int {
      let first = CivilTime(year: year, month: month).dayNumber
      // 1970-01-01 was a Thursday.
      let firstWeekday = ((first + 4) % 7 + 7) % 7
      var day = (weekday - firstWeekday + 7) % 7 + 7 * (week - 1)
      while day >= CivilTime.days(inMonth: month, of: year) { day -= 7 }
      return (first + day) * 86_400 + seconds - offset
    }
  }

  /// The stretch around a second since 1970, which begins no earlier than `start`.
  func stretch(at second: Int, from start: Int) -> Zone.Stretch {
    switch self {
    case .fixed(let offset): return Zone.Stretch(seconds: start..<Zone.ever, offset: offset)
    case .yearly(let standard, let summer, let begin, let end):
      let year = CivilTime(dayNumber: second.flooredQuotient(by: 86_400)).year
      var changes: [Zone.Change] = []
      for year in (year - 1)...(year + 1) {
        changes.append(Zone.Change(second: begin.second(in: year, offset: standard), offset: summer))
        changes.append(Zone.Change(second: end.second(in: year, offset: summer), offset: standard))
      }
      changes.sort { $0.second < $1.second }
      let next = changes.firstIndex { $0.second > second } ?? changes.count - 1
      let last = changes[max(0, next - 1)]
      return Zone.Stretch(seconds: max(start, last.second)..<changes[next].second, offset: last.offset)
    }
  }

  /// `0,3600,3.5.0/3600,10.5.0/7200`, or one number alone.
  init?(_ text: Substring) {
    let fields = text.split(separator: ",")
    guard let standard = fields.first.flatMap({ Int($0) }) else { return nil }
    guard fields.count == 4 else {
      self = .fixed(standard)
      return
    }
    guard let summer = Int(fields[1]), let begin = Change(fields[2]), let end = Change(fields[3]) else { return nil }
    self = .yearly(standard: standard, summer: summer, begin: begin, end: end)
  }
}

extension ZoneRule.Change {
  /// `3.5.0/3600`
  init?(_ text: Substring) {
    let numbers = text.split { $0 == "." || $0 == "/" }.compactMap { Int($0) }
    guard numbers.count == 4 else { return nil }
    self.init(month: numbers[0], week: numbers[1], weekday: numbers[2], seconds: numbers[3])
  }
}
