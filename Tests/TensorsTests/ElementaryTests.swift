import CKernels
import Foundation
import Testing

@testable import Tensors

/// Elementary functions against values of 200 bits (Fixtures/make_fixtures.py), and the special cases.
@Suite struct ElementaryTests {
  struct Row {
    var function: String
    var arguments: [Double]
    /// The true value is `high` + `low`.
    var high, low: Double
  }

  static func rows() throws -> [Row] {
    let url = try #require(Bundle.module.url(forResource: "elementary", withExtension: "txt", subdirectory: "Fixtures"))
    return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map { line in
      let words = line.split(separator: " ")
      let numbers = try words.dropFirst().map { Double(bitPattern: try #require(UInt64($0, radix: 16))) }
      return Row(
        function: String(words[0]), arguments: Array(numbers.dropLast(2)), high: numbers[numbers.count - 2],
        low: numbers[numbers.count - 1])
    }
  }

  static let bounds: [(name: String, code: Int, ulps: Double)] = [
    ("exp", math_exp, 1), ("log", math_log, 1), ("log1p", math_log1p, 2), ("expm1", math_expm1, 2),
    ("sin", math_sin, 1), ("cos", math_cos, 1), ("tanh", math_tanh, 3),
  ].map { ($0.0, Int($0.1), $0.2) }

  @Test func errorsStayWithinTheirBounds() throws {
    let rows = try Self.rows()
    for (name, code, bound) in Self.bounds {
      let mine = rows.filter { $0.function == name }
      #expect(mine.count >= 100)
      let results = KernelSet.available.map { ExactMath.apply(Int32(code), mine.map { $0.arguments[0] }, with: $0) }
      #expect(results.allSatisfy { $0 == results[0] }, "\(name)")
      for (row, value) in zip(mine, results[0]) {
        #expect(abs((value - row.high) - row.low) <= bound * row.high.ulp, "\(name) \(row.arguments)")
      }
    }
    let powers = rows.filter { $0.function == "pow" }
    #expect(powers.count == 160)
    let values = ExactMath.pow(powers.map { $0.arguments[0] }, powers.map { $0.arguments[1] })
    for (row, value) in zip(powers, values) {
      #expect(abs((value - row.high) - row.low) <= row.high.ulp, "pow \(row.arguments)")
      #expect(ExactMath.pow(row.arguments[0], row.arguments[1]) == value)
    }
  }

  @Test func specialValues() {
    let infinity = Double.infinity
    let table: [(Double, Double)] = [
      (ExactMath.exp(-infinity), 0), (ExactMath.exp(infinity), infinity), (ExactMath.exp(710), infinity),
      (ExactMath.exp(-746), 0), (ExactMath.exp(-745), .leastNonzeroMagnitude), (ExactMath.exp(0), 1),
      (ExactMath.log(0), -infinity), (ExactMath.log(infinity), infinity), (ExactMath.log(1), 0),
      (ExactMath.log(.leastNonzeroMagnitude), -744.4400719213812), (ExactMath.log1p(-1), -infinity),
      (ExactMath.log1p(1e-300), 1e-300), (ExactMath.expm1(-1000), -1), (ExactMath.expm1(1e-300), 1e-300),
      (ExactMath.tanh(infinity), 1), (ExactMath.tanh(-infinity), -1), (ExactMath.sin(0), 0), (ExactMath.cos(0), 1),
      (ExactMath.pow(0, -1), infinity), (ExactMath.pow(-0.0, -3), -infinity), (ExactMath.pow(-2, 3), -8),
      (ExactMath.pow(-2, 2), 4), (ExactMath.pow(.nan, 0), 1), (ExactMath.pow(1, .nan), 1),
      (ExactMath.pow(0.5, infinity), 0), (ExactMath.pow(-1, infinity), 1), (ExactMath.pow(-infinity, 3), -infinity),
      (ExactMath.pow(-infinity, -2), 0), (ExactMath.pow(10, 308), 1e308), (ExactMath.pow(10, 400), infinity),
      (ExactMath.pow(2, -1074), .leastNonzeroMagnitude), (ExactMath.pow(2, 0.5), 2.0.squareRoot()),
    ]
    for (index, (actual, expected)) in table.enumerated() { #expect(actual == expected, "row \(index)") }
    let nothing = [
      ExactMath.exp(.nan), ExactMath.log(-1), ExactMath.log(.nan), ExactMath.log1p(-2), ExactMath.sin(infinity),
      ExactMath.cos(.nan), ExactMath.tanh(.nan), ExactMath.expm1(.nan), ExactMath.pow(-2, 0.5), ExactMath.pow(.nan, 1),
    ]
    #expect(nothing.allSatisfy { $0.isNaN })
    #expect(ExactMath.sin(-0.0).sign == .minus && ExactMath.tanh(-0.0).sign == .minus)
  }

  /// The float functions over the whole range of floats, against the double ones.
  @Test func floatErrorsStayWithinTheirBounds() {
    let kernels = unsafe KernelTwinTests.table(.best)
    // Every 40 009th float: a prime step meets all exponents and changing mantissas.
    let x = stride(from: UInt32(0), to: UInt32.max - 40_009, by: 40_009).map { Float(bitPattern: $0) }
      .filter { !$0.isNaN }
    var y = x
    func worst(_ expected: (Double) -> Double, from lowest: Float = -.infinity) -> Double {
      zip(x, y).reduce(0) { worst, pair in
        guard pair.0 >= lowest else { return worst }
        let value = expected(Double(pair.0))
        let near = Float(value)
        guard near.isFinite else { return pair.1 == near ? worst : .infinity }
        return max(worst, abs(Double(pair.1) - value) / Double(near.ulp))
      }
    }
    unsafe kernels.exp_floats(x, &y, x.count)
    #expect(worst(ExactMath.exp) <= 3)
    unsafe kernels.sigmoid_floats(x, &y, x.count)
    #expect(worst({ 1 / (1 + ExactMath.exp(-$0)) }, from: -87) <= 4)
    #expect(zip(x, y).allSatisfy { $0 > -87 || ($1 >= 0 && $1 < 2e-38) })
    unsafe kernels.tanh_floats(x, &y, x.count)
    #expect(worst(ExactMath.tanh) <= 5)
  }
}
