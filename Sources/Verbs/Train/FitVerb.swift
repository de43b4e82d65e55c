internal import Language
internal import Layers
internal import Notation
internal import Series
internal import Syntax
internal import Training

/// Trains a model.
struct FitVerb: Verb {
  static let name = "fit"
  static let summary = "Trains a model on the training windows, and watches the validation windows."
  static let examples = [
    "let data = split series(0..<300) train: 70% valid: 30% | window past: 8 | scale\nfit (model { lstm 4; dense 1 }) on: data epochs: 2"
  ]
  static let result = FittedModel.kind
  static let role = VerbRole.draws

  @Bare("The model, or a fitted one to train on.") var model: Trainable
  @Parameter("The data; its training part is learned, its validation part watched.") var on: WindowedData
  @Parameter("How often every window is seen.") var epochs = 10
  @Parameter("Windows per step of the optimizer.") var batch = 32
  @Parameter("The learning rate.") var lr = 0.001
  @Parameter("What is made small.", shown: ".mse, of classes .binary-cross-entropy") var loss: LossName? = nil
  @Parameter("Stop after so many epochs without a better validation loss; the best weights are kept.", shown: "never")
  var earlyStop: Int? = nil
  @Parameter("The largest norm of all gradients together.", shown: "none") var clipNorm: Double? = nil
  @Parameter("Instead of the program's seed.", shown: "the program's") var seed: Int? = nil
  @Parameter("Whether to say nothing.") var quiet = false

  enum LossName: String, Choice {
    case mse
    case binaryCrossEntropy = "binary-cross-entropy"
  }

  func run(in context: Context) throws(Complaint) -> Value {
    let options = try options(in: context)
    let report = FitProgress(context: context, options: options, isQuiet: quiet)
    let train = WindowBatch(windows: on.train)
    let valid = on.valid.map(WindowBatch.init)
    if options.patience != nil, valid == nil {
      throw Complaint(
        "`early-stop:` watches the validation part, and the split has none", suggestion: "split … valid: 15%",
        blaming: "early-stop")
    }
    let fitted: Fitted
    do {
      switch model {
      case .new(let architecture):
        fitted = try fit(
          architecture, on: train, validation: valid, options: options, execution: context.execution,
          report: report.take, shouldStop: { context.isInterrupted })
      case .fitted(let before):
        try before.check(on)
        fitted = try fit(
          continuing: before.fitted.network, on: train, validation: valid, options: options,
          execution: context.execution, report: report.take, shouldStop: { context.isInterrupted })
      }
    } catch let problem as TrainingError {
      report.end()
      throw Complaint(problem)
    } catch let complaint as Complaint {
      throw complaint
    } catch {
      throw Complaint("\(error)")
    }
    report.end()
    if fitted.ending == .interrupted, !context.keepsPartialResults {
      throw Complaint("interrupted", code: .interrupted)
    }
    let result = FittedModel(fitted: fitted, data: on)
    if !quiet { context.note(result.note) }
    return .object(result)
  }

  private func options(in context: Context) throws(Complaint) -> FitOptions {
    var options = FitOptions()
    options.epochs = epochs
    options.batch = batch
    options.learningRate = lr
    options.patience = earlyStop
    options.clipNorm = clipNorm
    options.seed = seed.map { UInt64(bitPattern: Int64($0)) } ?? context.seed
    options.memoryLimit = context.resources.memoryLimit
    if let classes = on.classes {
      guard classes.count == 2 else {
        throw Complaint(
          "the label has \(classes.count) classes, and a model tells two apart",
          suggestion: "make it boolean by a comparison", blaming: "on", code: .wrongKind)
      }
      guard loss != .mse else {
        throw Complaint(
          "a class is learned by `.binary-cross-entropy`", suggestion: "leave `loss:` out", blaming: "loss")
      }
      options.loss = .binaryCrossEntropy
    } else {
      guard loss != .binaryCrossEntropy else {
        throw Complaint(
          "`.binary-cross-entropy` needs classes, and these targets are numbers",
          suggestion: "window … label: .column", blaming: "loss")
      }
      options.loss = .meanSquaredError
    }
    return options
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
