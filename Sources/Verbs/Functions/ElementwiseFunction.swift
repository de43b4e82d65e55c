internal import Language

/// A function of one number that also works on each cell of a series; missing stays missing.
protocol ElementwiseFunction: Verb {
  var value: Value { get }
  /// Not a number where it has no value.
  static func apply(_ x: Double) -> Double
}

extension ElementwiseFunction {
  static var result: Kind { Kind.number.or(.series) }
  static var role: VerbRole { .function }
  static var runsForEach: Bool { true }

  func run(in context: Context) throws(Complaint) -> Value { try value.mapped(Self.apply) }
}
