internal import Layers
internal import Series
internal import Training

/// Writes a trained model as ONNX, of standard operators: windows in the data's own units go in, predictions in the
/// data's own units come out, for any number of windows of any length.
///
/// Inputs: `windows`, double (batch, time, features), and `lengths`, int32 (batch): the steps of each window, which
/// stand first; what follows them counts for nothing. Output: `predictions`, double (batch, steps × targets); of a
/// class, the probability of its second value.
package struct ONNXExport {
  private let saved: SavedModel
  private var graph = ONNXGraph()

  /// The bytes of the file.
  /// - Parameter digest: of the weights, kept in the file.
  package static func bytes(of saved: SavedModel, digest: String) throws(ONNXProblem) -> [UInt8] {
    var export = ONNXExport(saved)
    try export.build()
    return export.graph.model(
      named: "lstmnb",
      texts: [("windows", String(decoding: saved.interface.json.bytes, as: UTF8.self)), ("digest", digest)])
  }

  private init(_ saved: SavedModel) { self.saved = saved }

  private var architecture: Architecture { saved.fitted.network.architecture }

  private mutating func build() throws(ONNXProblem) {
    let interface = saved.interface
    graph.input("windows", .double, [.named("batch"), .named("time"), .known(interface.features.count)])
    graph.input("lengths", .int32, [.named("batch")])
    var values = "windows"
    if let scaler = interface.scaler {
      let entries = interface.features.compactMap { scaler[$0] }
      values = graph.node("Sub", [values, graph.doubles(entries.map(\.shift))])
      values = graph.node("Div", [values, graph.doubles(entries.map(\.scale))])
    }
    values = graph.node("Cast", [values], [("to", .int(ONNXGraph.Element.float.rawValue))])
    // Operators of recurrent layers want the time before the batch: layout 1 is refused by onnxruntime's processor.
    values = graph.node("Transpose", [values], [("perm", .ints([1, 0, 2]))])
    var isSequence = true
    for (index, layer) in architecture.layers.enumerated() {
      values = try node(for: layer, at: index, reading: values, isSequence: &isSequence)
    }
    if isSequence {
      // Of one step, for nothing brought more of them together.
      values = graph.node("Squeeze", [values, graph.integers([0])])
    }
    let last = architecture.layers.last as? Dense
    if interface.classes != nil, last?.activation != .sigmoid { values = graph.node("Sigmoid", [values]) }
    values = graph.node("Cast", [values], [("to", .int(ONNXGraph.Element.double.rawValue))])
    if interface.classes == nil, let scaler = interface.scaler {
      let entries = interface.targets.compactMap { scaler[$0] }
      let repeated = interface.horizon.flatMap { _ in entries }
      values = graph.node("Mul", [values, graph.doubles(repeated.map(\.scale))])
      values = graph.node("Add", [values, graph.doubles(repeated.map(\.shift))])
    }
    graph.node("Identity", [values], outputs: ["predictions"])
    graph.output("predictions", .double, [.named("batch"), .known(interface.outputs)])
  }

  private mutating func node(
    for layer: any LayerDescription, at index: Int, reading values: String, isSequence: inout Bool
  ) throws(ONNXProblem) -> String {
    let reduces = index == architecture.reducingLayer
    if reduces { isSequence = false }
    switch layer {
    case is Dropout: return values
    case let lstm as LSTM:
      // Gates i, f, g, o become i, o, f, c.
      let order = [0, 3, 1, 2]
      let directions = lstm.bidirectional ? ["", "backward-"] : [""]
      let none = [Float](repeating: 0, count: 4 * lstm.units)
      let arrays = recurrent(directions, index, units: lstm.units, order: order, recurrentBias: none)
      return recurrent(
        "LSTM", values, arrays, units: lstm.units, directions: directions.count, reduces: reduces,
        [])
    case let gru as GRU:
      let bias = [Float](repeating: 0, count: 2 * gru.units) + weights(index, "recurrent-bias")
      let arrays = recurrent([""], index, units: gru.units, order: [0, 1, 2], recurrentBias: bias)
      return recurrent(
        "GRU", values, arrays, units: gru.units, directions: 1, reduces: reduces, [("linear_before_reset", .int(1))])
    case let dense as Dense:
      let kernel = weights(index, "kernel")
      let product = graph.node(
        "MatMul", [values, graph.floats(kernel, shape: [kernel.count / dense.units, dense.units])])
      let sum = graph.node("Add", [product, graph.floats(weights(index, "bias"), shape: [dense.units])])
      switch dense.activation {
      case .linear: return sum
      case .sigmoid: return graph.node("Sigmoid", [sum])
      case .tanh: return graph.node("Tanh", [sum])
      case .relu: return graph.node("Relu", [sum])
      }
    default: throw .noOperator(layer: index + 1, text: layer.description)
    }
  }

  /// W (D, G · H, F), R (D, G · H, H) and B (D, 2 · G · H) of D directions and G gates: the biases of the inputs, then
  /// those of the states, which are the same for each direction.
  private mutating func recurrent(
    _ directions: [String], _ index: Int, units: Int, order: [Int], recurrentBias: [Float]
  ) -> [String] {
    let gates = order.count
    var (inputs, states, biases): ([Float], [Float], [Float]) = ([], [], [])
    for direction in directions {
      inputs += Self.gatesFirst(weights(index, direction + "kernel"), units: units, order: order)
      states += Self.gatesFirst(weights(index, direction + "recurrent"), units: units, order: order)
      biases += Self.gatesFirst(weights(index, direction + "bias"), units: units, order: order)
      biases += recurrentBias
    }
    let count = directions.count
    return [
      graph.floats(inputs, shape: [count, gates * units, inputs.count / (count * gates * units)]),
      graph.floats(states, shape: [count, gates * units, units]),
      graph.floats(biases, shape: [count, 2 * gates * units]),
    ]
  }

  /// The operator, and what brings its output to (T, B, D · H), or to (B, D · H) where only the last state is handed on:
  /// Y_h, which is the state behind each window's own length.
  private mutating func recurrent(
    _ operation: String, _ values: String, _ arrays: [String], units: Int, directions: Int, reduces: Bool,
    _ attributes: [(String, ONNXGraph.Attribute)]
  ) -> String {
    let output = "\(operation.lowercased())_of_\(values)"
    let attributes =
      [
        ("hidden_size", .int(units)), ("direction", .text(directions == 2 ? "bidirectional" : "forward")),
      ] + attributes
    graph.node(
      operation, [values] + arrays + ["lengths"], outputs: reduces ? ["", output] : [output], attributes)
    guard directions == 2 else {
      return graph.node("Squeeze", [output, graph.integers([reduces ? 0 : 1])])
    }
    let turned = graph.node("Transpose", [output], [("perm", .ints(reduces ? [1, 0, 2] : [0, 2, 1, 3]))])
    let shape = graph.integers(reduces ? [0, 2 * units] : [0, 0, 2 * units])
    return graph.node("Reshape", [turned, shape])
  }

  private func weights(_ layer: Int, _ name: String) -> [Float] {
    let whole = "\(layer + 1).\(architecture.layers[layer].name).\(name)"
    return saved.fitted.network.parameters.first { $0.name == whole }?.values ?? []
  }

  /// (rows, G · H) as (G · H, rows), the gates in another order.
  static func gatesFirst(_ values: [Float], units: Int, order: [Int]) -> [Float] {
    let width = order.count * units
    return order.flatMap { gate in
      (0..<units).flatMap { unit in
        stride(from: gate * units + unit, to: values.count, by: width).map { values[$0] }
      }
    }
  }
}

/// Why a model cannot be written as ONNX.
package enum ONNXProblem: Explained, Hashable {
  case noOperator(layer: Int, text: String)

  package var description: String {
    switch self {
    case .noOperator(let layer, let text): "layer \(layer), `\(text)`, is not written as ONNX"
    }
  }

  package var remedy: String { "save it as .safetensors" }
}
