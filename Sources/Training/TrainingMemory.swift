package import Layers
import Tensors

/// The bytes that training takes for its arrays, all of which are reserved before the first window is seen: weights,
/// gradients and moments, and what the passes keep of a batch. Nil where the number does not fit into 64 bits.
///
/// - Parameters:
///   - windows: T × F.
///   - options: batch, loss and optimizer matter.
package func trainingBytes(
  _ architecture: Architecture, windows: WindowShape, options: FitOptions, isMasked: Bool = false
) throws(ShapeMismatch) -> Int? {
  _ = try architecture.summary(of: windows)
  do {
    let run = try NetworkRun(
      architecture, windows: windows, batch: options.batch, loss: options.loss, isTraining: true, isMasked: isMasked,
      crew: Crew(Execution()), memoryLimit: -1, for: "training"
    ) { arena, count in
      _ = OptimizerState(options.optimizer, in: arena, count: count)
    }
    return run.bytes
  } catch {
    // No limit is that low: all is reserved, and nothing allocated.
    return error.bytes
  }
}
