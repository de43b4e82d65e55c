import Tensors

/// Adam at work: the moments of every weight, and the powers of the decay rates as running products.
struct AdamState {
  private let options: Adam
  private let means, squares: FloatRegion
  private var power1 = 1.0
  private var power2 = 1.0

  init(_ options: Adam, in arena: Arena, count: Int) {
    self.options = options
    means = arena.reserve(count)
    squares = arena.reserve(count)
  }

  mutating func step(
    _ crew: Crew, weights: FloatRegion, gradients: FloatRegion, learningRate: Double, gradientScale: Double
  ) {
    power1 *= options.beta1
    power2 *= options.beta2
    crew.step(
      AdamStep(
        rate: Float(learningRate / (1 - power1)), rootScale: Float(1 / (1 - power2).squareRoot()),
        beta1: Float(options.beta1), beta2: Float(options.beta2), epsilon: Float(options.epsilon),
        gradientScale: Float(gradientScale)),
      weights: weights, means: means, squares: squares, gradients: gradients)
  }
}
