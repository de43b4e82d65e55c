/// How probabilities of k classes fare against the classes that came: the figures of classification and their table of
/// confusions. Every figure is of one row for each target, at least one.
package struct ClassErrors: Hashable, Sendable {
  /// How many classes there are, at least 2.
  package let classes: Int
  /// The class that came, counted from 0.
  package let truth: [Int]
  /// rows × classes.
  package let probabilities: [Double]
  /// The likeliest class of each row; of equals the later, so that one half is class 1 of two.
  package let predicted: [Int]

  package init(truth: [Int], probabilities: [Double], classes: Int) {
    precondition(
      classes >= 2 && !truth.isEmpty && probabilities.count == truth.count * classes,
      "\(truth.count) truths, \(probabilities.count) probabilities of \(classes) classes")
    self.classes = classes
    self.truth = truth
    self.probabilities = probabilities
    predicted = truth.indices.map { row in
      var best = 0
      for place in 1..<classes where !(probabilities[row * classes + place] < probabilities[row * classes + best]) {
        best = place
      }
      return best
    }
  }

  /// Truth by prediction: how often the class of the row came where that of the column was the likeliest.
  package var confusion: [[Int]] {
    var counts = Array(repeating: Array(repeating: 0, count: classes), count: classes)
    for (came, said) in zip(truth, predicted) { counts[came][said] += 1 }
    return counts
  }

  /// The share of rows whose likeliest class came.
  package var accuracy: Double {
    Double(zip(truth, predicted).count { $0 == $1 }) / Double(truth.count)
  }

  /// The mean over the classes that came of the share that was recognised (Brodersen et al. 2010): one half for
  /// whoever always says the same of two.
  package var balancedAccuracy: Double {
    let recalls = confusion.enumerated().compactMap { place, row -> Double? in
      let came = row.reduce(0, +)
      return came > 0 ? Double(row[place]) / Double(came) : nil
    }
    return Summation.sum(recalls) / Double(recalls.count)
  }

  /// 2 TP / (2 TP + FP + FN): of class 1 where there are two classes, else the mean over the classes that came or were
  /// predicted (macro average: Sokolova and Lapalme 2009). Nil where class 1 neither came nor was predicted.
  package var f1: Double? {
    let counts = confusion
    let figures = (classes == 2 ? [1] : Array(0..<classes)).compactMap { place -> Double? in
      let right = counts[place][place]
      let came = counts[place].reduce(0, +)
      let said = counts.reduce(0) { $0 + $1[place] }
      return came + said > 0 ? Double(2 * right) / Double(came + said) : nil
    }
    return figures.isEmpty ? nil : Summation.sum(figures) / Double(figures.count)
  }

  /// The area under the receiver operating characteristic: how often a row of the class has a higher probability of it
  /// than one of another class, ties counting half (Hanley and McNeil 1982). Of class 1 where there are two, else the
  /// mean of each class against the rest (Provost and Domingos 2001). Nil where only one class came.
  package var auc: Double? {
    let areas = (classes == 2 ? [1] : Array(0..<classes)).compactMap(area)
    return areas.isEmpty ? nil : Summation.sum(areas) / Double(areas.count)
  }

  private func area(of place: Int) -> Double? {
    let positives = truth.count { $0 == place }
    let negatives = truth.count - positives
    guard positives > 0, negatives > 0 else { return nil }
    let scores = truth.indices.map { probabilities[$0 * classes + place] }
    guard !scores.contains(where: \.isNaN) else { return nil }
    let order = scores.indices.sorted { scores[$0] < scores[$1] }
    // Twice the ranks, so that the mean rank of ties is a whole number: exact in any order.
    var rankSum = 0
    var start = 0
    while start < order.count {
      var end = start
      while end + 1 < order.count, scores[order[end + 1]] == scores[order[start]] { end += 1 }
      let ties = order[start...end].count { truth[$0] == place }
      rankSum += ties * (start + end + 2)
      start = end + 1
    }
    let above = Double(rankSum) / 2 - Double(positives) * Double(positives + 1) / 2
    return above / (Double(positives) * Double(negatives))
  }

  /// Row by row, −ln of the probability given to the class that came, which is kept at least 2⁻⁵³ away from 0.
  /// `log` is the project's own, so that every machine gets the same bits.
  package func logLosses(log: (Double) -> Double) -> [Double] {
    truth.indices.map { row in
      let given = probabilities[row * classes + truth[row]]
      return -log(given < 0x1p-53 ? 0x1p-53 : given)
    }
  }

  /// The mean of `logLosses`.
  package func logLoss(log: (Double) -> Double) -> Double {
    Summation.sum(logLosses(log: log)) / Double(truth.count)
  }

  /// The figures of some of the rows.
  package func rows(_ rows: some Sequence<Int>) -> ClassErrors {
    let places = Array(rows)
    return ClassErrors(
      truth: places.map { truth[$0] },
      probabilities: places.flatMap { probabilities[($0 * classes)..<(($0 + 1) * classes)] }, classes: classes)
  }
}
