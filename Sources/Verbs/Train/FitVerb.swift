internal import Language
internal import Layers
internal import Notation
internal import Series
internal import Syntax
internal import Training

/// Trains a model.
struct FitVerb: Verb {
  static let name = "fit"
  static let isRehearsed = false
  static let summary = "Trains a model on the training windows, and watches the validation windows."
  static let examples = [
    "let data = split series(0..<300) train: 70% valid: 30% | window past: 8 | scale\nfit (model { lstm 4; dense 1 }) on: data epochs: 2\nfit (model { lstm 4; dense 1 }) on: data epochs: 4 loss: .huber,\n  optimizer: .sgd(momentum: 0.9, nesterov: true), schedule: .cosine(warm-up: 1), lr: 0.01"
  ]
  static let result = FittedModel.kind
  static let role = VerbRole.draws

  @Bare("The model, or a fitted one to train on.") var model: Trainable
  @Parameter("The data; its training part is learned, its validation part watched.") var on: WindowedData
  @Parameter("How often every window is seen.") var epochs = 10
  @Parameter("Windows per step of the optimizer.") var batch = 32
  @Parameter("The learning rate, at the start of the schedule.") var lr = 0.001
  @Parameter(
    "How gradients change weights: `.adamw(weight-decay: 0.01)`, `.rmsprop(rho: 0.9)`, `.sgd(momentum: 0, nesterov: false)`.",
    shown: ".adam") var optimizer: OptimizerName? = nil
  @Parameter(
    "How the learning rate changes over the epochs: `.step(every: 10, factor: 0.5)`, `.exponential(factor: 0.95)`, `.cosine(warm-up: 0)`, `.plateau(patience: 5, factor: 0.5)`.",
    shown: ".constant") var schedule: ScheduleName? = nil
  @Parameter(
    "What is made small: `.quantile([0.1, 0.5, 0.9])` learns quantiles, side by side for every step and target.",
    shown: ".mse, of 2 classes .binary-cross-entropy, of more .cross-entropy") var loss: LossName? = nil
  @Parameter(
    "Adds so many times the sum of all squared weights, biases aside, to what is made small; losses are told without it, where Keras adds it."
  ) var l2 = 0.0
  @Parameter(
    "What the windows of each class weigh: `.balanced`, one number a class, or `{ yes: 5, no: 1 }`.", shown: "1")
  var classWeights: ClassWeights? = nil
  @Parameter("Stop after so many epochs without a better validation loss; the best weights are kept.", shown: "never")
  var earlyStop: Int? = nil
  @Parameter("The largest norm of all gradients together.", shown: "none") var clipNorm: Double? = nil
  @Parameter("The largest norm of the gradients of each array of weights.", shown: "none")
  var clipNormEach: Double? = nil
  @Parameter("The largest size of any one gradient.", shown: "none") var clipValue: Double? = nil
  @Parameter(
    "Whether the state runs on from each window to the next: `batch` pieces of the training part side by side (of a panel so many individuals), every row once and in order, whatever the windows' stride. Evaluations and forecasts then begin at the first row."
  )
  var stateful = false
  @Parameter("Instead of the program's seed.", shown: "the program's") var seed: Int? = nil
  @Parameter("Whether to say nothing.") var quiet = false

  func run(in context: Context) throws(Complaint) -> Value {
    let options = try options(in: context)
    let report = FitProgress(context: context, options: options, isQuiet: quiet)
    var data = on
    if case .fitted(let before) = model {
      try before.check(on)
      data = before.scaled(on)
    }
    let train: any WindowSource
    let valid: (any WindowSource)?
    if stateful {
      try checkStateful()
      train = UnbrokenBatch(windows: UnbrokenWindows(training: data.train))
      valid = data.valid.map { UnbrokenBatch(windows: UnbrokenWindows(judging: $0)) }
    } else {
      train = WindowBatch(windows: data.learned)
      valid = data.valid.map { WindowBatch(windows: $0) }
    }
    if options.patience != nil, valid == nil {
      throw Complaint(
        "`early-stop:` watches the validation part, and the split has none", suggestion: "split … valid: 15%",
        blaming: "early-stop")
    }
    let fitted: Fitted
    do throws(TrainingError) {
      switch model {
      case .new(var architecture):
        architecture.fit(to: on)
        fitted = try fit(
          architecture, on: train, validation: valid, options: options,
          execution: context.execution.worthwhile(for: architecture, on: on, batch: batch),
          checkpointing: context.checkpointing {
            FitKey(architecture, from: nil, train: train, validation: valid, options: options)
          }, report: report.take, shouldStop: { context.isInterrupted })
      case .fitted(let before):
        let network = before.fitted.network
        fitted = try fit(
          continuing: network, on: train, validation: valid, options: options,
          execution: context.execution.worthwhile(for: network.architecture, on: on, batch: batch),
          checkpointing: context.checkpointing {
            FitKey(network.architecture, from: network, train: train, validation: valid, options: options)
          }, report: report.take, shouldStop: { context.isInterrupted })
      }
    } catch {
      report.end()
      throw Complaint(error)
    }
    report.end()
    if fitted.ending == .interrupted, !context.keepsPartialResults {
      throw Complaint("interrupted", code: .interrupted)
    }
    let result: FittedModel
    switch model {
    case .new: result = FittedModel(fitted: fitted, data: data)
    case .fitted(let before): result = FittedModel(fitted: fitted, data: data, continuing: before)
    }
    if !quiet { context.note(result.note) }
    return .object(result)
  }

  func options(in context: Context) throws(Complaint) -> FitOptions {
    var options = FitOptions()
    options.epochs = epochs
    options.batch = batch
    options.learningRate = lr
    options.patience = earlyStop
    options.clipping = try clipping()
    if let optimizer { options.optimizer = optimizer.optimizer }
    if let schedule { options.schedule = schedule.schedule }
    options.seed = seed.map { UInt64(bitPattern: Int64($0)) } ?? context.seed
    options.memoryLimit = context.resources.memoryLimit
    options.loss = try LossName.loss(loss, for: on)
    options.l2 = l2
    options.stateful = stateful
    if let classWeights { options.classWeights = try classWeights.numbers(for: on) }
    return options
  }

  /// That windows can continue one another.
  private func checkStateful() throws(Complaint) {
    let spec = on.spec
    if spec.isWhole {
      throw Complaint(
        "a whole individual is one window, and no state runs on from one individual to another",
        suggestion: "window … past: 50", blaming: "stateful")
    }
    if let lengths = spec.lengths, lengths.count > 1 { throw Complaint(TrainingError.mixedLengths(lengths)) }
    if spec.form != .level || on.scaler?.scaling == .perWindow {
      throw Complaint(
        spec.form != .level
          ? "changes are reckoned from each window's origin, and a state that runs on reads rows, not windows"
          : "each window has a scale of its own, and a state that runs on reads rows, not windows",
        suggestion: spec.form != .level ? "leave `as:` out" : "scale method: .standard", blaming: "stateful")
    }
    guard spec.stride == 1 || spec.stride == spec.past else {
      throw Complaint(
        "a state that runs on reads every row once, and these windows of \(spec.past) steps have a stride of \(spec.stride)",
        suggestion: "window … stride: \(spec.past)", blaming: "stateful")
    }
  }

  private func clipping() throws(Complaint) -> Clipping? {
    let given: [(String, Clipping?)] = [
      ("clip-norm", clipNorm.map { .norm($0) }), ("clip-norm-each", clipNormEach.map { .normEach($0) }),
      ("clip-value", clipValue.map { .value($0) }),
    ].filter { $0.1 != nil }
    guard given.count <= 1 else {
      throw Complaint("`\(given[0].0):` and `\(given[1].0):` both clip", suggestion: "give one", blaming: given[1].0)
    }
    return given.first?.1
  }
}

/// What can be trained: a model from fresh weights, or a fitted one from where it is.
enum Trainable: ValueConvertible {
  case new(Architecture)
  case fitted(FittedModel)

  static var kind: Kind { .model.or(FittedModel.kind) }

  init(value: Value) throws(Complaint) {
    switch value {
    case .object(let model as Architecture): self = .new(model)
    case .object(let fitted as FittedModel): self = .fitted(fitted)
    default: throw .mismatch(expected: Self.kind, actual: value)
    }
  }
}
