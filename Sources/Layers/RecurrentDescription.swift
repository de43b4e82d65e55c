/// What the recurrent layers have in common, whatever their gates: `lstm` and `gru`.
package protocol RecurrentDescription: LayerDescription {
  /// H.
  var units: Int { get set }
  var start: Start { get set }
  /// The share of the inputs that is dropped in training, in 0 ..< 1.
  var dropout: Double { get set }
  /// The share of the state that the products do not see in training, in 0 ..< 1.
  var recurrentDropout: Double { get set }
  /// Whether a second layer reads the steps from the last to the first; it gives 2H numbers then, the forward ones
  /// first. Where only the last is handed on, it is the final state of both. Schuster and Paliwal 1997.
  var bidirectional: Bool { get set }
  /// Of the candidate, and of an LSTM's cell.
  var activation: Activation { get set }
  /// Of the gates.
  var recurrentActivation: Activation { get set }
}

extension RecurrentDescription {
  package var isRecurrent: Bool { true }
  package var mixesSteps: Bool { bidirectional }
  package func outputs(features: Int) -> Int {
    // A size that cannot be is refused, not computed with.
    bidirectional && units <= Architecture.units.upperBound ? 2 * units : units
  }

  package var description: String {
    var text = "\(name) \(units)"
    if activation != .tanh { text += " activation: \(activation.text)" }
    if recurrentActivation != .sigmoid { text += " recurrent-activation: \(recurrentActivation.text)" }
    text += start.text
    if dropout != 0 { text += " dropout: \(dropout)" }
    if recurrentDropout != 0 { text += " recurrent-dropout: \(recurrentDropout)" }
    if bidirectional { text += " bidirectional: true" }
    return text
  }

  package func check(at place: Int) throws(ShapeMismatch) {
    try start.check(of: name, at: place, isRecurrent: true)
    try activation.checkUnit("`activation:`", of: name, at: place)
    try recurrentActivation.checkUnit("`recurrent-activation:`", of: name, at: place)
    try Dropout.check(dropout, "`dropout:`", of: name, at: place)
    try Dropout.check(recurrentDropout, "`recurrent-dropout:`", of: name, at: place)
  }

  /// What the names of its parameters begin with, for each direction.
  var directions: [String] { bidirectional ? ["", "backward-"] : [""] }
}
