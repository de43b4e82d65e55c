import Tensors

/// How a parameter starts: Keras's defaults, drawn from the project's own generator, and what a `Start` makes of them.
package indirect enum Initializer: Sendable, Hashable {
  case zeros
  case ones
  case constant(Double)
  /// Uniform in ±√(6 / (fan in + fan out)); of a shape (…, F, N) the fans are F and N times what stands before them.
  /// Glorot and Bengio 2010.
  case glorotUniform
  /// Orthonormal rows (H, 4H). Saxe, McClelland and Ganguli 2014.
  case orthogonal
  /// Zero, but 1 for the forget gate: gates i, f, g, o. Jozefowicz, Zaremba and Sutskever 2015.
  case forgetGateOne
  /// b_f = log U(1, T − 1) and b_i = −b_f, so that cells forget within up to T steps; 0 for g and o.
  /// Tallec and Ollivier 2018.
  case chrono(longest: Int)
  /// The same of a gated recurrent unit, whose update gate keeps the state: b_z = log U(1, T − 1), 0 for r and h.
  case chronoUpdate(longest: Int)
  /// Another start, every value multiplied with a factor.
  case scaled(Initializer, by: Double)

  /// The values of a parameter with this shape; draw k of the generator decides value k.
  func values(shape: [Int], from generator: Philox, _ crew: Crew) -> [Float] {
    let count = shape.reduce(1, *)
    switch self {
    case .zeros: return [Float](repeating: 0, count: count)
    case .ones: return [Float](repeating: 1, count: count)
    case .constant(let value): return [Float](repeating: Float(value), count: count)
    case .glorotUniform:
      let window = shape.dropLast(2).reduce(1, *)
      let limit = (6 / Double(window * shape.suffix(2).reduce(0, +))).squareRoot()
      return (0..<count).map { Float((2 * generator.uniform(at: UInt64($0)) - 1) * limit) }
    case .orthogonal:
      var matrix = (0..<count).map { generator.normal(at: UInt64($0)) }
      crew.orthonormalRows(&matrix, rows: shape[0])
      return matrix.map { Float($0) }
    case .forgetGateOne:
      let units = count / 4
      return (0..<count).map { $0 / units == 1 ? 1 : 0 }
    case .chrono(let longest):
      let forget = Self.spans(count / 4, longest, generator)
      return forget.map { -$0 } + forget + [Float](repeating: 0, count: count / 2)
    case .chronoUpdate(let longest):
      return Self.spans(count / 3, longest, generator) + [Float](repeating: 0, count: count / 3 * 2)
    case .scaled(let usual, let factor):
      return usual.values(shape: shape, from: generator, crew).map { Float(Double($0) * factor) }
    }
  }

  /// log U(1, T − 1) for each unit.
  private static func spans(_ units: Int, _ longest: Int, _ generator: Philox) -> [Float] {
    (0..<units).map { unit in
      Float(ExactMath.log(1 + Double(longest - 2) * generator.uniform(at: UInt64(unit))))
    }
  }
}
