/// All verbs a session knows, and how a `model { … }` is made of its layers.
package struct Vocabulary: Sendable {
  /// In order of their names' bytes.
  package let verbs: [any Verb.Type]
  /// The signature of each verb, in the same order.
  package let signatures: [Signature]
  private let places: [String: Int]
  /// Makes a model of the layers that its block gave, in order.
  package let makeModel: @Sendable ([Value]) throws(Complaint) -> Value
  /// The kinds of objects, so that members are checked before anything runs.
  package let kinds: [any Object.Type]
  /// xʸ for a fractional y, to the same bits on every machine.
  package let power: @Sendable (Double, Double) -> Double
  /// The text of a module that comes with the program, `std/…`, or nil.
  package let module: @Sendable (String) -> String?

  package init(
    verbs: [any Verb.Type], kinds: [any Object.Type],
    makeModel: @escaping @Sendable ([Value]) throws(Complaint) -> Value,
    power: @escaping @Sendable (Double, Double) -> Double,
    module: @escaping @Sendable (String) -> String? = { _ in nil }
  ) {
    let sorted = verbs.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    self.verbs = sorted
    signatures = sorted.map(Signature.init(of:))
    places = Dictionary(sorted.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    self.makeModel = makeModel
    self.kinds = kinds + [Table.self]
    self.power = power
    self.module = module
  }

  package func signature(of verb: String) -> Signature? { places[verb].map { signatures[$0] } }

  package func verb(named name: String) -> (any Verb.Type)? { places[name].map { verbs[$0] } }

  /// The description of a kind of object; nil for the kinds of the language itself.
  package func object(of kind: Kind) -> (any Object.Type)? { kinds.first { $0.kind == kind } }

  /// The names a parameter or a `def` may use as a kind.
  package var kindNames: [String] {
    let own: [Kind] = [
      .any, .boolean, .date, .duration, .int, .list, .missing, .number, .path, .range, .record, .symbol, .text, .model,
    ]
    return own.map(\.description) + kinds.map { $0.kind }.filter { !own.contains($0) }.map(\.description)
  }
}
