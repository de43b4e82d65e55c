package import Layers
package import Tensors

/// How much the loss feels the states of one recurrent layer, so and so many steps before the end of the windows.
package struct StateReach: Sendable, Hashable {
  /// From 0.
  package let layer: Int
  /// Whether it is the second of two directions, which reads the steps from the last to the first.
  package let isBackward: Bool
  /// ‖∂L/∂h‖, L being the loss of a window: the mean over the windows that have such a step. Step k, from 0, lies k
  /// steps before the last that the direction reads; nil where no window has it.
  package let norms: [Double?]
}

/// ‖∂L/∂h_t‖ of every recurrent layer, layer by layer, each direction by itself; empty where there is none. Dropout is
/// off, as in a prediction; a window without a target that counts is left out. No bit depends on `execution`.
///
/// Bengio, Simard and Frasconi 1994: where it falls to nothing, what lies farther back cannot be learned.
///
/// - Parameters:
///   - windows: indices into `source`.
///   - shouldStop: asked between batches; nil is given back where it says yes.
package func stateReach(
  of network: Network, on source: any WindowSource, windows: [Int], loss: Loss, execution: Execution = Execution(),
  memoryLimit: Int = 4 << 30, shouldStop: () -> Bool = { false }
) throws(TrainingError) -> [StateReach]? {
  let run = try observingRun(
    network, source, batch: min(evaluationBatch, windows.count), loss: loss, execution, memoryLimit: memoryLimit,
    for: "gradients")
  try run.checkTargets(of: source, part: "windows", loss)
  /// Of each layer and direction, of each lag.
  var sums: [[[PartialSum]]] = []
  for first in stride(from: 0, to: windows.count, by: run.batch) {
    let indices = Array(windows[first..<min(first + run.batch, windows.count)])
    run.gather(source, indices.span)
    run.forward(indices.count)
    // Of the sum over targets, so that a window's gradients do not depend on its neighbours.
    run.backward(indices.count, loss: loss, total: 1)
    let weights = run.weights.values
    let gradients = run.stateGradients()
    if sums.isEmpty {
      sums = gradients.map { $0.map { _ in Array(repeating: PartialSum(), count: source.steps) } }
    }
    for (row, window) in indices.enumerated() {
      let own = weights[row * run.targetsPerWindow..<(row + 1) * run.targetsPerWindow]
      let total = PartialSum.of(own.map { Double($0) })
      guard total > 0 else { continue }
      let length = source.length(of: window)
      for (layer, directions) in gradients.enumerated() {
        for (direction, found) in directions.enumerated() {
          for lag in 0..<min(length, found.steps) {
            // A direction that reads backwards has padding first.
            let step = direction == 0 ? length - 1 - lag : found.steps - 1 - lag
            sums[layer][direction][lag].add(found.norms[row * found.steps + step] / total)
          }
        }
      }
    }
    if shouldStop() { return nil }
  }
  return sums.enumerated().flatMap { layer, directions in
    directions.enumerated().map { direction, lags in
      StateReach(
        layer: layer, isBackward: direction == 1, norms: lags.map { $0.count == 0 ? nil : $0.total / Double($0.count) })
    }
  }
}
