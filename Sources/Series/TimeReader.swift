import Notation
internal import Tensors

/// Turns the time fields of each row of a delimited text into an axis.
struct TimeReader {
  let names: [String]
  /// The unit each of several columns holds, from year to second; empty for one column or a date and a time of day.
  private var units: [Unit] = []
  private let format: TimeFormat?
  private var form: Form?
  private var isZoned: Bool?
  private var instants: [Instant] = []
  private var places: [Int] = []
  private var precision = DateLiteral.Precision.month
  private var lastLine = 0
  /// Whose clocks show the times that are written without a zone.
  private let zone: Zone
  /// Whether that zone is UTC, where nothing is to be found out.
  private let isUTC: Bool
  /// The stretch that the last time lies in, for the next most likely does, too.
  private var stretch: Zone.Stretch?
  /// Rows in hours that the clocks show twice.
  private(set) var doubled = 0
  /// Whether each time must come after the one before; not where rows of several individuals are mixed.
  var demandsOrder = true

  private enum Form { case calendar, index }
  private enum Unit: String, CaseIterable { case year, month, day, hour, minute, second }

  init(names: [String], format: TimeFormat? = nil, zone: Zone = .utc, capacity: Int) {
    self.names = names
    self.format = format
    self.zone = zone
    isUTC = zone.isUTC
    instants.reserveLarge(capacity)
    guard names.count > 1 else { return }
    let named = names.compactMap { Unit(rawValue: $0.lowercased()) }
    if Set(named).count == names.count {
      units = named
    } else if names.count > 2 {
      units = Array(Unit.allCases.prefix(names.count))
    }
  }

  /// The fields of one row, in the order of the names.
  mutating func append(_ fields: [CSVField], _ bytes: Span<UInt8>, line: Int) throws(CSVError) {
    defer { lastLine = line }
    if let format {
      let text = Array(fields.map { $0.bytes(bytes) }.joined(separator: [UInt8(ascii: " ")]))
      guard let (instant, precision) = format.read(text) else {
        throw .timeNotInFormat(
          line: line, column: names.joined(separator: ", "),
          text: String(decoding: text.prefix(40), as: UTF8.self), format: format.text)
      }
      try append((instant, precision, format.isZoned), line: line, text: "")
    } else if names.count == 1 {
      if form != .calendar, let place = Self.integer(bytes, fields[0].range) {
        form = .index
        try append(place: place, line: line)
        return
      }
      guard form != .index, let time = read(bytes, fields[0].range) else {
        throw .unreadableTime(line: line, column: names[0], text: fields[0].text(bytes))
      }
      form = .calendar
      try append(time, line: line, text: fields[0].text(bytes))
    } else if units.isEmpty {
      let joined = fields[0].bytes(bytes) + [UInt8(ascii: "T")] + Self.clock(fields[1].bytes(bytes))
      guard let literal = DateLiteral(iso8601: joined), names.count == 2 else {
        throw .unreadableTime(
          line: line, column: names.joined(separator: ", "), text: String(decoding: joined, as: UTF8.self))
      }
      try append(
        (literal.instant, .time, literal.offset != nil), line: line, text: String(decoding: joined, as: UTF8.self))
    } else {
      try append(try assembled(fields, bytes, line), line: line, text: "")
    }
  }

  /// The times of rows whose stamps the kernels have read; the first row that must be read from its fields.
  /// - Parameter base: the line of the block's first row.
  mutating func append(stamps rows: DelimitedRows, _ range: Range<Int>, base: Int) throws(CSVError) -> Int {
    guard format == nil, names.count == 1, isZoned != true else { return range.lowerBound }
    for row in range {
      let (stamp, value) = rows.stamp(row)
      switch stamp {
      case .integer where form != .calendar:
        form = .index
        try append(place: Int(value), line: base + rows.line(of: row))
      case .day where form != .index, .clock where form != .index:
        form = .calendar
        let instant = Instant(microseconds: value)
        try append((instant, stamp == .day ? .day : .time, false), line: base + rows.line(of: row), text: "")
      default: return row
      }
      lastLine = base + rows.line(of: row)
    }
    return range.upperBound
  }

  /// The times of some of the rows alone, which must be in order.
  func taking(_ rows: ArraySlice<Int32>, lines: [Int32]) throws(CSVError) -> TimeReader {
    var taken = self
    (taken.instants, taken.places, taken.demandsOrder) = ([], [], true)
    for row in rows {
      let line = Int(lines[Int(row)])
      if form == .index {
        try taken.append(place: places[Int(row)], line: line)
      } else {
        try taken.append((instants[Int(row)], precision, isZoned ?? false), line: line, text: "")
      }
      taken.lastLine = line
    }
    return taken
  }

  /// The axis of all rows, and their places on it where rows had to be left free for what the file leaves out.
  func axis() throws(CSVError) -> (axis: TimeAxis, rows: [Int]?) {
    guard form == .index else {
      let axis = TimeAxis(ascending: instants, precision: precision, zone: zone)
      guard let completed = axis.completed else { return (axis, nil) }
      return (completed.axis, completed.rows)
    }
    let steps = zip(places.dropFirst(), places).map { $0 - $1 }
    // Of few rows no step may be the commonest: then the longest that all are multiples of.
    let step = TimeAxis.majority(of: steps.map(Int64.init)).map { Int($0) } ?? max(1, steps.reduce(0, Self.divisor))
    if let fault = steps.firstIndex(where: { $0 % step != 0 }) { throw uneven(at: fault + 1) }
    let rows = places.map { ($0 - places[0]) / step }
    let count = (rows.last ?? -1) + 1
    guard count <= 4 * places.count else { throw uneven(at: 1) }
    let axis = TimeAxis.index(count: count, first: places.first ?? 0, step: step)
    return (axis, count == places.count ? nil : rows)
  }

  /// The greatest common divisor (Euclid).
  private static func divisor(_ one: Int, _ other: Int) -> Int {
    var (large, small) = (one, other)
    while small != 0 { (large, small) = (small, large % small) }
    return large
  }

  private func uneven(at row: Int) -> CSVError {
    .unevenIndex(row: row + 1, place: places[min(row, places.count - 1)], previous: places[max(row - 1, 0)])
  }

  /// Whether a field reads as a calendar time: a candidate for the time column.
  static func looksLikeTime(_ field: CSVField, _ bytes: Span<UInt8>) -> Bool {
    looksLikeTime(field.bytes(bytes))
  }

  static func looksLikeTime(_ text: [UInt8]) -> Bool { DateLiteral(iso8601: text) != nil }

  private typealias Reading = (instant: Instant, precision: DateLiteral.Precision, isZoned: Bool)

  /// - Parameter text: what was written, for an error.
  private mutating func append(_ time: Reading, line: Int, text: @autoclosure () -> String) throws(CSVError) {
    if let isZoned, isZoned != time.isZoned { throw .mixedZones(line: line, text: text()) }
    isZoned = time.isZoned
    var time = time
    // Of several individuals each one's rows tell what an hour means that the clocks show twice: see `taking`.
    if !time.isZoned, !isUTC, demandsOrder { time.instant = try instant(ofWall: time, line: line) }
    if demandsOrder, let previous = instants.last, time.instant <= previous {
      func written(_ instant: Instant) -> String {
        DateText.text(instant.civil(in: zone), withTime: time.precision == .time)
      }
      if time.instant == previous {
        throw .timeRepeats(line: line, time: written(time.instant), previousLine: lastLine)
      }
      throw .timeRunsBackwards(
        line: line, time: written(time.instant), previousLine: lastLine, previous: written(previous))
    }
    if time.precision == .time || precision == .month { precision = time.precision }
    instants.append(time.instant)
  }

  /// The instant at which the clocks of the zone show a time. What they show twice is told apart by the order of rows:
  /// the earlier instant, unless it is not after the row before. What they skip is an error, but for days and months,
  /// which begin when the clocks go on.
  private mutating func instant(ofWall time: Reading, line: Int) throws(CSVError) -> Instant {
    if let stretch {
      let instant = Instant(microseconds: time.instant.microseconds - Int64(stretch.offset) * 1_000_000)
      let second = Int(instant.microseconds.flooredQuotient(by: 1_000_000))
      // Nearer to its ends than a day another meaning is possible.
      if second - 86_400 >= stretch.seconds.lowerBound, second + 86_400 < stretch.seconds.upperBound { return instant }
    }
    let found: Instant
    switch zone.meaning(ofWall: time.instant) {
    case .once(let instant): found = instant
    case .twice(let earlier, let later):
      doubled += 1
      found = instants.last.map { $0 >= earlier } ?? false ? later : earlier
    case .never(let skippedAt):
      guard time.precision != .time else {
        throw .skippedTime(
          line: line, time: DateText.text(time.instant.civil, withTime: true), zone: zone.name,
          offset: zone.stretch(at: Int(skippedAt.microseconds / 1_000_000) - 1).offset)
      }
      found = skippedAt
    }
    stretch = zone.stretch(at: Int(found.microseconds.flooredQuotient(by: 1_000_000)))
    return found
  }

  private mutating func append(place: Int, line: Int) throws(CSVError) {
    if demandsOrder, let previous = places.last, place <= previous {
      if place == previous { throw .timeRepeats(line: line, time: "\(place)", previousLine: lastLine) }
      throw .timeRunsBackwards(line: line, time: "\(place)", previousLine: lastLine, previous: "\(previous)")
    }
    places.append(place)
  }

  private func assembled(_ fields: [CSVField], _ bytes: Span<UInt8>, _ line: Int) throws(CSVError) -> Reading {
    var civil = CivilTime(year: 1970, month: 1)
    var hasTime = false
    for (index, field) in fields.enumerated() {
      guard let number = Self.integer(bytes, field.range) else {
        throw .unreadableTime(line: line, column: names[index], text: field.text(bytes))
      }
      switch units[index] {
      case .year: civil.year = number
      case .month: civil.month = number
      case .day: civil.day = number
      case .hour: (civil.hour, hasTime) = (number, true)
      case .minute: (civil.minute, hasTime) = (number, true)
      case .second: (civil.second, hasTime) = (number, true)
      }
      guard civil.isPlausible else {
        throw .unreadableTime(line: line, column: names[index], text: field.text(bytes))
      }
    }
    guard civil.isValid else {
      let text = fields.map { $0.text(bytes) }.joined(separator: "-")
      throw .unreadableTime(line: line, column: names.joined(separator: ", "), text: text)
    }
    return (Instant(civil), hasTime ? .time : units.contains(.day) ? .day : .month, false)
  }

  /// A time of day; a plain hour, 0 to 23, with its minutes.
  private static func clock(_ bytes: [UInt8]) -> [UInt8] {
    let isHour = (1...2).contains(bytes.count) && bytes.allSatisfy { $0 &- UInt8(ascii: "0") < 10 }
    return isHour ? [UInt8](repeating: UInt8(ascii: "0"), count: 2 - bytes.count) + bytes + Array(":00".utf8) : bytes
  }

  /// An integer of at most fifteen digits, all of it.
  private static func integer(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    guard let first = range.first else { return nil }
    let isNegative = bytes[first] == UInt8(ascii: "-")
    let digits = range.dropFirst(isNegative ? 1 : 0)
    guard (1...15).contains(digits.count) else { return nil }
    var value = 0
    for index in digits {
      let digit = bytes[index] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      value = value * 10 + Int(digit)
    }
    return isNegative ? -value : value
  }

  /// `2024-03-10`, with `T06:00` or ` 06:00:00` behind, by position; every other form by `DateLiteral`.
  private func read(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Reading? {
    let start = range.lowerBound
    func two(_ offset: Int) -> Int {
      let (tens, ones) = (bytes[start + offset] &- 48, bytes[start + offset + 1] &- 48)
      return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : -100_000
    }
    func holds(_ mark: Unicode.Scalar, _ offset: Int) -> Bool { bytes[start + offset] == UInt8(ascii: mark) }
    if [10, 16, 19].contains(range.count), holds("-", 4), holds("-", 7) {
      var civil = CivilTime(year: two(0) * 100 + two(2), month: two(5), day: two(8))
      if range.count > 10 {
        guard holds("T", 10) || holds(" ", 10), holds(":", 13) else { return nil }
        (civil.hour, civil.minute) = (two(11), two(14))
      }
      if range.count == 19 {
        guard holds(":", 16) || holds("+", 16) || holds("-", 16) else { return nil }
        if holds(":", 16) { civil.second = two(17) } else { civil.year = -100_000 }
      }
      if civil.isValid { return (Instant(civil), range.count == 10 ? .day : .time, false) }
    }
    guard let literal = DateLiteral(iso8601: range.map { bytes[$0] }) else { return nil }
    return (literal.instant, literal.precision, literal.offset != nil)
  }
}

extension CivilTime {
  /// Whether every field alone is in its range, the day in the longest month's.
  fileprivate var isPlausible: Bool {
    (-9999...9999).contains(year) && (1...12).contains(month) && (1...31).contains(day) && (0...23).contains(hour)
      && (0...59).contains(minute) && (0...59).contains(second)
  }
}
