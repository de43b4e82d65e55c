import Layers
import Tensors

/// A trained network, dropout off, that keeps what its passes need, so that somebody can look at it.
func observingRun(
  _ network: Network, _ source: any WindowSource, batch: Int, loss: Loss, _ execution: Execution, memoryLimit: Int,
  for what: String
) throws(TrainingError) -> NetworkRun {
  guard network.features == source.features else {
    throw .shape(.features(expected: network.features, actual: source.features))
  }
  let architecture = network.architecture.withoutDropout
  try source.check(part: "windows", for: architecture, outputsPerTarget: loss.outputsPerTarget)
  do {
    let run = try NetworkRun(
      architecture, windows: WindowShape(steps: source.steps, features: source.features), batch: batch, loss: loss,
      isTraining: true, isMasked: source.isMasked, crew: Crew(execution), memoryLimit: memoryLimit, for: what)
    run.load(network)
    return run
  } catch {
    throw .memory(error)
  }
}
