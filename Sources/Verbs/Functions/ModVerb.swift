internal import Language
internal import Series

/// The rest of a division, with the sign of the divisor.
struct ModVerb: Verb {
  static let name = "mod"
  static let summary = "The rest of a division, with the sign of the divisor; missing where that is 0."
  static let examples = ["mod(-1, 7)"]
  static let result = Kind.number.or(.series)
  static let role = VerbRole.function

  @Bare("A number, or a series of numbers.") var value: Value
  @Bare("The divisor.") var divisor: Double

  func run(in context: Context) throws(Complaint) -> Value {
    func rest(_ x: Double) -> Double {
      let rest = x.truncatingRemainder(dividingBy: divisor)
      return rest != 0 && (rest < 0) != (divisor < 0) ? rest + divisor : rest
    }
    switch value {
    case .missing: return .missing
    case .number(let number):
      let result = rest(number)
      return result.isFinite ? .number(result) : .missing
    case .object(let series as Series):
      return .object(try explained { () throws(SeriesError) in try series.mapped(rest) })
    default: throw Complaint.mismatch(expected: Self.result, actual: value).blaming("value")
    }
  }
}
