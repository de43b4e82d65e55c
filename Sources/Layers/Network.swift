/// An architecture with weights, for windows of a number of features.
package struct Network: Sendable {
  package let architecture: Architecture
  /// F of the windows.
  package let features: Int
  /// All parameters in canonical order: layer by layer, as the layer lists them.
  package let parameters: [Parameter]

  /// A named array of weights.
  package struct Parameter: Sendable, Hashable {
    /// `1.lstm.kernel`: the place of the layer from 1, its name, the name within the layer.
    package let name: String
    /// Row-major.
    package let shape: [Int]
    package let values: [Float]
  }

  package var parameterCount: Int { parameters.reduce(0) { $0 + $1.values.count } }
}
