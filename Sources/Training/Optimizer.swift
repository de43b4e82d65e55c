/// How gradients change weights.
package enum Optimizer: Sendable, Hashable {
  case adam(Adam)
  case nadam(Nadam)
  case rmsprop(RMSprop)
  case sgd(SGD)

  /// Every constant inside of its range.
  func check() throws(TrainingError) {
    switch self {
    case .adam(let adam):
      try Self.check(adam.beta1, "beta1")
      try Self.check(adam.beta2, "beta2")
      try Self.check(epsilon: adam.epsilon)
      guard adam.weightDecay >= 0, adam.weightDecay.isFinite else {
        throw .option(name: "weight-decay", needs: "0 or a positive number", actual: "\(adam.weightDecay)")
      }
    case .nadam(let nadam):
      try Self.check(nadam.beta1, "beta1")
      try Self.check(nadam.beta2, "beta2")
      try Self.check(epsilon: nadam.epsilon)
    case .rmsprop(let rmsprop):
      try Self.check(rmsprop.rho, "rho")
      try Self.check(epsilon: rmsprop.epsilon)
    case .sgd(let sgd):
      try Self.check(sgd.momentum, "momentum")
      guard !sgd.nesterov || sgd.momentum > 0 else {
        throw .option(name: "momentum", needs: "a positive number for `nesterov: true`", actual: "\(sgd.momentum)")
      }
    }
  }

  private static func check(_ share: Double, _ name: String) throws(TrainingError) {
    guard share >= 0, share < 1 else {
      throw .option(name: name, needs: "at least 0 and less than 1", actual: "\(share)")
    }
  }

  private static func check(epsilon: Double) throws(TrainingError) {
    guard epsilon > 0, epsilon.isFinite else {
      throw .option(name: "epsilon", needs: "a positive number", actual: "\(epsilon)")
    }
  }
}
