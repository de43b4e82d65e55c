import Tensors
import Testing

@Suite struct PhiloxTests {
  /// The known answers of the reference implementation for Philox4x32-10.
  @Test(
    arguments: [
      (0, 0, 0, [0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8]),
      (UInt64.max, UInt64.max, UInt64.max, [0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd]),
      (
        0x299f_31d0_a409_3822, 0x0370_7344_1319_8a2e, 0x85a3_08d3_243f_6a88,
        [0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1]
      ),
    ] as [(UInt64, UInt64, UInt64, [UInt32])])
  func knownAnswers(seed: UInt64, stream: UInt64, counter: UInt64, expected: [UInt32]) {
    let (a, b, c, d) = Philox(seed: seed, stream: stream).words(at: counter)
    #expect([a, b, c, d] == expected)
  }

  @Test func uniformNumbersFillTheirInterval() {
    let generator = Philox(seed: 1, stream: 2)
    let draws = (0..<20_000).map { generator.uniform(at: $0) }
    #expect(draws.allSatisfy { $0 >= 0 && $0 < 1 })
    let mean = PartialSum.of(draws) / 20_000
    #expect(abs(mean - 0.5) < 0.01)
    let floats = (0..<20_000).map { generator.uniformFloat(at: $0) }
    #expect(floats.allSatisfy { $0 >= 0 && $0 < 1 })
    #expect(zip(floats, draws).allSatisfy { abs(Double($0) - $1) < 1 })
  }

  @Test func normalNumbersHaveTheirMoments() {
    let generator = Philox(seed: 7, stream: 0)
    let draws = (0..<40_000).map { generator.normal(at: $0) }
    let count = Double(draws.count)
    let mean = PartialSum.of(draws) / count
    let variance = PartialSum.of(draws.map { $0 * $0 }) / count
    let fourth = PartialSum.of(draws.map { $0 * $0 * $0 * $0 }) / count
    #expect(abs(mean) < 0.02)
    #expect(abs(variance - 1) < 0.03)
    #expect(abs(fourth - 3) < 0.2)
  }

  @Test func streamsAndSeedsDiffer() {
    let words = [(1, 1), (1, 2), (2, 1)].map { Philox(seed: $0.0, stream: $0.1).words(at: 5).0 }
    #expect(Set(words).count == 3)
  }

  @Test(arguments: [0, 1, 2, 3, 17, 1000])
  func shufflingKeepsEveryElement(count: Int) {
    let generator = Philox(seed: 3, stream: 9)
    var first = Array(0..<count)
    generator.shuffle(&first, epoch: 1)
    #expect(first.sorted() == Array(0..<count))
    var second = Array(0..<count)
    generator.shuffle(&second, epoch: 2)
    #expect(count < 17 || first != second)
    var again = Array(0..<count)
    generator.shuffle(&again, epoch: 1)
    #expect(again == first)
  }

  @Test(arguments: [0, 1, 2, 255, 256, 257, 258, 1000, 70_000])
  func shufflingManyDrawsAtATimeIsTheSame(count: Int) {
    let generator = Philox(seed: 0xfeed_0003, stream: 9)
    for kernels in KernelSet.available {
      var order = Array(0..<count)
      var expected = order
      Crew(Execution(kernels: kernels)).shuffle(&order, epoch: 7, from: generator)
      generator.shuffle(&expected, epoch: 7)
      #expect(order == expected)
    }
  }

  /// Each of the 24 orders of four elements comes about equally often.
  @Test func shufflingIsFair() {
    let generator = Philox(seed: 5, stream: 1)
    var counts: [[Int]: Int] = [:]
    for epoch in 0..<24_000 {
      var order = [0, 1, 2, 3]
      generator.shuffle(&order, epoch: epoch)
      counts[order, default: 0] += 1
    }
    #expect(counts.count == 24)
    #expect(counts.values.allSatisfy { (850...1150).contains($0) })
  }
}
