import CKernels

@testable import Tensors

/// What recurrent kernels may be given beside their inputs: steps that are absent, a state before the first step.
enum Start: CaseIterable {
  case plain, masked, given, maskedAndGiven

  var isMasked: Bool { self == .masked || self == .maskedAndGiven }
  var isGiven: Bool { self == .given || self == .maskedAndGiven }
}

/// Room for what a recurrent layer of a test is given.
struct StartRegions {
  let batch, steps, units: Int
  let present, presentLanes: FloatRegion
  /// (B, H).
  let state, cells: FloatRegion

  init(in arena: Arena, batch: Int, steps: Int, units: Int) {
    (self.batch, self.steps, self.units) = (batch, steps, units)
    present = arena.reserve(batch, steps)
    presentLanes = arena.reserve(Lanes.padded(batch), steps)
    state = arena.reserve(batch, units)
    cells = arena.reserve(batch, units)
  }

  /// Windows of many lengths with padding behind them, some with holes, one that is absent as a whole, and in the second
  /// slice a last step that none of them has.
  func fill(
    _ start: Start, _ crew: Crew
  ) -> (pass: Pass, present: [Float]?, firstH: [Float], firstC: [Float]) {
    let holes = KernelTwinTests.numbers(batch * steps, 21)
    var values = [Float](repeating: 1, count: batch * steps)
    for window in 0..<batch {
      let length = window % 7 == 6 ? 0 : window / 16 == 1 ? steps - 1 : steps - window % min(steps, 4)
      for step in 0..<steps where step >= length || window % 3 == 1 && holes[window * steps + step] > 0.4 {
        values[window * steps + step] = 0
      }
    }
    present.write(values)
    crew.toLanes(present, presentLanes, batch: batch, count: steps)
    let firstH = KernelTwinTests.numbers(batch * units, 22)
    let firstC = KernelTwinTests.numbers(batch * units, 23, scale: 2)
    state.write(firstH)
    cells.write(firstC)
    let pass = Pass(batch: batch, steps: steps, presence: start.isMasked ? presentLanes : nil)
    return (pass, start.isMasked ? values : nil, firstH, firstC)
  }
}

/// The same as the naive twins take it.
func withStart(_ present: [Float]?, _ firstH: [Float]?, _ firstC: [Float]?, _ body: (naive_start) -> Void) {
  unsafe (present ?? []).withUnsafeBufferPointer { there in
    unsafe (firstH ?? []).withUnsafeBufferPointer { h in
      unsafe (firstC ?? []).withUnsafeBufferPointer { c in
        unsafe body(
          naive_start(
            present: present == nil ? nil : there.baseAddress, first_h: firstH == nil ? nil : h.baseAddress,
            first_c: firstC == nil ? nil : c.baseAddress))
      }
    }
  }
}
