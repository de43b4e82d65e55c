/// Whether two forecasts of the same windows differ in accuracy by more than chance: the test of Diebold and Mariano
/// (1995), with the small-sample correction of Harvey, Leybourne and Newbold (1997).
///
/// Each origin counts once, with its mean loss over the horizon: squared errors of numbers, log losses of classes. Windows overlap, so that losses are
/// correlated: their variance is estimated with Bartlett weights (Newey and West 1987) up to a lag of
/// max(⌈h / stride⌉ − 1, ⌊4 (n / 100)^(2/9)⌋) origins, and the statistic is held against Student's t with n − 1 degrees.
package struct DieboldMariano: Hashable, Sendable {
  /// Below 0 where the first forecast is the better one.
  package let statistic: Double
  /// The probability of a statistic at least as far from 0, were both equally good.
  package let pValue: Double
  package let origins: Int
  package let lag: Int

  /// Fewer origins say nothing.
  package static let fewestOrigins = 20

  /// The test of two sequences of losses, one for each origin. Nil with fewer than twenty origins, or as few as one
  /// window overlaps; and where the losses differ nowhere, or always by the same.
  /// - Parameters:
  ///   - horizon: the last step ahead.
  ///   - stride: steps from one origin to the next.
  package init?(losses: [Double], against others: [Double], horizon: Int, stride: Int) {
    precondition(
      losses.count == others.count && horizon >= 0 && stride > 0,
      "\(losses.count) and \(others.count) losses, horizon \(horizon), stride \(stride)")
    let n = losses.count
    let overlap = max(1, horizon / stride + (horizon % stride == 0 ? 0 : 1))
    guard n >= Self.fewestOrigins, overlap < n else { return nil }
    let differences = zip(losses, others).map { $0 - $1 }
    guard let mean = Summation.mean(differences), differences.allSatisfy(\.isFinite) else { return nil }
    lag = min(max(overlap - 1, Self.usualLag(n)), n - 1)
    origins = n
    let centred = differences.map { $0 - mean }
    func covariance(_ lag: Int) -> Double {
      Summation.sum((lag..<n).lazy.map { centred[$0] * centred[$0 - lag] }) / Double(n)
    }
    var variance = covariance(0)
    for k in 0..<lag {
      let k = k + 1
      variance += 2 * (1 - Double(k) / Double(lag + 1)) * covariance(k)
    }
    let (size, h) = (Double(n), Double(overlap))
    let correction = (size + 1 - 2 * h + h * (h - 1) / size) / size
    // Equal differences leave only what rounding does to their mean.
    let noise = 1e-14 * differences.reduce(0) { max($0, $1.magnitude) }
    guard variance > noise * noise, variance.isFinite else { return nil }
    statistic = mean / (variance / size).squareRoot() * correction.squareRoot()
    pValue = StudentT.twoSided(statistic, degrees: n - 1)
  }

  /// ⌊4 (n / 100)^(2/9)⌋ without a power: the largest k with k⁹ · 100² ≤ 4⁹ · n².
  static func usualLag(_ n: Int) -> Int {
    var lag = 0
    let bound = 262_144 * UInt128(n) * UInt128(n)
    while lag < 10_000 {
      let next = UInt128(lag + 1)
      let cube = next * next * next
      guard cube * cube * cube * 10_000 <= bound else { break }
      lag += 1
    }
    return lag
  }
}
