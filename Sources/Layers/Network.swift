package import Tensors

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

  /// Fresh weights: parameter p of layer l, both from 0, is drawn from stream (weights, l, p).
  package init(
    _ architecture: Architecture, features: Int, seed: UInt64, execution: Execution = Execution()
  ) throws(ShapeMismatch) {
    let crew = Crew(Execution(kernels: execution.kernels))
    try self.init(architecture, features: features) { layer, index, parameter in
      let generator = Philox(seed: seed, stream: RandomStream.weights(layer: layer, parameter: index))
      return parameter.initializer.values(shape: parameter.shape, from: generator, crew)
    }
  }

  /// Weights taken over by name, as `Parameter.name` has them; nil stands for a missing one.
  package init(
    _ architecture: Architecture, features: Int, values: (String) -> [Float]?
  ) throws(ShapeMismatch) {
    try self.init(architecture, features: features) { (layer, _, parameter) throws(ShapeMismatch) in
      let name = Self.name(of: parameter, layer: layer, in: architecture)
      guard let found = values(name) else { throw .missingParameter(name: name) }
      guard found.count == parameter.count else {
        throw .parameter(name: name, expected: parameter.count, actual: found.count)
      }
      return found
    }
  }

  private init(
    _ architecture: Architecture, features: Int,
    values: (Int, Int, ParameterDescription) throws(ShapeMismatch) -> [Float]
  ) throws(ShapeMismatch) {
    // Weights do not depend on the number of steps.
    let summary = try architecture.summary(of: WindowShape(steps: 1, features: features))
    var parameters: [Parameter] = []
    for (layer, description) in summary.enumerated() {
      for (index, parameter) in description.parameters.enumerated() {
        parameters.append(
          Parameter(
            name: Self.name(of: parameter, layer: layer, in: architecture), shape: parameter.shape,
            values: try values(layer, index, parameter)))
      }
    }
    self.init(architecture: architecture, features: features, parameters: parameters)
  }

  private init(architecture: Architecture, features: Int, parameters: [Parameter]) {
    self.architecture = architecture
    self.features = features
    self.parameters = parameters
  }

  /// The same network with a value at every step.
  package var givingEveryStep: Network {
    Network(
      architecture: Architecture(architecture.layers, everyStep: true, known: architecture.known), features: features,
      parameters: parameters)
  }

  /// The same network with other values, in canonical order.
  package func with(_ values: [Float]) -> Network {
    precondition(values.count == parameterCount, "every parameter takes its value")
    var first = 0
    let changed = parameters.map { parameter in
      defer { first += parameter.values.count }
      return Parameter(
        name: parameter.name, shape: parameter.shape,
        values: Array(values[first..<first + parameter.values.count]))
    }
    return Network(architecture: architecture, features: features, parameters: changed)
  }

  /// What a digest of the weights reads: for each parameter its name in UTF-8 with its length before it, its shape
  /// with its rank before it, and its values; lengths and sizes as 64-bit integers, all little-endian.
  package var canonicalBytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(parameterCount * 4 + parameters.count * 64)
    func append(_ number: Int) {
      for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
    }
    for parameter in parameters {
      append(parameter.name.utf8.count)
      bytes.append(contentsOf: parameter.name.utf8)
      append(parameter.shape.count)
      for size in parameter.shape { append(size) }
      for value in parameter.values {
        for shift in stride(from: UInt32(0), to: 32, by: 8) {
          bytes.append(UInt8(truncatingIfNeeded: value.bitPattern >> shift))
        }
      }
    }
    return bytes
  }

  private static func name(of parameter: ParameterDescription, layer: Int, in architecture: Architecture) -> String {
    "\(layer + 1).\(architecture.layers[layer].name).\(parameter.name)"
  }
}
