internal import Language

/// Rounds to some places after the point, half away from zero.
struct RoundVerb: Verb {
  static let name = "round"
  static let summary = "Rounds to a number of places after the point."
  static let examples = ["round(2.71828, 2)"]
  static let result = Kind.number.or(.series)
  static let role = VerbRole.function
  static let runsForEach = true

  @Bare("A number, or a series of numbers.") var value: Value
  @Bare("Places after the point, 0 to 12.", shown: "0") var places: Int = 0

  func run(in context: Context) throws(Complaint) -> Value {
    guard (0...12).contains(places) else { throw .outOfRange("places", "from 0 to 12", actual: "\(places)") }
    let scale = (0..<places).reduce(1.0) { scale, _ in scale * 10 }
    return try value.mapped { x in
      // A number so large has no digits after the point.
      x.magnitude >= 1e15 / scale ? x : (x * scale).rounded() / scale
    }
  }
}
