internal import Language
internal import Layers
internal import Series
internal import Syntax
internal import Training

/// A short training at one learning rate, from the seed's start.
struct RateTrial {
  let model: Architecture
  let data: WindowedData
  let rate: Double
  let seed: Int?

  private func verb(in context: Context) throws(Complaint) -> FitVerb {
    try FitVerb.bound([
      ("model", .object(model)), ("on", .object(data)), ("lr", .number(rate)),
      ("seed", seed.map { .number(Double($0)) } ?? .missing),
    ])
  }

  /// What can be seen to be wrong before anything is trained.
  func check(in context: Context) throws(Complaint) { try verb(in: context).rehearse(in: context) }

  /// The mean loss over windows before training and behind it, dropout off; nil where training breaks down.
  ///
  /// - Parameters:
  ///   - source: what is learned.
  ///   - batch: nil for all windows at once.
  ///   - judged: what the losses are of; nil for what is learned.
  func losses(
    _ source: ChosenWindows, epochs: Int, batch: Int? = nil, judged: ChosenWindows? = nil, in context: Context
  ) throws(Complaint) -> (before: Double?, after: Double?) {
    var options = try verb(in: context).options(in: context)
    options.epochs = epochs
    options.batch = batch ?? source.count
    var architecture = model
    architecture.fit(to: data)
    let execution = context.execution.worthwhile(for: architecture, on: data, batch: options.batch)
    func loss(_ network: Network) throws(TrainingError) -> Double? {
      let loss = try meanLoss(
        of: network, on: judged ?? source, loss: options.loss, execution: execution,
        memoryLimit: options.memoryLimit)
      return loss.flatMap { $0.isFinite ? $0 : nil }
    }
    var found: (before: Double?, after: Double?)?
    do throws(TrainingError) {
      let start: Network
      do throws(ShapeMismatch) {
        start = try Network(architecture, features: source.features, seed: options.seed, execution: execution)
      } catch {
        throw .shape(error)
      }
      let before = try loss(start)
      let fitted = try Training.fit(
        architecture, on: source, options: options, execution: execution,
        checkpointing: context.checkpointing {
          FitKey(architecture, from: nil, train: source, validation: nil, options: options)
        }, shouldStop: { context.isInterrupted })
      if fitted.ending != .interrupted { found = (before, try loss(fitted.network)) }
    } catch {
      guard case .notFinite = error else { throw Complaint(error) }
      return (nil, nil)
    }
    guard let found else { throw Complaint("interrupted", code: .interrupted) }
    return found
  }
}
