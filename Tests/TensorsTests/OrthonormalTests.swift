import Testing

@testable import Tensors

@Suite struct OrthonormalTests {
  @Test(arguments: [(1, 1), (1, 4), (3, 12), (8, 32), (24, 96), (5, 5)])
  func rowsAreOrthonormalAndAlikeInEverySet(rows: Int, columns: Int) {
    let generator = Philox(seed: 11, stream: 4)
    let start = (0..<rows * columns).map { generator.normal(at: UInt64($0)) }
    let results = KernelSet.available.map { set in
      var matrix = start
      Crew(Execution(kernels: set)).orthonormalRows(&matrix, rows: rows)
      return matrix
    }
    #expect(results.allSatisfy { $0 == results[0] })
    let matrix = results[0]
    for i in 0..<rows {
      for j in 0...i {
        let product = PartialSum.of((0..<columns).map { matrix[i * columns + $0] * matrix[j * columns + $0] })
        #expect(abs(product - (i == j ? 1 : 0)) < 1e-14)
      }
      let kept = PartialSum.of((0..<columns).map { matrix[i * columns + $0] * start[i * columns + $0] })
      #expect(kept > 0)
    }
  }
}
