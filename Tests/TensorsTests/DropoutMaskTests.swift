import Tensors
import Testing

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

  @Test func masksLieInLaneOrder() throws {
    let (batch, steps, features) = (19, 3, 5)
    let arena = Arena()
    let region = arena.reserve(Lanes.padded(batch), steps, features)
    try arena.allocate(for: "test", limit: 1 << 20)
    region.fill(7)
    let generator = Philox(seed: 1, stream: 2)
    let mask = DropoutMask(rate: 0.25)
    mask.draw(into: region, batch: batch, steps: steps, features: features, from: generator)
    let values = region.values
    for b in 0..<32 {
      for t in 0..<steps {
        for f in 0..<features {
          let expected = b < batch ? mask.factor(row: t * batch + b, unit: f, from: generator) : 0
          #expect(values[((b / 16 * steps + t) * features + f) * 16 + b % 16] == expected)
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
