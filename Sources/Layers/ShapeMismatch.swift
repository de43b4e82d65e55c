/// Why layers, windows and targets do not fit together; every case carries both numbers.
/// Layers are counted from 1, as a person counts them.
package enum ShapeMismatch: Error, Sendable, Hashable {
  /// A model without layers.
  case noLayers
  /// A layer asks for a size that cannot be: `lstm 0`.
  case outOfRange(layer: Int, name: String, what: String, valid: ClosedRange<Int>, actual: Int)
  /// A layer asks for something else that cannot be: `dropout 1`.
  case option(layer: Int, name: String, what: String, needs: String, actual: String)
  /// A layer that cannot be the last one is.
  case nothingBehind(layer: Int, name: String)
  /// Windows whose number of steps or features cannot be.
  case windows(what: String, valid: ClosedRange<Int>, actual: Int)
  /// The windows have `actual` features, the network was made for `expected`.
  case features(expected: Int, actual: Int)
  /// The last layer gives `actual` numbers, each target has `expected`.
  case outputs(layer: Int, name: String, expected: Int, actual: Int)
  /// Each window has one target, but no recurrent layer brings its steps together.
  case stillSequence(layer: Int, name: String, steps: Int)
  /// Known values of the horizon, and no recurrent layer whose outputs they could join.
  case knownWithoutRecurrent
  /// Known values join the outputs of a layer that has none behind it to read them.
  case knownUnread(layer: Int, name: String)
  /// The windows have `actual` known values of the horizon, the network was made for `expected`.
  case known(expected: Int, actual: Int)
  /// A parameter to be taken over has the wrong number of values.
  case parameter(name: String, expected: Int, actual: Int)
  /// A parameter to be taken over is missing.
  case missingParameter(name: String)
}
