internal import Language

/// A range from its ends and its step.
struct RangeVerb: Verb {
  static let name = "range"
  static let summary = "A range whose ends are both in it: `range(1, 9, by: 2)` is `1..=9 by 2`."
  static let examples = ["list(range(1, 9, by: 2))", "for k in range(1, 3) { k }"]
  static let result = Kind.range
  static let role = VerbRole.function

  @Bare("The first element: a number, a date or a duration.") var first: Value
  @Bare("Where it ends: no element is beyond.") var last: Value
  @Parameter("From one element to the next.", shown: "1") var by: Value = .missing

  func run(in context: Context) throws(Complaint) -> Value {
    let step: Value? = if case .missing = by { nil } else { by }
    let range = ValueRange(from: first, to: last, isInclusive: true, step: step)
    // That it goes somewhere is seen at once, and not where it is used.
    _ = try range.elements()
    return .range(range)
  }
}
