import Tensors
import Testing

@Suite struct PartialSumTests {
  @Test func elementsGoToSixteenPartials() {
    // 1 is lost beside 2^60 in one partial, and kept in another.
    var values = [Double](repeating: 0, count: 32)
    values[0] = 0x1p60
    values[16] = 1
    values[17] = 1
    values[1] = 1
    values[2] = -0x1p60
    #expect(PartialSum.of(values) == 2)
    values[1] = -1
    #expect(PartialSum.of(values) == 0)
  }

  @Test(arguments: [0, 1, 15, 16, 17, 1000])
  func wholeNumbersAreExact(count: Int) {
    #expect(PartialSum.of((0..<count).map(Double.init)) == Double(count * (count - 1) / 2))
  }
}
