internal import Files
internal import Language
internal import Layers
internal import Models
internal import Notation
internal import Series
internal import Syntax
internal import Tensors
internal import Training

/// A trained model, with the columns it reads and gives and the scaler that belongs to its weights.
struct FittedModel: Object {
  let fitted: Fitted
  let interface: ModelInterface
  /// When its losses were known; a file does not tell.
  private let lossesKnown: KnownAt
  /// The windows that it learned from, and those that the model learned from of which its training went on.
  private let taught: [Windows]
  /// Whether it was trained by another program than this one.
  private let isLoaded: Bool

  /// One that was trained on data just now.
  /// - Parameter before: the one whose training went on.
  init(fitted: Fitted, data: WindowedData, continuing before: FittedModel? = nil) {
    self.fitted = fitted
    interface = ModelInterface(of: data)
    // Losses are known when the rows are that they were measured on.
    lossesKnown = PartOfData(data: data, windows: data.valid ?? data.learned).known
    taught = (before?.taught ?? []) + [data.learned]
    isLoaded = false
  }

  /// One from a file.
  init(_ saved: SavedModel) {
    fitted = saved.fitted
    interface = saved.interface
    lossesKnown = .never
    taught = []
    isLoaded = true
  }

  static var kind: Kind { Kind("fitted") }
  static var members: [Member] {
    [
      Member("epochs", .int, "How many epochs it was trained."),
      Member("best", .int, "The epoch with the smallest validation loss."),
      Member("params", .int, "How many weights it has."),
      Member("history", .table, "Losses, epoch by epoch."),
      Member("digest", .text, "SHA-256 of all weights, the first characters."),
    ]
  }

  func member(_ name: String) throws(Complaint) -> Value? {
    switch name {
    // Where it stopped and what it chose hangs on the losses.
    case "epochs": Figure(Double(fitted.history.count), lossesKnown).value
    case "best": Figure(Double(fitted.bestEpoch), lossesKnown).value
    case "params": .number(Double(fitted.network.parameterCount))
    case "history": .object(history)
    case "digest": .text(digest)
    default: nil
    }
  }

  var digest: String { Digest(of: fitted.network.canonicalBytes).short }

  private var history: Table {
    func value(_ number: Double) -> Value { Figure(number, lossesKnown).value }
    return Table(
      labels: ["epoch", "train", "valid", "gradient-norm"],
      rows: fitted.history.map { epoch in
        [
          .number(Double(epoch.epoch)), value(epoch.trainLoss), epoch.validLoss.map(value) ?? .missing,
          value(epoch.gradientNorm),
        ]
      })
  }

  func shown(width: Int) -> [String] {
    fitted.network.architecture.shown(width: width) + note.split(separator: "\n").map(String.init)
  }

  func isSame(as other: any Object) -> Bool {
    (other as? FittedModel)?.fitted.network.canonicalBytes == fitted.network.canonicalBytes
  }

  /// What training came to, in one line with the digest of the weights.
  var note: String {
    var parts = ["fit: \(fitted.history.count) epoch" + (fitted.history.count == 1 ? "" : "s")]
    if fitted.isStateful { parts[0] += ", stateful" }
    switch fitted.ending {
    case .completed: break
    case .stoppedEarly: parts[0] += ", stopped early"
    case .interrupted: parts[0] += ", interrupted"
    }
    if let epoch = fitted.history.first(where: { $0.epoch == fitted.weightsEpoch }) {
      if epoch.epoch != fitted.history.count { parts.append("weights of epoch \(epoch.epoch)") }
      parts.append("train \(NumberText.significant(epoch.trainLoss))")
      if let valid = epoch.validLoss { parts.append("valid \(NumberText.significant(valid))") }
    }
    return parts.joined(separator: "   ") + "\n  \(fitted.network.parameterCount) weights sha256:\(digest)"
  }

  /// Predictions of every window in the data's own units, target by target: window w, step k at `w · steps + k`; of
  /// quantiles the one that is nearest to the median. Of two classes the probabilities of the second alone, of more
  /// those of each class in turn. `steps`: how many of a window's last steps are shown; nil shows all of them.
  func predictions(
    for windows: Windows, steps: Int? = nil, in context: Context
  ) throws(Complaint) -> [[Double]] {
    let windows = scaled(windows)
    return values(of: try outputs(for: windows, steps: steps, in: context)) { windows.unscaled($0, target: $1) }
  }

  /// The prediction from one origin.
  func prediction(
    from origin: Int, segment: Int = 0, of data: WindowedData, in context: Context
  ) throws(Complaint) -> [[Double]] {
    let data = scaled(data)
    return values(of: try outputs(from: origin, segment: segment, of: data, in: context)) {
      data.unscaled($0, atOrigin: origin, segment: segment, target: $1)
    }
  }

  /// The levels of the quantiles that it predicts; nil of a model of other numbers, or of classes.
  var levels: [Double]? {
    if case .quantile(let levels) = fitted.loss { levels } else { nil }
  }

  /// Every quantile of every window in the data's own units, target by target, then level by level: window w, step k at
  /// `w · steps + k`. Only of a model that has `levels`.
  func quantiles(
    for windows: Windows, steps: Int? = nil, in context: Context
  ) throws(Complaint) -> [[[Double]]] {
    let windows = scaled(windows)
    return quantiles(of: try outputs(for: windows, steps: steps, in: context)) { windows.unscaled($0, target: $1) }
  }

  /// The same of one origin.
  func quantiles(
    from origin: Int, segment: Int = 0, of data: WindowedData, in context: Context
  ) throws(Complaint) -> [[[Double]]] {
    let data = scaled(data)
    return quantiles(of: try outputs(from: origin, segment: segment, of: data, in: context)) {
      data.unscaled($0, atOrigin: origin, segment: segment, target: $1)
    }
  }

  /// - Parameter unscale: brings the model's numbers for a target, in order of windows and steps, to its units.
  private func quantiles(of outputs: ModelOutputs, _ unscale: ([Float], Int) -> [Double]) -> [[[Double]]] {
    interface.targets.indices.map { target in
      (levels ?? []).indices.map { level in unscale(outputs.column(target, level), target) }
    }
  }

  /// - Parameter unscale: as above.
  private func values(of outputs: ModelOutputs, _ unscale: ([Float], Int) -> [Double]) -> [[Double]] {
    guard interface.classes == nil else { return ClassProbabilities(fitted).values(outputs) }
    let median = levels.flatMap { levels in
      levels.indices.min { (levels[$0] - 0.5).magnitude < (levels[$1] - 0.5).magnitude }
    }
    return interface.targets.indices.map { unscale(outputs.column($0, median ?? 0), $0) }
  }

  /// That windows are made as those were that it was trained on.
  func check(_ data: WindowedData) throws(Complaint) {
    let other = ModelInterface(of: data)
    func list(_ names: [String]) -> String { names.joined(separator: ", ") }
    guard interface.features.areSame(as: other.features) else {
      throw Complaint(
        "it was trained on \(list(interface.features)), and these windows hold \(list(other.features))",
        suggestion: "give windows of the same columns", blaming: "on", code: .wrongKind)
    }
    guard interface.targets.areSame(as: other.targets), interface.horizon == other.horizon else {
      throw Complaint(
        "it was trained to predict \(interface.aim), and these windows are to predict \(other.aim)",
        suggestion: isLoaded ? "window … with the same target and `horizon:`" : "use the data it was fitted on",
        blaming: "on", code: .wrongKind)
    }
    guard interface.known.areSame(as: other.known) else {
      func text(_ names: [String]) -> String { names.isEmpty ? "nothing" : list(names) }
      throw Complaint(
        "it was trained with \(text(interface.known)) known beforehand, and of these windows \(text(other.known)) is",
        suggestion: isLoaded ? "window … with the same `known:`" : "use the data it was fitted on", blaming: "on",
        code: .wrongKind)
    }
    guard interface.form == other.form else {
      throw Complaint(
        "it learned \(interface.form.phrase), and these windows hold \(other.form.phrase)",
        suggestion: isLoaded ? "window … with the same `as:`" : "use the data it was fitted on", blaming: "on",
        code: .wrongKind)
    }
    guard (interface.classes ?? []).areSame(as: other.classes ?? []) else {
      throw Complaint(
        "it was trained to tell \(list(interface.classes ?? ["numbers"])), and these windows hold \(list(other.classes ?? ["numbers"]))",
        suggestion: "use data with the same classes", blaming: "on", code: .wrongKind)
    }
    if isLoaded, let scaler = interface.scaler {
      try explained(blaming: "on") { () throws(WindowError) in try data.checkLogarithms(of: scaler) }
    }
    guard isLoaded || data.scaler == interface.scaler else {
      throw Complaint(
        "these windows are scaled by other statistics than those it was trained on",
        suggestion: "use the data it was fitted on", blaming: "on", code: .wrongKind)
    }
  }

  /// That it did not learn from what these windows are to predict, unless they say so themselves. Of a model from a file
  /// nobody knows.
  func checkUnseen(_ part: PartOfData) throws(Complaint) {
    guard part.windows.part != .train else { return }
    for windows in taught {
      guard let place = part.windows.target(sharedWith: windows) else { continue }
      throw Complaint(
        "it was trained on what these windows are to predict, the target at \(place.text) among others",
        suggestion: "use the data it was fitted on, or a split whose \(part.windows.part.rawValue) part comes later",
        blaming: "on", code: .badData)
    }
  }

  private func scaled(_ windows: Windows) -> Windows {
    isLoaded ? windows.scaled(with: interface.scaler) : windows
  }

  /// Data on the scale of its weights: that of a model from a file comes with it.
  func scaled(_ data: WindowedData) -> WindowedData {
    data.scaler == interface.scaler ? data : data.scaled(with: interface.scaler)
  }
}

extension ModelInterface {
  /// `load at steps 1 to 24`
  fileprivate var aim: String {
    targets.joined(separator: ", ")
      + (horizon.count == 1
        ? " at step \(horizon.lowerBound)" : " at steps \(horizon.lowerBound) to \(horizon.upperBound)")
  }
}

extension [String] {
  /// By their bytes, not as text: two names that merely look alike are two names.
  fileprivate func areSame(as other: [String]) -> Bool {
    elementsEqual(other) { $0.utf8.elementsEqual($1.utf8) }
  }
}

extension Context {
  /// The kernels and threads that whoever runs the program allows.
  var execution: Execution {
    Execution(kernels: resources.kernels.flatMap(KernelSet.named) ?? .best, threads: resources.threads)
  }
}

extension Complaint {
  /// Why training did not come to its end.
  init(_ problem: TrainingError) {
    switch problem {
    case .shape(let mismatch): self = Complaint(mismatch).blaming("model")
    case .memory(let excess):
      let needed = excess.bytes.map { "\($0 >> 20) MiB" } ?? "more than can be counted"
      self.init(
        "\(excess.what) needs \(needed), and the limit is \(excess.limit >> 20) MiB",
        notes: ["make the batch, the windows or the model smaller, or raise `--max-memory`"], code: .limit)
    case .option(let name, let needs, let actual):
      let text = actual.hasSuffix(".0") ? String(actual.dropLast(2)) : actual
      self.init("`\(name):` must be \(needs), but is \(text)", blaming: Self.label(ofOption: name))
    case .noWindows(let part): self.init("there are no windows to train on in the \(part) part")
    case .partsDiffer(let what, let train, let valid):
      self.init("training windows have \(train) \(what), and validation windows \(valid)")
    case .targetsDiffer(let part, let everyStep, let modelEveryStep):
      self.init(
        "targets of \(part) stand at \(everyStep ? "every step" : "the last step"), and the model gives \(modelEveryStep ? "every step" : "the last")"
      )
    case .label(let part, let window, let needs, let actual):
      self.init(
        "window \(window) of the \(part) part has the label \(NumberText.significant(Double(actual))), which is not \(needs)",
        suggestion: "choose another label", blaming: "on", code: .badData)
    case .notInSequence(let part):
      self.init("the windows of \(part) do not continue one another, so that no state can run on", blaming: "stateful")
    case .mixedLengths(let lengths):
      self.init(
        "a state runs on over windows of one length, and these have \(lengths.lowerBound) to \(lengths.upperBound) steps",
        suggestion: "window … past: \(lengths.upperBound)", blaming: "stateful")
    case .mixesSteps(let place, let name):
      self.init(
        "layer \(place), `\(name)`, reads other steps of a window than those before its own, or no state of them runs on",
        suggestion: "a model of `lstm`, `gru` and `dense` in one direction", blaming: "stateful")
    case .notFinite(let place):
      let last =
        place.lastFiniteLoss.map { "the loss before it was \(NumberText.significant($0))" } ?? "it was the first batch"
      self.init(
        "training broke down in epoch \(place.epoch), batch \(place.batch): \(Self.text(place.origin)) is not finite",
        notes: [last, "try a smaller `lr:`, `clip-norm: 1`, or `scale` the data"])
    }
  }

  /// The label of `fit` that an option stands behind, or within.
  private static func label(ofOption name: String) -> String {
    switch name {
    case "every", "factor", "warm-up", "patience": "schedule"
    case "momentum", "rho", "weight-decay", "beta1", "beta2", "epsilon": "optimizer"
    default: name
    }
  }

  private static func text(_ origin: NotFinite.Origin) -> String {
    switch origin {
    case .inputs: "an input"
    case .targets: "a target"
    case .layer(let place, let name): "the output of layer \(place), `\(name)`,"
    case .loss: "the loss"
    case .gradient(let place, let name): "the gradient of layer \(place), `\(name)`,"
    case .validation: "the validation loss"
    }
  }
}
