/// Sums of products of a column with itself at other lags, over the origins where all of them are known: what an
/// autoregression is fitted to.
///
/// With u = o + h₂ and lags a, b from 0, the sum of z(u − a) z(u − b) over a run of origins differs from that of a + 1
/// and b + 1 only by its ends, so that one pass over the rows and one over the matrix give them all.
struct AutoProducts {
  private let column: Column
  /// Standardized; 0 where missing.
  private let values: [Double]
  private let past: Int
  private let horizon: ClosedRange<Int>

  init(_ column: Column, mean: Double, scale: Double, past: Int, horizon: ClosedRange<Int>) {
    self.column = column
    self.past = past
    self.horizon = horizon
    let numbers = column.numeric ?? .init([Double]())
    values = numbers.values.indices.map { numbers.missing[$0] ? 0 : (numbers.values[$0] - mean) / scale }
  }

  /// Over all origins whose targets lie in `rows`, whose values are known by the origin, and whose targets were
  /// observed and known by the end of the rows.
  func sums(over rows: Range<Int>) -> Sums {
    var sums = Sums(past: past, steps: horizon.count)
    let first = max(past - 1, rows.lowerBound - horizon.lowerBound)
    let last = rows.upperBound - 1 - horizon.upperBound
    guard first <= last else { return sums }
    let obstacles =
      Obstacle.inputs(column, past: past)
      + Obstacle.targets(column, horizon: horizon, lastRow: rows.upperBound - 1)
    let (origins, _) = Origins.of(first: first, through: last, stride: 1, obstacles: obstacles)
    var window = 0
    while window < origins.count {
      let start = origins[window]
      var end = start
      while window + 1 < origins.count, origins[window + 1] == end + 1 {
        window += 1
        end += 1
      }
      window += 1
      add(start...end, to: &sums)
    }
    return sums
  }

  private func add(_ origins: ClosedRange<Int>, to sums: inout Sums) {
    sums.count += origins.count
    let (ahead, behind) = (horizon.upperBound, horizon.upperBound + past)
    let (first, last) = (origins.lowerBound + ahead, origins.upperBound + ahead)
    let values = values
    for distance in 0..<behind {
      var sum = Summation.sum((first...last).lazy.map { values[$0] * values[$0 - distance] })
      for lag in 0..<(behind - distance) {
        let other = lag + distance
        if lag >= ahead {
          sums.inputs[(lag - ahead) * past + other - ahead] += sum
        } else if lag <= ahead - horizon.lowerBound {
          let step = sums.steps - 1 - lag
          if other >= ahead { sums.crossed[step * past + other - ahead] += sum }
          if distance == 0 { sums.squares[step] += sum }
        }
        guard other + 1 < behind else { break }
        sum += values[first - 1 - lag] * values[first - 1 - other] - values[last - lag] * values[last - other]
      }
    }
  }

  /// Sums over `count` origins.
  struct Sums {
    let past: Int
    let steps: Int
    var count = 0
    /// past × past, the upper half: inputs with inputs.
    var inputs: [Double]
    /// steps × past: targets with inputs.
    var crossed: [Double]
    /// Targets with themselves.
    var squares: [Double]

    init(past: Int, steps: Int) {
      self.past = past
      self.steps = steps
      inputs = [Double](repeating: 0, count: past * past)
      crossed = [Double](repeating: 0, count: steps * past)
      squares = [Double](repeating: 0, count: steps)
    }

    /// Over these origins and others.
    mutating func add(_ other: Sums) {
      count += other.count
      for index in inputs.indices { inputs[index] += other.inputs[index] }
      for index in crossed.indices { crossed[index] += other.crossed[index] }
      for index in squares.indices { squares[index] += other.squares[index] }
    }

    /// The weights of every step with least squared error and penalty, by Cholesky's decomposition R'R.
    func solved(penalty: Double) -> [[Double]] {
      let n = Double(count)
      var root = inputs
      for i in 0..<past {
        for j in i..<past {
          var sum = inputs[i * past + j] / n + (i == j ? penalty : 0)
          for k in 0..<i { sum -= root[k * past + i] * root[k * past + j] }
          // The penalty keeps the diagonal away from 0, but for what rounding takes.
          root[i * past + j] = i == j ? max(sum, 1e-12).squareRoot() : sum / root[i * past + i]
        }
      }
      return (0..<steps).map { step in
        var weights = (0..<past).map { crossed[step * past + $0] / n }
        for i in 0..<past {
          for k in 0..<i { weights[i] -= root[k * past + i] * weights[k] }
          weights[i] /= root[i * past + i]
        }
        for i in stride(from: past - 1, through: 0, by: -1) {
          for k in (i + 1)..<max(past, i + 1) { weights[i] -= root[i * past + k] * weights[k] }
          weights[i] /= root[i * past + i]
        }
        return weights
      }
    }

    /// The sum of squared errors that weights make on these origins.
    func squaredError(of weights: [[Double]]) -> Double {
      var total = 0.0
      for step in 0..<steps {
        let w = weights[step]
        var error = squares[step]
        for i in 0..<past {
          error -= 2 * w[i] * crossed[step * past + i]
          error += w[i] * w[i] * inputs[i * past + i]
          for j in (i + 1)..<max(past, i + 1) { error += 2 * w[i] * w[j] * inputs[i * past + j] }
        }
        total += error
      }
      return total
    }
  }
}
