import Layers
import Tensors

/// Windows per pass where nothing is learned: enough to fill the threads, few enough for the cache.
let evaluationBatch = 128

extension NetworkRun {
  /// Writes windows where the forward pass reads them, with their targets and weights; of each as many steps as the
  /// longest of them needs, or as told.
  func gather(_ source: any WindowSource, _ indices: Span<Int>, steps asked: Int? = nil) {
    let count = indices.count
    steps = asked ?? source.steps(of: indices)
    let (steps, features, targetCount) = (steps, features, targetsPerWindow)
    let rows = source.isMasked ? count * steps : 0
    let everyStep = source.everyStep
    var hasAbsent = false
    FloatRegion.withMutableSpans(
      of: inputs, count * steps * features, presence, rows, targets, count * targetCount, weights, count * targetCount
    ) { inputs, presence, targets, weights in
      weights.update(repeating: 1)
      presence.update(repeating: 1)
      source.gather(
        indices, steps: steps, inputs: &inputs, presence: &presence, targets: &targets, weights: &weights)
      for place in targets.indices where !classWeights.isEmpty && weights[place] != 0 {
        // What is no class is told as such before training; here it must only not be read with.
        let label = targets[place]
        if label >= 0, label < Float(classWeights.count) { weights[place] *= classWeights[Int(label)] }
      }
      guard source.isMasked else { return }
      // Whatever was written where nothing is: it shall not even be looked at.
      for row in 0..<(count * steps) where presence[row] == 0 {
        hasAbsent = true
        for place in (row * features)..<((row + 1) * features) { inputs[place] = 0 }
        guard everyStep else { continue }
        let width = targetCount / steps
        for place in (row * width)..<((row + 1) * width) { weights[place] = 0 }
      }
    }
    isMasked = hasAbsent
    gatherKnown(source, indices)
  }

  private func gatherKnown(_ source: any WindowSource, _ indices: Span<Int>) {
    guard source.known > 0 else { return }
    let (steps, width, everyStep) = (steps, source.known, source.everyStep)
    let known = known.part(0, indices.count * knownPerWindow)
    let presence = presence.part(0, isMasked && everyStep ? indices.count * steps : 0)
    known.fill(0)
    FloatRegion.withMutableSpans(known, presence) { known, presence in
      source.gatherKnown(indices, steps: steps, into: &known)
      for row in presence.indices where presence[row] == 0 {
        for place in (row * width)..<((row + 1) * width) { known[place] = 0 }
      }
    }
  }

  /// Σ w over the gathered windows.
  func totalWeight(_ count: Int) -> Double {
    crew.sum(weights, count: count * targetsPerWindow)
  }

  func addLoss(_ count: Int, _ loss: Loss, to losses: inout PartialSum, _ total: inout PartialSum) {
    crew.addLoss(
      loss.kernel, outputs: outputs, targets: targets, weights: weights, count: count * targetsPerWindow,
      to: &losses, &total)
  }
}

/// Σ w·l / Σ w over the batches of a plan; nil where no target counts.
func meanLoss(
  _ run: NetworkRun, _ source: any WindowSource, _ loss: Loss, _ plan: EpochPlan, carriesState: Bool
) -> Double? {
  var losses = PartialSum()
  var weights = PartialSum()
  for batch in plan.batches.indices {
    let count = plan.gather(batch, of: source, in: run)
    run.forward(count)
    if carriesState { run.carryState(count) }
    run.addLoss(count, loss, to: &losses, &weights)
  }
  return weights.total == 0 ? nil : losses.total / weights.total
}
