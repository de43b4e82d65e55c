/// How a gate of a recurrent layer, or its state, was used in a forward pass.
package struct GateUse: Sendable {
  /// As the papers call it: `input`, `forget`, `output`, `update`, `reset`; `candidate`; `state`.
  package let name: String
  /// Sums over the windows and steps that are there, unit by unit.
  package fileprivate(set) var sums: [Double]
  /// Numbers whose size is below 0.01, and above 0.99.
  package fileprivate(set) var closed = 0
  package fileprivate(set) var open = 0
  /// All numbers.
  package fileprivate(set) var count = 0

  /// The same over more windows.
  package mutating func add(_ other: GateUse) {
    for unit in sums.indices { sums[unit] += other.sums[unit] }
    closed += other.closed
    open += other.open
    count += other.count
  }

  /// - Parameters:
  ///   - values: lane order (S, T, rows, 16).
  ///   - first: the row of its first unit.
  fileprivate init(
    _ name: String, _ values: [Float], rows: Int, first: Int, units: Int, _ pass: Pass, _ presence: [Float]?
  ) {
    self.name = name
    var partials = [PartialSum](repeating: PartialSum(), count: units)
    let lanes = Lanes.count
    for window in 0..<pass.batch {
      let (slice, lane) = (window / lanes, window % lanes)
      for step in 0..<pass.steps {
        let place = slice * pass.steps + step
        if let presence, presence[place * lanes + lane] == 0 { continue }
        for unit in 0..<units {
          let value = Double(values[(place * rows + first + unit) * lanes + lane])
          partials[unit].add(value)
          if value.magnitude < 0.01 { closed += 1 }
          if value.magnitude > 0.99 { open += 1 }
        }
        count += units
      }
    }
    sums = partials.map(\.total)
  }
}

extension Pass {
  fileprivate var present: [Float]? { presence?.part(0, slices * steps * Lanes.count).values }
}

extension LSTMTensors {
  /// Behind a forward pass that keeps its steps, and before the backward pass.
  package func gateUse(_ pass: Pass) -> [GateUse] {
    precondition(isTraining, "the steps are kept")
    let rows = (4 * units + 15) / 16 * 16
    let all = gates.part(0, pass.slices * pass.steps * rows * Lanes.count).values
    let presence = pass.present
    var uses = [("input", 0), ("forget", 1), ("candidate", 2), ("output", 3)].map { name, gate in
      GateUse(name, all, rows: rows, first: gate * units, units: units, pass, presence)
    }
    let state = states.part(0, pass.slices * pass.steps * units * Lanes.count).values
    uses.append(GateUse("state", state, rows: units, first: 0, units: units, pass, presence))
    return uses
  }
}

extension GRUTensors {
  /// As in the LSTM; the update gate says what is kept.
  package func gateUse(_ pass: Pass) -> [GateUse] {
    precondition(isTraining, "the steps are kept")
    let rows = 4 * units
    let all = gates.part(0, pass.slices * pass.steps * rows * Lanes.count).values
    let presence = pass.present
    var uses = [("update", 0), ("reset", 1), ("candidate", 2)].map { name, gate in
      GateUse(name, all, rows: rows, first: gate * units, units: units, pass, presence)
    }
    let state = states.part(0, pass.slices * pass.steps * units * Lanes.count).values
    uses.append(GateUse("state", state, rows: units, first: 0, units: units, pass, presence))
    return uses
  }
}
