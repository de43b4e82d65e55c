import Tensors

/// An optimizer at work: what it keeps of every weight, and the powers of its decay rates as running products.
struct OptimizerState {
  private let optimizer: Optimizer
  /// Empty where the optimizer has none.
  private let means, squares: FloatRegion
  private var steps = 0
  private var power1 = 1.0
  private var power2 = 1.0
  /// Nadam's product of all momenta so far.
  private var momenta = 1.0

  init(_ optimizer: Optimizer, in arena: Arena, count: Int) {
    self.optimizer = optimizer
    var (hasMeans, hasSquares) = (true, true)
    switch optimizer {
    case .adam, .nadam: break
    case .rmsprop: hasMeans = false
    case .sgd: hasSquares = false
    }
    means = arena.reserve(hasMeans ? count : 0)
    squares = arena.reserve(hasSquares ? count : 0)
  }

  /// What it keeps between two steps, for a training that goes on later.
  struct Memory: Sendable, Hashable {
    var means, squares: [Float]
    var steps: Int
    var power1, power2, momenta: Double
  }

  var memory: Memory {
    Memory(
      means: means.values, squares: squares.values, steps: steps, power1: power1, power2: power2, momenta: momenta)
  }

  /// Whether a memory is that of such an optimizer for as many weights.
  func fits(_ memory: Memory) -> Bool {
    memory.means.count == means.count && memory.squares.count == squares.count
  }

  /// Goes on from where another one was.
  mutating func restore(_ memory: Memory) {
    means.write(memory.means)
    squares.write(memory.squares)
    (steps, power1, power2, momenta) = (memory.steps, memory.power1, memory.power2, memory.momenta)
  }

  /// One step over all weights.
  ///
  /// - Parameter scales: what the gradients of one array after the other are multiplied with, and how long it is.
  mutating func step(
    _ crew: Crew, weights: FloatRegion, gradients: FloatRegion, learningRate: Double,
    scales: [(count: Int, scale: Double)]
  ) {
    let step = nextStep(learningRate)
    if scales.count == 1, scales[0].count == weights.count {
      crew.step(
        step, weights: weights, means: means, squares: squares, gradients: gradients, gradientScale: scales[0].scale)
      return
    }
    var first = 0
    for (count, scale) in scales {
      crew.step(
        step, weights: weights.part(first, count), means: means.count == 0 ? means : means.part(first, count),
        squares: squares.count == 0 ? squares : squares.part(first, count), gradients: gradients.part(first, count),
        gradientScale: scale)
      first += count
    }
  }

  private mutating func nextStep(_ rate: Double) -> OptimizerStep {
    steps += 1
    switch optimizer {
    case .adam(let adam):
      power1 *= adam.beta1
      power2 *= adam.beta2
      return .adam(
        rate: rate / (1 - power1), rootScale: 1 / (1 - power2).squareRoot(), beta1: adam.beta1, beta2: adam.beta2,
        epsilon: adam.epsilon, decay: 1 - rate * adam.weightDecay)
    case .nadam(let nadam):
      power2 *= nadam.beta2
      let now = Self.momentum(nadam, step: steps)
      let next = Self.momentum(nadam, step: steps + 1)
      momenta *= now
      return .nadam(
        gradientRate: rate * (1 - now) / (1 - momenta), meanRate: rate * next / (1 - momenta * next),
        rootScale: 1 / (1 - power2).squareRoot(), beta1: nadam.beta1, beta2: nadam.beta2, epsilon: nadam.epsilon)
    case .rmsprop(let rmsprop): return .rmsprop(rate: rate, rho: rmsprop.rho, epsilon: rmsprop.epsilon)
    case .sgd(let sgd): return .sgd(rate: rate, momentum: sgd.momentum, nesterov: sgd.nesterov)
    }
  }

  private static func momentum(_ nadam: Nadam, step: Int) -> Double {
    nadam.beta1 * (1 - 0.5 * ExactMath.pow(0.96, 0.004 * Double(step)))
  }
}
