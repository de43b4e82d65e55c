import CKernels

/// All arrays of one LSTM layer in a run. T steps, B windows, F inputs, H units, S slices of 16 windows.
package struct LSTMTensors {
  let steps, inputs, units: Int
  /// Whether a backward pass follows each forward pass.
  let isTraining: Bool
  /// Of the candidate and the cell, and of the three gates.
  let activation, gateActivation: ActivationKernel
  /// Whether the states of all steps are kept, not only the last one's.
  let everyStep: Bool
  let kernel, recurrent, bias: FloatRegion
  let input: FloatRegion
  let packed, packedRecurrentBack, packedKernelBack: FloatRegion
  let gates, cells, tanhCells: FloatRegion
  /// Lane order (S, T or 1, H, 16).
  package let states: FloatRegion
  /// What the products' states are multiplied with, lane order (S, H, 16), and the products (S, T, H, 16); nil where
  /// nothing is dropped.
  package let recurrentMask: FloatRegion?
  let maskedStates: FloatRegion?
  let carriedState, carriedCell: FloatRegion
  /// Scratch where steps may be absent, lane order (S, 2H, 16).
  let held: FloatRegion?
  /// The state before the first step and its cells, lane order (S, H, 16), and what the products read of it where
  /// something is dropped; nil for zeros.
  package let first: (state: FloatRegion, cells: FloatRegion)?
  let maskedFirst: FloatRegion?
  /// Lane order (S, T, F, 16); nil at the bottom of a network.
  let inputGradient: FloatRegion?
  /// Where windows are so few that each is computed by itself.
  let lone: LoneWindows?

  /// - Parameters:
  ///   - kernel: W (F, 4H), row-major, gates in the order i, f, g, o.
  ///   - recurrent: U (H, 4H).
  ///   - bias: (4H).
  ///   - input: lane order (S, T, F, 16).
  ///   - dropsStates: whether the products read masked states; only in training.
  ///   - isMasked: whether steps may be absent.
  ///   - carriesState: whether the state before the first step is given, and not zero.
  ///   - everyStep: whether the states of all steps are asked for, not only the last one's.
  package init(
    in arena: Arena, steps: Int, batch: Int, inputs: Int, units: Int, kernel: FloatRegion, recurrent: FloatRegion,
    bias: FloatRegion, input: FloatRegion, inputGradient: FloatRegion?, everyStep: Bool, isTraining: Bool,
    dropsStates: Bool = false, isMasked: Bool = false, carriesState: Bool = false,
    activation: ActivationKernel = .tanh, gateActivation: ActivationKernel = .sigmoid
  ) {
    precondition(
      kernel.count == inputs * 4 * units && recurrent.count == units * 4 * units && bias.count == 4 * units,
      "weights have the shapes of the layer")
    let lanes = Lanes.padded(batch)
    let kept = isTraining ? steps : 1
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
    self.input = input
    self.inputGradient = inputGradient
    let isLone =
      !isTraining && !isMasked && !carriesState && batch <= LoneWindows.most && activation == .tanh
      && gateActivation == .sigmoid
    lone = isLone ? LoneWindows(in: arena, steps: steps, inputs: inputs, units: units, gates: 4) : nil
    packed = arena.reserve(isLone ? 0 : inputs + units, 4 * units)
    packedRecurrentBack = arena.reserve(isTraining ? 4 * units : 0, units)
    packedKernelBack = arena.reserve(inputGradient == nil ? 0 : 4 * units, inputs)
    let side = isLone ? 0 : lanes
    gates = arena.reserve(side, kept, (4 * units + 15) / 16 * 16)
    cells = arena.reserve(side, kept, units)
    tanhCells = arena.reserve(side, kept, units)
    states = arena.reserve(lanes, self.everyStep ? steps : 1, units)
    recurrentMask = dropsStates && isTraining ? arena.reserve(lanes, units) : nil
    maskedStates = dropsStates && isTraining ? arena.reserve(lanes, steps, units) : nil
    held = isMasked ? arena.reserve(lanes, 2 * units) : nil
    first = carriesState ? (arena.reserve(lanes, units), arena.reserve(lanes, units)) : nil
    maskedFirst = carriesState && dropsStates && isTraining ? arena.reserve(lanes, units) : nil
    carriedState = arena.reserve(isTraining ? lanes : 0, units)
    carriedCell = arena.reserve(isTraining ? lanes : 0, units)
  }

  /// `gradient`: what arrives at the states, lane order (S, T or 1, H, 16), the latter for the last step only.
  func layer(_ pass: Pass, gradient: FloatRegion? = nil, gradientSteps: Int = 1) -> lstm_layer {
    precondition(pass.steps <= steps, "a pass runs over steps there is room for")
    precondition(pass.presence == nil || held != nil, "steps are absent only where the run is masked")
    return unsafe lstm_layer(
      steps: pass.steps, inputs: inputs, units: units, kernel: kernel.pointer, recurrent: recurrent.pointer,
      bias: bias.pointer, packed: packed.pointer, packed_recurrent_back: packedRecurrentBack.pointer,
      packed_kernel_back: packedKernelBack.pointer, x: input.pointer, gates: gates.pointer, cells: cells.pointer,
      tanh_cells: tanhCells.pointer, h: states.pointer, kept: isTraining ? pass.steps : 1,
      output_steps: everyStep ? pass.steps : 1,
      mask: recurrentMask?.pointer, masked_h: maskedStates?.pointer, dh: gradient?.pointer, dh_steps: gradientSteps,
      dh_carried: carriedState.pointer,
      dc_carried: carriedCell.pointer, dx: inputGradient?.pointer,
      lone: lone?.windows(pass.batch) ?? lone_windows(), present: pass.presence?.pointer, held: held?.pointer,
      first_h: first?.state.pointer, first_c: first?.cells.pointer,
      first_read: (maskedFirst ?? first?.state)?.pointer, activation: activation.code,
      gate_activation: gateActivation.code)
  }
}

extension Crew {
  /// Lays out the weights for the passes; once behind every change of them.
  package func pack(_ tensors: LSTMTensors) {
    var layer = unsafe tensors.layer(Pass(batch: 1, steps: tensors.steps))
    unsafe lstm_crew_pack(threads, table, &layer, tensors.isTraining)
  }

  package func forward(_ tensors: LSTMTensors, batch: Int) {
    forward(tensors, Pass(batch: batch, steps: tensors.steps))
  }

  package func forward(_ tensors: LSTMTensors, _ pass: Pass) {
    if let masked = tensors.maskedFirst, let first = tensors.first?.state, let mask = tensors.recurrentMask {
      multiply(first, by: mask, to: masked, batch: pass.batch, steps: 1, features: tensors.units, samePerStep: false)
    }
    var layer = unsafe tensors.layer(pass)
    unsafe lstm_crew_forward(threads, table, &layer, pass.slices)
  }

  /// Copies each window's last state out of (S, T, H, 16) into (S, 1, H, 16).
  package func copyLastStates(_ states: FloatRegion, steps: Int, units: Int, to output: FloatRegion, batch: Int) {
    let (state, slices) = (units * Lanes.count, Lanes.slices(batch))
    precondition(
      states.count >= slices * steps * state && output.count >= slices * state, "regions hold the batch")
    let (from, to) = unsafe (states.pointer, output.pointer)
    for slice in 0..<slices {
      unsafe (to + slice * state).update(from: from + (slice * steps + steps - 1) * state, count: state)
    }
  }

  /// Takes the states and cells behind a pass for those before the next.
  package func carryState(_ tensors: LSTMTensors, _ pass: Pass) {
    guard let first = tensors.first else { return }
    copyLastStates(
      tensors.states, steps: tensors.everyStep ? pass.steps : 1, units: tensors.units, to: first.state,
      batch: pass.batch)
    copyLastStates(
      tensors.cells, steps: tensors.isTraining ? pass.steps : 1, units: tensors.units, to: first.cells,
      batch: pass.batch)
  }

  /// Back-propagation through time: the gradients before activation stay in the gates, the input's gradient goes
  /// where there is room for it, the weights' into the given regions.
  package func backward(
    _ tensors: LSTMTensors, _ pass: Pass, arriving: FloatRegion, arrivingSteps: Int, kernel: FloatRegion,
    recurrent: FloatRegion, bias: FloatRegion
  ) {
    var layer = unsafe tensors.layer(pass, gradient: arriving, gradientSteps: arrivingSteps)
    unsafe lstm_crew_backward(threads, table, &layer, pass.slices)
    let fromInput = unsafe weight_gradient(
      steps: pass.steps, batch: pass.batch, inputs: tensors.inputs, outputs: 4 * tensors.units,
      x: tensors.input.pointer, x_steps: pass.steps, shift: 0, first: nil, dz: tensors.gates.pointer,
      dw: kernel.pointer,
      db: bias.pointer)
    // The state that a step reads is that of the step before.
    let fromState = unsafe weight_gradient(
      steps: pass.steps, batch: pass.batch, inputs: tensors.units, outputs: 4 * tensors.units,
      x: (tensors.maskedStates ?? tensors.states).pointer, x_steps: pass.steps, shift: 1,
      first: (tensors.maskedFirst ?? tensors.first?.state)?.pointer, dz: tensors.gates.pointer,
      dw: recurrent.pointer,
      db: nil)
    // An array might be allocated.
    let both: [2 of weight_gradient] = unsafe [fromInput, fromState]
    unsafe both.span.withUnsafeBufferPointer { list in
      unsafe lstm_crew_weight_gradients(threads, table, list.baseAddress, list.count)
    }
  }
}
