import Layers
import Tensors

/// Windows per pass where nothing is learned: enough to fill the threads, few enough for the cache.
let evaluationBatch = 128

extension NetworkRun {
  /// Writes windows where the forward pass reads them, with their targets and weights.
  func gather(_ source: any WindowSource, _ indices: Span<Int>) {
    weights.fill(1)
    let count = indices.count
    let inputs = inputs.part(0, count * source.steps * source.features)
    let targets = targets.part(0, count * targetsPerWindow)
    let weights = weights.part(0, count * targetsPerWindow)
    FloatRegion.withMutableSpans(inputs, targets, weights) { inputs, targets, weights in
      source.gather(indices, inputs: &inputs, targets: &targets, weights: &weights)
      guard !classWeights.isEmpty else { return }
      for place in targets.indices where weights[place] != 0 {
        // What is no class is told as such before training; here it must only not be read with.
        let label = targets[place]
        if label >= 0, label < Float(classWeights.count) { weights[place] *= classWeights[Int(label)] }
      }
    }
  }

  /// Σ w over the gathered windows.
  func totalWeight(_ count: Int) -> Double {
    crew.sum(weights.part(0, count * targetsPerWindow))
  }

  func addLoss(_ count: Int, _ loss: Loss, to losses: inout PartialSum, _ total: inout PartialSum) {
    crew.addLoss(
      loss.kernel, outputs: outputs, targets: targets, weights: weights, count: count * targetsPerWindow,
      to: &losses, &total)
  }
}

/// Σ w·l / Σ w over all windows of a source; nil where no target counts.
func meanLoss(_ run: NetworkRun, _ source: any WindowSource, _ loss: Loss) -> Double? {
  var losses = PartialSum()
  var weights = PartialSum()
  let indices = Array(0..<source.count)
  for first in stride(from: 0, to: source.count, by: run.batch) {
    let last = min(first + run.batch, source.count)
    run.gather(source, indices.span.extracting(first..<last))
    run.forward(last - first)
    run.addLoss(last - first, loss, to: &losses, &weights)
  }
  return weights.total == 0 ? nil : losses.total / weights.total
}
