internal import Language
internal import Series
internal import Tensors

/// A power.
struct PowVerb: Verb {
  static let name = "pow"
  static let summary = "A number raised to a power, as `^` does; missing where there is none."
  static let examples = ["pow(2, 10)", "pow(series([1, 2, 3]), 2)"]
  static let result = Kind.number.or(.series)
  static let role = VerbRole.function

  @Bare("A number, or a series of numbers.") var value: Value
  @Bare("The exponent: a number, or a series.") var exponent: Value

  func run(in context: Context) throws(Complaint) -> Value {
    func mismatch(_ value: Value, _ label: String) -> Complaint {
      Complaint.mismatch(expected: Self.result, actual: value).blaming(label)
    }
    let axis: TimeAxis? =
      switch (value, exponent) {
      case (.object(let series as Series), _), (_, .object(let series as Series)): series.axis
      default: nil
      }
    guard let axis else {
      if case .missing = value { return .missing }
      if case .missing = exponent { return .missing }
      guard let x = Figure(of: value) else { throw mismatch(value, "value") }
      guard let y = Figure(of: exponent) else { throw mismatch(exponent, "exponent") }
      return Figure(ExactMath.pow(x.number, y.number), x.end.later(y.end)).value
    }
    guard let x = Operand(value, on: axis) else { throw mismatch(value, "value") }
    guard let y = Operand(exponent, on: axis) else { throw mismatch(exponent, "exponent") }
    return .object(try explained { () throws(SeriesError) in try Series.combined(x, y, ExactMath.pow) })
  }
}
