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
///   - steps: how many of a window's last steps are shown; nil shows all of them.
///   - shouldStop: asked between batches; nil is given back where it says yes.
package func predict(
  _ network: Network, on source: any WindowSource, outputsPerTarget: Int = 1, steps: Int? = nil,
  execution: Execution = Execution(), memoryLimit: Int = 4 << 30, shouldStop: () -> Bool = { false }
) throws(TrainingError) -> [Float]? {
  let batch = min(evaluationBatch, source.count)
  let run = try evaluationRun(network, source, batch: batch, loss: nil, outputsPerTarget, execution, memoryLimit)
  return try outputs(
    of: run, source, EpochPlan.inOrder(source.count, batch: batch, steps: steps), carriesState: false, memoryLimit,
    shouldStop)
}

/// Predictions as `predict` gives them, for windows that continue one another: the state runs on from each to the next of
/// its run, and begins at zero with each run.
package func predictUnbroken(
  _ network: Network, on source: any WindowSource, outputsPerTarget: Int = 1, execution: Execution = Execution(),
  memoryLimit: Int = 4 << 30, shouldStop: () -> Bool = { false }
) throws(TrainingError) -> [Float]? {
  try source.checkSequences(part: "windows", for: network.architecture)
  let lanes = EpochPlan.lanes(of: source, atMost: evaluationBatch, cuts: false)
  let run = try evaluationRun(
    network, source, batch: lanes, carriesState: true, loss: nil, outputsPerTarget, execution, memoryLimit)
  return try outputs(
    of: run, source, EpochPlan.sequences(source, lanes: lanes, cuts: false), carriesState: true, memoryLimit,
    shouldStop)
}

private func outputs(
  of run: NetworkRun, _ source: any WindowSource, _ plan: EpochPlan, carriesState: Bool, _ memoryLimit: Int,
  _ shouldStop: () -> Bool
) throws(TrainingError) -> [Float]? {
  // Of a window that shows fewer steps than there is room for, the others stay zero.
  let width = run.outputsPerWindow
  let (count, overflow) = source.count.multipliedReportingOverflow(by: width)
  guard !overflow, count <= memoryLimit / MemoryLayout<Float>.stride else {
    throw .memory(MemoryExcess(what: "predictions", bytes: overflow ? nil : count * 4, limit: memoryLimit))
  }
  var predictions = [Float](repeating: 0, count: count)
  for batch in plan.batches.indices {
    let windows = plan.gather(batch, of: source, in: run)
    run.forward(windows)
    if carriesState { run.carryState(windows) }
    let given = run.outputsPerWindow
    let values = run.outputs.part(0, windows * given).values
    for (row, place) in plan.batches[batch].places.enumerated() {
      let first = plan.order[place] * width
      for index in 0..<given { predictions[first + index] = values[row * given + index] }
    }
    if shouldStop() { return nil }
  }
  return predictions
}

/// Σ w·l / Σ w over all windows of a source; nil where no target counts.
package func meanLoss(
  of network: Network, on source: any WindowSource, loss: Loss, execution: Execution = Execution(),
  memoryLimit: Int = 4 << 30
) throws(TrainingError) -> Double? {
  let batch = min(evaluationBatch, source.count)
  return meanLoss(
    try evaluationRun(
      network, source, batch: batch, loss: loss, loss.outputsPerTarget, execution, memoryLimit), source, loss,
    EpochPlan.inOrder(source.count, batch: batch), carriesState: false)
}

private func evaluationRun(
  _ network: Network, _ source: any WindowSource, batch: Int, carriesState: Bool = false, loss: Loss?,
  _ outputsPerTarget: Int, _ execution: Execution, _ memoryLimit: Int
) throws(TrainingError) -> NetworkRun {
  guard network.features == source.features else {
    throw .shape(.features(expected: network.features, actual: source.features))
  }
  try source.check(part: "windows", for: network.architecture, outputsPerTarget: outputsPerTarget)
  do {
    let run = try NetworkRun(
      network.architecture, windows: WindowShape(steps: source.steps, features: source.features),
      batch: batch, loss: loss, isTraining: false, isMasked: source.isMasked, carriesState: carriesState,
      crew: Crew(execution),
      memoryLimit: memoryLimit, for: "predicting")
    run.load(network)
    return run
  } catch {
    throw .memory(error)
  }
}
