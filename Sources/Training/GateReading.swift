package import Layers
package import Tensors

/// How the gates of one direction of a recurrent layer were used over some windows.
package struct GateReading: Sendable {
  /// From 0.
  package let layer: Int
  package let isBackward: Bool
  package let uses: [GateUse]
}

/// The gates of every recurrent layer over some windows, layer by layer, each direction by itself; empty where there is
/// none. Dropout is off, as in a prediction.
///
/// - Parameters:
///   - windows: indices into `source`.
///   - shouldStop: asked between batches; nil is given back where it says yes.
package func gateReadings(
  of network: Network, on source: any WindowSource, windows: [Int], loss: Loss, execution: Execution = Execution(),
  memoryLimit: Int = 4 << 30, shouldStop: () -> Bool = { false }
) throws(TrainingError) -> [GateReading]? {
  let run = try observingRun(
    network, source, batch: min(evaluationBatch, windows.count), loss: loss, execution, memoryLimit: memoryLimit,
    for: "gates")
  var all: [[[GateUse]]] = []
  for first in stride(from: 0, to: windows.count, by: run.batch) {
    let indices = Array(windows[first..<min(first + run.batch, windows.count)])
    run.gather(source, indices.span)
    run.forward(indices.count)
    let found = run.gateUse()
    guard !all.isEmpty else {
      all = found
      continue
    }
    for (layer, directions) in found.enumerated() {
      for (direction, uses) in directions.enumerated() {
        for (gate, use) in uses.enumerated() { all[layer][direction][gate].add(use) }
      }
    }
    if shouldStop() { return nil }
  }
  return all.enumerated().flatMap { layer, directions in
    directions.enumerated().map { GateReading(layer: layer, isBackward: $0 == 1, uses: $1) }
  }
}
