package import Layers
package import Tensors

/// Predictions for all windows of a source, whose targets are not looked at: count × O numbers, or count × T × O where
/// the model gives a value at every step. Windows may have another number of steps than in training. A loss that reads
/// several outputs for each number of a target has them side by side.
///
/// The bits of a prediction do not depend on its neighbours, nor on `execution`.
///
/// - Parameters:
///   - outputsPerTarget: the numbers that the model gives for each number of a target: `Loss.outputsPerTarget`.
///   - shouldStop: asked between batches; nil is given back where it says yes.
package func predict(
  _ network: Network, on source: any WindowSource, outputsPerTarget: Int = 1, execution: Execution = Execution(),
  memoryLimit: Int = 4 << 30, shouldStop: () -> Bool = { false }
) throws(TrainingError) -> [Float]? {
  let run = try evaluationRun(network, source, loss: nil, outputsPerTarget, execution, memoryLimit)
  let (count, overflow) = source.count.multipliedReportingOverflow(by: run.outputsPerWindow)
  guard !overflow, count <= memoryLimit / MemoryLayout<Float>.stride else {
    throw .memory(MemoryExcess(what: "predictions", bytes: overflow ? nil : count * 4, limit: memoryLimit))
  }
  var predictions: [Float] = []
  predictions.reserveCapacity(count)
  let indices = Array(0..<source.count)
  for first in stride(from: 0, to: source.count, by: run.batch) {
    let last = min(first + run.batch, source.count)
    run.gather(source, indices.span.extracting(first..<last))
    run.forward(last - first)
    predictions.append(contentsOf: run.outputs.part(0, (last - first) * run.outputsPerWindow).values)
    if shouldStop() { return nil }
  }
  return predictions
}

/// Σ w·l / Σ w over all windows of a source; nil where no target counts.
package func meanLoss(
  of network: Network, on source: any WindowSource, loss: Loss, execution: Execution = Execution(),
  memoryLimit: Int = 4 << 30
) throws(TrainingError) -> Double? {
  meanLoss(try evaluationRun(network, source, loss: loss, loss.outputsPerTarget, execution, memoryLimit), source, loss)
}

private func evaluationRun(
  _ network: Network, _ source: any WindowSource, loss: Loss?, _ outputsPerTarget: Int, _ execution: Execution,
  _ memoryLimit: Int
) throws(TrainingError) -> NetworkRun {
  guard network.features == source.features else {
    throw .shape(.features(expected: network.features, actual: source.features))
  }
  try source.check(part: "windows", for: network.architecture, outputsPerTarget: outputsPerTarget)
  do {
    let run = try NetworkRun(
      network.architecture, windows: WindowShape(steps: source.steps, features: source.features),
      batch: min(evaluationBatch, source.count), loss: loss, isTraining: false, crew: Crew(execution),
      memoryLimit: memoryLimit, for: "predicting")
    run.load(network)
    return run
  } catch {
    throw .memory(error)
  }
}
