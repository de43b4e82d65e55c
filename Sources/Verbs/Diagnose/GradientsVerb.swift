internal import Language
internal import Layers
internal import Series
internal import Syntax
internal import Training

/// How far back the loss feels the states of each recurrent layer.
struct GradientsVerb: Verb {
  static let name = "gradients"
  static let isRehearsed = false
  static let summary =
    "How much the loss feels the state of each recurrent layer so many steps before the end of the window: where it falls to nothing, what lies farther back is not learned."
  static let examples = [
    "let data = split series(0..<300) train: 60% valid: 40% | window past: 8 | scale\nlet f = fit (model { lstm 4; dense 1 }) on: data epochs: 2\nlet g = gradients f on: data.valid\nplot-ascii g"
  ]
  static let result = Kind.table

  @Bare("The fitted model; of a fresh one, fit it for an epoch at a small `lr:`.") var fitted: FittedModel
  @Parameter("The windows to take the loss of: usually data.valid.") var on: PartOfData
  @Parameter("How many windows at most, evenly spread over the part.") var windows = 512

  func run(in context: Context) throws(Complaint) -> Value {
    let (network, found) = try Self.found(fitted, on, windows, in: context)
    let lags = found.map(\.norms.count).max() ?? 0
    return .object(
      Table(
        labels: ["lag"] + found.map { network.architecture.stateName(of: $0.layer, isBackward: $0.isBackward) },
        rows: (0..<lags).map { lag in
          [.number(Double(lag))]
            + found.map { reach in reach.norms[lag].map { Figure($0, on.known).value } ?? .missing }
        }))
  }

  /// The gradients of every recurrent layer, for `memory` too.
  static func found(
    _ fitted: FittedModel, _ on: PartOfData, _ windows: Int, in context: Context
  ) throws(Complaint) -> (Network, [StateReach]) {
    let (network, shown) = try fitted.observed(on, windows: windows)
    let found: [StateReach]?
    do throws(TrainingError) {
      found = try stateReach(
        of: network, on: WindowBatch(windows: shown), windows: shown.spread(over: windows), loss: fitted.fitted.loss,
        execution: context.execution, memoryLimit: context.resources.memoryLimit,
        shouldStop: { context.isInterrupted })
    } catch {
      throw Complaint(error)
    }
    guard let found else { throw Complaint("interrupted", code: .interrupted) }
    return (network, found)
  }
}

extension FittedModel {
  /// The weights to look into, and the windows on their scale.
  func observed(_ on: PartOfData, windows: Int) throws(Complaint) -> (Network, Windows) {
    try check(on.data)
    guard windows >= 1 else { throw .outOfRange("windows", "1 or more", actual: "\(windows)") }
    let network = fitted.network
    guard network.architecture.layers.contains(where: { $0.isRecurrent }) else {
      throw Complaint(
        "the model has no recurrent layer, so no state to look at", suggestion: "a model with an `lstm` or a `gru`",
        blaming: "fitted")
    }
    return (network, scaled(on.data).windows(of: on.windows.part) ?? on.windows)
  }
}

extension Architecture {
  /// What a column of a layer's states is called: `lstm_1`, from 1; of a second direction `lstm_1_backward`.
  func stateName(of layer: Int, isBackward: Bool) -> String {
    "\(layers[layer].name)_\(layer + 1)" + (isBackward ? "_backward" : "")
  }
}

extension Windows {
  /// The indices of at most so many windows, evenly spread.
  func spread(over most: Int) -> [Int] {
    let taken = Swift.min(count, most)
    return (0..<taken).map { $0 * count / taken }
  }
}
