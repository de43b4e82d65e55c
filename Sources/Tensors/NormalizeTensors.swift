import CKernels

/// All arrays of one layer normalisation in a run. T steps, B windows, F features, S slices of 16 windows.
package struct NormalizeTensors {
  let steps, features: Int
  let epsilon: Double
  let scale, shift: FloatRegion
  let input: FloatRegion
  let inputGradient: FloatRegion?
  let normal, inverse: FloatRegion
  /// Lane order (S, T, F, 16).
  package let output: FloatRegion
  package let outputGradient: FloatRegion
  let scaleSums, shiftSums: FloatRegion

  /// - Parameters:
  ///   - epsilon: what the variance is kept away from 0 by.
  ///   - scale: (F).
  ///   - shift: (F).
  ///   - input: lane order (S, T, F, 16).
  package init(
    in arena: Arena, steps: Int, batch: Int, features: Int, epsilon: Double, scale: FloatRegion, shift: FloatRegion,
    input: FloatRegion, inputGradient: FloatRegion?, isTraining: Bool
  ) {
    precondition(scale.count == features && shift.count == features, "every feature has its scale and its shift")
    let lanes = Lanes.padded(batch)
    let padded = (features + 15) / 16 * 16
    self.steps = steps
    self.features = features
    self.epsilon = epsilon
    self.scale = scale
    self.shift = shift
    self.input = input
    self.inputGradient = inputGradient
    normal = arena.reserve(lanes, steps, features)
    inverse = arena.reserve(lanes, steps)
    output = arena.reserve(lanes, steps, features)
    outputGradient = arena.reserve(isTraining ? lanes : 0, steps, features)
    scaleSums = arena.reserve(isTraining ? lanes : 0, steps, padded)
    shiftSums = arena.reserve(isTraining ? lanes : 0, steps, padded)
  }

  func layer(steps: Int) -> normalize_layer {
    precondition(steps <= self.steps, "a pass runs over steps there is room for")
    return unsafe normalize_layer(
      steps: steps, features: features, epsilon: epsilon, scale: scale.pointer, shift: shift.pointer,
      x: input.pointer, y: output.pointer, normal: normal.pointer, inverse: inverse.pointer,
      dy: outputGradient.pointer, scale_sums: scaleSums.pointer, shift_sums: shiftSums.pointer,
      dx: inputGradient?.pointer)
  }
}

extension Crew {
  package func forward(_ tensors: NormalizeTensors, _ pass: Pass) {
    var layer = unsafe tensors.layer(steps: pass.steps)
    unsafe lstm_crew_normalize_forward(threads, table, &layer, pass.slices)
  }

  package func backward(_ tensors: NormalizeTensors, _ pass: Pass, scale: FloatRegion, shift: FloatRegion) {
    var layer = unsafe tensors.layer(steps: pass.steps)
    unsafe lstm_crew_normalize_backward(threads, table, &layer, pass.slices)
    sum(tensors.scaleSums, of: tensors.features, pass, to: scale)
    sum(tensors.shiftSums, of: tensors.features, pass, to: shift)
  }

  /// A sum over rows is the gradient of a bias; there are no inputs to it.
  private func sum(_ rows: FloatRegion, of features: Int, _ pass: Pass, to gradient: FloatRegion) {
    var sums = unsafe weight_gradient(
      steps: pass.steps, batch: pass.batch, inputs: 0, outputs: features, x: nil, x_steps: 0, shift: 0, first: nil,
      dz: rows.pointer, dw: nil, db: gradient.pointer)
    unsafe lstm_crew_weight_gradients(threads, table, &sums, 1)
  }
}
