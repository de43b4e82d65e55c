package import Tensors

/// A network at work on batches of windows, each batch of one length: all its arrays in one arena, and its passes.
/// Nothing is allocated between two batches.
package final class NetworkRun {
  package let crew: Crew
  /// What decides the masks of the next forward pass, where it is one of training.
  package let draws: Draws
  package let batch: Int
  /// T of the next pass, at most `longest`: arrays of a batch are laid out for so many.
  package var steps: Int
  package let longest: Int
  /// Whether the next pass leaves out the steps where `presence` is 0; only where the run was made for it.
  package var isMasked = false
  /// (B, T, F), (B, `targetsPerWindow`) and the same: what a batch is gathered into.
  package let inputs, targets, weights: FloatRegion
  /// (B, T): 1 where a step is there, 0 where it is absent; empty where none may be.
  package let presence: FloatRegion
  /// (B, T' · K): the known values of the horizon; empty where there are none.
  package let known: FloatRegion
  /// K of one step.
  private let knownFeatures: Int
  /// What brings them to the outputs of a layer.
  private let join: KnownJoin?
  /// (B, T' · O): what the last layer gives. T' is 1 or T.
  package let outputs: FloatRegion
  /// O of the last layer.
  private let outputFeatures: Int
  /// The outputs that the loss reads for each number of a target.
  private let outputsPerTarget: Int
  /// Whether T' is T.
  private let everyStep: Bool
  package let features: Int
  package let layers: [any Layer]
  /// All parameters in canonical order, and as many gradients.
  package let parameters, gradients: FloatRegion
  /// The weights of each layer, and of each single parameter.
  private let layerCounts: [Int]
  package let parameterCounts: [Int]
  private let outputGradients: FloatRegion
  /// What the last layer gives, in lane order.
  private let last: Activations
  private let windows: Activations
  /// What each layer runs over in the present forward pass and the backward pass behind it.
  private var passes: [Pass] = []
  /// Lane order (S, T, 16).
  private let presentLanes: FloatRegion
  package let bytes: Int
  /// The places of the weights among all parameters: arrays of two sizes or more, not biases, scales and shifts.
  package let weightRanges: [Range<Int>]
  /// What a target of each class weighs, for whoever gathers windows; empty where all are alike.
  package var classWeights: [Float] = []

  /// The architecture must have passed its `summary` for these windows; the weights are zero until `load`.
  ///
  /// - Parameters:
  ///   - windows: T × F of every window.
  ///   - batch: windows at most.
  ///   - loss: what reads the outputs; nil where they are predictions.
  ///   - isTraining: whether a backward pass follows each forward pass.
  ///   - sharing: another run of the same network whose weights this one reads.
  ///   - isMasked: whether steps may be absent.
  ///   - carriesState: whether states run on from one batch to the next.
  ///   - seed: decides what is dropped in training.
  ///   - more: reserves what the caller wants beside so many parameters: an optimizer's moments.
  package init(
    _ architecture: Architecture, windows shape: WindowShape, batch: Int, loss: Loss?, isTraining: Bool,
    isMasked: Bool = false, carriesState: Bool = false, sharing other: NetworkRun? = nil, crew: Crew,
    memoryLimit: Int, for what: String, seed: UInt64 = 0,
    reserving more: (Arena, Int) -> Void = { _, _ in }
  ) throws(MemoryExcess) {
    let arena = Arena()
    let lanes = Lanes.padded(batch)
    self.crew = crew
    draws = Draws(seed: seed)
    self.batch = batch
    var count = 0
    var features = shape.features
    for (index, layer) in architecture.layers.enumerated() {
      count += layer.parameters(features: features).reduce(0) { $0 + $1.count }
      features = architecture.handedOn(layer.outputs(features: features), by: index)
    }
    parameters = other?.parameters ?? arena.reserve(count)
    gradients = arena.reserve(isTraining ? count : 0)
    windows = Activations(
      steps: shape.steps, features: shape.features,
      values: arena.reserve(lanes, shape.steps, shape.features), gradient: nil)
    (steps, longest, self.features) = (shape.steps, shape.steps, shape.features)
    inputs = arena.reserve(batch, shape.steps, shape.features)
    presence = arena.reserve(isMasked ? batch : 0, shape.steps)
    presentLanes = arena.reserve(isMasked ? lanes : 0, shape.steps)

    var descriptions = architecture.layers
    if let absorbed = loss?.absorbed, let head = descriptions.last as? Dense, head.activation == absorbed {
      // The loss reads what comes before the activation, where nothing is lost to rounding.
      descriptions[descriptions.count - 1] = Dense(units: head.units)
    }
    let reducing = architecture.reducingLayer
    var join: KnownJoin?
    var below = windows
    var layers: [any Layer] = []
    var layerCounts: [Int] = []
    var parameterCounts: [Int] = []
    var weightRanges: [Range<Int>] = []
    var first = 0
    for (index, description) in descriptions.enumerated() {
      let described = description.parameters(features: below.features)
      let counts = described.map(\.count)
      var start = first
      for parameter in described {
        if parameter.shape.count > 1 { weightRanges.append(start..<start + parameter.count) }
        start += parameter.count
      }
      var regions: [FloatRegion] = []
      var gradientRegions: [FloatRegion] = []
      for count in counts {
        regions.append(parameters.part(first, count))
        if isTraining { gradientRegions.append(gradients.part(first, count)) }
        first += count
      }
      let layer = description.makeLayer(
        at: LayerPlace(
          arena: arena, input: below, batch: batch, index: index, draws: draws, reduces: index == reducing,
          isTraining: isTraining, isMasked: isMasked, carriesState: carriesState, parameters: regions,
          gradients: gradientRegions))
      layers.append(layer)
      layerCounts.append(counts.reduce(0, +))
      parameterCounts += counts
      below = layer.output
      if index == architecture.joiningLayer {
        let joined = KnownJoin(architecture.known, behind: index, of: below, batch: batch, in: arena)
        join = joined
        below = joined.output
      }
    }
    self.join = join
    knownFeatures = join == nil ? 0 : architecture.known
    known = arena.reserve(join == nil ? 0 : batch, join?.output.steps ?? 0, knownFeatures)
    self.layers = layers
    last = below
    self.weightRanges = weightRanges
    self.layerCounts = layerCounts
    self.parameterCounts = parameterCounts
    outputFeatures = below.features
    everyStep = reducing == nil
    outputs = arena.reserve(batch, below.steps, below.features)
    outputsPerTarget = loss?.outputsPerTarget ?? 1
    targets = arena.reserve(batch, below.steps, below.features / outputsPerTarget)
    weights = arena.reserve(batch, below.steps, below.features / outputsPerTarget)
    outputGradients = arena.reserve(isTraining ? batch : 0, below.steps, below.features)
    more(arena, count)
    try arena.allocate(for: what, limit: memoryLimit)
    bytes = arena.bytes ?? 0
  }

  /// Takes over a network's weights.
  package func load(_ network: Network) {
    parameters.write(network.parameters.flatMap(\.values))
    prepare()
  }

  /// Makes the passes see the weights as they are now.
  package func prepare() {
    for layer in layers { layer.prepare(crew) }
  }

  /// T' · O of the next pass.
  package var outputsPerWindow: Int { (everyStep ? steps : 1) * outputFeatures }

  /// The numbers of the targets of one window of the next pass.
  package var targetsPerWindow: Int { outputsPerWindow / outputsPerTarget }

  /// T' · K of the next pass.
  package var knownPerWindow: Int { (everyStep ? steps : 1) * knownFeatures }

  /// Outputs of the first `count` windows that were gathered.
  package func forward(_ count: Int) {
    crew.toLanes(inputs, windows.values, batch: count, count: steps * features)
    if isMasked { crew.toLanes(presence, presentLanes, batch: count, count: steps) }
    passes.removeAll(keepingCapacity: true)
    passes.append(pass(count))
    for index in layers.indices {
      layers[index].forward(crew, passes[index])
      passes.append(layers[index].above(passes[index]))
      if let join, index == join.layer { join.forward(crew, passes[index + 1], known) }
    }
    crew.fromLanes(last.values, outputs, batch: count, count: outputsPerWindow)
  }

  /// Gradients of Σ w·l / `total`, behind a forward pass over the same windows.
  package func backward(_ count: Int, loss: Loss, total: Double) {
    guard let gradient = last.gradient else { return }
    crew.lossGradient(
      loss.kernel, outputs: outputs, targets: targets, weights: weights, total: total, to: outputGradients,
      count: count * targetsPerWindow)
    crew.toLanes(outputGradients, gradient, batch: count, count: outputsPerWindow)
    for index in layers.indices.reversed() {
      if let join, index == join.layer { join.backward(crew, passes[index + 1]) }
      layers[index].backward(crew, passes[index])
    }
  }

  /// How much the loss feels the states of each layer, from the first, behind a backward pass that dropped none.
  package func stateGradients() -> [[StateGradients]] {
    zip(layers, passes).map { layer, pass in layer.stateGradients(pass) }
  }

  /// How the gates of each layer were used, from the first, behind a forward pass and before the backward pass.
  package func gateUse() -> [[[GateUse]]] {
    zip(layers, passes).map { layer, pass in layer.gateUse(pass) }
  }

  /// Takes the states behind a pass for those before the next.
  package func carryState(_ count: Int) {
    var pass = pass(count)
    for layer in layers {
      layer.carryState(crew, pass)
      pass = layer.above(pass)
    }
  }

  /// The states that run on, layer by layer; empty where none does.
  package var states: [FloatRegion] { layers.flatMap(\.state) }

  /// States begin at zero again.
  package func forgetState() {
    for layer in layers { layer.forgetState() }
  }

  private func pass(_ count: Int) -> Pass {
    Pass(batch: count, steps: steps, presence: isMasked ? presentLanes : nil)
  }

  /// The layer, from 0, in whose output NaN or infinity appears first.
  package func firstLayerNotFinite() -> Int? {
    layers.firstIndex { !$0.output.values.isFinite }
  }

  /// The layer, from 0, whose gradients are not finite: the uppermost, where the backward pass met it first.
  package func lastGradientNotFinite() -> Int? {
    var end = gradients.count
    for (index, count) in layerCounts.enumerated().reversed() {
      if !gradients.part(end - count, count).isFinite { return index }
      end -= count
    }
    return nil
  }
}
