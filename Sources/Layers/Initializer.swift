import Tensors

/// How a parameter starts: Keras's defaults, drawn from the project's own generator.
package enum Initializer: Sendable, Hashable {
  case zeros
  /// Uniform in ±√(6 / (fan in + fan out)). Glorot and Bengio 2010.
  case glorotUniform
  /// Orthonormal rows. Saxe, McClelland and Ganguli 2014.
  case orthogonal
  /// Zero, but 1 for the forget gate: gates i, f, g, o. Jozefowicz, Zaremba and Sutskever 2015.
  case forgetGateOne
}
