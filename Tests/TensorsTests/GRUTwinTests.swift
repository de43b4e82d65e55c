import CKernels
import Testing

@testable import Tensors

/// The GRU kernels of every set against their naive twins, bit for bit, over odd sizes.
@Suite struct GRUTwinTests {
  typealias Twins = KernelTwinTests

  @Test(arguments: Twins.sets)
  func gru(set: KernelSet) throws {
    for (batch, steps, inputs, units) in Twins.shapes where set.name != "baseline" || units <= 33 {
      for everyStep in [false, true] {
        for start in Start.allCases {
          for drops in [false, true] { try check(set, batch, steps, inputs, units, everyStep, start, drops: drops) }
        }
      }
    }
  }

  /// Every activation in both places; numbers stay small where gates have no bounds.
  @Test(arguments: Twins.sets)
  func activations(set: KernelSet) throws {
    for a in Twins.unitActivations {
      for s in Twins.unitActivations {
        try check(set, 19, 3, 2, 5, true, a == .relu ? .maskedAndGiven : .plain, drops: a == s, a, s)
      }
    }
    try check(set, 33, 4, 3, 17, false, .plain, .relu, .hardSigmoid)
  }

  private func check(
    _ set: KernelSet, _ batch: Int, _ steps: Int, _ inputs: Int, _ units: Int, _ everyStep: Bool, _ start: Start,
    drops: Bool = false, _ a: ActivationKernel = .tanh, _ s: ActivationKernel = .sigmoid
  ) throws {
    let arena = Arena()
    let gateCount = 3 * units
    let kernel = arena.reserve(inputs, gateCount)
    let recurrent = arena.reserve(units, gateCount)
    let bias = arena.reserve(gateCount)
    let recurrentBias = arena.reserve(units)
    let windows = arena.reserve(batch, steps, inputs)
    let x = arena.reserve(Lanes.padded(batch), steps, inputs)
    let dx = arena.reserve(Lanes.padded(batch), steps, inputs)
    let dxWindows = arena.reserve(batch, steps, inputs)
    let arrivingSteps = everyStep ? steps : 1
    let dh = arena.reserve(Lanes.padded(batch), arrivingSteps, units)
    let dhWindows = arena.reserve(batch, arrivingSteps, units)
    let gradients = [
      arena.reserve(inputs, gateCount), arena.reserve(units, gateCount), arena.reserve(gateCount), arena.reserve(units),
    ]
    let tensors = GRUTensors(
      in: arena, steps: steps, batch: batch, inputs: inputs, units: units, kernel: kernel, recurrent: recurrent,
      bias: bias, recurrentBias: recurrentBias, input: x, inputGradient: dx, everyStep: true, isTraining: true,
      dropsStates: drops, isMasked: start.isMasked, carriesState: start.isGiven, activation: a, gateActivation: s)
    let predicting = GRUTensors(
      in: arena, steps: steps, batch: batch, inputs: inputs, units: units, kernel: kernel, recurrent: recurrent,
      bias: bias, recurrentBias: recurrentBias, input: x, inputGradient: nil, everyStep: everyStep, isTraining: false,
      isMasked: start.isMasked, carriesState: start.isGiven, activation: a, gateActivation: s)
    let given = StartRegions(in: arena, batch: batch, steps: steps, units: units)
    let states = arena.reserve(batch, steps, units)
    let lastStates = arena.reserve(batch, arrivingSteps, units)
    let maskWindows = arena.reserve(batch, units)
    try arena.allocate(for: "test", limit: 1 << 30)

    let isHard = a == .tanh && s == .sigmoid
    let mask = Twins.numbers(maskWindows.count, 6).map { $0 < -0.4 ? 0 : $0 + 1 }
    let w = Twins.numbers(kernel.count, 1, hard: isHard).map { $0 / 4 }
    let u = Twins.numbers(recurrent.count, 2)
    let b = Twins.numbers(bias.count, 3)
    let c = Twins.numbers(units, 7)
    let input = Twins.numbers(windows.count, 4, scale: 2, hard: isHard)
    let arriving = Twins.numbers(dhWindows.count, 5)
    kernel.write(w)
    recurrent.write(u)
    bias.write(b)
    recurrentBias.write(c)
    windows.write(input)
    dhWindows.write(arriving)
    maskWindows.write(mask)
    let crew = Crew(Execution(kernels: set, threads: 2))
    if let factors = tensors.recurrentMask { crew.toLanes(maskWindows, factors, batch: batch, count: units) }
    crew.toLanes(windows, x, batch: batch, count: steps * inputs)
    crew.toLanes(dhWindows, dh, batch: batch, count: arrivingSteps * units)
    crew.pack(tensors)
    crew.pack(predicting)
    let (pass, present, firstH, _) = given.fill(start, crew)
    for first in [tensors.first, predicting.first].compactMap({ $0 }) {
      crew.toLanes(given.state, first, batch: batch, count: units)
    }
    crew.forward(predicting, pass)
    crew.forward(tensors, pass)
    crew.fromLanes(tensors.states, states, batch: batch, count: steps * units)
    crew.fromLanes(predicting.states, lastStates, batch: batch, count: arrivingSteps * units)
    crew.backward(
      tensors, pass, arriving: dh, arrivingSteps: arrivingSteps, kernel: gradients[0],
      recurrent: gradients[1], bias: gradients[2], recurrentBias: gradients[3])
    crew.fromLanes(dx, dxWindows, batch: batch, count: steps * inputs)

    let rows = batch * steps
    var gates = [Float](repeating: 0, count: rows * 4 * units)
    var h = [Float](repeating: 0, count: rows * units)
    let before = start.isGiven ? firstH : nil
    unsafe withStart(present, before, nil) { twin in
      unsafe naive_gru_forward(
        a.code, s.code, batch, steps, inputs, units, w, u, b, c, drops ? mask : nil, input, &gates, &h, twin)
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
    var d = [Float](repeating: 0, count: batch * units)
    var dzInputs = [Float](repeating: 0, count: rows * gateCount)
    var dzStates = dzInputs
    var naiveDx = input
    unsafe withStart(present, before, nil) { twin in
      unsafe naive_gru_backward(
        a.code, s.code, batch, steps, inputs, units, w, u, drops ? mask : nil, gates, h, full, &d, &dzInputs, &dzStates,
        &naiveDx, twin)
    }
    var dw = w
    var db = b
    unsafe naive_weight_gradient(batch, steps, inputs, gateCount, 0, nil, input, dzInputs, &dw, &db)
    var du = u
    var stateBias = b
    // What the products read of the states.
    let read = drops ? h.indices.map { h[$0] * mask[$0 / (steps * units) * units + $0 % units] } : h
    let readFirst = drops ? before.map { zip($0, mask).map { $0 * $1 } } : before
    unsafe naive_weight_gradient(batch, steps, units, gateCount, 1, readFirst, read, dzStates, &du, &stateBias)

    let place =
      "\(set.name) B \(batch) T \(steps) F \(inputs) H \(units) everyStep \(everyStep) \(start) drops \(drops) \(a) \(s)"
    #expect(Twins.bits(states.values) == Twins.bits(h), "h, \(place)")
    // A run that predicts drops nothing.
    guard !drops else {
      #expect(Twins.bits(dxWindows.values) == Twins.bits(naiveDx), "dx, \(place)")
      #expect(Twins.bits(gradients[0].values) == Twins.bits(dw), "dW, \(place)")
      #expect(Twins.bits(gradients[1].values) == Twins.bits(du), "dU, \(place)")
      #expect(Twins.bits(gradients[2].values) == Twins.bits(db), "db, \(place)")
      return
    }
    let last = everyStep ? h : (0..<batch).flatMap { h[(($0 + 1) * steps - 1) * units..<($0 + 1) * steps * units] }
    #expect(Twins.bits(lastStates.values) == Twins.bits(last), "h without a backward pass, \(place)")
    #expect(Twins.bits(dxWindows.values) == Twins.bits(naiveDx), "dx, \(place)")
    #expect(Twins.bits(gradients[0].values) == Twins.bits(dw), "dW, \(place)")
    #expect(Twins.bits(gradients[1].values) == Twins.bits(du), "dU, \(place)")
    #expect(Twins.bits(gradients[2].values) == Twins.bits(db), "db, \(place)")
    #expect(Twins.bits(gradients[3].values) == Twins.bits(Array(stateBias[(2 * units)...])), "db', \(place)")
  }
}
