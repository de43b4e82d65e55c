import Layers
import Tensors
import Testing

@testable import Training

/// The gradients of recurrent states against finite differences of a network written out in double.
@Suite struct StateReachTests {
  /// Layers below a `dense 2`, and whether there is a target at every step.
  static let cases: [(layers: [any LayerDescription], everyStep: Bool)] = [
    ([LSTM(units: 5)], false), ([GRU(units: 5)], false),
    ([LSTM(units: 4, dropout: 0.5, recurrentDropout: 0.4), GRU(units: 3)], false),
    ([GRU(units: 4), LSTM(units: 3)], false), ([LSTM(units: 3, bidirectional: true)], false),
    ([GRU(units: 3, bidirectional: true), LSTM(units: 4)], false), ([LSTM(units: 4), GRU(units: 3)], true),
    ([LSTM(units: 18)], false), ([GRU(units: 18)], false),
  ]

  @Test(arguments: cases.indices)
  func agreesWithFiniteDifferences(_ index: Int) throws {
    let (layers, everyStep) = Self.cases[index]
    let architecture = Architecture(layers + [Dense(units: 2)], everyStep: everyStep)
    let source = ArrayWindows.noise(count: 17, steps: 6, features: 2, outputs: 2, everyStep: everyStep)
    let network = try Network(architecture, features: 2, seed: 4)
    let found = try #require(
      try stateReach(of: network, on: source, windows: Array(0..<17), loss: .meanSquaredError))
    let places = layers.indices.flatMap { layer in
      ((layers[layer] as? any RecurrentDescription)?.bidirectional ?? false ? [false, true] : [false]).map {
        (layer, $0)
      }
    }
    #expect(found.map(\.layer) == places.map(\.0))
    #expect(found.map(\.isBackward) == places.map(\.1))
    for (reach, (layer, isBackward)) in zip(found, places) {
      for lag in 0..<6 {
        var sum = 0.0
        for window in 0..<17 {
          let inputs = Self.rows(of: source.inputs, window, 6)
          let targets = Self.rows(of: source.targets, window, everyStep ? 6 : 1)
          var squares = 0.0
          let h = 1e-5
          for unit in 0..<((layers[layer] as? any RecurrentDescription)?.units ?? 0) {
            func loss(_ change: Double) -> Double {
              let nudge = Written.Nudge(
                layer: layer, isBackward: isBackward, step: 5 - lag, unit: unit, change: change)
              return Written(network).loss(inputs, targets, nudge)
            }
            let slope = (loss(h) - loss(-h)) / (2 * h)
            squares += slope * slope
          }
          sum += squares.squareRoot()
        }
        let norm = try #require(reach.norms[lag])
        #expect(abs(norm - sum / 17) <= 1e-7 + 2e-4 * sum / 17, "layer \(layer) lag \(lag): \(norm), \(sum / 17)")
      }
    }
  }

  /// The rows of a window, two numbers each.
  private static func rows(of values: [Float], _ window: Int, _ count: Int) -> [[Double]] {
    (0..<count).map { row in
      let first = (window * count + row) * 2
      return [Double(values[first]), Double(values[first + 1])]
    }
  }

  /// Lags of a padded window count from its last step, and what is padding has none.
  @Test func lagsCountFromTheLastStep() throws {
    let network = try Network(Architecture([LSTM(units: 4), Dense(units: 2)]), features: 2, seed: 4)
    let whole = ArrayWindows.noise(count: 3, steps: 5, features: 2, outputs: 2, everyStep: false)
    var padded = whole
    padded.steps = 9
    padded.windowLengths = [5, 5, 5]
    padded.inputs = []
    for window in 0..<3 {
      padded.inputs += whole.inputs[window * 10..<(window + 1) * 10]
      padded.inputs += [Float](repeating: 7, count: 8)
    }
    let windows = Array(0..<3)
    let plain = try #require(try stateReach(of: network, on: whole, windows: windows, loss: .meanSquaredError))
    let other = try #require(try stateReach(of: network, on: padded, windows: windows, loss: .meanSquaredError))
    #expect(plain[0].norms == Array(other[0].norms.prefix(5)))
    #expect(other[0].norms.suffix(4).allSatisfy { $0 == nil })
  }

  @Test func noBitDependsOnThreadsOrBatches() throws {
    let network = try Network(
      Architecture([LSTM(units: 20), GRU(units: 6, bidirectional: true), Dense(units: 2)]), features: 2, seed: 4)
    let source = ArrayWindows.noise(count: 200, steps: 7, features: 2, outputs: 2, everyStep: false)
    let all = Array(0..<200)
    let one = try stateReach(of: network, on: source, windows: all, loss: .huber)
    for set in KernelSet.available {
      let other = try stateReach(
        of: network, on: source, windows: all, loss: .huber, execution: Execution(kernels: set, threads: 2))
      #expect(other == one, "\(set.name)")
    }
    #expect(try stateReach(of: network, on: source, windows: all, loss: .huber, shouldStop: { true }) == nil)
  }
}

/// LSTM, GRU and dense layers as their equations say, in double, with one state nudged.
private struct Written {
  struct Nudge {
    var layer: Int
    var isBackward: Bool
    /// In the order in which the direction reads.
    var step: Int
    var unit: Int
    var change: Double
  }

  let network: Network

  init(_ network: Network) { self.network = network }

  private func weights(_ name: String) -> [Double] {
    network.parameters.first { $0.name == name }?.values.map { Double($0) } ?? []
  }

  /// The mean square over the window's targets.
  func loss(_ inputs: [[Double]], _ targets: [[Double]], _ nudge: Nudge) -> Double {
    var rows = inputs
    for (place, layer) in network.architecture.layers.enumerated() {
      if let recurrent = layer as? any RecurrentDescription {
        var both = [run(recurrent, place, "", rows, nudge)]
        if recurrent.bidirectional { both.append(run(recurrent, place, "backward-", rows.reversed(), nudge)) }
        let isLast = network.architecture.reducingLayer == place
        if isLast {
          rows = [both.flatMap { $0[$0.count - 1] }]
        } else {
          let turned = both.count > 1 ? Array(both[1].reversed()) : []
          rows = both[0].indices.map { both[0][$0] + (turned.isEmpty ? [] : turned[$0]) }
        }
      } else {
        let (w, b) = (weights("\(place + 1).dense.kernel"), weights("\(place + 1).dense.bias"))
        rows = rows.map { row in
          b.indices.map { b[$0] + Self.product(row, w, column: $0, of: b.count) }
        }
      }
    }
    let squares = zip(rows, targets).flatMap { zip($0, $1).map { ($0 - $1) * ($0 - $1) } }
    return squares.reduce(0, +) / Double(squares.count)
  }

  private static func product(_ row: [Double], _ matrix: [Double], column: Int, of columns: Int) -> Double {
    var sum = 0.0
    for place in row.indices { sum += row[place] * matrix[place * columns + column] }
    return sum
  }

  private func sigmoid(_ x: Double) -> Double { 1 / (1 + ExactMath.exp(-x)) }

  private func run(
    _ layer: any RecurrentDescription, _ place: Int, _ prefix: String, _ rows: [[Double]], _ nudge: Nudge
  ) -> [[Double]] {
    let units = layer.units
    let name = "\(place + 1).\(layer.name).\(prefix)"
    let (w, u, b) = (weights(name + "kernel"), weights(name + "recurrent"), weights(name + "bias"))
    let (gates, own) = (b.count / units, weights(name + "recurrent-bias"))
    var h = [Double](repeating: 0, count: units)
    var c = h
    var states: [[Double]] = []
    for (step, row) in rows.enumerated() {
      let x = (0..<(gates * units)).map { b[$0] + Self.product(row, w, column: $0, of: gates * units) }
      let r = (0..<(gates * units)).map { Self.product(h, u, column: $0, of: gates * units) }
      let before = h
      for j in 0..<units {
        if layer is LSTM {
          func z(_ gate: Int) -> Double { x[gate * units + j] + r[gate * units + j] }
          c[j] = sigmoid(z(1)) * c[j] + sigmoid(z(0)) * ExactMath.tanh(z(2))
          h[j] = sigmoid(z(3)) * ExactMath.tanh(c[j])
        } else {
          let (update, reset) = (sigmoid(x[j] + r[j]), sigmoid(x[units + j] + r[units + j]))
          let n = ExactMath.tanh(x[2 * units + j] + reset * (r[2 * units + j] + own[j]))
          h[j] = update * before[j] + (1 - update) * n
        }
      }
      if nudge.layer == place, nudge.isBackward == !prefix.isEmpty, nudge.step == step { h[nudge.unit] += nudge.change }
      states.append(h)
    }
    return states
  }
}
