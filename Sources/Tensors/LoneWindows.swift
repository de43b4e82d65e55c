import CKernels

/// Room for windows that are predicted one by one: of a few, a slice would compute more than half for nothing.
struct LoneWindows {
  private let packed, input, sums, states: FloatRegion

  /// Windows for which it is faster to compute one after the other.
  static let most = 4

  /// For a layer of F inputs and H units with so many gates.
  init(in arena: Arena, steps: Int, inputs: Int, units: Int, gates: Int, hasStateBias: Bool = false) {
    let padded = Lanes.padded(units)
    packed = arena.reserve(gates * (1 + inputs + units) + (hasStateBias ? 1 : 0), padded)
    input = arena.reserve(steps, inputs)
    sums = arena.reserve(steps, gates, padded)
    states = arena.reserve(3, padded)
  }

  func windows(_ count: Int) -> lone_windows {
    unsafe lone_windows(
      count: count, packed: packed.pointer, x: input.pointer, sums: sums.pointer, states: states.pointer)
  }
}
