import Foundation
import Testing

@testable import Plots

@Suite struct PowerOfTenTests {
  @Test func exponentsAreExact() {
    for exponent in -307...308 {
      let power = PowerOfTen.value(exponent)
      #expect(PowerOfTen.exponent(of: power) == exponent)
      #expect(PowerOfTen.exponent(of: power.nextDown) == exponent - 1)
      #expect((PowerOfTen.logarithm(power) - Double(exponent)).magnitude <= 1e-15 * max(1, Double(exponent.magnitude)))
    }
    #expect(PowerOfTen.value(-400) == 0 && PowerOfTen.value(400) == .infinity)
  }

  @Test func logarithmAgreesWithTheLibrary() {
    for (index, number) in Sample.uniform(10_000).enumerated() where number > 0 {
      let scaled = number * PowerOfTen.value(index % 600 - 300)
      let truth = log10(scaled)
      #expect((PowerOfTen.logarithm(scaled) - truth).magnitude <= 1e-15 * max(1, truth.magnitude))
    }
  }
}
