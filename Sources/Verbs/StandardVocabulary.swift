package import Language

/// The vocabulary of the program: every verb of this target, and the kinds of objects they speak of.
package enum StandardVocabulary {
  /// - Parameter module: the text of a module that comes with the program, by name.
  package static func make(module: @escaping @Sendable (String) -> String? = { _ in nil }) -> Vocabulary {
    Vocabulary(
      verbs: indexedVerbs, kinds: [], makeModel: { (_) throws(Complaint) in .nothing }, power: { _, _ in 0 }, module: module)
  }
}
