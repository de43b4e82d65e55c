import CKernels
import Testing

@testable import Tensors

/// Every kernel of every set against its naive twin, bit for bit, over odd sizes.
@Suite struct KernelTwinTests {
  static let sets = KernelSet.available

  /// Numbers of a plain size, and some that are hard: zeros of both signs, subnormal and large ones.
  static func numbers(_ count: Int, _ stream: UInt64, scale: Float = 1, hard: Bool = false) -> [Float] {
    let generator = Philox(seed: 99, stream: stream)
    return (0..<count).map { index in
      let x = (2 * generator.uniformFloat(at: UInt64(index)) - 1) * scale
      guard hard, generator.below(12, at: UInt64(index) | 1 << 40) == 0 else { return x }
      return [0, -0.0, 0x1p-136, -1e-30, 3e4, -120][Int(generator.below(6, at: UInt64(index) | 1 << 41))]
    }
  }

  static func bits(_ values: [Float]) -> [UInt32] { values.map(\.bitPattern) }

  static func table(_ set: KernelSet) -> lstm_kernels { unsafe Crew(Execution(kernels: set)).kernels }

  static func lanes(_ windows: [Float], batch: Int, count: Int) -> [Float] {
    var lanes = [Float](repeating: 0, count: Lanes.padded(batch) * count)
    for b in 0..<batch {
      for i in 0..<count { lanes[(b / 16 * count + i) * 16 + b % 16] = windows[b * count + i] }
    }
    return lanes
  }

  @Test(arguments: sets)
  func lanesAndBack(set: KernelSet) throws {
    for (batch, count) in [(1, 1), (15, 3), (16, 16), (17, 33), (32, 48), (40, 7), (70, 70)] {
      let windows = Self.numbers(batch * count, 1)
      let arena = Arena()
      let source = arena.reserve(batch, count)
      let lanes = arena.reserve(Lanes.padded(batch), count)
      let back = arena.reserve(batch, count)
      try arena.allocate(for: "test", limit: 1 << 30)
      let crew = Crew(Execution(kernels: set))
      source.write(windows)
      lanes.fill(7)
      crew.toLanes(source, lanes, batch: batch, count: count)
      #expect(lanes.values == Self.lanes(windows, batch: batch, count: count))
      crew.fromLanes(lanes, back, batch: batch, count: count)
      #expect(back.values == windows)
    }
  }

  /// (B, T, F, H): each odd in its own way; units from 1 to 70. One to four windows are predicted one by one; the
  /// last two shapes are worth sharing among threads.
  static let shapes: [(Int, Int, Int, Int)] =
    [(1, 1, 1, 1), (2, 3, 2, 2), (16, 5, 1, 4), (17, 4, 3, 5), (32, 3, 8, 24), (33, 2, 5, 17), (48, 14, 2, 3)]
    + (6...16).map { (19, 2, 70 - 3 * $0, $0) } + [(31, 2, 13, 33), (15, 2, 0 + 1, 64), (5, 2, 70, 70)]
    + [(1, 4, 3, 5), (2, 1, 2, 9), (3, 5, 2, 7), (4, 3, 8, 24), (1, 2, 5, 33), (2, 2, 1, 70)]
    + [(40, 6, 20, 32), (64, 5, 9, 33)]

  @Test(arguments: sets)
  func lstm(set: KernelSet) throws {
    for (batch, steps, inputs, units) in Self.shapes where set.name != "baseline" || units <= 33 {
      for everyStep in [false, true] {
        for drops in [false, true] {
          for start in Start.allCases {
            try checkLSTM(set, batch, steps, inputs, units, everyStep, drops, start)
          }
        }
      }
    }
  }

  /// Every activation in both places; numbers stay small where gates have no bounds.
  @Test(arguments: sets)
  func lstmActivations(set: KernelSet) throws {
    for a in Self.unitActivations {
      for s in Self.unitActivations {
        try checkLSTM(set, 19, 3, 2, 5, true, a == s, a == .relu ? .maskedAndGiven : .plain, a, s)
      }
    }
    try checkLSTM(set, 33, 4, 3, 17, false, false, .plain, .relu, .hardSigmoid)
  }

  static let unitActivations = [
    ActivationKernel.linear, .sigmoid, .tanh, .relu, .leakyRelu(slope: 0.3), .hardSigmoid,
  ]

  private func checkLSTM(
    _ set: KernelSet, _ batch: Int, _ steps: Int, _ inputs: Int, _ units: Int, _ everyStep: Bool,
    _ drops: Bool, _ start: Start, _ a: ActivationKernel = .tanh, _ s: ActivationKernel = .sigmoid
  ) throws {
    let arena = Arena()
    let gateCount = 4 * units
    let kernel = arena.reserve(inputs, gateCount)
    let recurrent = arena.reserve(units, gateCount)
    let bias = arena.reserve(gateCount)
    let windows = arena.reserve(batch, steps, inputs)
    let x = arena.reserve(Lanes.padded(batch), steps, inputs)
    let dx = arena.reserve(Lanes.padded(batch), steps, inputs)
    let dxWindows = arena.reserve(batch, steps, inputs)
    let arrivingSteps = everyStep ? steps : 1
    let dh = arena.reserve(Lanes.padded(batch), arrivingSteps, units)
    let dhWindows = arena.reserve(batch, arrivingSteps, units)
    let gradients = [arena.reserve(inputs, gateCount), arena.reserve(units, gateCount), arena.reserve(gateCount)]
    let tensors = LSTMTensors(
      in: arena, steps: steps, batch: batch, inputs: inputs, units: units, kernel: kernel, recurrent: recurrent,
      bias: bias, input: x, inputGradient: dx, everyStep: true, isTraining: true,
      dropsStates: drops, isMasked: start.isMasked, carriesState: start.isGiven, activation: a, gateActivation: s)
    let predicting = LSTMTensors(
      in: arena, steps: steps, batch: batch, inputs: inputs, units: units, kernel: kernel, recurrent: recurrent,
      bias: bias, input: x, inputGradient: nil, everyStep: everyStep, isTraining: false,
      isMasked: start.isMasked, carriesState: start.isGiven, activation: a, gateActivation: s)
    let given = StartRegions(in: arena, batch: batch, steps: steps, units: units)
    let states = arena.reserve(batch, steps, units)
    let lastStates = arena.reserve(batch, arrivingSteps, units)
    let maskWindows = arena.reserve(batch, units)
    try arena.allocate(for: "test", limit: 1 << 30)

    let isHard = a == .tanh && s == .sigmoid
    let w = Self.numbers(kernel.count, 1, hard: isHard).map { $0 / 4 }
    let u = Self.numbers(recurrent.count, 2)
    let b = Self.numbers(bias.count, 3)
    let input = Self.numbers(windows.count, 4, scale: 2, hard: isHard)
    let arriving = Self.numbers(dhWindows.count, 5)
    kernel.write(w)
    recurrent.write(u)
    bias.write(b)
    windows.write(input)
    dhWindows.write(arriving)
    let mask = Self.numbers(maskWindows.count, 6).map { $0 < -0.4 ? 0 : $0 + 1 }
    maskWindows.write(mask)
    let crew = Crew(Execution(kernels: set, threads: 2))
    if let factors = tensors.recurrentMask { crew.toLanes(maskWindows, factors, batch: batch, count: units) }
    crew.toLanes(windows, x, batch: batch, count: steps * inputs)
    crew.toLanes(dhWindows, dh, batch: batch, count: arrivingSteps * units)
    crew.pack(tensors)
    crew.pack(predicting)
    let (pass, present, firstH, firstC) = given.fill(start, crew)
    for first in [tensors.first, predicting.first].compactMap({ $0 }) {
      crew.toLanes(given.state, first.state, batch: batch, count: units)
      crew.toLanes(given.cells, first.cells, batch: batch, count: units)
    }
    crew.forward(predicting, pass)
    crew.forward(tensors, pass)
    crew.fromLanes(tensors.states, states, batch: batch, count: steps * units)
    crew.fromLanes(predicting.states, lastStates, batch: batch, count: arrivingSteps * units)
    crew.backward(
      tensors, pass, arriving: dh, arrivingSteps: arrivingSteps, kernel: gradients[0],
      recurrent: gradients[1], bias: gradients[2])
    crew.fromLanes(dx, dxWindows, batch: batch, count: steps * inputs)

    let rows = batch * steps
    var gates = [Float](repeating: 0, count: rows * gateCount)
    var c = [Float](repeating: 0, count: rows * units)
    var tanhC = c
    var h = c
    let before = start.isGiven ? firstH : nil
    unsafe withStart(present, before, start.isGiven ? firstC : nil) { twin in
      unsafe naive_lstm_forward(
        a.code, s.code, batch, steps, inputs, units, w, u, b, drops ? mask : nil, input, &gates, &c, &tanhC, &h, twin)
    }
    var full = [Float](repeating: 0, count: rows * units)
    for window in 0..<batch {
      for t in 0..<steps where everyStep || t == steps - 1 {
        for j in 0..<units {
          full[(window * steps + t) * units + j] =
            arriving[(window * arrivingSteps + (everyStep ? t : 0)) * units + j]
        }
      }
    }
    var dc = [Float](repeating: 0, count: batch * units)
    var dz = gates
    var naiveDx = input
    var carried = dc
    unsafe withStart(present, before, start.isGiven ? firstC : nil) { twin in
      unsafe naive_lstm_backward(
        a.code, s.code, batch, steps, inputs, units, w, u, drops ? mask : nil, gates, c, tanhC, full, &dc, &dz,
        &naiveDx, twin,
        &carried)
    }
    var dw = w
    var db = b
    unsafe naive_weight_gradient(batch, steps, inputs, gateCount, 0, nil, input, dz, &dw, &db)
    var du = u
    // What the products read of the states.
    let read = drops ? h.indices.map { h[$0] * mask[$0 / (steps * units) * units + $0 % units] } : h
    let readFirst = drops ? before.map { zip($0, mask).map { $0 * $1 } } : before
    var unused = b
    unsafe naive_weight_gradient(batch, steps, units, gateCount, 1, readFirst, read, dz, &du, &unused)

    let place =
      "\(set.name) B \(batch) T \(steps) F \(inputs) H \(units) everyStep \(everyStep) drops \(drops) \(start) \(a) \(s)"
    #expect(Self.bits(states.values) == Self.bits(h), "h, \(place)")
    #expect(Self.bits(dxWindows.values) == Self.bits(naiveDx), "dx, \(place)")
    #expect(Self.bits(gradients[0].values) == Self.bits(dw), "dW, \(place)")
    #expect(Self.bits(gradients[1].values) == Self.bits(du), "dU, \(place)")
    #expect(Self.bits(gradients[2].values) == Self.bits(db), "db, \(place)")
    // A run that predicts drops nothing.
    guard !drops else { return }
    let last = everyStep ? h : (0..<batch).flatMap { h[(($0 + 1) * steps - 1) * units..<($0 + 1) * steps * units] }
    #expect(Self.bits(lastStates.values) == Self.bits(last), "h without a backward pass, \(place)")
  }

  @Test(arguments: sets)
  func dense(set: KernelSet) throws {
    let activations = Self.unitActivations + [.softmax]
    for (index, outputs) in (Array(1...20) + [24, 31, 48, 70]).enumerated() {
      let (batch, steps) = [(1, 1), (16, 3), (33, 17), (40, 13)][index % 4]
      try checkDense(set, batch, steps, [1, 7, 16, 70][index / 4 % 4], outputs, activations[index % activations.count])
    }
  }

  private func checkDense(
    _ set: KernelSet, _ batch: Int, _ steps: Int, _ inputs: Int, _ outputs: Int, _ activation: ActivationKernel
  ) throws {
    let arena = Arena()
    let kernel = arena.reserve(inputs, outputs)
    let bias = arena.reserve(outputs)
    let windows = arena.reserve(batch, steps, inputs)
    let x = arena.reserve(Lanes.padded(batch), steps, inputs)
    let dx = arena.reserve(Lanes.padded(batch), steps, inputs)
    let dxWindows = arena.reserve(batch, steps, inputs)
    let results = arena.reserve(batch, steps, outputs)
    let dyWindows = arena.reserve(batch, steps, outputs)
    let gradients = [arena.reserve(inputs, outputs), arena.reserve(outputs)]
    let tensors = DenseTensors(
      in: arena, steps: steps, batch: batch, inputs: inputs, outputs: outputs, activation: activation, kernel: kernel,
      bias: bias, input: x, inputGradient: dx, isTraining: true)
    try arena.allocate(for: "test", limit: 1 << 30)
    let w = Self.numbers(kernel.count, 1)
    let b = Self.numbers(bias.count, 2)
    let input = Self.numbers(windows.count, 3, hard: true)
    let dy = Self.numbers(results.count, 4, hard: true)
    kernel.write(w)
    bias.write(b)
    windows.write(input)
    dyWindows.write(dy)
    let crew = Crew(Execution(kernels: set, threads: 3))
    crew.toLanes(windows, x, batch: batch, count: steps * inputs)
    crew.toLanes(dyWindows, tensors.outputGradient, batch: batch, count: steps * outputs)
    crew.pack(tensors)
    let pass = Pass(batch: batch, steps: steps)
    crew.forward(tensors, pass)
    crew.fromLanes(tensors.output, results, batch: batch, count: steps * outputs)
    crew.backward(tensors, pass, kernel: gradients[0], bias: gradients[1])
    crew.fromLanes(dx, dxWindows, batch: batch, count: steps * inputs)

    let rows = batch * steps
    var y = dy
    unsafe naive_dense_forward(rows, inputs, outputs, activation.code, w, b, input, &y)
    var dz = dy
    var naiveDx = input
    unsafe naive_dense_backward(rows, inputs, outputs, activation.code, w, y, dy, &dz, &naiveDx)
    var dw = w
    var db = b
    unsafe naive_weight_gradient(batch, steps, inputs, outputs, 0, nil, input, dz, &dw, &db)
    let place = "\(set.name) B \(batch) T \(steps) F \(inputs) N \(outputs) \(activation)"
    #expect(Self.bits(results.values) == Self.bits(y), "y, \(place)")
    #expect(Self.bits(dxWindows.values) == Self.bits(naiveDx), "dx, \(place)")
    #expect(Self.bits(gradients[0].values) == Self.bits(dw), "dW, \(place)")
    #expect(Self.bits(gradients[1].values) == Self.bits(db), "db, \(place)")
  }

  @Test(arguments: sets)
  func adam(set: KernelSet) {
    let kernels = unsafe Self.table(set)
    for count in 0...70 {
      var step = adam_step(
        rate: 0.01, root_scale: 1.7, beta1: 0.9, beta2: 0.999, epsilon: 1e-8, gradient_scale: 0.7,
        decay: count % 2 == 0 ? 1 : 0.99)
      let gradient = Self.numbers(count, 1, hard: true)
      var fast = (Self.numbers(count, 2), Self.numbers(count, 3), Self.numbers(count, 4).map(abs))
      var slow = fast
      unsafe kernels.adam(&step, &fast.0, &fast.1, &fast.2, gradient, count)
      unsafe naive_adam(&step, &slow.0, &slow.1, &slow.2, gradient, count)
      #expect(Self.bits(fast.0) == Self.bits(slow.0) && Self.bits(fast.1) == Self.bits(slow.1))
      #expect(Self.bits(fast.2) == Self.bits(slow.2))
    }
  }

  @Test(arguments: sets)
  func sumsOfSquares(set: KernelSet) {
    let kernels = unsafe Self.table(set)
    for count in 0...70 {
      for first in [0, 1, 15, 16, 35] {
        let x = Self.numbers(count, 6, hard: true)
        var fast = (0..<16).map(Double.init)
        var slow = fast
        unsafe kernels.sum_squares(x, count, first, &fast)
        unsafe naive_sum_squares(x, count, first, &slow)
        #expect(fast == slow)
      }
    }
  }

  @Test(arguments: sets)
  func losses(set: KernelSet) {
    let kernels = unsafe Self.table(set)
    for kind in [loss_mean_squared_error, loss_binary_cross_entropy, loss_mean_absolute_error, loss_huber].map({
      Int32($0)
    }) {
      for count in 0...70 {
        let y = Self.numbers(count, 1, scale: kind == Int32(loss_huber) ? 3 : 20, hard: true)
        var target = Self.numbers(count, 2).map { $0.rounded() * $0.rounded() }
        // On the target itself, where the slope of an absolute value is 0.
        for i in stride(from: 0, to: count, by: 7) { target[i] = y[i] }
        let weight = Self.numbers(count, 3).map { $0 < -0.8 ? 0 : $0 + 1 }
        var fast = ((0..<16).map(Double.init), [Double](repeating: 0, count: 16))
        var slow = fast
        unsafe kernels.loss(kind, y, target, weight, count, count % 19, &fast.0, &fast.1)
        unsafe naive_loss(kind, y, target, weight, count, count % 19, &slow.0, &slow.1)
        #expect(fast.0 == slow.0 && fast.1 == slow.1)
        var fastGradient = y
        var slowGradient = y
        unsafe kernels.loss_gradient(kind, y, target, weight, 17.5, &fastGradient, count)
        unsafe naive_loss_gradient(kind, y, target, weight, 17.5, &slowGradient, count)
        #expect(Self.bits(fastGradient) == Self.bits(slowGradient))
      }
    }
  }

  @Test(arguments: sets)
  func products(set: KernelSet) {
    let kernels = unsafe Self.table(set)
    for count in 0...70 {
      var fast = Self.numbers(count, 1, hard: true)
      var slow = fast
      let factors = Self.numbers(count, 2, hard: true)
      unsafe kernels.multiply_floats(fast, factors, &fast, count)
      unsafe naive_multiply(slow, factors, &slow, count)
      #expect(Self.bits(fast) == Self.bits(slow))
    }
  }

  /// The cross-entropy of a logit, against log1p and exp.
  @Test func crossEntropyIsExactInBothTails() {
    let kernels = unsafe Self.table(.best)
    for z in stride(from: Float(-110), through: 110, by: 0.37) {
      var loss = [Double](repeating: 0, count: 16)
      var weight = loss
      unsafe kernels.loss(Int32(loss_binary_cross_entropy), [z], [0], [1], 1, 0, &loss, &weight)
      let expected = max(Double(z), 0) + ExactMath.log1p(ExactMath.exp(-abs(Double(z))))
      #expect(abs(loss[0] - expected) <= 4 * expected.ulp)
    }
  }

  @Test(arguments: sets)
  func activations(set: KernelSet) {
    let kernels = unsafe Self.table(set)
    let special: [Float] = [
      0, -0.0, .infinity, -.infinity, .greatestFiniteMagnitude, .leastNonzeroMagnitude, -.leastNonzeroMagnitude, 1e-37,
      88.7, 88.8, -87, -87.1, -103.9,
      -104, -150, 10, -10, 9.02, 0.34657, 0.34658,
    ]
    for count in 0...70 {
      let x = (special + Self.numbers(60, UInt64(count), scale: 30)).suffix(count)
      let expected = x.map { (naive_exp($0), naive_sigmoid($0), naive_tanh($0)) }
      var y = [Float](x)
      unsafe kernels.exp_floats(y, &y, count)
      #expect(Self.bits(y) == Self.bits(expected.map(\.0)))
      y = [Float](x)
      unsafe kernels.sigmoid_floats(y, &y, count)
      #expect(Self.bits(y) == Self.bits(expected.map(\.1)))
      y = [Float](x)
      unsafe kernels.tanh_floats(y, &y, count)
      #expect(Self.bits(y) == Self.bits(expected.map(\.2)))
    }
    var y: [Float] = [.nan, .nan, .nan]
    unsafe kernels.exp_floats(y, &y, 3)
    #expect(y.allSatisfy { $0.isNaN })
    unsafe kernels.sigmoid_floats(y, &y, 3)
    #expect(y.allSatisfy { $0.isNaN })
    unsafe kernels.tanh_floats(y, &y, 3)
    #expect(y.allSatisfy { $0.isNaN })
  }
}
