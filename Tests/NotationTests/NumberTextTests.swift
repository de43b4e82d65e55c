import Notation
import Testing

@Suite struct NumberTextTests {
  @Test(arguments: [
    (0.0, "0"), (-0.0, "0"), (1, "1"), (-3, "-3"), (2.5, "2.5"), (1234567, "1234567"), (1234567.4, "1234567"),
    (0.1 + 0.2, "0.3"), (3.14159265, "3.14159"), (999999.5, "1000000"), (99999.96, "100000"),
    (0.00001234, "0.00001234"),
    (0.000001234, "1.234e-6"), (1e15, "1e15"), (1.5e300, "1.5e300"), (-0.999999999, "-1"),
    (.leastNonzeroMagnitude, "5e-324"),
  ])
  func sixSignificantDigits(number: Double, text: String) {
    #expect(NumberText.significant(number) == text)
  }

  @Test(arguments: [
    (2.005, 2, "2.01"), (1, 2, "1.00"), (0.004, 2, "0.00"), (-0.004, 2, "0.00"), (0.006, 2, "0.01"),
    (9.999, 2, "10.00"), (12.5, 0, "13"), (-1.25, 1, "-1.3"), (0.5, 0, "1"), (0.4, 0, "0"),
    (1e20, 1, "100000000000000000000.0"),
  ])
  func fixedPlaces(number: Double, places: Int, text: String) {
    #expect(NumberText.fixed(number, places: places) == text)
  }

  @Test func shortestReadsBack() {
    var state: UInt64 = 1
    for _ in 0..<20_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let number = Double(bitPattern: state)
      guard number.isFinite else { continue }
      #expect(Double(NumberText.shortest(number)) == number)
    }
  }
}
