/// The streams of the random generator that learning draws from: a purpose, and a place in the model.
package enum RandomStream {
  /// The start of a parameter; layer and parameter from 0.
  package static func weights(layer: Int, parameter: Int) -> UInt64 {
    1 << 56 | UInt64(layer) << 16 | UInt64(parameter)
  }

  /// The order of the training windows.
  package static let windowOrder: UInt64 = 2 << 56
}
