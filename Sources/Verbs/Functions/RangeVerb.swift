internal import Language

/// A range from its ends and its step.
struct RangeVerb: Verb {
  static let name = "range"
  static let summary = "A range whose ends are both in it: `range(1, 9, by: 2)` is `1..=9 by 2`."
  static let examples = ["list(range(1, 9, by: 2))", "for k in range(1, 3) { k }"]
  static let result = Kind.range
  static let role = VerbRole.function

  @Bare("The first element.") var first: RangeEnd
  @Bare("Where it ends: no element is beyond.") var last: RangeEnd
  @Parameter("From one element to the next.", shown: "1") var by: RangeEnd? = nil

  func run(in context: Context) throws(Complaint) -> Value {
    let range = ValueRange(from: first.value, to: last.value, isInclusive: true, step: by?.value)
    // That it goes somewhere is seen at once, and not where it is used.
    _ = try range.elements()
    return .range(range)
  }
}

/// What a range can go by.
struct RangeEnd: ValueConvertible {
  let value: Value

  static var kind: Kind { .number.or(.date).or(.duration) }

  init(value: Value) throws(Complaint) {
    guard Self.kind.admits(value.kind) else { throw .mismatch(expected: Self.kind, actual: value) }
    self.value = value
  }
}
