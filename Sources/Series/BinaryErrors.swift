/// How probabilities of class 1 fare against labels 0 and 1; at least one of each.
package struct BinaryErrors: Hashable, Sendable {
  package let labels: [Double]
  package let probabilities: [Double]

  package init(labels: [Double], probabilities: [Double]) {
    precondition(labels.count == probabilities.count && !labels.isEmpty, "\(labels.count) labels")
    self.labels = labels
    self.probabilities = probabilities
  }

  /// The share of labels that a threshold of one half gets right.
  package var accuracy: Double {
    let right = zip(labels, probabilities).count { ($0 == 1) == ($1 >= 0.5) }
    return Double(right) / Double(labels.count)
  }

  /// The mean of −ln of the probability given to what came true, which is kept at least 2⁻⁵³ away from 0.
  /// `log` is the project's own, so that every machine gets the same bits.
  package func logLoss(log: (Double) -> Double) -> Double {
    let losses = zip(labels, probabilities).map { label, probability in
      let given = label == 1 ? probability : 1 - probability
      return -log(given < 0x1p-53 ? 0x1p-53 : given)
    }
    return Summation.sum(losses) / Double(losses.count)
  }
}
