import CKernels
import Testing

@testable import Tensors

@Suite struct DropoutMaskTests {
  @Test func aNumberIsKeptFromTheThresholdOn() {
    let generator = Philox(seed: 4, stream: 9)
    for (row, unit) in [(0, 0), (3, 5), (1 << 43, 1 << 19)] {
      let word = generator.words(at: UInt64(row) << 20 | UInt64(unit)).0
      let rate = Double(word) * 0x1p-32
      #expect(DropoutMask(rate: rate).factor(row: row, unit: unit, from: generator) == Float(1 / (1 - rate)))
      #expect(DropoutMask(rate: rate + 0x1p-32).factor(row: row, unit: unit, from: generator) == 0)
    }
    #expect(DropoutMask(rate: 0).factor(row: 7, unit: 7, from: generator) == 1)
  }

  @Test(arguments: KernelSet.available)
  func masksLieInLaneOrder(set: KernelSet) throws {
    for (batch, steps, features, rate) in [(19, 3, 5, 0.25), (1, 1, 1, 0.5), (32, 2, 7, 0.9), (3, 4, 2, 1 - 0x1p-40)] {
      let arena = Arena()
      let region = arena.reserve(Lanes.padded(batch), steps, features)
      try arena.allocate(for: "test", limit: 1 << 20)
      region.fill(7)
      let generator = Philox(seed: 1 << 40 | 5, stream: 2 << 50 | 9)
      let mask = DropoutMask(rate: rate)
      Crew(Execution(kernels: set)).draw(
        mask, into: region, batch: batch, steps: steps, features: features, from: generator)
      var drawn = dropout_mask(
        seed: generator.seed, stream: generator.stream, threshold: mask.threshold, scale: mask.scale)
      var naive = [Float](repeating: 7, count: region.count)
      unsafe naive_dropout_mask(&drawn, &naive, batch, steps, features)
      #expect(region.values == naive)
      for b in 0..<batch {
        for t in 0..<steps {
          for f in 0..<features {
            let expected = mask.factor(row: t * batch + b, unit: f, from: generator)
            #expect(naive[((b / 16 * steps + t) * features + f) * 16 + b % 16] == expected)
          }
        }
      }
    }
  }

  @Test(arguments: [0.1, 0.5, 0.9])
  func theShareIsDropped(rate: Double) {
    let generator = Philox(seed: 3, stream: 1)
    let mask = DropoutMask(rate: rate)
    let dropped = (0..<20_000).filter { mask.factor(row: $0 / 100, unit: $0 % 100, from: generator) == 0 }.count
    // Four standard deviations.
    #expect(abs(Double(dropped) - 20_000 * rate) < 4 * (20_000 * rate * (1 - rate)).squareRoot())
  }
}
