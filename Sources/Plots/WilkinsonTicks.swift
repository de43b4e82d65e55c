/// Tick positions by optimisation over nice steps: Talbot, Lin and Hanrahan, "An Extension of Wilkinson's Algorithm
/// for Positioning Tick Labels on Axes", IEEE InfoVis 2010. All legible here, so legibility counts 1.
enum WilkinsonTicks {
  /// Nice steps in tenths, best first: 1, 5, 2, 2.5, 4, 3.
  private static let niceTenths = [10, 50, 20, 25, 40, 30]
  private static let weights = (simplicity: 0.25, coverage: 0.2, density: 0.5, legibility: 0.05)

  /// About `target` ticks for data from `lower` to `upper`, which are finite and ascending.
  /// Empty where the range is too narrow for its numbers to be told apart by round steps.
  static func positions(lower: Double, upper: Double, target: Int) -> [DecimalTick] {
    // Halves first: the difference of the ends may not be a number a double holds.
    let halfRange = upper / 2 - lower / 2
    let greatest = max(lower.magnitude, upper.magnitude)
    guard halfRange > greatest * 1e-12, halfRange >= 1e-300, target >= 2 else { return [] }

    // In units of the range's power of ten, everything below is a moderate number.
    let power = PowerOfTen.exponent(of: halfRange)
    let unit = PowerOfTen.value(power)
    let search = Search(lower: lower / unit, upper: upper / unit, target: target)
    guard let best = search.best() else { return [] }
    return (0..<best.count).map { index in
      DecimalTick(
        mantissa: (best.start + index * best.skip) * niceTenths[best.nice], exponent: best.power - 1 + power)
    }
  }

  /// A labelling: `count` ticks at (start + i · skip) · nice · 10^power.
  private struct Labelling {
    var nice: Int
    var skip: Int
    var power: Int
    var start: Int
    var count: Int
    var score: Double
  }

  private struct Search {
    let lower: Double
    let upper: Double
    let target: Int
    var range: Double { upper - lower }

    /// Goes through labellings from simple to odd, and leaves each loop once its best possible score is beaten.
    func best() -> Labelling? {
      var best: Labelling?
      func isHopeless(_ simplicity: Double, _ coverage: Double, _ density: Double) -> Bool {
        score(simplicity, coverage, density) < (best?.score ?? -2)
      }
      for skip in 1...20 {
        for nice in niceTenths.indices {
          let simplestCase = simplicity(nice, skip) + 1
          if isHopeless(simplestCase, 1, 1) { return best }
          for count in 2...max(3, 4 * target) {
            let densestCase = count >= target ? 2 - Double(count - 1) / Double(target - 1) : 1
            if isHopeless(simplestCase, 1, densestCase) { break }
            let gap = range / Double((count + 1) * skip) / (Double(niceTenths[nice]) / 10)
            var power = PowerOfTen.exponent(of: gap)
            if PowerOfTen.value(power) < gap { power += 1 }
            while power < 20 {
              let step = Double(niceTenths[nice]) / 10 * PowerOfTen.value(power)
              if isHopeless(simplestCase, coverageAtMost(step * Double(skip * (count - 1))), densestCase) { break }
              let shape = Labelling(nice: nice, skip: skip, power: power, start: 0, count: count, score: 0)
              consider(shape, step: step, best: &best)
              power += 1
            }
          }
        }
      }
      return best
    }

    private func consider(_ shape: Labelling, step: Double, best: inout Labelling?) {
      let length = shape.skip * (shape.count - 1)
      let first = Int((upper / (step * Double(shape.skip))).rounded(.down)) * shape.skip - length
      let last = Int((lower / (step * Double(shape.skip))).rounded(.up)) * shape.skip
      guard first <= last else { return }
      for start in first...last {
        let low = Double(start) * step
        let high = Double(start + length) * step
        let hasZero = start <= 0 && start + length >= 0 && start % shape.skip == 0
        var candidate = shape
        candidate.start = start
        candidate.score = score(
          simplicity(shape.nice, shape.skip) + (hasZero ? 1 : 0), coverage(low, high),
          density(count: shape.count, low, high))
        if candidate.score > (best?.score ?? -2) { best = candidate }
      }
    }

    private func score(_ simplicity: Double, _ coverage: Double, _ density: Double) -> Double {
      weights.simplicity * simplicity + weights.coverage * coverage + weights.density * density + weights.legibility
    }

    /// Without the 1 for a tick at zero.
    private func simplicity(_ nice: Int, _ skip: Int) -> Double {
      1 - Double(nice) / Double(niceTenths.count - 1) - Double(skip)
    }

    private func coverage(_ low: Double, _ high: Double) -> Double {
      let tenth = 0.1 * range
      return 1 - 0.5 * ((upper - high) * (upper - high) + (lower - low) * (lower - low)) / (tenth * tenth)
    }

    private func coverageAtMost(_ span: Double) -> Double {
      guard span > range else { return 1 }
      let half = (span - range) / 2
      return 1 - half * half / (0.01 * range * range)
    }

    private func density(count: Int, _ low: Double, _ high: Double) -> Double {
      let actual = Double(count - 1) / (high - low)
      let wanted = Double(target - 1) / (max(high, upper) - min(low, lower))
      return 2 - max(actual / wanted, wanted / actual)
    }
  }
}
