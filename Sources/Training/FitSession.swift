import Layers
import Tensors

/// What an epoch has come to so far.
private struct EpochPass {
  /// Batches that are done.
  var batches = 0
  var losses = PartialSum()
  var weights = PartialSum()
  var norms = PartialSum()
  /// The totals of losses and weights behind the last batch that counted.
  var loss = 0.0
  var weight = 0.0
  var largestNorm = 0.0
}

/// One training run: the network at work, its optimizer, and what the epochs have come to so far.
struct FitSession {
  private let train: any WindowSource
  private let validation: (any WindowSource)?
  private let options: FitOptions
  private let run: NetworkRun
  private let judge: NetworkRun?
  private var optimizer: OptimizerState
  private var learningRate: LearningRate
  private var network: Network?
  private let order, lengths: Philox
  /// Where states run on from batch to batch, the one order of all epochs.
  private let unbroken: EpochPlan?
  private let judged: EpochPlan
  private var history: [EpochRecord] = []
  private var best: (epoch: Int, loss: Double, weights: [Float])?
  private var lastFiniteLoss: Double?
  /// Of the present step; kept, so that no step allocates.
  private var scales: [(count: Int, scale: Double)] = []
  /// What the epoch under way has come to.
  private var pass = EpochPass()

  /// Checks everything that can be checked before there are weights, and allocates.
  init(
    _ architecture: Architecture, _ train: any WindowSource, _ validation: (any WindowSource)?,
    _ options: FitOptions, _ execution: Execution
  ) throws(TrainingError) {
    try options.check()
    do {
      try options.loss.check(head: architecture)
    } catch {
      throw .shape(error)
    }
    try train.check(part: "train", for: architecture, outputsPerTarget: options.loss.outputsPerTarget)
    if let validation {
      try validation.check(
        part: "valid", for: architecture, outputsPerTarget: options.loss.outputsPerTarget)
      // Where windows are of many lengths, the longest of one part may be longer than those of another.
      let steps = train.isMasked || validation.isMasked ? train.steps : validation.steps
      for (what, first, second) in [
        ("steps", train.steps, steps), ("features", train.features, validation.features),
        ("outputs", train.outputs, validation.outputs), ("known values", train.known, validation.known),
      ] where first != second {
        throw .partsDiffer(what: what, train: first, valid: second)
      }
    }
    if options.stateful {
      for (source, part) in [(train, "train")] + (validation.map { [($0, "valid")] } ?? []) {
        try source.checkSequences(part: part, for: architecture)
      }
    }
    self.train = train
    self.validation = validation
    self.options = options
    learningRate = LearningRate(options.schedule, from: options.learningRate, epochs: options.epochs)
    order = Philox(seed: options.seed, stream: RandomStream.windowOrder)
    lengths = Philox(seed: options.seed, stream: RandomStream.windowLengths)
    let batch =
      options.stateful
      ? EpochPlan.lanes(of: train, atMost: options.batch, cuts: true) : min(options.batch, train.count)
    unbroken = options.stateful ? EpochPlan.sequences(train, lanes: batch, cuts: true) : nil
    let judgedBatch =
      options.stateful
      ? validation.map { EpochPlan.lanes(of: $0, atMost: evaluationBatch, cuts: false) } ?? 1
      : min(evaluationBatch, validation?.count ?? 1)
    judged =
      validation.map { source in
        options.stateful
          ? EpochPlan.sequences(source, lanes: judgedBatch, cuts: false)
          : EpochPlan.byLength(
            source, batch: judgedBatch,
            lengths: Philox(seed: options.seed, stream: RandomStream.validationLengths))
      } ?? EpochPlan()
    let crew = Crew(execution)
    let shape = WindowShape(steps: train.steps, features: train.features)
    do {
      var moments: OptimizerState?
      run = try NetworkRun(
        architecture, windows: shape, batch: batch, loss: options.loss, isTraining: true,
        isMasked: train.isMasked, carriesState: options.stateful, crew: crew, memoryLimit: options.memoryLimit,
        for: "training", seed: options.seed
      ) { arena, count in
        moments = OptimizerState(options.optimizer, in: arena, count: count)
      }
      guard let moments else { preconditionFailure("a run reserves what it is asked for") }
      optimizer = moments
      if let validation {
        judge = try NetworkRun(
          architecture, windows: WindowShape(steps: validation.steps, features: validation.features),
          batch: judgedBatch, loss: options.loss, isTraining: false, isMasked: validation.isMasked,
          carriesState: options.stateful, sharing: run, crew: crew, memoryLimit: options.memoryLimit - run.bytes,
          for: "validating")
      } else {
        judge = nil
      }
    } catch {
      throw .memory(error)
    }
    try run.checkTargets(of: train, part: "train", options.loss)
    if let judge, let validation { try judge.checkTargets(of: validation, part: "valid", options.loss) }
    run.classWeights = options.classWeights.map { Float($0) }
    judge?.classWeights = run.classWeights
  }

  mutating func begin(with network: Network) {
    run.load(network)
    self.network = network
  }

  mutating func train(
    checkpointing: Checkpointing? = nil, report: (TrainingEvent) -> Void, shouldStop: () -> Bool
  ) throws(TrainingError) -> Fitted {
    let batches = unbroken?.batches.count ?? (train.count + run.batch - 1) / run.batch
    if let start = checkpointing?.start { resume(start, batches: batches) }
    report(
      .started(
        TrainingStart(
          windows: train.count, validationWindows: validation?.count ?? 0, batchesPerEpoch: batches,
          epochs: options.epochs, parameters: run.parameters.count, bytes: run.bytes + (judge?.bytes ?? 0),
          epochsDone: history.count, batchesDone: pass.batches)))
    for epoch in (history.count + 1)...options.epochs {
      guard
        let record = try trainEpoch(
          epoch, batches: batches, checkpointing: checkpointing, report: report, shouldStop: shouldStop)
      else { return finished(.interrupted) }
      history.append(record)
      learningRate.finish(epoch: epoch, isBest: record.isBest)
      report(.epoch(record))
      if epoch < options.epochs, isPatienceOver(behind: epoch) { return finished(.stoppedEarly) }
    }
    return finished(.completed)
  }

  /// One pass over all windows; nil where someone asked to stop.
  private mutating func trainEpoch(
    _ epoch: Int, batches: Int, checkpointing: Checkpointing?, report: (TrainingEvent) -> Void,
    shouldStop: () -> Bool
  ) throws(TrainingError) -> EpochRecord? {
    let plan =
      unbroken
      ?? EpochPlan.shuffled(
        train, batch: run.batch, epoch: epoch, shuffles: options.shuffles, order: order, lengths: lengths,
        crew: run.crew)
    while pass.batches < batches {
      let batch = pass.batches + 1
      let count = plan.gather(batch - 1, of: train, in: run)
      if let norm = step(count) {
        let (loss, weight) = (pass.losses.total, pass.weights.total)
        guard norm.isFinite, loss.isFinite else {
          throw .notFinite(
            NotFinite(
              epoch: epoch, batch: batch, origin: origin(count), lastFiniteLoss: lastFiniteLoss))
        }
        pass.norms.add(norm)
        pass.largestNorm = max(pass.largestNorm, norm)
        lastFiniteLoss = (loss - pass.loss) / (weight - pass.weight)
        (pass.loss, pass.weight) = (loss, weight)
      }
      pass.batches = batch
      let soFar = pass.weight == 0 ? 0 : pass.loss / pass.weight
      report(.batch(BatchProgress(epoch: epoch, batch: batch, batches: batches, loss: soFar)))
      let stops = shouldStop()
      if let checkpointing, stops || checkpointing.isDue() { checkpointing.keep(checkpoint()) }
      if stops { return nil }
    }
    guard pass.weight != 0 else { throw .noWindows(part: "train") }
    let trainLoss = pass.loss / pass.weight
    let validLoss = try validate(epoch: epoch, batches: batches)
    let judged = validLoss ?? trainLoss
    let isBest = best.map { judged < $0.loss } ?? true
    // What is over is kept as it was before its last epoch was judged, which is done again in a moment.
    if let checkpointing, isLast(epoch, isBest: isBest) { checkpointing.keep(checkpoint()) }
    defer { pass = EpochPass() }
    if isBest {
      best = (epoch, judged, options.patience == nil ? [] : run.parameters.values)
    }
    return EpochRecord(
      epoch: epoch, trainLoss: trainLoss, validLoss: validLoss, isBest: isBest, learningRate: learningRate.current,
      gradientNorm: pass.norms.count == 0 ? 0 : pass.norms.total / Double(pass.norms.count),
      largestGradientNorm: pass.largestNorm)
  }

  private func isPatienceOver(behind epoch: Int) -> Bool {
    guard let patience = options.patience, let best else { return false }
    return epoch - best.epoch >= patience
  }

  private func isLast(_ epoch: Int, isBest: Bool) -> Bool {
    epoch == options.epochs || (!isBest && isPatienceOver(behind: epoch))
  }

  /// One optimizer step on the gathered windows; the gradients' norm, or nil where no target counts.
  private mutating func step(_ count: Int) -> Double? {
    let total = run.totalWeight(count)
    guard total != 0 || options.stateful else { return nil }
    run.draws.step += 1
    run.forward(count)
    defer { if options.stateful { run.carryState(count) } }
    // Only the state goes on.
    guard total != 0 else { return nil }
    run.addLoss(count, options.loss, to: &pass.losses, &pass.weights)
    run.backward(count, loss: options.loss, total: total)
    if options.l2 > 0 {
      for range in run.weightRanges {
        // The slope of λ w² is 2 λ w.
        run.crew.add(
          run.parameters.part(range.lowerBound, range.count), scaledBy: Float(2 * options.l2),
          to: run.gradients.part(range.lowerBound, range.count))
      }
    }
    let norm = run.crew.norm(run.gradients)
    guard norm.isFinite else { return norm }
    clip(norm)
    optimizer.step(
      run.crew, weights: run.parameters, gradients: run.gradients, learningRate: learningRate.current, scales: scales)
    run.prepare()
    return norm
  }

  /// Decides what the gradients of one array after the other are multiplied with; values are clamped in place.
  private mutating func clip(_ norm: Double) {
    let all = run.gradients.count
    scales.removeAll(keepingCapacity: true)
    switch options.clipping {
    case .norm(let limit) where norm > limit: scales.append((all, limit / norm))
    case .normEach(let limit):
      var first = 0
      for count in run.parameterCounts {
        let norm = run.crew.norm(run.gradients.part(first, count))
        first += count
        scales.append((count, norm > limit ? limit / norm : 1))
      }
    case .value(let limit):
      run.crew.clamp(run.gradients, limit: limit)
      scales.append((all, 1))
    default: scales.append((all, 1))
    }
  }

  private func validate(epoch: Int, batches: Int) throws(TrainingError) -> Double? {
    guard let judge, let validation else { return nil }
    judge.prepare()
    guard let loss = meanLoss(judge, validation, options.loss, judged, carriesState: options.stateful) else {
      return nil
    }
    guard loss.isFinite else {
      throw .notFinite(
        NotFinite(epoch: epoch, batch: batches, origin: .validation, lastFiniteLoss: lastFiniteLoss))
    }
    return loss
  }

  /// Where the numbers of the gathered batch stop being finite, in the order of computation.
  private func origin(_ count: Int) -> NotFinite.Origin {
    func name(_ layer: Int) -> String { network?.architecture.layers[layer].name ?? "" }
    if !run.inputs.isFinite || !run.known.isFinite { return .inputs }
    if !run.targets.isFinite { return .targets }
    if let layer = run.firstLayerNotFinite() { return .layer(layer + 1, name: name(layer)) }
    if let layer = run.lastGradientNotFinite() { return .gradient(layer + 1, name: name(layer)) }
    return .loss
  }

  private func finished(_ ending: Fitted.Ending) -> Fitted {
    guard let network else { preconditionFailure("a session begins with a network") }
    let restores = options.patience != nil && best != nil
    let values = restores ? best?.weights ?? [] : run.parameters.values
    return Fitted(
      network: network.with(values), loss: options.loss, history: history, bestEpoch: best?.epoch ?? 0,
      weightsEpoch: restores ? best?.epoch ?? 0 : history.count, ending: ending,
      isStateful: options.stateful)
  }
}

extension FitSession {
  /// Everything the next bit depends on, behind at least one batch of an epoch.
  private func checkpoint() -> Checkpoint {
    Checkpoint(
      epoch: history.count + 1, batches: pass.batches, weights: run.parameters.values, optimizer: optimizer.memory,
      learningRate: learningRate.memory, drawnSteps: run.draws.step, states: run.states.flatMap(\.values),
      losses: pass.losses.memory,
      totals: pass.weights.memory, norms: pass.norms.memory, lossSoFar: pass.loss, weightSoFar: pass.weight,
      largestNorm: pass.largestNorm, lastFiniteLoss: lastFiniteLoss,
      best: best.map { Checkpoint.Best(epoch: $0.epoch, loss: $0.loss, weights: $0.weights) }, history: history)
  }

  /// Goes on from a checkpoint of the same model, data and options; where it is of others, nothing changes.
  private mutating func resume(_ start: Checkpoint, batches: Int) {
    let bestCount = options.patience == nil ? 0 : run.parameters.count
    guard start.epoch <= options.epochs, start.batches <= batches, start.weights.count == run.parameters.count,
      optimizer.fits(start.optimizer), start.best.map({ $0.weights.count == bestCount }) ?? true,
      (start.best == nil) == start.history.isEmpty,
      start.states.count == run.states.reduce(0, { $0 + $1.count })
    else { return }
    run.parameters.write(start.weights)
    run.prepare()
    run.draws.step = start.drawnSteps
    var first = 0
    for region in run.states {
      region.write(Array(start.states[first..<first + region.count]))
      first += region.count
    }
    optimizer.restore(start.optimizer)
    learningRate.memory = start.learningRate
    lastFiniteLoss = start.lastFiniteLoss
    best = start.best.map { ($0.epoch, $0.loss, $0.weights) }
    history = start.history
    pass = EpochPass()
    pass.batches = start.batches
    (pass.losses, pass.weights) = (PartialSum(start.losses), PartialSum(start.totals))
    pass.norms = PartialSum(start.norms)
    (pass.loss, pass.weight, pass.largestNorm) = (start.lossSoFar, start.weightSoFar, start.largestNorm)
  }
}
