import Diagnosis
import Testing
import Training

/// Each rule at its threshold, on numbers made by hand.
@Suite struct RuleTests {
  private static func evidence(
    predicted: (Double) -> Double, persistence: (Double) -> Double = { $0 + 5 }, trainTruth: [Double]? = nil
  ) -> Evidence {
    let truth = (0..<100).map { Double($0 % 10) }
    return Evidence(
      truth: truth, predicted: truth.map(predicted), persistence: truth.map(persistence),
      trainTruth: trainTruth ?? truth,
      trainPredicted: (trainTruth ?? truth).map(predicted), trainPersistence: (trainTruth ?? truth).map(persistence),
      history: [], parameters: 10,
      trainWindows: 100)
  }

  private static func names(_ evidence: Evidence) -> [String] { Diagnosis.findings(in: evidence).map(\.name) }

  @Test func nothingIsSaidOfAGoodModel() {
    #expect(Self.names(Self.evidence { $0 + 0.1 }) == [])
  }

  @Test func whatAFactorWouldMendIsNotLearnedYet() {
    #expect(Self.names(Self.evidence { 4.5 + ($0 - 4.5) * 0.3 }) == ["undertrained"])
    #expect(Self.names(Self.evidence { 4.5 + ($0 - 4.5) * 0.9 }) == [])
  }

  @Test func theMeanIsAConstantPrediction() {
    #expect(Self.names(Self.evidence { _ in 4.5 }) == ["undertrained", "constant predictions"])
  }

  /// Of whole individuals with their answer at the end, nobody repeats a last value.
  @Test func ofWholeIndividualsItIsTheMean() throws {
    var evidence = Self.evidence(predicted: { $0 + 1 }, persistence: { $0 + 1 })
    let value = try #require(Diagnosis.findings(in: evidence).first)
    #expect(value.explanation.hasPrefix("repeating the last value") && value.remedy.contains("last value"))
    evidence.comparesWithMean = true
    let mean = try #require(Diagnosis.findings(in: evidence).first)
    #expect(mean.explanation.hasPrefix("the mean of the training part is as good a forecast"))
    #expect(![mean.explanation, mean.evidence, mean.remedy].contains { $0.contains("last value") })
  }

  @Test func theLastValueIsTheYardstick() {
    #expect(Self.names(Self.evidence(predicted: { $0 + 1 }, persistence: { $0 + 1 })) == ["no better than persistence"])
    #expect(Self.names(Self.evidence(predicted: { $0 + 0.97 }, persistence: { $0 + 1 })) == [])
  }

  @Test func truthsBeyondTrainingAreCounted() {
    let range = Self.evidence(predicted: { $0 + 0.1 }, trainTruth: (0..<100).map { Double($0 % 9) })
    #expect(Self.names(range) == ["outside the training range"])
  }
}
