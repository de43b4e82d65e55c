/// How the weights of a layer start.
package enum Start: Sendable, Hashable {
  /// As in Keras.
  case standard
  /// Recurrent layers only: gates that keep their memory for up to so many steps. Tallec and Ollivier 2018.
  case chrono(longest: Int)
  /// As in Keras, every weight multiplied with a factor; biases are left alone.
  case scaled(Double)
  /// Every weight the same number; biases are left alone. Units that start alike stay alike.
  case constant(Double)

  /// How a kernel or a recurrent kernel starts whose usual start is this one.
  func weights(_ usual: Initializer) -> Initializer {
    switch self {
    case .standard, .chrono: usual
    case .scaled(let factor): .scaled(usual, by: factor)
    case .constant(let value): .constant(value)
    }
  }

  /// `init: .chrono(100)`, with a space before; empty where it is the usual start.
  var text: String {
    switch self {
    case .standard: ""
    case .chrono(let longest): " init: .chrono(\(longest))"
    case .scaled(let factor): " init: .scaled(\(factor))"
    case .constant(let value): " init: .constant(\(value))"
    }
  }

  /// - Parameter isRecurrent: whether the layer has gates that `.chrono` can set.
  func check(of name: String, at place: Int, isRecurrent: Bool) throws(ShapeMismatch) {
    switch self {
    case .standard: break
    case .chrono(let longest):
      guard isRecurrent else {
        throw .option(
          layer: place, name: name, what: "`init:`", needs: "`.default`, `.scaled` or `.constant`",
          actual: "`.chrono(\(longest))`, which sets gates")
      }
      guard (3...Architecture.steps.upperBound).contains(longest) else {
        throw .outOfRange(
          layer: place, name: name, what: "T of `.chrono(T)`", valid: 3...Architecture.steps.upperBound,
          actual: longest)
      }
    case .scaled(let number), .constant(let number):
      guard number.isFinite, number.magnitude <= 1e6 else {
        throw .option(layer: place, name: name, what: "`init:`", needs: "a number up to 1e6", actual: "\(number)")
      }
    }
  }
}
