import Tensors

/// What keeps gradients from being too large.
package enum Clipping: Sendable, Hashable {
  /// The norm of all gradients together. Pascanu, Mikolov and Bengio 2013.
  case norm(Double)
  /// The norm of the gradients of each single array of weights, as Keras's `clipnorm`.
  case normEach(Double)
  /// Every gradient by itself.
  case value(Double)

  func check() throws(TrainingError) {
    switch self {
    case .norm(let limit): try Self.check(limit, "clip-norm")
    case .normEach(let limit): try Self.check(limit, "clip-norm-each")
    case .value(let limit): try Self.check(limit, "clip-value")
    }
  }

  private static func check(_ limit: Double, _ name: String) throws(TrainingError) {
    guard limit > 0, limit.isFinite else {
      throw .option(name: name, needs: "a positive number", actual: "\(limit)")
    }
  }
}
