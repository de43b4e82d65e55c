internal import Notation
internal import Syntax

/// The elements of a range from first to last, counted but not made: element k is from + k · step.
package struct RangeElements: RandomAccessCollection, Sendable {
  package let startIndex = 0
  package let endIndex: Int
  private let row: Row

  private enum Row: Sendable {
    case numbers(from: Double, step: Double)
    case dates(from: DateLiteral, step: TimeSpan)
    case durations(from: TimeSpan, step: TimeSpan)
  }

  /// More than anyone loops over, and few enough to be held.
  package static let limit = 10_000_000

  package subscript(place: Int) -> Value {
    switch row {
    case .numbers(let from, let step): .number(from + Double(place) * step)
    case .dates(let from, let step): Self.date(place, from, step).map { .date($0) } ?? .missing
    case .durations(let from, let step): Self.duration(place, from, step).map { .duration($0) } ?? .missing
    }
  }

  /// - Throws: a complaint where the range has no step, goes nowhere, or has more than `limit` elements.
  init(of range: ValueRange) throws(Complaint) {
    switch (range.from.withoutHistory, range.to.withoutHistory) {
    case (.number(let first), .number(let last)):
      let step = try range.step.map { (value) throws(Complaint) in try Double(value: value) } ?? 1
      guard step != 0 else { throw Complaint("a range cannot go `by 0`") }
      row = .numbers(from: first, step: step)
      endIndex = try Self.count(first, last, step, isInclusive: range.isInclusive)
    case (.date(let first), .date(let last)):
      guard case .duration(let step)? = range.step else {
        throw Complaint("a range of dates needs its step", suggestion: "by 1d")
      }
      guard step.isForward else { throw Complaint("a range of dates goes forward: its step must be positive") }
      row = .dates(from: first, step: step)
      let end = last.end(isIncluded: range.isInclusive)
      endIndex = try Self.count { place in Self.date(place, first, step).map { $0.instant < end } ?? false }
    case (.duration(let first), .duration(let last)):
      guard case .duration(let step)? = range.step else {
        throw Complaint("a range of durations needs its step", suggestion: "by 24h")
      }
      guard step.isForward else { throw Complaint("a range of durations goes forward: its step must be positive") }
      let isMonths = [first, last, step].allSatisfy { $0.microseconds == 0 }
      guard isMonths || [first, last, step].allSatisfy({ $0.months == 0 }) else {
        throw Complaint("months have no fixed length, so this range cannot be counted through")
      }
      row = .durations(from: first, step: step)
      endIndex = try Self.count { place in
        guard let span = Self.duration(place, first, step) else { return false }
        let (a, b) = isMonths ? (Int64(span.months), Int64(last.months)) : (span.microseconds, last.microseconds)
        return range.isInclusive ? a <= b : a < b
      }
    default: throw ValueRange.refusal(range.from.kind, range.to.kind, range.step?.kind)
    }
  }

  /// Of numbers. A quotient that rounding has moved off a whole number by less than a billionth counts as whole:
  /// `0..=0.3 by 0.1` has four elements though 0.3 / 0.1 is 2.9999999999999996.
  private static func count(
    _ first: Double, _ last: Double, _ step: Double, isInclusive: Bool
  ) throws(Complaint) -> Int {
    let quotient = (last - first) / step
    guard quotient <= Double(limit) else { throw tooMany }
    guard quotient > -1 else { return 0 }
    let nearest = quotient.rounded()
    let isWhole = (quotient - nearest).magnitude <= 1e-9 * Swift.max(1, nearest)
    let count = isWhole ? Int(nearest) + (isInclusive ? 1 : 0) : quotient < 0 ? 0 : Int(quotient) + 1
    guard count <= limit else { throw tooMany }
    return count
  }

  /// How many elements from the first on are within, by halving: where one is not, none after it is.
  private static func count(_ isWithin: (Int) -> Bool) throws(Complaint) -> Int {
    var (low, high) = (0, limit + 1)
    guard !isWithin(high) else { throw tooMany }
    while low < high {
      let middle = (low + high) / 2
      if isWithin(middle) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static var tooMany: Complaint { Complaint("a range of more than \(limit) elements") }

  private static func date(_ place: Int, _ from: DateLiteral, _ step: TimeSpan) -> DateLiteral? {
    guard let offset = step.multiplied(by: place) else { return nil }
    var date = try? from.moved(by: offset)
    date?.precision = from.precision(movedBy: step)
    return date
  }

  private static func duration(_ place: Int, _ from: TimeSpan, _ step: TimeSpan) -> TimeSpan? {
    step.multiplied(by: place).flatMap { try? from.plus($0) }
  }
}

extension ValueRange {
  /// Its elements from first to last: element k is from + k · step.
  package func elements() throws(Complaint) -> [Value] { Array(try RangeElements(of: self)) }

  /// Whether a value is one of its elements, or where it has no step lies between its ends.
  func contains(_ element: Value) throws(Complaint) -> Bool {
    guard Kind.number.or(.date).or(.duration).admits(element.kind), from.kind.admits(element.kind) else {
      throw Complaint(
        "`in` needs \(from.kind == .int ? Kind.number.phrase : from.kind.phrase) before this range, and this is \(element.kind.phrase)",
        code: .wrongKind)
    }
    if step != nil {
      let elements = try RangeElements(of: self)
      guard case .number(let number) = element, case .number(let first) = elements.first,
        case .number(let second)? = elements.dropFirst().first
      else { return elements.contains { $0.isSame(as: element) } }
      let place = ((number - first) / (second - first)).rounded()
      return (0..<Double(elements.count)).contains(place) && elements[Int(place)].isSame(as: element)
    }
    switch (from.withoutHistory, to.withoutHistory, element) {
    case (.number(let first), .number(let last), .number(let number)):
      return number >= first && (isInclusive ? number <= last : number < last)
    case (.date(let first), .date(let last), .date(let date)):
      return date.instant >= first.instant && date.instant < last.end(isIncluded: isInclusive)
    case (.duration(let first), .duration(let last), .duration(let span)):
      let isMonths = [first, last, span].allSatisfy { $0.microseconds == 0 }
      guard isMonths || [first, last, span].allSatisfy({ $0.months == 0 }) else {
        throw Complaint("months have no fixed length, so \(span) cannot be compared with this range")
      }
      func length(_ span: TimeSpan) -> Int64 { isMonths ? Int64(span.months) : span.microseconds }
      return length(span) >= length(first)
        && (isInclusive ? length(span) <= length(last) : length(span) < length(last))
    default: throw Self.refusal(from.kind, to.kind, step?.kind)
    }
  }

  /// Whether values of these kinds can be the ends and the step of one range.
  static func admits(_ from: Kind, _ to: Kind, step: Kind?) -> Bool {
    [(Kind.number, Kind.number), (.date, .duration), (.duration, .duration)].contains { ends, steps in
      ends.admits(from) && ends.admits(to) && step.map { steps.admits($0) } ?? true
    }
  }

  /// Why there is no range of these.
  static func refusal(_ from: Kind, _ to: Kind, _ step: Kind?) -> Complaint {
    let given = "from \(from.phrase) to \(to.phrase)" + (step.map { " by \($0.phrase)" } ?? "")
    return Complaint("a range needs numbers, dates or durations, and this goes \(given)", code: .wrongKind)
  }
}

extension TimeSpan {
  fileprivate var isForward: Bool { months >= 0 && microseconds >= 0 && !isZero }
}

extension DateLiteral {
  /// The first instant after a range that ends with this date: a day or a month, where included, is included whole.
  fileprivate func end(isIncluded: Bool) -> Instant {
    guard isIncluded else { return instant }
    let length =
      switch precision {
      case .month: TimeSpan(months: 1)
      case .day: TimeSpan(seconds: 86_400)
      case .time: TimeSpan(microseconds: 1)
      }
    // At the end of the calendar nothing lies behind.
    return instant.advanced(by: length) ?? Instant(microseconds: .max)
  }
}
