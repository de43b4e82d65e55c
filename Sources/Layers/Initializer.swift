import Tensors

/// How a parameter starts: Keras's defaults, drawn from the project's own generator.
package enum Initializer: Sendable, Hashable {
  case zeros
  /// Uniform in ±√(6 / (fan in + fan out)). Glorot and Bengio 2010.
  case glorotUniform
  /// Orthonormal rows (H, 4H). Saxe, McClelland and Ganguli 2014.
  case orthogonal
  /// Zero, but 1 for the forget gate: gates i, f, g, o. Jozefowicz, Zaremba and Sutskever 2015.
  case forgetGateOne
  /// b_f = log U(1, T − 1) and b_i = −b_f, so that cells forget within up to T steps; 0 for g and o.
  /// Tallec and Ollivier 2018.
  case chrono(longest: Int)

  /// The values of a parameter with this shape; draw k of the generator decides value k.
  func values(shape: [Int], from generator: Philox, _ crew: Crew) -> [Float] {
    let count = shape.reduce(1, *)
    switch self {
    case .zeros:
      return [Float](repeating: 0, count: count)
    case .glorotUniform:
      let limit = (6 / Double(shape.reduce(0, +))).squareRoot()
      return (0..<count).map { Float((2 * generator.uniform(at: UInt64($0)) - 1) * limit) }
    case .orthogonal:
      var matrix = (0..<count).map { generator.normal(at: UInt64($0)) }
      crew.orthonormalRows(&matrix, rows: shape[0])
      return matrix.map { Float($0) }
    case .forgetGateOne:
      let units = count / 4
      return (0..<count).map { $0 / units == 1 ? 1 : 0 }
    case .chrono(let longest):
      let units = count / 4
      let forget = (0..<units).map { unit in
        Float(ExactMath.log(1 + Double(longest - 2) * generator.uniform(at: UInt64(unit))))
      }
      return forget.map { -$0 } + forget + [Float](repeating: 0, count: 2 * units)
    }
  }
}
