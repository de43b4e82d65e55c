internal import Notation
package import Layers
internal import Series
package import Training

/// A trained model as a safetensors file keeps it: its weights as arrays, all else as texts in JSON. It is data: nothing
/// in the file is run, and what does not fit together is refused.
package struct SavedModel: Sendable {
  package var fitted: Fitted
  package var interface: ModelInterface

  package init(fitted: Fitted, interface: ModelInterface) {
    self.fitted = fitted
    self.interface = interface
  }

  /// Counts up when a file can no longer be read by programs from before.
  package static let format = 1

  /// - Parameters:
  ///   - model: the architecture as the language writes it.
  ///   - digest: of the weights, so that damage is seen.
  package func file(model: String, digest: String) -> TensorFile {
    let texts: [(name: String, text: String)] = [
      ("lstmnb", "\(Self.format)"), ("model", model), ("windows", Self.text(interface.json)),
      ("training", Self.text(training)), ("digest", digest),
    ]
    return TensorFile(
      texts: texts,
      tensors: fitted.network.parameters.map { TensorFile.Tensor(name: $0.name, shape: $0.shape, floats: $0.values) })
  }

  /// - Parameters:
  ///   - architecture: reads an architecture as the language writes it.
  ///   - digest: computes what the file has to say of its weights.
  package init(
    _ file: TensorFile, architecture: (String) throws(SavedModelProblem) -> Architecture, digest: (Network) -> String
  ) throws(SavedModelProblem) {
    guard let format = file.text("lstmnb") else { throw SavedModelProblem.foreign }
    guard let number = Int(format), number >= 1 else { throw SavedModelProblem.metadata("lstmnb", "no version") }
    guard number <= Self.format else { throw SavedModelProblem.newer(number) }
    interface = try ModelInterface(try Self.json("windows", in: file))
    guard let text = file.text("model") else { throw SavedModelProblem.metadata("model", "it is missing") }
    var model = try architecture(text)
    model.everyStep = interface.everyStep
    model.known = interface.knownCount
    let training = try Self.json("training", in: file)
    guard let loss = training["loss"].flatMap({ Loss(json: $0) }) else {
      throw SavedModelProblem.metadata("training", "the loss is not known")
    }
    let network = try Self.network(model, interface, loss, file)
    guard file.text("digest") == digest(network) else { throw SavedModelProblem.digest }
    fitted = try Self.fitted(network, training)
  }

  private static func network(
    _ model: Architecture, _ interface: ModelInterface, _ loss: Loss, _ file: TensorFile
  ) throws(SavedModelProblem) -> Network {
    let network: Network
    do {
      try loss.check(head: model)
      _ = try model.summary(
        of: WindowShape(steps: min(interface.past, Architecture.steps.upperBound), features: interface.features.count),
        outputs: interface.outputs * loss.outputsPerTarget)
      network = try Network(model, features: interface.features.count) { name in
        guard let tensor = file.tensor(name), tensor.type == .float32 else { return nil }
        return tensor.floats
      }
    } catch {
      throw .shape(error)
    }
    for parameter in network.parameters {
      guard let tensor = file.tensor(parameter.name), tensor.shape == parameter.shape else {
        throw .tensor(parameter.name, "has another shape than its layer needs")
      }
      if let place = parameter.values.firstIndex(where: { !$0.isFinite }) {
        throw .tensor(parameter.name, "holds no finite number at place \(place)")
      }
    }
    let names = network.parameters.map(\.name)
    if let other = file.tensors.first(where: { !names.contains($0.name) }) {
      throw .tensor(other.name, "belongs to no layer of the model")
    }
    return network
  }

  private static func text(_ json: JSON) -> String { String(decoding: json.bytes, as: UTF8.self) }

  private static func json(_ name: String, in file: TensorFile) throws(SavedModelProblem) -> JSON {
    guard let text = file.text(name) else { throw .metadata(name, "it is missing") }
    do {
      return try JSONReader.read(Array(text.utf8))
    } catch {
      throw .metadata(name, "byte \(error.offset): \(error.message)")
    }
  }
}

extension SavedModel {
  /// How the model came to be.
  private var training: JSON {
    .object([
      JSON.Member("loss", fitted.loss.json), JSON.Member("stateful", .boolean(fitted.isStateful)),
      JSON.Member("ending", .text(fitted.ending.rawValue)),
      JSON.Member("best-epoch", .count(fitted.bestEpoch)), JSON.Member("weights-epoch", .count(fitted.weightsEpoch)),
      JSON.Member(
        "history",
        .list(
          fitted.history.map { epoch in
            .object([
              JSON.Member("train", .real(epoch.trainLoss)),
              JSON.Member("valid", epoch.validLoss.map { .real($0) } ?? .null),
              JSON.Member("best", .boolean(epoch.isBest)), JSON.Member("lr", .real(epoch.learningRate)),
              JSON.Member("gradient-norm", .real(epoch.gradientNorm)),
              JSON.Member("largest-gradient-norm", .real(epoch.largestGradientNorm)),
            ])
          })),
    ])
  }

  private static func fitted(_ network: Network, _ json: JSON) throws(SavedModelProblem) -> Fitted {
    guard let loss = json["loss"].flatMap({ Loss(json: $0) }), let isStateful = json["stateful"]?.boolean else {
      throw .metadata("training", "the loss is not known")
    }
    guard let ending = json["ending"]?.text.flatMap({ Fitted.Ending(rawValue: $0) }) else {
      throw .metadata("training", "the ending is not known")
    }
    guard let epochs = json["history"]?.list else { throw .metadata("training", "there is no history") }
    var history: [EpochRecord] = []
    for epoch in epochs {
      guard let train = epoch["train"]?.double, let isBest = epoch["best"]?.boolean, let rate = epoch["lr"]?.double,
        let norm = epoch["gradient-norm"]?.double, let largest = epoch["largest-gradient-norm"]?.double,
        let valid = epoch["valid"], valid == .null || valid.double != nil
      else { throw .metadata("training", "epoch \(history.count + 1) lacks a number") }
      history.append(
        EpochRecord(
          epoch: history.count + 1, trainLoss: train, validLoss: valid.double, isBest: isBest, learningRate: rate,
          gradientNorm: norm, largestGradientNorm: largest))
    }
    guard let best = json["best-epoch"]?.int, let weights = json["weights-epoch"]?.int,
      (0...history.count).contains(best), (0...history.count).contains(weights)
    else { throw .metadata("training", "the best epoch is none of the history") }
    return Fitted(
      network: network, loss: loss, history: history, bestEpoch: best, weightsEpoch: weights, ending: ending,
      isStateful: isStateful)
  }
}

/// Why a safetensors file is no model of this program.
package enum SavedModelProblem: Explained, Hashable {
  /// It was written by somebody else.
  case foreign
  case newer(Int)
  case metadata(String, String)
  case tensor(String, String)
  case shape(ShapeMismatch)
  case digest

  package var description: String {
    switch self {
    case .foreign: "it holds arrays, but no model: it was not saved by this program"
    case .newer(let format):
      "it was saved by a newer program, in format \(format), and this one reads format \(SavedModel.format)"
    case .metadata(let name, let message): "`\(name)` of its metadata: \(message)"
    case .tensor(let name, let message): "`\(name)` \(message)"
    case .shape: "its layers and its arrays do not fit together"
    case .digest: "its weights are not those that were saved: their digest differs"
    }
  }

  package var remedy: String {
    switch self {
    case .foreign: "to bring in the weights of Keras or PyTorch: load … weights: .pytorch into: (model { … }) on: data"
    case .newer: "use a newer program, or save the model again with this one"
    default: "the file is damaged: save the model again"
    }
  }
}

extension Loss {
  /// As a file keeps it: a name, and what belongs to it.
  var json: JSON {
    func named(_ name: String, _ more: [JSON.Member] = []) -> JSON {
      .object([JSON.Member("name", .text(name))] + more)
    }
    return switch self {
    case .meanSquaredError: named("mse")
    case .meanAbsoluteError: named("mae")
    case .huber: named("huber")
    case .binaryCrossEntropy: named("binary-cross-entropy")
    case .crossEntropy(let classes): named("cross-entropy", [JSON.Member("classes", .count(classes))])
    case .quantile(let levels): named("quantile", [JSON.Member("levels", .list(levels.map { .real($0) }))])
    }
  }

  /// Nil where it is none.
  init?(json: JSON) {
    switch json["name"]?.text {
    case "mse": self = .meanSquaredError
    case "mae": self = .meanAbsoluteError
    case "huber": self = .huber
    case "binary-cross-entropy": self = .binaryCrossEntropy
    case "cross-entropy":
      guard let classes = json["classes"]?.int, (2...Architecture.units.upperBound).contains(classes) else {
        return nil
      }
      self = .crossEntropy(classes: classes)
    case "quantile":
      let levels = json["levels"]?.list?.compactMap(\.double) ?? []
      guard !levels.isEmpty, levels.count <= 1000, levels.allSatisfy({ $0 > 0 && $0 < 1 }) else { return nil }
      self = .quantile(levels)
    default: return nil
    }
  }
}
