internal import Language
internal import Notation
internal import Training

/// Turns the events of training into lines for the person who waits.
final class FitProgress {
  private let context: Context
  private let options: FitOptions
  private let isQuiet: Bool
  private var start: TrainingStart?
  private var last: EpochRecord?
  private var best: EpochRecord?

  init(context: Context, options: FitOptions, isQuiet: Bool) {
    self.context = context
    self.options = options
    self.isQuiet = isQuiet
  }

  func take(_ event: TrainingEvent) {
    guard !isQuiet else { return }
    switch event {
    case .started(let start):
      self.start = start
      tell(
        "fit: \(start.parameters) weights, \(start.windows) training and \(start.validationWindows) validation windows, \(start.epochs) epoch\(start.epochs == 1 ? "" : "s"), seed \(Int64(bitPattern: options.seed))\(Self.resumption(start))",
        done: start.epochsDone * start.batchesPerEpoch + start.batchesDone, isMilestone: true)
    case .batch(let batch):
      let done = (batch.epoch - 1) * batch.batches + batch.batch
      tell("epoch \(batch.epoch)/\(options.epochs)  loss \(short(batch.loss))\(valid)", done: done, isMilestone: false)
    case .epoch(let epoch):
      last = epoch
      if epoch.isBest { best = epoch }
      tell(
        "fit epoch=\(epoch.epoch)/\(options.epochs) train=\(short(epoch.trainLoss))"
          + (epoch.validLoss.map { " valid=\(short($0))" } ?? "") + bestText
          + (options.schedule == .constant ? "" : " lr=\(short(epoch.learningRate))"),
        done: epoch.epoch * (start?.batchesPerEpoch ?? 1), isMilestone: true)
    }
  }

  /// Training is over: the live line goes, and a log gets its last line.
  func end() {
    guard !isQuiet, let last else { return }
    context.progress(
      Progress(done: 1, total: 1, text: "fit done epochs=\(last.epoch)\(bestText)", isMilestone: true, isLast: true))
  }

  private func tell(_ text: String, done: Int, isMilestone: Bool) {
    let total = (start?.batchesPerEpoch ?? 1) * options.epochs
    context.progress(Progress(done: done, total: total, text: text, isMilestone: isMilestone))
  }

  /// Of a run that goes on from what was kept.
  private static func resumption(_ start: TrainingStart) -> String {
    guard start.batchesDone > 0 else { return "" }
    let all = start.epochsDone * start.batchesPerEpoch + start.batchesDone
    return all == start.epochs * start.batchesPerEpoch
      ? ", done before" : ", on from epoch \(start.epochsDone + 1), batch \(start.batchesDone)"
  }

  /// `  valid 0.0467 (best 0.0451 @9)`
  private var valid: String {
    guard let loss = last?.validLoss else { return "" }
    return "  valid \(short(loss))" + (best?.validLoss.map { " (best \(short($0)) @\(best?.epoch ?? 0))" } ?? "")
  }

  private var bestText: String {
    best.flatMap { best in best.validLoss.map { " best=\(short($0))@\(best.epoch)" } } ?? ""
  }

  private func short(_ number: Double) -> String { NumberText.significant(number, digits: 4) }
}
