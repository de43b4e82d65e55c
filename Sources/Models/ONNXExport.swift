internal import Notation
internal import Layers
internal import Series
internal import Training

/// Writes a trained model as ONNX, of standard operators: windows in the data's own units go in, predictions in the
/// data's own units come out, for any number of windows of any length.
///
/// Inputs: `windows`, double (batch, time, features), and `lengths`, int32 (batch): the steps of each window, which
/// stand first; what follows them counts for nothing. With columns that are known beforehand also `known`, double (batch,
/// steps, columns), their values at the target steps, in the data's own units. Output: `predictions`, double (batch, steps × targets), of quantiles
/// side by side for each target; of two classes the probability of the second, of more those of each. A model that gives
/// something at every step gives (batch, time, …), and reads `known` as (batch, time, steps, columns). The state begins at
/// zero with each window: where it ran on in training, a window must begin where the series does, and `state` of the
/// file's texts says so.
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
      texts: [("windows", String(decoding: saved.interface.json.bytes, as: UTF8.self)), ("digest", digest)]
        + (saved.fitted.isStateful ? [("state", "zero at the first step of each window")] : []))
  }

  private init(_ saved: SavedModel) { self.saved = saved }

  private var architecture: Architecture { saved.fitted.network.architecture }

  private mutating func build() throws(ONNXProblem) {
    let interface = saved.interface
    guard interface.form == .level else { throw .noScale("a model of changes") }
    guard interface.scaler?.scaling != .perWindow else { throw .noScale("a scale of each window's own") }
    guard interface.scaler?.columns.contains(where: \.isLogarithmic) != true else {
      throw .noScale("a scale of logarithms")
    }
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
    let known = interface.known.isEmpty ? nil : knownInput()
    var isSequence = true
    for (index, layer) in architecture.layers.enumerated() {
      values = try node(for: layer, at: index, reading: values, isSequence: &isSequence)
      if let known, index == architecture.joiningLayer {
        values = graph.node("Concat", [values, known], [("axis", .int(-1))])
      }
    }
    if architecture.everyStep {
      values = graph.node("Transpose", [values], [("perm", .ints([1, 0, 2]))])
    } else if isSequence {
      // Of one step, for nothing brought more of them together.
      values = graph.node("Squeeze", [values, graph.integers([0])])
    }
    values = inUnits(probabilities(values))
    graph.node("Identity", [values], outputs: ["predictions"])
    let width = ONNXGraph.Size.known(interface.outputs * saved.fitted.loss.outputsPerTarget)
    graph.output(
      "predictions", .double,
      architecture.everyStep ? [.named("batch"), .named("time"), width] : [.named("batch"), width])
  }

  /// What is known beforehand on the scale of the weights: (B, K), or (T, B, K) where there is a value at every step.
  private mutating func knownInput() -> String {
    let interface = saved.interface
    let everyStep = architecture.everyStep
    graph.input(
      "known", .double,
      [.named("batch")] + (everyStep ? [.named("time")] : [])
        + [.known(interface.horizon.count), .known(interface.known.count)])
    var values = "known"
    if let scaler = interface.scaler {
      let entries = interface.known.compactMap { scaler[$0] }
      values = graph.node("Sub", [values, graph.doubles(entries.map(\.shift))])
      values = graph.node("Div", [values, graph.doubles(entries.map(\.scale))])
    }
    values = graph.node("Cast", [values], [("to", .int(ONNXGraph.Element.float.rawValue))])
    let width = interface.knownCount
    values = graph.node("Reshape", [values, graph.integers(everyStep ? [0, 0, width] : [0, width])])
    return everyStep ? graph.node("Transpose", [values], [("perm", .ints([1, 0, 2]))]) : values
  }

  /// Of classes, where the last layer does not make them itself.
  private mutating func probabilities(_ values: String) -> String {
    let head = (architecture.layers.last as? Dense)?.activation
    switch saved.fitted.loss {
    case .binaryCrossEntropy where head != .sigmoid: return graph.node("Sigmoid", [values])
    case .crossEntropy(let classes) where head != .softmax:
      // The classes of one step and one label lie side by side.
      let apart = graph.node(
        "Reshape", [values, graph.integers(architecture.everyStep ? [0, 0, -1, classes] : [0, -1, classes])])
      let shares = graph.node("Softmax", [apart], [("axis", .int(-1))])
      let width = saved.interface.outputs * classes
      return graph.node("Reshape", [shares, graph.integers(architecture.everyStep ? [0, 0, width] : [0, width])])
    default: return values
    }
  }

  /// Numbers on the scale of the weights in the data's own units.
  private mutating func inUnits(_ values: String) -> String {
    let interface = saved.interface
    let numbers = graph.node("Cast", [values], [("to", .int(ONNXGraph.Element.double.rawValue))])
    guard interface.classes == nil, let scaler = interface.scaler else { return numbers }
    let entries = interface.targets.compactMap { scaler[$0] }
    let perTarget = saved.fitted.loss.outputsPerTarget
    let repeated = interface.horizon.flatMap { _ in entries.flatMap { [Scaler.Entry](repeating: $0, count: perTarget) }
    }
    let scaled = graph.node("Mul", [numbers, graph.doubles(repeated.map(\.scale))])
    return graph.node("Add", [scaled, graph.doubles(repeated.map(\.shift))])
  }

  private mutating func node(
    for layer: any LayerDescription, at index: Int, reading values: String, isSequence: inout Bool
  ) throws(ONNXProblem) -> String {
    let reduces = index == architecture.reducingLayer
    if reduces { isSequence = false }
    switch layer {
    case is Dropout: return values
    case let lstm as LSTM:
      let directions = lstm.bidirectional ? ["", "backward-"] : [""]
      // Gates i, f, g, o become i, o, f, c.
      let arrays = recurrent(directions, index, units: lstm.units, order: [0, 3, 1, 2]) { _, _ in
        [Float](repeating: 0, count: 4 * lstm.units)
      }
      let kinds = activations(
        [lstm.recurrentActivation, lstm.activation, lstm.activation], directions: directions.count)
      return recurrent(
        "LSTM", values, arrays, units: lstm.units, directions: directions.count, reduces: reduces, kinds)
    case let gru as GRU:
      let directions = gru.bidirectional ? ["", "backward-"] : [""]
      let arrays = recurrent(directions, index, units: gru.units, order: [0, 1, 2]) { export, direction in
        [Float](repeating: 0, count: 2 * gru.units) + export.weights(index, direction + "recurrent-bias")
      }
      let kinds = activations([gru.recurrentActivation, gru.activation], directions: directions.count)
      return recurrent(
        "GRU", values, arrays, units: gru.units, directions: directions.count, reduces: reduces,
        [("linear_before_reset", .int(1))] + kinds)
    case let dense as Dense:
      let kernel = weights(index, "kernel")
      let product = graph.node(
        "MatMul", [values, graph.floats(kernel, shape: [kernel.count / dense.units, dense.units])])
      let sum = graph.node("Add", [product, graph.floats(weights(index, "bias"), shape: [dense.units])])
      return activated(sum, dense.activation)
    case let conv as Conv1D: return convolution(conv, index, values)
    case let normalize as Normalize:
      let (scale, shift) = (weights(index, "scale"), weights(index, "shift"))
      return graph.node(
        "LayerNormalization",
        [values, graph.floats(scale, shape: [scale.count]), graph.floats(shift, shape: [shift.count])],
        [("axis", .int(-1)), ("epsilon", .float(Float(normalize.epsilon)))])
    case let multiply as Multiply:
      return graph.node("Mul", [values, graph.floats([Float(multiply.factor)], shape: [1])])
    default: throw .noOperator(layer: index + 1, text: layer.description)
    }
  }

  private mutating func activated(_ values: String, _ activation: Activation) -> String {
    switch activation {
    case .linear: values
    case .sigmoid: graph.node("Sigmoid", [values])
    case .tanh: graph.node("Tanh", [values])
    case .relu: graph.node("Relu", [values])
    case .leakyRelu(let slope): graph.node("LeakyRelu", [values], [("alpha", .float(Float(slope)))])
    case .hardSigmoid: graph.node("HardSigmoid", [values], [("alpha", .float(1 / 6)), ("beta", .float(0.5))])
    case .softmax: graph.node("Softmax", [values], [("axis", .int(-1))])
    }
  }

  /// The activations of a recurrent operator, once for each direction; none where they are its own.
  private func activations(_ kinds: [Activation], directions: Int) -> [(String, ONNXGraph.Attribute)] {
    let usual: [Activation] = kinds.count == 3 ? [.sigmoid, .tanh, .tanh] : [.sigmoid, .tanh]
    if kinds == usual { return [] }
    let all = (0..<directions).flatMap { _ in kinds }
    var (alphas, betas): ([Float], [Float]) = ([], [])
    let names = all.map { kind in
      switch kind {
      case .linear, .softmax:
        alphas.append(1)
        betas.append(0)
        return "Affine"
      case .sigmoid: return "Sigmoid"
      case .tanh: return "Tanh"
      case .relu: return "Relu"
      case .leakyRelu(let slope):
        alphas.append(Float(slope))
        return "LeakyRelu"
      case .hardSigmoid:
        alphas.append(1 / 6)
        betas.append(0.5)
        return "HardSigmoid"
      }
    }
    var attributes: [(String, ONNXGraph.Attribute)] = [("activations", .texts(names))]
    if !alphas.isEmpty { attributes.append(("activation_alpha", .floats(alphas))) }
    if !betas.isEmpty { attributes.append(("activation_beta", .floats(betas))) }
    return attributes
  }

  /// (T, B, F) to (T, B, N): the operator wants (B, F, T). Steps behind a window's length count as zeros.
  private mutating func convolution(_ conv: Conv1D, _ index: Int, _ values: String) -> String {
    let kernel = weights(index, "kernel")
    let features = kernel.count / (conv.width * conv.units)
    let steps = graph.node("Gather", [graph.node("Shape", [values]), graph.integer(0)])
    let places = graph.node("Range", [graph.integer(0), steps, graph.integer(1)])
    let lengths = graph.node("Cast", ["lengths"], [("to", .int(ONNXGraph.Element.int64.rawValue))])
    let isThere = graph.node(
      "Less",
      [
        graph.node("Unsqueeze", [places, graph.integers([1, 2])]),
        graph.node("Unsqueeze", [lengths, graph.integers([0, 2])]),
      ])
    let kept = graph.node("Where", [isThere, values, graph.floats([0], shape: [1])])
    let turned = graph.node("Transpose", [kept], [("perm", .ints([1, 2, 0]))])
    // (width, F, N) as (N, F, width).
    var weights = [Float](repeating: 0, count: kernel.count)
    for tap in 0..<conv.width {
      for feature in 0..<features {
        for unit in 0..<conv.units {
          weights[(unit * features + feature) * conv.width + tap] =
            kernel[(tap * features + feature) * conv.units + unit]
        }
      }
    }
    let left = conv.padding == .causal ? conv.width - 1 : (conv.width - 1) / 2
    let sums = graph.node(
      "Conv",
      [
        turned, graph.floats(weights, shape: [conv.units, features, conv.width]),
        graph.floats(self.weights(index, "bias"), shape: [conv.units]),
      ], [("pads", .ints([left, conv.width - 1 - left]))])
    return activated(graph.node("Transpose", [sums], [("perm", .ints([2, 0, 1]))]), conv.activation)
  }

  /// W (D, G · H, F), R (D, G · H, H) and B (D, 2 · G · H) of D directions and G gates: the biases of the inputs, then
  /// those of the states.
  private mutating func recurrent(
    _ directions: [String], _ index: Int, units: Int, order: [Int],
    recurrentBias: (ONNXExport, String) -> [Float]
  ) -> [String] {
    let gates = order.count
    var (inputs, states, biases): ([Float], [Float], [Float]) = ([], [], [])
    for direction in directions {
      inputs += Self.gatesFirst(weights(index, direction + "kernel"), units: units, order: order)
      states += Self.gatesFirst(weights(index, direction + "recurrent"), units: units, order: order)
      biases += Self.gatesFirst(weights(index, direction + "bias"), units: units, order: order)
      biases += recurrentBias(self, direction)
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
  /// What brings numbers to the scale of the weights and back.
  case noScale(String)

  package var description: String {
    switch self {
    case .noOperator(let layer, let text): "layer \(layer), `\(text)`, is not written as ONNX"
    case .noScale(let what): "\(what) is not written as ONNX"
    }
  }

  package var remedy: String { "save it as .safetensors" }
}
