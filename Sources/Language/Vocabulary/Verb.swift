/// A word of the vocabulary: what it is called, what it takes, and what it does.
///
/// A verb is a struct in a file of its own; its parameters are properties declared with `@Bare` and
/// `@Parameter`, from which usage, checking, completion and `help` are derived.
package protocol Verb: SendableMetatype {
  static var name: String { get }
  /// One sentence, which `help` opens with.
  static var summary: String { get }
  /// Programs that use it, each of one line or more; tests run them.
  static var examples: [String] { get }
  /// What kind of value it gives, as far as that is known before it runs.
  static var result: Kind { get }
  /// Whether it gives the kind of value that it gets first, where `result` names several.
  static var keepsKind: Bool { get }
  static var role: VerbRole { get }
  /// Whether it may run before its turn, in a rehearsal: not where it trains, judges, writes or stops the program.
  static var isRehearsed: Bool { get }
  /// Whether it runs for each of a population, also where its parameters could take many at once.
  static var runsForEach: Bool { get }
  init()
  /// Does it, with every parameter bound.
  func run(in context: Context) throws(Complaint) -> Value
  /// Of a verb that is not rehearsed: what can be seen to be wrong with its arguments at once.
  func rehearse(in context: Context) throws(Complaint)
}

package enum VerbRole: Sendable {
  case ordinary
  /// A function of its arguments alone, usually written in call style: `sin`, `mean`.
  case function
  /// Gives a layer, and stands only in a `model { … }`.
  case layer
  /// Uses random numbers, so that the seed determines its result.
  case draws
  /// The same, but only where the argument of this label is given.
  case drawsWith(String)
  /// Declares the seed: once, at top level, before any draw.
  case declaresSeed
}

extension Verb {
  package static var examples: [String] { [] }
  package static var role: VerbRole { .ordinary }
  package static var keepsKind: Bool { false }
  package static var isRehearsed: Bool { true }
  package func rehearse(in context: Context) throws(Complaint) {}
  package static var runsForEach: Bool { false }
}
