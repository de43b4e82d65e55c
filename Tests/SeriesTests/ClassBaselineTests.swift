import Testing

@testable import Series

@Suite struct ClassBaselineTests {
  /// Labels a and b; the first eight rows are the training part.
  static func test(_ labels: [String?], horizon: ClosedRange<Int>, trainRows: Int = 8) throws -> Windows {
    let series = try Series(
      axis: .index(count: labels.count),
      columns: [Column("x", numbers: labels.map { _ in 0 }), Column("y", texts: labels)])
    var spec = WindowSpec(past: 1, horizon: horizon)
    spec.label = "y"
    let parts = try Split.sizes(train: .steps(trainRows), valid: nil, test: .rest).parts(of: series)
    return try #require(try WindowedData(parts, spec).test)
  }

  static let labels: [String?] = ["a", "a", "b", "a", "a", "b", "a", "a", "b", "a", "b", "b"]

  @Test func byHand() throws {
    let test = try Self.test(Self.labels, horizon: 1...1)
    #expect(test.origin(of: 0) == 7 && test.count == 4)
    // Six a and two b, and one more of each.
    #expect(ClassBaseline.majority.forecast(test, classes: 2) == Array(repeating: [0.7, 0.3], count: 4).flatMap { $0 })
    // Of seven neighbours three are equal: (3 + 1) / (7 + 2).
    let (right, wrong) = (4.0 / 9, 1 - 4.0 / 9)
    #expect(
      ClassBaseline.last.forecast(test, classes: 2) == [right, wrong, wrong, right, right, wrong, wrong, right])
    // From a: three to a, two to b; from b: two to a.
    let (a, b) = ([4.0 / 7, 3.0 / 7], [3.0 / 4, 1.0 / 4])
    #expect(ClassBaseline.markov.forecast(test, classes: 2) == a + b + a + b)
  }

  @Test func aChainGoesAsFarAsTheTarget() throws {
    let test = try Self.test(Self.labels, horizon: 2...2)
    let two = ClassBaseline.markov.forecast(test, classes: 2)
    let expected = 4.0 / 7 * 4.0 / 7 + 3.0 / 7 * 3.0 / 4
    // The first target is row 8, from row 6.
    #expect(abs(two[0] - expected) < 1e-15 && abs(two[0] + two[1] - 1) < 1e-15)
  }

  /// At the last input step the label there is the answer; the one before it counts.
  @Test func theAnswerIsNotUsed() throws {
    let test = try Self.test(Self.labels, horizon: 0...0)
    #expect(test.origin(of: 0) == 8)
    let altered = try Self.test(Array(Self.labels[..<8]) + ["a"] + Array(Self.labels[9...]), horizon: 0...0)
    for baseline in [ClassBaseline.majority, .last, .markov] {
      #expect(baseline.forecast(test, classes: 2)[..<2] == baseline.forecast(altered, classes: 2)[..<2])
    }
    let last = ClassBaseline.last
    #expect(last.forecast(test, classes: 2)[2...] != last.forecast(altered, classes: 2)[2...])
  }

  @Test func missingLabelsAreSteppedOver() throws {
    var labels = Self.labels
    labels[7] = nil
    let test = try Self.test(labels, horizon: 1...1)
    let two = ClassBaseline.markov.forecast(test, classes: 2)
    // From row 6, two rows back.
    #expect(two[0] != two[4] && two[0] + two[1] == 1)
  }

  /// Nothing after the training part moves the counts, and nothing after an origin the forecast at it.
  @Test func theFutureChangesNothing() throws {
    var dice = Dice(6)
    for _ in 0..<20 {
      let labels = (0..<60).map { row -> String? in
        row == 0 ? "a" : row == 1 ? "b" : dice.roll(0...9) == 0 ? nil : dice.roll(0...1) == 0 ? "a" : "b"
      }
      let cut = dice.roll(30...55)
      let altered = labels.indices.map { $0 > cut && labels[$0] != nil ? (labels[$0] == "a" ? "b" : "a") : labels[$0] }
      let (one, two) = (
        try Self.test(labels, horizon: 1...3, trainRows: 30), try Self.test(altered, horizon: 1...3, trainRows: 30)
      )
      let known = (0..<one.count).prefix { one.origin(of: $0) <= cut }.count
      for baseline in [ClassBaseline.majority, .last, .markov] {
        #expect(
          baseline.forecast(one, classes: 2)[..<(known * 6)] == baseline.forecast(two, classes: 2)[..<(known * 6)])
      }
    }
  }
}
