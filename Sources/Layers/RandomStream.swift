/// The streams of the random generator that learning draws from: a purpose, and a place in the model.
package enum RandomStream {
  /// The start of a parameter; layer and parameter from 0.
  package static func weights(layer: Int, parameter: Int) -> UInt64 {
    1 << 56 | UInt64(layer) << 16 | UInt64(parameter)
  }

  /// The order of the training windows.
  package static let windowOrder: UInt64 = 2 << 56

  /// How many steps of its windows a batch of training shows.
  package static let windowLengths: UInt64 = 16 << 56

  /// How many steps of a validation window are shown.
  package static let validationLengths: UInt64 = 17 << 56

  /// What is dropped in a layer, from 0, at one step of the optimizer, from 1.
  package static func dropout(_ place: Dropped, layer: Int, step: Int) -> UInt64 {
    place.rawValue << 56 | UInt64(layer & 0xffff) << 40 | UInt64(step & 0xff_ffff_ffff)
  }

  /// Numbers between layers, the inputs of a recurrent layer, or the states its products read.
  package enum Dropped: UInt64 {
    case activations = 3
    case inputs = 4
    case states = 5
    /// The same where a layer reads its steps from the last to the first.
    case backwardInputs = 6
    case backwardStates = 7
  }
}
