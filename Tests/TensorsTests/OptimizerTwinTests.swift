import CKernels
import Testing

@testable import Tensors

/// The optimizers beside Adam, and the clamp, against their naive twins, bit for bit, over odd sizes.
@Suite struct OptimizerTwinTests {
  typealias Twins = KernelTwinTests

  @Test(arguments: Twins.sets)
  func nadam(set: KernelSet) {
    let kernels = unsafe Twins.table(set)
    for count in 0...70 {
      var step = nadam_step(
        gradient_rate: 0.011, mean_rate: 0.02, root_scale: 1.7, beta1: 0.9, beta2: 0.999, epsilon: 1e-8,
        gradient_scale: 0.7)
      let gradient = Twins.numbers(count, 1, hard: true)
      var fast = (Twins.numbers(count, 2), Twins.numbers(count, 3), Twins.numbers(count, 4).map(abs))
      var slow = fast
      unsafe kernels.nadam(&step, &fast.0, &fast.1, &fast.2, gradient, count)
      unsafe naive_nadam(&step, &slow.0, &slow.1, &slow.2, gradient, count)
      #expect(Twins.bits(fast.0) == Twins.bits(slow.0) && Twins.bits(fast.1) == Twins.bits(slow.1))
      #expect(Twins.bits(fast.2) == Twins.bits(slow.2))
    }
  }

  @Test(arguments: Twins.sets)
  func rmsprop(set: KernelSet) {
    let kernels = unsafe Twins.table(set)
    for count in 0...70 {
      var step = rmsprop_step(rate: 0.01, rho: 0.9, epsilon: 1e-8, gradient_scale: 0.7)
      let gradient = Twins.numbers(count, 1, hard: true)
      var fast = (Twins.numbers(count, 2), Twins.numbers(count, 4).map(abs))
      var slow = fast
      unsafe kernels.rmsprop(&step, &fast.0, &fast.1, gradient, count)
      unsafe naive_rmsprop(&step, &slow.0, &slow.1, gradient, count)
      #expect(Twins.bits(fast.0) == Twins.bits(slow.0) && Twins.bits(fast.1) == Twins.bits(slow.1))
    }
  }

  @Test(arguments: Twins.sets, [false, true])
  func sgd(set: KernelSet, nesterov: Bool) {
    let kernels = unsafe Twins.table(set)
    for count in 0...70 {
      var step = sgd_step(rate: 0.01, momentum: 0.9, gradient_scale: 0.7, nesterov: nesterov)
      let gradient = Twins.numbers(count, 1, hard: true)
      var fast = (Twins.numbers(count, 2), Twins.numbers(count, 3))
      var slow = fast
      unsafe kernels.sgd(&step, &fast.0, &fast.1, gradient, count)
      unsafe naive_sgd(&step, &slow.0, &slow.1, gradient, count)
      #expect(Twins.bits(fast.0) == Twins.bits(slow.0) && Twins.bits(fast.1) == Twins.bits(slow.1))
    }
  }

  @Test(arguments: Twins.sets)
  func clamp(set: KernelSet) {
    let kernels = unsafe Twins.table(set)
    for count in 0...70 {
      var fast = Twins.numbers(count, 1, hard: true)
      var slow = fast
      unsafe kernels.clamp(&fast, 0.3, count)
      unsafe naive_clamp(&slow, 0.3, count)
      #expect(Twins.bits(fast) == Twins.bits(slow))
      #expect(fast.allSatisfy { abs($0) <= 0.3 })
    }
    var y: [Float] = [.nan, .infinity, -.infinity]
    unsafe kernels.clamp(&y, 2, 3)
    #expect(y[0].isNaN && y[1] == 2 && y[2] == -2)
  }
}
