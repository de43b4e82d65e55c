import CKernels

/// All arrays of one GRU layer in a run. T steps, B windows, F inputs, H units, S slices of 16 windows.
package struct GRUTensors {
  let steps, inputs, units: Int
  let isTraining: Bool
  /// Of the candidate, and of the two gates.
  let activation, gateActivation: ActivationKernel
  /// Whether the states of all steps are kept, not only the last one's.
  let everyStep: Bool
  let kernel, recurrent, bias, recurrentBias: FloatRegion
  let input: FloatRegion
  let packed, packedCandidate, packedRecurrentCandidate, packedRecurrentBack, packedKernelBack: FloatRegion
  let gates: FloatRegion
  /// Lane order (S, T or 1, H, 16).
  package let states: FloatRegion
  /// What the products' states are multiplied with, lane order (S, H, 16), and the products (S, T, H, 16); nil where
  /// nothing is dropped.
  package let recurrentMask: FloatRegion?
  let maskedStates, sentState: FloatRegion?
  /// What the products read of the state before the first step, where something is dropped.
  let maskedFirst: FloatRegion?
  let carriedState, inputSums, stateSums: FloatRegion
  /// (3H): the sums of all gradients towards the states, whose last third is the recurrent bias's.
  let stateBias: FloatRegion
  /// Scratch where steps may be absent, lane order (S, H, 16).
  let held: FloatRegion?
  /// The state before the first step, lane order (S, H, 16); nil for zeros.
  package let first: FloatRegion?
  /// Lane order (S, T, F, 16); nil at the bottom of a network.
  let inputGradient: FloatRegion?
  /// Where windows are so few that each is computed by itself.
  let lone: LoneWindows?

  /// - Parameters:
  ///   - kernel: W (F, 3H), row-major, gates in the order z, r, h.
  ///   - recurrent: U (H, 3H).
  ///   - bias: (3H).
  ///   - recurrentBias: (H), within what the reset gate multiplies.
  ///   - input: lane order (S, T, F, 16).
  ///   - isMasked: whether steps may be absent.
  ///   - carriesState: whether the state before the first step is given, and not zero.
  ///   - everyStep: whether the states of all steps are asked for, not only the last one's.
  ///   - dropsStates: whether the products read masked states; only in training.
  package init(
    in arena: Arena, steps: Int, batch: Int, inputs: Int, units: Int, kernel: FloatRegion, recurrent: FloatRegion,
    bias: FloatRegion, recurrentBias: FloatRegion, input: FloatRegion, inputGradient: FloatRegion?, everyStep: Bool,
    isTraining: Bool, dropsStates: Bool = false, isMasked: Bool = false, carriesState: Bool = false,
    activation: ActivationKernel = .tanh, gateActivation: ActivationKernel = .sigmoid
  ) {
    precondition(
      kernel.count == inputs * 3 * units && recurrent.count == units * 3 * units && bias.count == 3 * units
        && recurrentBias.count == units, "weights have the shapes of the layer")
    let lanes = Lanes.padded(batch)
    self.steps = steps
    self.inputs = inputs
    self.units = units
    self.isTraining = isTraining
    self.everyStep = isTraining || everyStep
    self.activation = activation
    self.gateActivation = gateActivation
    self.kernel = kernel
    self.recurrent = recurrent
    self.bias = bias
    self.recurrentBias = recurrentBias
    self.input = input
    self.inputGradient = inputGradient
    let isLone =
      !isTraining && !isMasked && !carriesState && batch <= LoneWindows.most && activation == .tanh
      && gateActivation == .sigmoid
    lone =
      isLone ? LoneWindows(in: arena, steps: steps, inputs: inputs, units: units, gates: 3, hasStateBias: true) : nil
    packed = arena.reserve(isLone ? 0 : inputs + units, 2 * units)
    packedCandidate = arena.reserve(isLone ? 0 : inputs, units)
    packedRecurrentCandidate = arena.reserve(isLone ? 0 : units, units)
    packedRecurrentBack = arena.reserve(isTraining ? 3 * units : 0, units)
    packedKernelBack = arena.reserve(inputGradient == nil ? 0 : 3 * units, inputs)
    gates = arena.reserve(isLone ? 0 : lanes, isTraining ? steps : 1, 4 * units)
    states = arena.reserve(lanes, self.everyStep ? steps : 1, units)
    let drops = dropsStates && isTraining
    recurrentMask = drops ? arena.reserve(lanes, units) : nil
    maskedStates = drops ? arena.reserve(lanes, steps, units) : nil
    sentState = drops ? arena.reserve(lanes, units) : nil
    maskedFirst = drops && carriesState ? arena.reserve(lanes, units) : nil
    let padded = (3 * units + 15) / 16 * 16
    held = isMasked ? arena.reserve(lanes, units) : nil
    first = carriesState ? arena.reserve(lanes, units) : nil
    carriedState = arena.reserve(isTraining ? lanes : 0, units)
    inputSums = arena.reserve(isTraining ? lanes : 0, steps, padded)
    stateSums = arena.reserve(isTraining ? lanes : 0, steps, padded)
    stateBias = arena.reserve(isTraining ? 3 * units : 0)
  }

  /// `gradient`: what arrives at the states, lane order (S, T or 1, H, 16), the latter for the last step only.
  func layer(_ pass: Pass, gradient: FloatRegion? = nil, gradientSteps: Int = 1) -> gru_layer {
    precondition(pass.steps <= steps, "a pass runs over steps there is room for")
    precondition(pass.presence == nil || held != nil, "steps are absent only where the run is masked")
    return unsafe gru_layer(
      steps: pass.steps, inputs: inputs, units: units, kernel: kernel.pointer, recurrent: recurrent.pointer,
      bias: bias.pointer, recurrent_bias: recurrentBias.pointer, packed: packed.pointer,
      packed_candidate: packedCandidate.pointer, packed_recurrent_candidate: packedRecurrentCandidate.pointer,
      packed_recurrent_back: packedRecurrentBack.pointer, packed_kernel_back: packedKernelBack.pointer,
      x: input.pointer, gates: gates.pointer, h: states.pointer, kept: isTraining ? pass.steps : 1,
      output_steps: everyStep ? pass.steps : 1, dh: gradient?.pointer, dh_steps: gradientSteps,
      dh_carried: carriedState.pointer, dz_inputs: inputSums.pointer, dz_states: stateSums.pointer,
      dx: inputGradient?.pointer,
      present: pass.presence?.pointer, held: held?.pointer, first_h: first?.pointer,
      first_read: (maskedFirst ?? first)?.pointer, mask: recurrentMask?.pointer, masked_h: maskedStates?.pointer,
      dh_sent: sentState?.pointer, lone: lone?.windows(pass.batch) ?? lone_windows(), activation: activation.code,
      gate_activation: gateActivation.code)
  }
}

extension Crew {
  /// Lays out the weights for the passes; once behind every change of them.
  package func pack(_ tensors: GRUTensors) {
    var layer = unsafe tensors.layer(Pass(batch: 1, steps: tensors.steps))
    unsafe lstm_crew_gru_pack(threads, table, &layer, tensors.isTraining)
  }

  package func forward(_ tensors: GRUTensors, batch: Int) {
    forward(tensors, Pass(batch: batch, steps: tensors.steps))
  }

  package func forward(_ tensors: GRUTensors, _ pass: Pass) {
    if let masked = tensors.maskedFirst, let first = tensors.first, let mask = tensors.recurrentMask {
      multiply(first, by: mask, to: masked, batch: pass.batch, steps: 1, features: tensors.units, samePerStep: false)
    }
    var layer = unsafe tensors.layer(pass)
    unsafe lstm_crew_gru_forward(threads, table, &layer, pass.slices)
  }

  /// Takes the states behind a pass for those before the next.
  package func carryState(_ tensors: GRUTensors, _ pass: Pass) {
    guard let first = tensors.first else { return }
    copyLastStates(
      tensors.states, steps: tensors.everyStep ? pass.steps : 1, units: tensors.units, to: first, batch: pass.batch)
  }

  /// Back-propagation through time: the input's gradient goes where there is room for it, the weights' into the given
  /// regions.
  package func backward(
    _ tensors: GRUTensors, _ pass: Pass, arriving: FloatRegion, arrivingSteps: Int, kernel: FloatRegion,
    recurrent: FloatRegion, bias: FloatRegion, recurrentBias: FloatRegion
  ) {
    var layer = unsafe tensors.layer(pass, gradient: arriving, gradientSteps: arrivingSteps)
    unsafe lstm_crew_gru_backward(threads, table, &layer, pass.slices)
    let fromInput = unsafe weight_gradient(
      steps: pass.steps, batch: pass.batch, inputs: tensors.inputs, outputs: 3 * tensors.units,
      x: tensors.input.pointer, x_steps: pass.steps, shift: 0, first: nil, dz: tensors.inputSums.pointer,
      dw: kernel.pointer,
      db: bias.pointer)
    // The state that a step reads is that of the step before.
    let fromState = unsafe weight_gradient(
      steps: pass.steps, batch: pass.batch, inputs: tensors.units, outputs: 3 * tensors.units,
      x: (tensors.maskedStates ?? tensors.states).pointer, x_steps: pass.steps, shift: 1,
      first: (tensors.maskedFirst ?? tensors.first)?.pointer,
      dz: tensors.stateSums.pointer,
      dw: recurrent.pointer, db: tensors.stateBias.pointer)
    // An array might be allocated.
    let both: [2 of weight_gradient] = unsafe [fromInput, fromState]
    unsafe both.span.withUnsafeBufferPointer { list in
      unsafe lstm_crew_weight_gradients(threads, table, list.baseAddress, list.count)
    }
    recurrentBias.copy(from: tensors.stateBias.part(2 * tensors.units, tensors.units))
  }
}
