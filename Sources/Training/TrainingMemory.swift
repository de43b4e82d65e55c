package import Layers
import Tensors

/// The bytes that training takes for its arrays, all of which are reserved before the first window is seen: weights,
/// gradients and moments, what the passes keep of a batch, and what judging the validation windows keeps of theirs. Nil
/// where the number does not fit into 64 bits.
///
/// - Parameters:
///   - windows: T × F.
///   - options: batch, loss and optimizer matter.
///   - validation: the number of windows that each epoch is judged by.
package func trainingBytes(
  _ architecture: Architecture, windows: WindowShape, options: FitOptions, isMasked: Bool = false, validation: Int = 0
) throws(ShapeMismatch) -> Int? {
  let summary = try architecture.summary(of: windows)
  let training = reserved { () throws(MemoryExcess) in
    try NetworkRun(
      architecture, windows: windows, batch: options.batch, loss: options.loss, isTraining: true, isMasked: isMasked,
      crew: Crew(Execution()), memoryLimit: -1, for: "training"
    ) { arena, count in
      _ = OptimizerState(options.optimizer, in: arena, count: count)
    }
  }
  guard validation > 0 else { return training }
  let judging = reserved { () throws(MemoryExcess) in
    try NetworkRun(
      architecture, windows: windows, batch: min(evaluationBatch, validation), loss: options.loss, isTraining: false,
      isMasked: isMasked, crew: Crew(Execution()), memoryLimit: -1, for: "validating")
  }
  guard let training, let judging else { return nil }
  // It reads the weights of the run that trains.
  let shared = Arena.bytes(ofRegion: summary.reduce(0) { $0 + $1.parameterCount })
  let (bytes, overflow) = training.addingReportingOverflow(judging - shared)
  return overflow ? nil : bytes
}

/// What a run reserves; no limit is low enough for it to be allocated.
private func reserved(_ run: () throws(MemoryExcess) -> NetworkRun) -> Int? {
  do {
    return try run().bytes
  } catch {
    return error.bytes
  }
}
