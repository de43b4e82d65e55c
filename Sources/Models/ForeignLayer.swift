import Layers

/// One layer of the model that another library's arrays are brought into. All arrays are row-major.
struct ForeignLayer {
  /// From 1.
  let place: Int
  /// As the language writes it.
  let description: String
  /// F.
  let features: Int
  let library: ForeignWeights.Library

  typealias Found = [(name: String, values: [Float])]

  var text: String { "layer \(place), `\(description)`" }

  /// Keras: (F, 4H), (H, 4H) and one bias, gates i, f, c, o. PyTorch: (4H, F), (4H, H) and two biases, gates i, f, g, o.
  func lstm(_ layer: LSTM, _ group: ForeignWeights.Group) throws(ForeignWeightsProblem) -> Found {
    let units = layer.units
    var found: Found = []
    for direction in layer.bidirectional ? ["", "backward-"] : [""] {
      switch library {
      case .keras:
        found.append((direction + "kernel", try matrix(direction + "kernel", features, 4 * units, group)))
        found.append((direction + "recurrent", try matrix(direction + "recurrent", units, 4 * units, group)))
        found.append((direction + "bias", try vector(direction + "bias", 4 * units, group) ?? zeros(4 * units)))
      case .pytorch:
        try demandNoProjection(direction, group)
        let inputs = try matrix(direction + "weight_ih", 4 * units, features, group)
        let states = try matrix(direction + "weight_hh", 4 * units, units, group)
        found.append((direction + "kernel", Self.transposed(inputs, rows: 4 * units)))
        found.append((direction + "recurrent", Self.transposed(states, rows: 4 * units)))
        let (first, second) = try biases(direction, 4 * units, group)
        found.append((direction + "bias", zip(first, second).map { $0 + $1 }))
      }
    }
    try demandDirections(layer.bidirectional ? 2 : 1, group)
    return found
  }

  /// Keras: (F, 3H), (H, 3H) and (2, 3H), gates z, r, h. PyTorch: (3H, F), (3H, H) and two biases, gates r, z, n.
  func gru(_ layer: GRU, _ group: ForeignWeights.Group) throws(ForeignWeightsProblem) -> Found {
    try demandDirections(layer.bidirectional ? 2 : 1, group)
    var found: Found = []
    for direction in layer.bidirectional ? ["", "backward-"] : [""] {
      for (name, values) in try gru(units: layer.units, direction, group) { found.append((direction + name, values)) }
    }
    return found
  }

  private func gru(
    units: Int, _ direction: String, _ group: ForeignWeights.Group
  ) throws(ForeignWeightsProblem) -> Found {
    let kernel, recurrent, first, second: [Float]
    switch library {
    case .keras:
      kernel = try matrix(direction + "kernel", features, 3 * units, group)
      recurrent = try matrix(direction + "recurrent", units, 3 * units, group)
      guard let bias = group[direction + "bias"] else {
        throw .refused(
          layer: text, reason: "without biases it cannot be told whether the reset gate stands behind the product")
      }
      guard bias.shape.count == 2 else {
        throw .refused(
          layer: text,
          reason: "its reset gate stands before the recurrent product (`reset_after=False`), here behind it")
      }
      let both = try matrix(direction + "bias", 2, 3 * units, group)
      (first, second) = (Array(both[..<(3 * units)]), Array(both[(3 * units)...]))
    case .pytorch:
      let inputs = try matrix(direction + "weight_ih", 3 * units, features, group)
      let states = try matrix(direction + "weight_hh", 3 * units, units, group)
      kernel = Self.transposed(Self.resetSecond(inputs, gate: units * features), rows: 3 * units)
      recurrent = Self.transposed(Self.resetSecond(states, gate: units * units), rows: 3 * units)
      let (ofInputs, ofStates) = try biases(direction, 3 * units, group)
      (first, second) = (Self.resetSecond(ofInputs, gate: units), Self.resetSecond(ofStates, gate: units))
    }
    // The biases of z and r are only ever added; that of the candidate state stands within what the reset multiplies.
    let bias = (0..<3 * units).map { $0 < 2 * units ? first[$0] + second[$0] : first[$0] }
    return [
      ("kernel", kernel), ("recurrent", recurrent), ("bias", bias), ("recurrent-bias", Array(second[(2 * units)...])),
    ]
  }

  /// Keras: (F, N). PyTorch: (N, F).
  func dense(_ layer: Dense, _ group: ForeignWeights.Group) throws(ForeignWeightsProblem) -> Found {
    let kernel =
      library == .keras
      ? try matrix("kernel", features, layer.units, group)
      : Self.transposed(try matrix("weight", layer.units, features, group), rows: layer.units)
    return [("kernel", kernel), ("bias", try vector("bias", layer.units, group) ?? zeros(layer.units))]
  }

  /// Keras: (width, F, N). PyTorch: (N, F, width).
  func convolution(_ layer: Conv1D, _ group: ForeignWeights.Group) throws(ForeignWeightsProblem) -> Found {
    let (width, units) = (layer.width, layer.units)
    let kernel: [Float]
    switch library {
    case .keras: kernel = try array("kernel", [width, features, units], group)
    case .pytorch:
      // (N, F · width) as (F · width, N), whose rows then go from feature first to tap first.
      let turned = Self.transposed(try array("weight", [units, features, width], group), rows: units)
      kernel = (0..<width).flatMap { tap in
        (0..<features).flatMap { feature in
          let row = feature * width + tap
          return turned[row * units..<(row + 1) * units]
        }
      }
    }
    return [("kernel", kernel), ("bias", try vector("bias", units, group) ?? zeros(units))]
  }

  /// Keras: gamma and beta (F), each of which may be left out. PyTorch: weight and bias (F), both of which a layer
  /// normalization has, and other layers of one array have not.
  func normalization(_ group: ForeignWeights.Group) throws(ForeignWeightsProblem) -> Found {
    switch library {
    case .keras:
      let ones = [Float](repeating: 1, count: features)
      return [
        ("scale", try vector("gamma", features, group) ?? ones),
        ("shift", try vector("beta", features, group) ?? zeros(features)),
      ]
    case .pytorch:
      guard let scale = try vector("weight", features, group) else {
        throw .missing(layer: text, array: "weight", of: group.name)
      }
      guard let shift = try vector("bias", features, group) else {
        throw .missing(layer: text, array: "bias", of: group.name)
      }
      return [("scale", scale), ("shift", shift)]
    }
  }

  private func zeros(_ count: Int) -> [Float] { [Float](repeating: 0, count: count) }

  private func matrix(
    _ name: String, _ rows: Int, _ columns: Int, _ group: ForeignWeights.Group
  ) throws(ForeignWeightsProblem) -> [Float] {
    try array(name, [rows, columns], group)
  }

  private func array(
    _ name: String, _ shape: [Int], _ group: ForeignWeights.Group
  ) throws(ForeignWeightsProblem) -> [Float] {
    guard let tensor = group[name] else { throw .missing(layer: text, array: name, of: group.name) }
    guard tensor.shape == shape, let floats = tensor.floats else {
      throw .otherShape(
        array: tensor.name, shape: tensor.shapeText, layer: text,
        needs: shape.map(String.init).joined(separator: " x "))
    }
    return floats
  }

  /// Nil where it is missing.
  private func vector(
    _ name: String, _ count: Int, _ group: ForeignWeights.Group
  ) throws(ForeignWeightsProblem) -> [Float]? {
    guard let tensor = group[name] else { return nil }
    guard tensor.shape == [count], let floats = tensor.floats else {
      throw .otherShape(array: tensor.name, shape: tensor.shapeText, layer: text, needs: "\(count)")
    }
    return floats
  }

  private func biases(
    _ direction: String, _ count: Int, _ group: ForeignWeights.Group
  ) throws(ForeignWeightsProblem) -> ([Float], [Float]) {
    (
      try vector(direction + "bias_ih", count, group) ?? zeros(count),
      try vector(direction + "bias_hh", count, group) ?? zeros(count)
    )
  }

  private func demandNoProjection(_ direction: String, _ group: ForeignWeights.Group) throws(ForeignWeightsProblem) {
    if group[direction + "weight_hr"] != nil {
      throw .refused(layer: text, reason: "its states are projected to fewer numbers (`proj_size`), which none is here")
    }
  }

  private func demandDirections(_ count: Int, _ group: ForeignWeights.Group) throws(ForeignWeightsProblem) {
    let isBackward = group.arrays.contains { $0.name.hasPrefix("backward-") }
    if isBackward, count == 1 {
      throw .refused(layer: text, reason: "`\(group.name)` in the file reads its steps in both directions")
    }
  }

  /// (rows, columns) as (columns, rows).
  static func transposed(_ values: [Float], rows: Int) -> [Float] {
    let columns = values.count / rows
    var result = [Float](repeating: 0, count: values.count)
    for row in 0..<rows {
      for column in 0..<columns { result[column * rows + row] = values[row * columns + column] }
    }
    return result
  }

  /// Gates r, z, n as z, r, n, each of so many numbers.
  private static func resetSecond(_ values: [Float], gate: Int) -> [Float] {
    Array(values[gate..<2 * gate]) + Array(values[..<gate]) + Array(values[(2 * gate)...])
  }
}
