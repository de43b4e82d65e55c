import CKernels

/// All arrays of one dense layer in a run. T steps, B windows, F inputs, N outputs, S slices of 16 windows.
package struct DenseTensors {
  let steps, inputs, outputs: Int
  let activation: ActivationKernel
  let isTraining: Bool
  let kernel, bias: FloatRegion
  let input: FloatRegion
  let inputGradient: FloatRegion?
  let packed, packedBack: FloatRegion
  /// Lane order (S, T, N, 16).
  package let output: FloatRegion
  package let outputGradient: FloatRegion
  let preGradient: FloatRegion

  /// - Parameters:
  ///   - kernel: W (F, N), row-major.
  ///   - bias: (N).
  ///   - input: lane order (S, T, F, 16).
  package init(
    in arena: Arena, steps: Int, batch: Int, inputs: Int, outputs: Int, activation: ActivationKernel,
    kernel: FloatRegion, bias: FloatRegion, input: FloatRegion, inputGradient: FloatRegion?, isTraining: Bool
  ) {
    precondition(kernel.count == inputs * outputs && bias.count == outputs, "weights have the shapes of the layer")
    let lanes = Lanes.padded(batch)
    self.steps = steps
    self.inputs = inputs
    self.outputs = outputs
    self.activation = activation
    self.isTraining = isTraining
    self.kernel = kernel
    self.bias = bias
    self.input = input
    self.inputGradient = inputGradient
    packed = arena.reserve(inputs, outputs)
    packedBack = arena.reserve(inputGradient == nil ? 0 : inputs, outputs)
    output = arena.reserve(lanes, steps, outputs)
    outputGradient = arena.reserve(isTraining ? lanes : 0, steps, outputs)
    preGradient = arena.reserve(isTraining ? lanes : 0, steps, (outputs + 15) / 16 * 16)
  }

  func layer(steps: Int) -> dense_layer {
    precondition(steps <= self.steps, "a pass runs over steps there is room for")
    return unsafe dense_layer(
      steps: steps, inputs: inputs, outputs: outputs, kernel: kernel.pointer, bias: bias.pointer,
      packed: packed.pointer, packed_back: packedBack.pointer, x: input.pointer, y: output.pointer,
      dy: outputGradient.pointer, dz: preGradient.pointer, dx: inputGradient?.pointer,
      activation: activation.code)
  }
}

extension Crew {
  /// Lays out the weights for the passes; once behind every change of them.
  package func pack(_ tensors: DenseTensors) {
    var layer = unsafe tensors.layer(steps: tensors.steps)
    unsafe kernels.dense_pack(&layer, tensors.isTraining)
  }

  package func forward(_ tensors: DenseTensors, _ pass: Pass) {
    var layer = unsafe tensors.layer(steps: pass.steps)
    unsafe lstm_crew_dense_forward(threads, table, &layer, pass.slices)
  }

  package func backward(_ tensors: DenseTensors, _ pass: Pass, kernel: FloatRegion, bias: FloatRegion) {
    var layer = unsafe tensors.layer(steps: pass.steps)
    unsafe lstm_crew_dense_backward(threads, table, &layer, pass.slices)
    var sums = unsafe weight_gradient(
      steps: pass.steps, batch: pass.batch, inputs: tensors.inputs, outputs: tensors.outputs, x: tensors.input.pointer,
      x_steps: pass.steps, shift: 0, first: nil, dz: tensors.preGradient.pointer, dw: kernel.pointer, db: bias.pointer)
    unsafe lstm_crew_weight_gradients(threads, table, &sums, 1)
  }
}
