/// The clocks of a place: how far they stand from Greenwich's, and when they were put forward and back.
///
/// The rules are compiled in; no file of the machine is read. Equal names are equal zones.
package struct Zone: Sendable {
  /// As it was asked for: `Europe/Lisbon`, `UTC`, `+01:00`.
  package let name: String
  /// Seconds since 1970 at which the clocks changed, ascending, and the seconds east of Greenwich from then on.
  private let changes: [Change]
  /// Seconds east of Greenwich before the first change.
  private let first: Int
  /// What holds from the last change on.
  private let rule: ZoneRule

  struct Change: Sendable {
    let second: Int
    let offset: Int
  }

  /// A stretch of time through which the clocks were left alone.
  package struct Stretch: Sendable {
    /// Seconds since 1970.
    package let seconds: Range<Int>
    /// Seconds east of Greenwich.
    package let offset: Int
  }

  /// What a reading of the clock means.
  package enum Meaning: Hashable, Sendable {
    case once(Instant)
    /// Clocks were put back and showed it again.
    case twice(earlier: Instant, later: Instant)
    /// Clocks were put forward past it, at this instant.
    case never(skippedAt: Instant)
  }

  package static let utc = Zone(name: "UTC", offset: 0)

  /// A zone of the IANA database, `UTC`, or an offset that never changes, `+01:00`; nil where the name is none of these.
  package init?(named name: String) {
    if name == "UTC" || name == "Z" {
      self = .utc
    } else if let offset = Self.offset(name) {
      self.init(name: name, offset: offset)
    } else if let entry = ZoneEntry(of: name) {
      self.init(name: name, changes: entry.changes, first: entry.first, rule: entry.rule)
    } else {
      return nil
    }
  }

  private init(name: String, offset: Int) {
    self.init(name: name, changes: [], first: offset, rule: .fixed(offset))
  }

  private init(name: String, changes: [Change], first: Int, rule: ZoneRule) {
    (self.name, self.changes, self.first, self.rule) = (name, changes, first, rule)
  }

  /// The edition of the IANA database that the rules are from, as `2024a`.
  package static var edition: String { ZoneTable.version }

  /// All names of the database, by bytes.
  package static var names: [String] { ZoneEntry.names }

  package var isUTC: Bool { changes.isEmpty && rule == .fixed(0) }

  /// The stretch that holds a second since 1970.
  package func stretch(at second: Int) -> Stretch {
    guard let last = changes.last, second < last.second else {
      return rule.stretch(at: second, from: changes.last?.second ?? -Self.ever)
    }
    var low = 0
    var high = changes.count
    while low < high {
      let middle = (low + high) / 2
      if changes[middle].second <= second { low = middle + 1 } else { high = middle }
    }
    let start = low == 0 ? -Self.ever : changes[low - 1].second
    return Stretch(seconds: start..<changes[low].second, offset: low == 0 ? first : changes[low - 1].offset)
  }

  /// Seconds beyond the years −9999 to 9999.
  static let ever = 1 << 40

  /// Seconds east of Greenwich at an instant.
  package func offset(at instant: Instant) -> Int {
    isUTC ? 0 : stretch(at: Int(instant.microseconds.flooredQuotient(by: 1_000_000))).offset
  }

  /// What the clocks show at an instant, as the instant at which Greenwich's show the same.
  package func wall(_ instant: Instant) -> Instant {
    Instant(microseconds: instant.microseconds + Int64(offset(at: instant)) * 1_000_000)
  }

  /// The instant at which the clocks show what Greenwich's show at `wall`.
  package func meaning(ofWall wall: Instant) -> Meaning {
    if isUTC { return .once(wall) }
    let second = Int(wall.microseconds.flooredQuotient(by: 1_000_000))
    // No two changes are a day apart, and no clock is farther than a day from Greenwich's.
    let (before, after) = (stretch(at: second - 86_400), stretch(at: second + 86_400))
    func instant(_ offset: Int) -> Instant { Instant(microseconds: wall.microseconds - Int64(offset) * 1_000_000) }
    let (early, late) = (instant(before.offset), instant(after.offset))
    let isEarly = offset(at: early) == before.offset
    let isLate = offset(at: late) == after.offset
    switch (isEarly, isLate) {
    case (true, true): return early == late ? .once(early) : .twice(earlier: min(early, late), later: max(early, late))
    case (true, false): return .once(early)
    case (false, true): return .once(late)
    case (false, false): return .never(skippedAt: Instant(microseconds: Int64(before.seconds.upperBound) * 1_000_000))
    }
  }

  /// The first instant at which the clocks show what Greenwich's show at `wall`; where they skip it, the instant at
  /// which they do: so a day without a midnight begins with its first second.
  package func instant(ofWall wall: Instant) -> Instant {
    switch meaning(ofWall: wall) {
    case .once(let instant), .twice(let instant, _), .never(let instant): instant
    }
  }

  /// Whether the clocks show the same twice, an hour or so apart, and this is one of both.
  package func isDoubled(_ instant: Instant) -> Bool {
    if isUTC { return false }
    if case .twice = meaning(ofWall: wall(instant)) { return true }
    return false
  }

  /// `+01:00`, in seconds.
  private static func offset(_ text: String) -> Int? {
    let bytes = Array(text.utf8)
    guard bytes.count == 6, bytes[3] == UInt8(ascii: ":"), let sign = bytes.first else { return nil }
    let digits = [1, 2, 4, 5].map { Int(bytes[$0]) - 48 }
    guard digits.allSatisfy({ (0...9).contains($0) }) else { return nil }
    let (hours, minutes) = (digits[0] * 10 + digits[1], digits[2] * 10 + digits[3])
    guard hours <= 14, minutes < 60 else { return nil }
    switch sign {
    case UInt8(ascii: "+"): return hours * 3600 + minutes * 60
    case UInt8(ascii: "-"): return -(hours * 3600 + minutes * 60)
    default: return nil
    }
  }
}

extension Zone: CustomStringConvertible {
  package var description: String { name }
}

extension Zone: Hashable {
  package static func == (left: Zone, right: Zone) -> Bool { left.name.utf8.elementsEqual(right.name.utf8) }
  package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension Instant {
  /// What the clocks of a zone show.
  package func civil(in zone: Zone) -> CivilTime { zone.wall(self).civil }

  /// Moved by a span as people in a zone count it: whole days and months keep the time of day, whatever the clocks did
  /// meanwhile; shorter lengths are elapsed time.
  package func advanced(by span: TimeSpan, in zone: Zone) -> Instant? {
    guard !zone.isUTC, span.isOfCalendar else { return advanced(by: span) }
    return zone.wall(self).advanced(by: span).map { zone.instant(ofWall: $0) }
  }
}

extension TimeSpan {
  /// Whether it is counted in days or months of the calendar, which need not be equally long.
  package var isOfCalendar: Bool { months != 0 || microseconds != 0 && microseconds % 86_400_000_000 == 0 }
}
