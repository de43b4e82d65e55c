/// Whether a column keeps to one level: the test of Kwiatkowski, Phillips, Schmidt and Shin (1992), whose null hypothesis
/// is that it does.
///
/// η = Σ S(t)² / (n² s²), S the running sum of the distances from the mean, s² their long-run variance with Bartlett
/// weights up to a lag of ⌊12 (n / 100)^¼⌋ (Schwert 1989), over the pairs that are there where cells are missing.
package struct KPSSTest: Hashable, Sendable {
  package let statistic: Double
  package let lag: Int
  package let observed: Int

  /// Critical values of the level test (table 1 of the paper), by the chance to exceed them without cause.
  package static let critical: [(chance: Double, value: Double)] = [(0.10, 0.347), (0.05, 0.463), (0.01, 0.739)]

  /// Whether a stationary level is refuted at 5 %.
  package var refutesStationarity: Bool { statistic > Self.critical[1].value }

  /// Nil of fewer than twenty numbers, or of such as do not vary.
  package init?(_ numbers: Column.Numbers) {
    let present = numbers.observed
    guard present.count >= 20, let mean = Summation.mean(present) else { return nil }
    let scale = present.reduce(0) { max($0, ($1 - mean).magnitude) }
    guard scale > 0, scale.isFinite, present.contains(where: { $0 != present[0] }) else { return nil }
    let centred = numbers.values.indices.map { numbers.missing[$0] ? 0 : (numbers.values[$0] - mean) / scale }
    observed = present.count
    lag = min(Self.usualLag(present.count), present.count - 1)
    let n = Double(present.count)
    var longRun = Summation.sum(centred.lazy.map { $0 * $0 }) / n
    for k in 0..<lag {
      let k = k + 1
      let covariance = Summation.sum((k..<centred.count).lazy.map { centred[$0] * centred[$0 - k] }) / n
      longRun += 2 * (1 - Double(k) / Double(lag + 1)) * covariance
    }
    var running = 0.0
    var squares: [Double] = []
    squares.reserveCapacity(present.count)
    for row in centred.indices where !numbers.missing[row] {
      running += centred[row]
      squares.append(running * running)
    }
    guard longRun > 0 else { return nil }
    statistic = Summation.sum(squares) / (n * n * longRun)
  }

  /// ⌊12 (n / 100)^¼⌋ without a power: the largest k with 100 k⁴ ≤ 12⁴ n.
  static func usualLag(_ n: Int) -> Int {
    var lag = 0
    let bound = 20_736 * UInt128(n)
    while true {
      let next = UInt128(lag + 1)
      guard next * next * next * next * 100 <= bound else { return lag }
      lag += 1
    }
  }
}
