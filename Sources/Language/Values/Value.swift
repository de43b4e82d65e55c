package import Notation

/// What an expression evaluates to: what the language itself needs, and objects of the field.
package indirect enum Value: Sendable {
  /// What a verb that only acts gives back; it cannot be bound or passed on.
  case nothing
  case missing
  case boolean(Bool)
  /// Whole numbers too: `int` is a kind of number, not another representation.
  case number(Double)
  case text(String)
  case duration(TimeSpan)
  case date(DateLiteral)
  case symbol(Symbol)
  case range(ValueRange)
  case list([Value])
  case record(Record)
  case object(any Object)

  package var kind: Kind {
    switch self {
    case .nothing: .nothing
    case .missing: .missing
    case .boolean: .boolean
    case .number(let number): number == number.rounded(.towardZero) && number.isFinite ? .int : .number
    case .text: .text
    case .duration: .duration
    case .date: .date
    case .symbol: .symbol
    case .range: .range
    case .list: .list
    case .record: .record
    case .object(let object): type(of: object).kind
    }
  }
}

extension Value {
  /// The names that may follow a dot, as far as they are known.
  package var memberNames: [String] {
    switch self {
    case .record(let record): record.labels
    case .object(let object): object.memberNames
    default: []
    }
  }
}

/// One of a few words, `.linear`, perhaps with arguments, `.seasonal-naive(period: 24h)`; or a column at hand.
package struct Symbol: Sendable {
  package var name: String
  package var arguments: [(label: String?, value: Value)]

  package init(_ name: String, arguments: [(label: String?, value: Value)] = []) {
    self.name = name
    self.arguments = arguments
  }
}

/// `a ..< b by c`: of numbers or of dates; element k is a + k · c.
package struct ValueRange: Sendable {
  package var from: Value
  package var to: Value
  package var isInclusive: Bool
  package var step: Value?

  package init(from: Value, to: Value, isInclusive: Bool, step: Value? = nil) {
    self.from = from
    self.to = to
    self.isInclusive = isInclusive
    self.step = step
  }
}

/// Named values in the order written.
package struct Record: Sendable {
  package private(set) var fields: [(label: String, value: Value)]

  package init(_ fields: [(label: String, value: Value)] = []) {
    self.fields = fields
  }

  package var labels: [String] { fields.map(\.label) }

  /// The value of a field; `-` and `_` count alike.
  package subscript(label: String) -> Value? {
    fields.first { Label.areEqual($0.label, label) }?.value
  }

  /// With a field set, in its place where it was, else at the end.
  package func setting(_ label: String, to value: Value) -> Record {
    var copy = self
    if let place = fields.firstIndex(where: { Label.areEqual($0.label, label) }) {
      copy.fields[place].value = value
    } else {
      copy.fields.append((label, value))
    }
    return copy
  }
}

/// How labels compare: `-` and `_` count alike, else byte by byte.
package enum Label {
  package static func areEqual(_ left: String, _ right: String) -> Bool {
    left.utf8.count == right.utf8.count
      && zip(left.utf8, right.utf8).allSatisfy { canonical($0) == canonical($1) }
  }

  private static func canonical(_ byte: UInt8) -> UInt8 {
    byte == UInt8(ascii: "_") ? UInt8(ascii: "-") : byte
  }
}
