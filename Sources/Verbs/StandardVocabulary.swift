package import Language
internal import Series
internal import Tensors

/// The vocabulary of the program: every verb of this target, and the kinds of objects they speak of.
package enum StandardVocabulary {
  /// - Parameter module: the text of a module that comes with the program, by name.
  package static func make(module: @escaping @Sendable (String) -> String? = { _ in nil }) -> Vocabulary {
    Vocabulary(
      verbs: indexedVerbs,
      kinds: [Series.self, Times.self],
      makeModel: { (_) throws(Complaint) in .nothing },
      power: { ExactMath.pow($0, $1) }, module: module)
  }

  package static var kernelNames: [String] { [] }
}
