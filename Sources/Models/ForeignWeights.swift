package import Layers
internal import Series

/// The weights of another library's layers, found in a safetensors file by their names, brought into the order of this
/// one: gates i, f, g, o with one bias; gates z, r, h with the reset gate behind the recurrent product.
package struct ForeignWeights: Sendable {
  /// Whose names and orders they have.
  package enum Library: String, Sendable, Hashable, CaseIterable {
    case keras, pytorch
  }

  /// The arrays of one layer.
  struct Group {
    /// As the file calls it; empty for a layer that was saved by itself.
    var name: String
    /// The layer within a PyTorch module of several, from 0.
    var place: Int
    var isRecurrent: Bool
    /// By their names within the layer, those of the second direction with `backward-` before.
    var arrays: [(name: String, tensor: TensorFile.Tensor)]

    subscript(name: String) -> TensorFile.Tensor? { arrays.first { $0.name == name }?.tensor }

    /// Told by its arrays: a convolution's kernel has three sizes, a normalisation's scale one.
    var family: Family {
      if isRecurrent { return .recurrent }
      if self["gamma"] != nil || self["beta"] != nil { return .normalization }
      switch (self["kernel"] ?? self["weight"])?.shape.count {
      case 3: return .convolution
      case 1: return .normalization
      default: return .dense
      }
    }
  }

  /// Layers of one family are told apart by their order, those of different ones by what they are.
  package enum Family: String, Sendable, Hashable, CaseIterable {
    case recurrent, dense, convolution, normalization

    init?(_ layer: any LayerDescription) {
      switch layer {
      case is LSTM, is GRU: self = .recurrent
      case is Dense: self = .dense
      case is Conv1D: self = .convolution
      case is Normalize: self = .normalization
      default: return nil
      }
    }
  }

  private let library: Library
  private var groups: [Group] = []

  package init(_ file: TensorFile, of library: Library) throws(ForeignWeightsProblem) {
    self.library = library
    for tensor in file.tensors {
      let name =
        library == .keras ? KerasName(tensor.name).map(ArrayName.init) : PyTorchName(tensor.name).map(ArrayName.init)
      guard let name else {
        let isBatch = ["moving_mean", "moving_variance", "running_mean", "running_var", "num_batches_tracked"]
          .contains { tensor.name.hasSuffix($0) }
        throw isBatch ? .batchNormalization(tensor.name) : .unknownArray(tensor.name, library)
      }
      guard let floats = tensor.floats else { throw .notNumbers(tensor.name, type: tensor.type.rawValue) }
      if let place = floats.firstIndex(where: { !$0.isFinite }) { throw .notFinite(tensor.name, place: place) }
      if let place = groups.firstIndex(where: { $0.name == name.layer && $0.place == name.place }) {
        groups[place].arrays.append((name.array, tensor))
        groups[place].isRecurrent = groups[place].isRecurrent || name.isRecurrent
      } else {
        groups.append(
          Group(name: name.layer, place: name.place, isRecurrent: name.isRecurrent, arrays: [(name.array, tensor)]))
      }
    }
  }

  /// A network of these weights, for windows of a number of features.
  package func network(_ architecture: Architecture, features: Int) throws(ForeignWeightsProblem) -> Network {
    // In the order of the families, so that what is left is told in one order.
    var left: [(family: Family, groups: ArraySlice<Group>)] = []
    for family in Family.allCases { left.append((family, try ordered(groups.filter { $0.family == family })[...])) }
    var width = features
    var values: [(name: String, values: [Float])] = []
    for (index, layer) in architecture.layers.enumerated() {
      let parameters = layer.parameters(features: width)
      defer { width = architecture.handedOn(layer.outputs(features: width), by: index) }
      guard !parameters.isEmpty else { continue }
      let place = ForeignLayer(place: index + 1, description: layer.description, features: width, library: library)
      guard let family = Family(layer), let next = left.firstIndex(where: { $0.family == family }) else {
        throw .noCounterpart(place.text, library)
      }
      guard let group = left[next].groups.popFirst() else { throw .tooFewLayers(place.text, family) }
      let found: [(name: String, values: [Float])] =
        switch layer {
        case let lstm as LSTM: try place.lstm(lstm, group)
        case let gru as GRU: try place.gru(gru, group)
        case let dense as Dense: try place.dense(dense, group)
        case let conv as Conv1D: try place.convolution(conv, group)
        case is Normalize: try place.normalization(group)
        default: []
        }
      values += found.map { ("\(index + 1).\(layer.name).\($0.name)", $0.values) }
    }
    if let more = left.lazy.compactMap(\.groups.first).first { throw .tooManyLayers(more.name) }
    do {
      return try Network(architecture, features: features) { name in values.first { $0.name == name }?.values }
    } catch {
      throw .shape(error)
    }
  }

  /// Layers of one kind in the order of the numbers in their names. Where numbers do not tell, nothing does: a file
  /// keeps no order of its own.
  private func ordered(_ groups: [Group]) throws(ForeignWeightsProblem) -> [Group] {
    func numbers(_ group: Group) -> [Int] {
      group.name.split { !$0.isASCII || !$0.isNumber }.map { Int($0) ?? .max } + [group.place]
    }
    func stem(_ group: Group) -> [Substring] {
      group.name.split { $0.isNumber || $0 == "_" || $0 == "." || $0 == "/" }
    }
    let sorted = groups.sorted { numbers($0).lexicographicallyPrecedes(numbers($1)) }
    for (first, second) in zip(sorted, sorted.dropFirst()) {
      let isNumbered = [first, second].allSatisfy { $0.name.first?.isNumber == true }
      guard first.name == second.name || isNumbered || stem(first) == stem(second), numbers(first) != numbers(second)
      else { throw .noOrder(first.name, second.name) }
    }
    return sorted
  }
}

/// Where an array belongs, and what it is there.
struct ArrayName {
  var layer: String
  var place: Int
  var array: String
  var isRecurrent: Bool

  init(_ name: KerasName) { (layer, place, array, isRecurrent) = (name.layer, 0, name.array, name.isRecurrent) }
  init(_ name: PyTorchName) {
    (layer, place, array, isRecurrent) = (name.layer, name.place, name.array, name.isRecurrent)
  }
}

/// `1.lstm/lstm_cell/kernel`, `2.bidirectional/backward_lstm/lstm_cell/bias`, `dense/kernel:0`: layers and arrays as
/// Keras names its variables.
struct KerasName {
  let layer: String
  let array: String
  let isRecurrent: Bool

  init?(_ name: String) {
    let whole = name.hasSuffix(":0") ? String(name.dropLast(2)) : name
    guard let cut = whole.lastIndex(where: { $0 == "/" || $0 == "." }) else { return nil }
    let last = whole[whole.index(after: cut)...]
    guard ["kernel", "recurrent_kernel", "bias", "gamma", "beta"].contains(last) else { return nil }
    var (words, direction) = ([Substring](), "")
    var isRecurrent = last == "recurrent_kernel"
    for word in whole[..<cut].split(separator: "/") {
      if word == "lstm_cell" || word == "gru_cell" {
        isRecurrent = true
      } else if word.hasPrefix("forward_") {
        isRecurrent = true
      } else if word.hasPrefix("backward_") {
        (isRecurrent, direction) = (true, "backward-")
      } else {
        words.append(word)
      }
    }
    layer = words.joined(separator: "/")
    array = direction + (last == "recurrent_kernel" ? "recurrent" : String(last))
    self.isRecurrent = isRecurrent
  }
}

/// `lstm.weight_ih_l0_reverse`, `fc.weight`: modules and arrays as the state of a PyTorch module names them.
struct PyTorchName {
  let layer: String
  let place: Int
  let array: String
  let isRecurrent: Bool

  init?(_ name: String) {
    let cut = name.lastIndex(of: ".")
    let last = cut.map { name[name.index(after: $0)...] } ?? name[...]
    layer = cut.map { String(name[..<$0]) } ?? ""
    if last == "weight" || last == "bias" {
      (place, array, isRecurrent) = (0, String(last), false)
      return
    }
    let isBackward = last.hasSuffix("_reverse")
    let words = last.dropLast(isBackward ? "_reverse".count : 0).split(separator: "_", omittingEmptySubsequences: false)
    guard words.count == 3, ["weight", "bias"].contains(words[0]), ["ih", "hh", "hr"].contains(words[1]),
      words[2].first == "l", let number = Int(words[2].dropFirst()), (0..<1_000_000).contains(number)
    else { return nil }
    (place, array, isRecurrent) = (number, (isBackward ? "backward-" : "") + "\(words[0])_\(words[1])", true)
  }
}

/// Why weights cannot be brought in.
package enum ForeignWeightsProblem: Explained, Hashable {
  case unknownArray(String, ForeignWeights.Library)
  case notNumbers(String, type: String)
  case notFinite(String, place: Int)
  case noOrder(String, String)
  case noCounterpart(String, ForeignWeights.Library)
  case tooFewLayers(String, ForeignWeights.Family)
  /// Its statistics are those of batches, which nothing here keeps.
  case batchNormalization(String)
  case tooManyLayers(String)
  case missing(layer: String, array: String, of: String)
  case otherShape(array: String, shape: String, layer: String, needs: String)
  case refused(layer: String, reason: String)
  case shape(ShapeMismatch)

  package var description: String {
    switch self {
    case .unknownArray(let name, let library): "`\(name)` is no array of a layer that `.\(library.rawValue)` names so"
    case .notNumbers(let name, let type): "`\(name)` holds numbers of the type \(type), which are no weights"
    case .notFinite(let name, let place): "`\(name)` holds no finite number at place \(place)"
    case .noOrder(let first, let second): "which of `\(first)` and `\(second)` comes first cannot be told"
    case .noCounterpart(let layer, let library):
      "\(layer), has no counterpart that is brought in from `.\(library.rawValue)`"
    case .tooFewLayers(let layer, let family): "\(layer), finds no \(family.rawValue) layer left in the file"
    case .batchNormalization(let name): "`\(name)` belongs to a batch normalization, which has no counterpart here"
    case .tooManyLayers(let name): "`\(name)` in the file is a layer more than the model has"
    case .missing(let layer, let array, let group): "\(layer), needs `\(array)`, which `\(group)` in the file lacks"
    case .otherShape(let array, let shape, let layer, let needs): "`\(array)` is \(shape), and \(layer), needs \(needs)"
    case .refused(let layer, let reason): "\(layer): \(reason)"
    case .shape: "the layers do not fit together"
    }
  }

  package var remedy: String {
    switch self {
    case .unknownArray:
      "save the weights of recurrent, dense, convolution and layer normalization layers only, under the library's own names"
    case .batchNormalization: "train the model without it, or with layer normalization: `normalize`"
    case .noOrder: "begin each name with the layer's place: `1.encoder…`, `2.decoder…`"
    case .notNumbers, .notFinite: "save the weights as 32-bit floats, and see that training did not break down"
    case .refused: "train such a layer anew here"
    default: "write the model with the same layers and sizes, in the same order"
    }
  }
}
