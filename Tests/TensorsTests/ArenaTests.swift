import Tensors
import Testing

@Suite struct ArenaTests {
  @Test func regionsDoNotOverlapAndStartAtZero() throws {
    let arena = Arena()
    let regions = [3, 16, 0, 17].map { arena.reserve($0) }
    try arena.allocate(for: "test", limit: 1 << 20)
    #expect(regions.allSatisfy { $0.values.allSatisfy { $0 == 0 } })
    for (index, region) in regions.enumerated() { region.fill(Float(index)) }
    for (index, region) in regions.enumerated() {
      #expect(region.values == [Float](repeating: Float(index), count: region.count))
    }
  }

  @Test func whatDoesNotFitIsRefused() {
    let arena = Arena()
    _ = arena.reserve(1000, 1000)
    #expect(throws: MemoryExcess(what: "training", bytes: 4_000_000, limit: 3_999_999)) {
      try arena.allocate(for: "training", limit: 3_999_999)
    }
  }

  @Test(arguments: [[Int.max, 2], [Int.max, 1], [1 << 40, 1 << 40, 1 << 40], [Int.max / 4, 2]])
  func productsThatOverflowAreRefused(sizes: [Int]) {
    let arena = Arena()
    _ = arena.reserve(5)
    if sizes.count == 3 {
      _ = arena.reserve(sizes[0], sizes[1], sizes[2])
    } else {
      _ = arena.reserve(sizes[0], sizes[1])
    }
    _ = arena.reserve(5)
    #expect(arena.bytes == nil)
    #expect(throws: MemoryExcess(what: "x", bytes: nil, limit: .max)) { try arena.allocate(for: "x", limit: .max) }
  }
}
