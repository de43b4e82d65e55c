internal import Language
internal import Series

/// The rest of a division, with the sign of the divisor.
struct ModVerb: Verb {
  static let name = "mod"
  static let summary = "The rest of a division, with the sign of the divisor; missing where that is 0."
  static let examples = ["mod(-1, 7)"]
  static let result = Kind.number.or(.series)
  static let role = VerbRole.function
  static let runsForEach = true

  @Bare("A number, or a series of numbers.") var value: Value
  @Bare("The divisor: a number, or a series.") var divisor: Value

  func run(in context: Context) throws(Complaint) -> Value {
    func rest(_ x: Double, _ y: Double) -> Double {
      let rest = x.truncatingRemainder(dividingBy: y)
      return rest != 0 && (rest < 0) != (y < 0) ? rest + y : rest
    }
    func mismatch(_ value: Value, _ label: String) -> Complaint {
      Complaint.mismatch(expected: Self.result, actual: value).blaming(label)
    }
    let axis: TimeAxis? =
      switch (value, divisor) {
      case (.object(let series as Series), _), (_, .object(let series as Series)): series.axis
      default: nil
      }
    guard let axis else {
      if case .missing = value { return .missing }
      if case .missing = divisor { return .missing }
      guard let x = Figure(of: value) else { throw mismatch(value, "value") }
      guard let y = Figure(of: divisor) else { throw mismatch(divisor, "divisor") }
      return Figure(rest(x.number, y.number), x.end.later(y.end)).value
    }
    guard let x = Operand(value, on: axis) else { throw mismatch(value, "value") }
    guard let y = Operand(divisor, on: axis) else { throw mismatch(divisor, "divisor") }
    return .object(try explained { () throws(SeriesError) in try Series.combined(x, y, rest) })
  }
}
