package import Layers
package import Tensors

/// Trains a fresh network.
///
/// Each epoch sees every training window once, in a new order; the last batch may be smaller than the others. The
/// weights' start and the windows' order follow from `options.seed`; no bit depends on `execution`.
///
/// - Parameters:
///   - validation: windows whose loss is told behind each epoch, and decides early stopping.
///   - checkpointing: where to go on from and where to keep what has come of it.
///   - report: is told what happens, on this thread.
///   - shouldStop: asked behind each batch.
package func fit(
  _ architecture: Architecture, on train: any WindowSource, validation: (any WindowSource)? = nil,
  options: FitOptions = FitOptions(), execution: Execution = Execution(), checkpointing: Checkpointing? = nil,
  report: (TrainingEvent) -> Void = { _ in }, shouldStop: () -> Bool = { false }
) throws(TrainingError) -> Fitted {
  var session = try FitSession(architecture, train, validation, options, execution)
  do {
    session.begin(with: try Network(architecture, features: train.features, seed: options.seed, execution: execution))
  } catch {
    throw .shape(error)
  }
  return try session.train(checkpointing: checkpointing, report: report, shouldStop: shouldStop)
}

/// Trains a network on; the optimizer starts anew, the history too.
package func fit(
  continuing network: Network, on train: any WindowSource, validation: (any WindowSource)? = nil,
  options: FitOptions = FitOptions(), execution: Execution = Execution(), checkpointing: Checkpointing? = nil,
  report: (TrainingEvent) -> Void = { _ in }, shouldStop: () -> Bool = { false }
) throws(TrainingError) -> Fitted {
  guard network.features == train.features else {
    throw .shape(.features(expected: network.features, actual: train.features))
  }
  var session = try FitSession(network.architecture, train, validation, options, execution)
  session.begin(with: network)
  return try session.train(checkpointing: checkpointing, report: report, shouldStop: shouldStop)
}
