internal import Language

/// Declares the seed that everything drawn at random depends on.
struct SeedVerb: Verb {
  static let name = "seed"
  static let summary = "Declares the seed of all that is drawn: once, at top level, before any draw."
  static let examples = ["seed 42"]
  static let result = Kind.nothing
  static let role = VerbRole.declaresSeed

  @Bare("The seed; equal seeds draw equal numbers.") var seed: Int

  func run(in context: Context) throws(Complaint) -> Value {
    context.declareSeed(seed)
    return .nothing
  }
}
