internal import Diagnosis
internal import Language
internal import Layers
internal import Series
internal import Syntax
internal import Training

/// Says what is wrong with a model and its windows before anything is trained.
struct LintVerb: Verb {
  static let name = "lint"
  static let summary =
    "What can be seen to be wrong with a model and the windows it is to read, by which evidence, and what to try next: nothing is trained."
  static let examples = [
    "let data = split series(0..<300) train: 60% valid: 40% | window past: 8 | scale\nlint (model { lstm 4 dropout: 20%; dense 1; multiply 1_000 }) on: data"
  ]
  static let result = Findings.kind

  @Bare("The model, or a fitted one.") var model: Trainable
  @Parameter("The data it is to read.") var on: WindowedData

  func run(in context: Context) throws(Complaint) -> Value {
    var architecture: Architecture
    switch model {
    case .new(let fresh):
      architecture = fresh
      architecture.fit(to: on)
    case .fitted(let fitted):
      try fitted.check(on)
      architecture = fitted.fitted.network.architecture
    }
    let blueprint = try blueprint(of: architecture)
    let season = blueprint.season.map { ", season \($0)" } ?? ""
    return .object(
      Findings(
        subject:
          "\(blueprint.parameters) weights for \(blueprint.trainWindows) training windows of \(blueprint.steps) steps of \(blueprint.features.count) column\(blueprint.features.count == 1 ? "" : "s")\(season)",
        findings: Diagnosis.findings(in: blueprint), checked: Diagnosis.blueprintRules.map { $0.name }))
  }

  /// How many windows are looked at for the sizes of inputs.
  private static let sampled = 512

  private func blueprint(of architecture: Architecture) throws(Complaint) -> Blueprint {
    let train = on.train
    let layers: [LayerSummary]
    do {
      // What each of several losses reads is a multiple of the targets; that much is for `fit` to check.
      layers = try architecture.summary(of: WindowShape(steps: on.spec.past, features: on.features.count))
    } catch {
      throw Complaint(error).blaming("model")
    }
    let width = train.featureCount
    var inputs = on.features.map { _ in [Double]() }
    for window in train.spread(over: Self.sampled) {
      let steps = train.length(of: window)
      var numbers = [Float](repeating: 0, count: steps * width)
      var presence = [Float](repeating: 1, count: train.isMasked ? steps : 0)
      var inputSpan = numbers.mutableSpan
      train.copyInputs(of: window, steps: steps, into: &inputSpan, rowStride: width)
      if train.isMasked {
        var presenceSpan = presence.mutableSpan
        train.copyPresence(of: window, steps: steps, into: &presenceSpan)
      }
      for step in 0..<steps where presence.isEmpty || presence[step] != 0 {
        for feature in 0..<width { inputs[feature].append(Double(numbers[step * width + feature])) }
      }
    }
    return Blueprint(
      model: architecture, steps: on.spec.past,
      features: zip(on.features, inputs).compactMap { column, values in
        values.isEmpty ? nil : Blueprint.Feature(name: column.name, values: values)
      },
      targets: on.classes == nil && !on.spec.everyStep ? targetRange(of: train) : nil, isScaled: on.scaler != nil,
      parameters: layers.reduce(0) { $0 + $1.parameterCount }, trainWindows: train.count,
      trainTargets: train.count * on.outputs * (on.spec.everyStep ? on.spec.past : 1), season: season(of: train))
  }

  /// The least and the largest target of the training windows, on the model's scale.
  private func targetRange(of train: Windows) -> ClosedRange<Double>? {
    var (least, largest) = (Float.infinity, -Float.infinity)
    var targets = [Float](repeating: 0, count: on.outputs)
    for window in 0..<train.count {
      var span = targets.mutableSpan
      train.copyTargets(of: window, into: &span)
      for target in targets { (least, largest) = (min(least, target), max(largest, target)) }
    }
    return least <= largest ? Double(least)...Double(largest) : nil
  }

  /// The steps of the strongest season of the first target's training rows, where it is worth one.
  private func season(of train: Windows) -> Int? {
    guard on.classes == nil, !on.spec.isWhole else { return nil }
    let rows = train.trainRows(ofSegment: 0)
    guard let numbers = train.target(ofSegment: 0).sliced(rows).numbers else { return nil }
    return SeasonalPeriod.candidates(of: train.axis).compactMap { SeasonalStrength(numbers, period: $0) }
      .filter(\.isWorthwhile).max { $0.strength < $1.strength }?.period
  }
}
