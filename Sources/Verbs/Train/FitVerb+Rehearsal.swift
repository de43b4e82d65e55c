internal import Language
internal import Layers
internal import Series
internal import Training

extension FitVerb {
  /// Options outside of their ranges, and a model that does not fit the windows, are seen before anything is trained.
  func rehearse(in context: Context) throws(Complaint) {
    let options = try options(in: context)
    let train = WindowBatch(windows: on.train)
    switch model {
    case .new(var architecture):
      architecture.fit(to: on)
      do throws(ShapeMismatch) {
        try options.loss.check(head: architecture)
        _ = try architecture.summary(
          of: WindowShape(steps: train.steps, features: train.features),
          outputs: train.outputs * options.loss.outputsPerTarget)
      } catch {
        throw Complaint(error)
      }
    case .fitted(let before): try before.check(on)
    }
    do throws(TrainingError) {
      try options.check()
    } catch {
      throw Complaint(error)
    }
  }
}
