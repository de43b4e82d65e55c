internal import Language
internal import Series

/// A function of one number that also works on each cell of a series; missing stays missing.
protocol ElementwiseFunction: Verb {
  var value: Value { get }
  /// Not a number where it has no value.
  static func apply(_ x: Double) -> Double
}

extension ElementwiseFunction {
  static var result: Kind { Kind.number.or(.series) }
  static var role: VerbRole { .function }

  func run(in context: Context) throws(Complaint) -> Value {
    switch value {
    case .missing: return .missing
    case .number(let number):
      let result = Self.apply(number)
      return result.isFinite ? .number(result) : .missing
    case .object(let series as Series):
      return .object(try explained { () throws(SeriesError) in try series.mapped(Self.apply) })
    default: throw Complaint.mismatch(expected: Kind.number.or(.series), actual: value).blaming("value")
    }
  }
}
