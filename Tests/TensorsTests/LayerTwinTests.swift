import CKernels
import Testing

@testable import Tensors

/// Convolution, normalisation, softmax, grouped losses and scalings of every set against their naive twins, bit for
/// bit, over odd sizes.
@Suite struct LayerTwinTests {
  typealias Twins = KernelTwinTests

  /// (B, T, F, N, width, left).
  static let convolutions: [(Int, Int, Int, Int, Int, Int)] = [
    (1, 1, 1, 1, 1, 0), (2, 3, 2, 3, 2, 1), (16, 5, 1, 4, 3, 1), (17, 4, 3, 5, 5, 4), (33, 7, 5, 13, 4, 1),
    (40, 13, 3, 17, 3, 2), (19, 2, 7, 33, 6, 5), (5, 9, 13, 31, 9, 4),
  ]

  @Test(arguments: Twins.sets)
  func convolution(set: KernelSet) throws {
    for (index, shape) in Self.convolutions.enumerated() {
      for activation in [Twins.unitActivations[index % 6], .linear] { try checkConvolution(set, shape, activation) }
    }
  }

  private func checkConvolution(
    _ set: KernelSet, _ shape: (Int, Int, Int, Int, Int, Int), _ activation: ActivationKernel
  ) throws {
    let (batch, longest, inputs, outputs, width, left) = shape
    let arena = Arena()
    let kernel = arena.reserve(width, inputs, outputs)
    let bias = arena.reserve(outputs)
    let windows = arena.reserve(batch, longest, inputs)
    let x = arena.reserve(Lanes.padded(batch), longest, inputs)
    let dx = arena.reserve(Lanes.padded(batch), longest, inputs)
    let dxWindows = arena.reserve(batch, longest, inputs)
    let presence = arena.reserve(batch, longest)
    let present = arena.reserve(Lanes.padded(batch), longest)
    let results = arena.reserve(batch, longest, outputs)
    let dyWindows = arena.reserve(batch, longest, outputs)
    let gradients = [arena.reserve(width, inputs, outputs), arena.reserve(outputs)]
    let tensors = Conv1DTensors(
      in: arena, steps: longest, batch: batch, inputs: inputs, outputs: outputs, width: width, left: left,
      activation: activation, kernel: kernel, bias: bias, input: x, inputGradient: dx, isTraining: true)
    try arena.allocate(for: "test", limit: 1 << 30)
    let w = Twins.numbers(kernel.count, 1)
    let b = Twins.numbers(bias.count, 2)
    let crew = Crew(Execution(kernels: set, threads: 2))
    kernel.write(w)
    bias.write(b)
    crew.pack(tensors)
    // More than once and with fewer steps, so that what the first pass left behind would be seen; at last some absent.
    for round in 0..<3 {
      let steps = round == 1 ? max(1, longest - 2) : longest
      let there = (0..<batch * steps).map { round < 2 || ($0 * 7 + $0 / steps) % 5 > 1 ? Float(1) : 0 }
      let windows = windows.part(0, batch * steps * inputs)
      let results = results.part(0, batch * steps * outputs)
      let dxWindows = dxWindows.part(0, batch * steps * inputs)
      let dyWindows = dyWindows.part(0, batch * steps * outputs)
      presence.part(0, there.count).write(there)
      crew.toLanes(presence, present, batch: batch, count: steps)
      let pass = Pass(batch: batch, steps: steps, presence: round == 2 ? present : nil)
      let input = Twins.numbers(windows.count, 3 + UInt64(round), hard: true)
      let dy = Twins.numbers(results.count, 5 + UInt64(round), hard: true)
      windows.write(input)
      dyWindows.write(dy)
      crew.toLanes(windows, x, batch: batch, count: steps * inputs)
      crew.toLanes(dyWindows, tensors.outputGradient, batch: batch, count: steps * outputs)
      crew.forward(tensors, pass)
      crew.fromLanes(tensors.output, results, batch: batch, count: steps * outputs)
      crew.backward(tensors, pass, kernel: gradients[0], bias: gradients[1])
      crew.fromLanes(dx, dxWindows, batch: batch, count: steps * inputs)

      var y = dy
      unsafe naive_conv1d_forward(
        batch, steps, inputs, outputs, width, left, activation.code, w, b, round == 2 ? there : nil, input, &y)
      var dz = dy
      var naiveDx = input
      var dw = w
      var db = b
      unsafe naive_conv1d_backward(
        batch, steps, inputs, outputs, width, left, activation.code, w, round == 2 ? there : nil, input, y, dy, &dz,
        &naiveDx, &dw, &db)
      let place = "\(set.name) \(shape) \(activation) round \(round)"
      #expect(Twins.bits(results.values) == Twins.bits(y), "y, \(place)")
      #expect(Twins.bits(dxWindows.values) == Twins.bits(naiveDx), "dx, \(place)")
      #expect(Twins.bits(gradients[0].values) == Twins.bits(dw), "dW, \(place)")
      #expect(Twins.bits(gradients[1].values) == Twins.bits(db), "db, \(place)")
    }
  }

  @Test(arguments: Twins.sets)
  func normalisation(set: KernelSet) throws {
    for (batch, steps, features) in [(1, 1, 1), (17, 3, 2), (5, 4, 16), (33, 2, 17), (40, 13, 5), (16, 3, 70)] {
      let arena = Arena()
      let (scale, shift) = (arena.reserve(features), arena.reserve(features))
      let gradients = [arena.reserve(features), arena.reserve(features)]
      let windows = arena.reserve(batch, steps, features)
      let x = arena.reserve(Lanes.padded(batch), steps, features)
      let dx = arena.reserve(Lanes.padded(batch), steps, features)
      let tensors = NormalizeTensors(
        in: arena, steps: steps, batch: batch, features: features, epsilon: 1e-3, scale: scale, shift: shift,
        input: x, inputGradient: dx, isTraining: true)
      try arena.allocate(for: "test", limit: 1 << 30)
      let (count, rows) = (steps * features, batch * steps)
      let (a, b) = (Twins.numbers(features, 1), Twins.numbers(features, 2))
      let input = Twins.numbers(windows.count, 3, hard: true)
      let dy = Twins.numbers(windows.count, 4, hard: true)
      scale.write(a)
      shift.write(b)
      let crew = Crew(Execution(kernels: set, threads: 2))
      windows.write(input)
      crew.toLanes(windows, x, batch: batch, count: count)
      windows.write(dy)
      crew.toLanes(windows, tensors.outputGradient, batch: batch, count: count)
      crew.forward(tensors, Pass(batch: batch, steps: steps))
      crew.backward(tensors, Pass(batch: batch, steps: steps), scale: gradients[0], shift: gradients[1])

      var (y, normal, inverse) = (dy, dy, [Float](repeating: 0, count: rows))
      unsafe naive_normalize_forward(rows, features, 1e-3, a, b, input, &y, &normal, &inverse)
      var (naiveDx, scaleSums) = (dy, dy)
      unsafe naive_normalize_backward(rows, features, a, normal, inverse, dy, &naiveDx, &scaleSums)
      var (da, db, unused) = (a, b, a)
      unsafe naive_weight_gradient(batch, steps, 0, features, 0, nil, input, scaleSums, &unused, &da)
      unsafe naive_weight_gradient(batch, steps, 0, features, 0, nil, input, dy, &unused, &db)
      let place = "\(set.name) B \(batch) T \(steps) F \(features)"
      crew.fromLanes(tensors.output, windows, batch: batch, count: count)
      #expect(Twins.bits(windows.values) == Twins.bits(y), "y, \(place)")
      crew.fromLanes(dx, windows, batch: batch, count: count)
      #expect(Twins.bits(windows.values) == Twins.bits(naiveDx), "dx, \(place)")
      #expect(Twins.bits(gradients[0].values) == Twins.bits(da), "d scale, \(place)")
      #expect(Twins.bits(gradients[1].values) == Twins.bits(db), "d shift, \(place)")
    }
  }

  @Test(arguments: Twins.sets)
  func groupedLosses(set: KernelSet) {
    let kernels = unsafe Twins.table(set)
    for width in [1, 2, 3, 16, 17, 40] {
      let levels = (1...width).map { Double($0) / Double(width + 1) }
      for (count, isQuantile) in [(0, true), (1, false), (5, true), (19, false), (33, true), (34, false)] {
        let y = Twins.numbers(count * width, 1, scale: 9, hard: true)
        var target = Twins.numbers(count, 2, scale: 9)
        if isQuantile {
          for i in stride(from: 0, to: count, by: 5) { target[i] = y[i * width] }
        } else {
          for i in 0..<count { target[i] = Float(i * 7 % width) }
        }
        let weight = Twins.numbers(count, 3).map { $0 < -0.7 ? 0 : $0 + 1 }
        unsafe levels.withUnsafeBufferPointer { levels in
          var groups = unsafe grouped_loss(width: width, levels: isQuantile ? levels.baseAddress : nil)
          var fast = ((0..<16).map(Double.init), [Double](repeating: 0, count: 16))
          var slow = fast
          unsafe kernels.grouped_loss(&groups, y, target, weight, count, count % 19, &fast.0, &fast.1)
          unsafe naive_grouped_loss(&groups, y, target, weight, count, count % 19, &slow.0, &slow.1)
          #expect(fast.0 == slow.0 && fast.1 == slow.1, "\(set.name) width \(width) count \(count)")
          var (fastGradient, slowGradient) = (y, y)
          unsafe kernels.grouped_loss_gradient(&groups, y, target, weight, 17.5, &fastGradient, count)
          unsafe naive_grouped_loss_gradient(&groups, y, target, weight, 17.5, &slowGradient, count)
          #expect(Twins.bits(fastGradient) == Twins.bits(slowGradient), "\(set.name) width \(width) count \(count)")
        }
      }
    }
  }

  /// What is no class is no number either, and reads nothing that is not there.
  @Test func aTargetThatIsNoClassIsNotANumber() {
    let kernels = unsafe Twins.table(.best)
    var groups = unsafe grouped_loss(width: 3, levels: nil)
    for target: Float in [-1, 3, 1e9, .nan, .infinity] {
      var (losses, weights) = ([Double](repeating: 0, count: 16), [Double](repeating: 0, count: 16))
      unsafe kernels.grouped_loss(&groups, [1, 2, 3], [target], [1], 1, 0, &losses, &weights)
      var gradient: [Float] = [0, 0, 0]
      unsafe kernels.grouped_loss_gradient(&groups, [1, 2, 3], [target], [1], 1, &gradient, 1)
      #expect(losses[0].isNaN && gradient.allSatisfy { $0.isNaN })
    }
  }

  /// Logits as far apart as floats can be neither overflow nor lose the loss.
  @Test func crossEntropyHoldsInBothTails() {
    let kernels = unsafe Twins.table(.best)
    var groups = unsafe grouped_loss(width: 2, levels: nil)
    for z in stride(from: Float(-700), through: 700, by: 1.7) {
      var (losses, weights) = ([Double](repeating: 0, count: 16), [Double](repeating: 0, count: 16))
      unsafe kernels.grouped_loss(&groups, [0, z], [0], [1], 1, 0, &losses, &weights)
      let expected = max(Double(z), 0) + ExactMath.log1p(ExactMath.exp(-abs(Double(z))))
      #expect(abs(losses[0] - expected) <= 2e-16 + 1e-15 * expected)
    }
  }

  @Test(arguments: Twins.sets)
  func scalings(set: KernelSet) {
    let kernels = unsafe Twins.table(set)
    for count in 0...70 {
      let x = Twins.numbers(count, 1, hard: true)
      var fast = Twins.numbers(count, 2, hard: true)
      var slow = fast
      unsafe kernels.add_scaled(x, 0.37, &fast, count)
      unsafe naive_add_scaled(x, 0.37, &slow, count)
      #expect(Twins.bits(fast) == Twins.bits(slow))
      unsafe kernels.scale_floats(fast, -1.7, &fast, count)
      unsafe naive_scale(slow, -1.7, &slow, count)
      #expect(Twins.bits(fast) == Twins.bits(slow))
    }
  }
}
