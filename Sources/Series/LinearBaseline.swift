/// A ridge autoregression (Hoerl and Kennard 1970): every step ahead is a weighted sum of the target's own last values,
/// the strongest baseline that needs no network.
///
/// Values are standardized by the training part, fitted on all its origins with complete values; the weight of the
/// penalty is the one of seven with the least squared error on the validation part, or without one on the last fifth
/// of the training rows. Products are sums over origins in double, and the equations are solved by Cholesky's method.
package struct LinearBaseline: Hashable, Sendable {
  /// Values that a forecast looks at: the windows' own past, at most 512.
  package let past: Int
  /// λ in (X'X / n + λ) w = X'y / n.
  package let penalty: Double
  private let mean: Double
  private let scale: Double
  /// For each step of the horizon the weights of the values o, o − 1, …
  private let weights: [[Double]]

  package static let longestPast = 512
  /// Largest first: of equals the simpler wins.
  package static let penalties = [100, 10, 1, 0.1, 0.01, 0.001, 0.0001]

  /// Fitted to the training part of the data that windows of any part come from, for one of their targets.
  package init(_ windows: Windows, target: Int = 0) throws(LinearBaselineError) {
    let horizon = windows.firstStep...(windows.firstStep + windows.steps - 1)
    guard horizon.lowerBound > 0 else { throw .answerAmongInputs }
    past = min(windows.past, Self.longestPast)
    let observed = windows.observedTraining(target)
    mean = Summation.mean(observed) ?? 0
    let deviation = Summation.deviation(of: observed, from: mean, divisor: Double(max(observed.count, 1)))
    scale = deviation > 0 && deviation.isFinite ? deviation : 1

    let segments = 0..<windows.segmentCount
    let isValidated = segments.contains { windows.validRows(ofSegment: $0) != nil }
    var (whole, judged, fitted): (AutoProducts.Sums?, AutoProducts.Sums?, AutoProducts.Sums?)
    for segment in segments {
      let products = AutoProducts(
        windows.target(target, ofSegment: segment), mean: mean, scale: scale, past: past, horizon: horizon)
      let train = windows.trainRows(ofSegment: segment)
      let cut = train.upperBound - train.count / 5
      whole += products.sums(over: train)
      if isValidated {
        judged += windows.validRows(ofSegment: segment).map(products.sums)
      } else {
        judged += products.sums(over: cut..<train.upperBound)
        fitted += products.sums(over: train.lowerBound..<cut)
      }
    }
    guard let whole, whole.count > 0 else {
      throw .noOrigins(
        column: windows.target(target).name, needs: past + horizon.upperBound,
        rows: segments.reduce(0) { $0 + windows.trainRows(ofSegment: $1).count })
    }
    if let judged, let fitted = isValidated ? whole : fitted, fitted.count > 0, judged.count > 0 {
      penalty = Self.best(fitted, judged)
    } else {
      penalty = 1
    }
    weights = whole.solved(penalty: penalty)
  }

  /// Forecasts of every window in the data's own units: window w, step k at `w · steps + k`. A value that was not known
  /// at the origin is the one before it.
  package func forecast(_ windows: Windows, target: Int = 0) -> [Double] {
    var values: [Double] = []
    values.reserveCapacity(windows.count * windows.steps)
    var inputs = [Double](repeating: 0, count: past)
    for segment in 0..<windows.segmentCount {
      let column = windows.target(target, ofSegment: segment)
      guard let numbers = column.numeric else { continue }
      for window in windows.windows(in: segment) {
        let origin = windows.origin(of: window)
        // Standardized, the mean of the training part is 0.
        var last = 0.0
        for back in stride(from: past - 1, through: 0, by: -1) {
          let row = origin - back
          if row >= 0, column.reach.row(at: row) ?? origin <= origin, let value = numbers[row] {
            last = (value - mean) / scale
          }
          inputs[back] = last
        }
        for step in weights.indices {
          let sum = Summation.sum(zip(weights[step], inputs).lazy.map { $0 * $1 })
          values.append(mean + scale * sum)
        }
      }
    }
    return values
  }

  private static func best(_ fitted: AutoProducts.Sums, _ judged: AutoProducts.Sums) -> Double {
    var best: (penalty: Double, error: Double)?
    for penalty in penalties {
      let error = judged.squaredError(of: fitted.solved(penalty: penalty))
      if best.map({ error < $0.error }) ?? true { best = (penalty, error) }
    }
    return best?.penalty ?? 1
  }
}

extension AutoProducts.Sums? {
  /// Over the origins of both.
  fileprivate static func += (sums: inout Self, other: Self) {
    guard let other else { return }
    guard var both = sums else {
      sums = other
      return
    }
    both.add(other)
    sums = both
  }
}

/// Why there is no linear baseline.
package enum LinearBaselineError: Explained, Hashable {
  /// The horizon begins at the last input step.
  case answerAmongInputs
  case noOrigins(column: String, needs: Int, rows: Int)

  package var description: String {
    switch self {
    case .answerAmongInputs: "at horizon 0 the target's last value is the answer"
    case .noOrigins(let name, let needs, let rows):
      "a linear baseline of `\(name)` needs \(needs) complete rows in a row, and the \(rows) training rows have none"
    }
  }

  package var remedy: String {
    switch self {
    case .answerAmongInputs: "choose another baseline"
    case .noOrigins: "make the window shorter, or choose another baseline"
    }
  }
}
