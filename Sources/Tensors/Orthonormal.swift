import CKernels

extension Crew {
  /// Makes the rows of a matrix (rows, columns) orthonormal: Gram and Schmidt, twice, in double, so that each new
  /// row keeps a positive share of the old one.
  package func orthonormalRows(_ matrix: inout [Double], rows: Int) {
    precondition(rows > 0 && matrix.count % rows == 0 && matrix.count / rows >= rows, "rows are no more than columns")
    let columns = matrix.count / rows
    unsafe matrix.withUnsafeMutableBufferPointer { buffer in
      unsafe kernels.orthonormal_rows(buffer.baseAddress, rows, columns)
    }
  }
}
