internal import Language

/// Whether two values are the same, to the last bit.
struct SameVerb: Verb {
  static let name = "same"
  static let summary = "Whether two values are the same, to the last bit, missing cells included."
  static let examples = ["same([1, missing], [1, missing])"]
  static let result = Kind.boolean
  static let role = VerbRole.function

  @Bare("A value.") var left: Value
  @Bare("The value to compare it with.") var right: Value

  func run(in context: Context) throws(Complaint) -> Value { .boolean(left.isSame(as: right)) }
}
