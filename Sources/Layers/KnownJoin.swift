import Tensors

/// The known values of the horizon at work: they stand behind what the last recurrent layer hands on, step by step, in the
/// input of the layer behind it.
struct KnownJoin {
  /// The layer, from 0, whose outputs they join.
  let layer: Int
  /// K.
  private let count: Int
  /// (S, T', H, 16).
  private let below: Activations
  /// (S, T', K, 16).
  private let lanes: FloatRegion
  /// (S, T', H + K, 16).
  let output: Activations

  init(_ count: Int, behind layer: Int, of below: Activations, batch: Int, in arena: Arena) {
    (self.layer, self.count, self.below) = (layer, count, below)
    let slices = Lanes.padded(batch)
    lanes = arena.reserve(slices, below.steps, count)
    let features = below.features + count
    output = Activations(
      steps: below.steps, features: features, values: arena.reserve(slices, below.steps, features),
      gradient: below.gradient == nil ? nil : arena.reserve(slices, below.steps, features))
  }

  /// - Parameters:
  ///   - pass: that of the layer behind.
  ///   - known: (B, T' · K).
  func forward(_ crew: Crew, _ pass: Pass, _ known: FloatRegion) {
    crew.toLanes(known, lanes, batch: pass.batch, count: pass.steps * count)
    crew.append(
      lanes, of: count, to: below.values, of: below.features, giving: output.values, batch: pass.batch,
      steps: pass.steps)
  }

  /// Nobody asks for the gradient of what is known: that of the layer's outputs alone goes on.
  func backward(_ crew: Crew, _ pass: Pass) {
    guard let arriving = output.gradient, let gradient = below.gradient else { return }
    crew.takeFirst(
      below.features, of: arriving, of: output.features, to: gradient, batch: pass.batch, steps: pass.steps)
  }
}
