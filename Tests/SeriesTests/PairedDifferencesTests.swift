import Testing

@testable import Series

/// Paired differences against textbook figures.
@Suite struct PairedDifferencesTests {
  /// Student 1908, the sleep data: extra hours of ten patients under two drugs. t = 4.0621, and R 4.3 gives the interval.
  @Test func sleep() throws {
    let first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0]
    let second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]
    let found = try #require(PairedDifferences(zip(second, first).map { $0 - $1 }))
    #expect(abs(found.mean - 1.58) < 1e-12)
    let interval = try #require(found.interval)
    #expect(abs(interval.lowerBound - 0.7001142) < 1e-6)
    #expect(abs(interval.upperBound - 2.4598858) < 1e-6)
    // Nine rose, one stayed: 2 / 2⁹.
    #expect((found.positive, found.negative) == (9, 0))
    #expect(found.signTest == 2.0 / 512)
  }

  /// Two-sided tails of the binomial distribution with one half.
  @Test(arguments: [(8, 2, 112.0 / 1024), (5, 5, 1), (10, 0, 2.0 / 1024), (0, 5, 0.0625), (7, 3, 352.0 / 1024)])
  func signs(positive: Int, negative: Int, expected: Double) throws {
    let differences = Array(repeating: 0.5, count: positive) + Array(repeating: -0.25, count: negative) + [0, 0]
    let found = try #require(PairedDifferences(differences)?.signTest)
    #expect(abs(found - expected) < 1e-15)
  }

  @Test func tooFewToSay() {
    #expect(PairedDifferences([]) == nil)
    #expect(PairedDifferences([1])?.interval == nil)
    #expect(PairedDifferences([0, 0])?.signTest == nil)
  }

  /// Tables of t: 12.706, 2.262, 1.984.
  @Test(arguments: [(1, 12.7062047), (9, 2.2621572), (99, 1.9842170)])
  func quantilesOfT(degrees: Int, expected: Double) {
    #expect(abs(StudentT.twoSidedQuantile(0.05, degrees: degrees) - expected) < 1e-6)
  }
}
