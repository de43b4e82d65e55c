import CKernels

/// All arrays of one convolution over time in a run. T steps, B windows, F inputs, N outputs, S slices of 16 windows.
package struct Conv1DTensors {
  let steps, inputs, outputs, width, left: Int
  let activation: ActivationKernel
  let isTraining: Bool
  let kernel, bias: FloatRegion
  let input: FloatRegion
  let inputGradient: FloatRegion?
  let packed, packedBack: FloatRegion
  /// Lane order (S, T + width − 1, F, 16): the inputs between zeros.
  let paddedInput: FloatRegion
  /// Lane order (S, T, N, 16).
  package let output: FloatRegion
  package let outputGradient: FloatRegion
  let preGradient, paddedPreGradient: FloatRegion
  let taps = TapGradients()

  /// - Parameters:
  ///   - width: the steps that an output reads.
  ///   - left: how many of them lie before its own.
  ///   - kernel: W (width, F, N), row-major.
  ///   - bias: (N).
  ///   - input: lane order (S, T, F, 16).
  package init(
    in arena: Arena, steps: Int, batch: Int, inputs: Int, outputs: Int, width: Int, left: Int,
    activation: ActivationKernel, kernel: FloatRegion, bias: FloatRegion, input: FloatRegion,
    inputGradient: FloatRegion?, isTraining: Bool
  ) {
    precondition(
      kernel.count == width * inputs * outputs && bias.count == outputs, "weights have the shapes of the layer")
    precondition(left >= 0 && left < width, "an output reads its own step")
    let lanes = Lanes.padded(batch)
    let handsDown = isTraining && inputGradient != nil
    self.steps = steps
    self.inputs = inputs
    self.outputs = outputs
    self.width = width
    self.left = left
    self.activation = activation
    self.isTraining = isTraining
    self.kernel = kernel
    self.bias = bias
    self.input = input
    self.inputGradient = inputGradient
    packed = arena.reserve(width, inputs, outputs)
    packedBack = arena.reserve(handsDown ? width : 0, inputs, outputs)
    paddedInput = arena.reserve(lanes, steps + width - 1, inputs)
    output = arena.reserve(lanes, steps, outputs)
    outputGradient = arena.reserve(isTraining ? lanes : 0, steps, outputs)
    preGradient = arena.reserve(isTraining ? lanes : 0, steps, (outputs + 15) / 16 * 16)
    paddedPreGradient = arena.reserve(handsDown ? lanes : 0, steps + width - 1, outputs)
  }

  func layer(_ pass: Pass) -> conv1d_layer {
    precondition(pass.steps <= steps, "a pass runs over steps there is room for")
    return unsafe conv1d_layer(
      steps: pass.steps, inputs: inputs, outputs: outputs, width: width, left: left, kernel: kernel.pointer,
      bias: bias.pointer, packed: packed.pointer, packed_back: packedBack.pointer, x: input.pointer,
      padded_x: paddedInput.pointer, y: output.pointer, dy: outputGradient.pointer, dz: preGradient.pointer,
      padded_dz: paddedPreGradient.pointer, dx: inputGradient?.pointer, activation: activation.code,
      present: pass.presence?.pointer)
  }
}

/// The sums behind the weights of each tap, kept from step to step, so that none allocates.
@safe final class TapGradients {
  var list: [weight_gradient] = unsafe []
}

extension Crew {
  /// Lays out the weights for the passes; once behind every change of them.
  package func pack(_ tensors: Conv1DTensors) {
    var layer = unsafe tensors.layer(Pass(batch: 1, steps: tensors.steps))
    unsafe kernels.conv1d_pack(&layer, tensors.isTraining)
  }

  package func forward(_ tensors: Conv1DTensors, _ pass: Pass) {
    var layer = unsafe tensors.layer(pass)
    unsafe lstm_crew_conv1d_forward(threads, table, &layer, pass.slices)
  }

  package func backward(_ tensors: Conv1DTensors, _ pass: Pass, kernel: FloatRegion, bias: FloatRegion) {
    var layer = unsafe tensors.layer(pass)
    unsafe lstm_crew_conv1d_backward(threads, table, &layer, pass.slices)
    let tap = tensors.inputs * tensors.outputs
    unsafe tensors.taps.list.removeAll(keepingCapacity: true)
    for place in 0..<tensors.width {
      // Tap j of step t reads step t + j of the padded inputs.
      unsafe tensors.taps.list.append(
        weight_gradient(
          steps: pass.steps, batch: pass.batch, inputs: tensors.inputs, outputs: tensors.outputs,
          x: tensors.paddedInput.pointer, x_steps: pass.steps + tensors.width - 1, shift: -place, first: nil,
          dz: tensors.preGradient.pointer, dw: kernel.part(place * tap, tap).pointer,
          db: place == 0 ? bias.pointer : nil))
    }
    unsafe tensors.taps.list.withUnsafeBufferPointer { list in
      unsafe lstm_crew_weight_gradients(threads, table, list.baseAddress, list.count)
    }
  }
}
