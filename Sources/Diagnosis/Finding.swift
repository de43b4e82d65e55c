/// Something that is wrong with a trained model, its data or its training, with the numbers that show it.
package struct Finding: Sendable, Hashable {
  /// The fault's name: `constant predictions`.
  package var name: String
  package var certainty: Certainty
  /// The numbers it rests on.
  package var evidence: String
  /// One sentence that a student understands.
  package var explanation: String
  /// The next line to type, or what to change.
  package var remedy: String

  package enum Certainty: String, Sendable, Hashable { case certain, likely, possible }

  package init(_ name: String, _ certainty: Certainty, evidence: String, explanation: String, remedy: String) {
    self.name = name
    self.certainty = certainty
    self.evidence = evidence
    self.explanation = explanation
    self.remedy = remedy
  }
}

/// One fault: when it is found, by which threshold, and what to do about it. A new finding is one file.
package protocol Rule: Sendable {
  /// What `diagnose` says was checked.
  static var name: String { get }
  static func finding(in evidence: Evidence) -> Finding?
}

/// All rules, what to fix first coming first.
package enum Diagnosis {
  package static let rules: [any Rule.Type] = [
    OutsideTrainingRange.self, Undertrained.self, ConstantPredictions.self, Overfitting.self,
    NoBetterThanPersistence.self,
  ]

  /// What is found, in the order in which to fix it.
  package static func findings(in evidence: Evidence) -> [Finding] {
    rules.compactMap { $0.finding(in: evidence) }
  }
}
