/// How much the loss feels each state of a recurrent layer, read off what a backward pass left behind.
package struct StateGradients: Sendable {
  /// ‖∂L/∂h‖ of each window at each step of the pass: window b, step t at `b · steps + t`.
  package let norms: [Double]
  package let steps: Int

  /// ∂L/∂h_t is what arrives at step t, and what the gates of step t + 1 send back; where that step is absent, all that
  /// had arrived there. In double, units in order.
  ///
  /// - Parameters:
  ///   - sent: for a step behind t, its window, and ∂L/∂h there: what its gates send back to each unit.
  init(
    _ pass: Pass, units: Int, arriving: FloatRegion, arrivingSteps: Int,
    sent: (_ step: Int, _ window: Int, _ gradient: [Double], _ back: inout [Double]) -> Void
  ) {
    let (steps, lanes) = (pass.steps, Lanes.count)
    let given = arriving.part(0, Lanes.slices(pass.batch) * arrivingSteps * units * lanes).values
    let presence = pass.presence?.part(0, Lanes.slices(pass.batch) * steps * lanes).values
    var norms = [Double](repeating: 0, count: pass.batch * steps)
    var gradient = [Double](repeating: 0, count: units)
    var back = gradient
    for window in 0..<pass.batch {
      let (slice, lane) = (window / lanes, window % lanes)
      for step in stride(from: steps - 1, through: 0, by: -1) {
        let isLast = step == steps - 1
        if isLast {
          for unit in 0..<units { back[unit] = 0 }
        } else if presence.map({ $0[(slice * steps + step + 1) * lanes + lane] == 0 }) ?? false {
          for unit in 0..<units { back[unit] = gradient[unit] }
        } else {
          sent(step + 1, window, gradient, &back)
        }
        let place = arrivingSteps > 1 ? slice * arrivingSteps + step : slice
        let arrives = arrivingSteps > 1 || isLast
        var squares = PartialSum()
        for unit in 0..<units {
          gradient[unit] = back[unit] + (arrives ? Double(given[(place * units + unit) * lanes + lane]) : 0)
          squares.add(gradient[unit] * gradient[unit])
        }
        norms[window * steps + step] = squares.total.squareRoot()
      }
    }
    self.norms = norms
    self.steps = steps
  }
}

extension LSTMTensors {
  /// Behind a backward pass in which no state was dropped.
  ///
  /// - Parameters:
  ///   - arriving: the gradient that arrived at the outputs, lane order (S, T or 1, H, 16).
  ///   - arrivingSteps: T of the pass, or 1 where it arrived at the last step alone.
  package func stateGradients(_ pass: Pass, arriving: FloatRegion, arrivingSteps: Int) -> StateGradients {
    precondition(isTraining && recurrentMask == nil, "there was a backward pass that dropped no state")
    let (units, count) = (units, 4 * units)
    let rows = BlockOrder.padded(count)
    let before = gates.part(0, Lanes.slices(pass.batch) * pass.steps * rows * Lanes.count).values
    let weights = recurrent.values
    return StateGradients(pass, units: units, arriving: arriving, arrivingSteps: arrivingSteps) {
      step, window, _, back in
      let gradients = BlockOrder.numbers(count, of: before, step: step, of: pass.steps, window: window)
      for unit in 0..<units {
        back[unit] = BlockOrder.product(gradients, weights, from: unit * count)
      }
    }
  }
}

extension GRUTensors {
  /// As in the LSTM; what the update gate keeps goes back past the products.
  package func stateGradients(_ pass: Pass, arriving: FloatRegion, arrivingSteps: Int) -> StateGradients {
    precondition(isTraining && recurrentMask == nil, "there was a backward pass that dropped no state")
    let (units, count, lanes) = (units, 3 * units, Lanes.count)
    let slices = Lanes.slices(pass.batch)
    let before = stateSums.part(0, slices * pass.steps * BlockOrder.padded(count) * lanes).values
    let kept = gates.part(0, slices * pass.steps * 4 * units * lanes).values
    let weights = recurrent.values
    return StateGradients(pass, units: units, arriving: arriving, arrivingSteps: arrivingSteps) {
      step, window, gradient, back in
      let gradients = BlockOrder.numbers(count, of: before, step: step, of: pass.steps, window: window)
      let update = ((window / lanes * pass.steps + step) * 4 * units) * lanes + window % lanes
      for unit in 0..<units {
        back[unit] =
          gradient[unit] * Double(kept[update + unit * lanes])
          + BlockOrder.product(gradients, weights, from: unit * count)
      }
    }
  }
}

/// Numbers in block order, (S, T, N/16, 16 windows, 16 outputs).
private enum BlockOrder {
  static func padded(_ count: Int) -> Int { (count + 15) / 16 * 16 }

  /// The numbers of one window at one step.
  static func numbers(_ count: Int, of values: [Float], step: Int, of steps: Int, window: Int) -> [Double] {
    let lanes = Lanes.count
    let first = (window / lanes * steps + step) * padded(count) * lanes + window % lanes * lanes
    return (0..<count).map { Double(values[first + $0 / lanes * lanes * lanes + $0 % lanes]) }
  }

  /// Σ a · w from a place of w on.
  static func product(_ a: [Double], _ weights: [Float], from first: Int) -> Double {
    var sum = 0.0
    for place in a.indices { sum += a[place] * Double(weights[first + place]) }
    return sum
  }
}
