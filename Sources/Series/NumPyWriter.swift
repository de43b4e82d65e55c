/// Writes columns of numbers as NumPy's `.npy`, version 1: doubles, row by row; booleans as 0 and 1, missing as NaN.
///
/// Format: <https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html>.
package struct NumPyWriter: Sendable {
  package init() {}

  /// One column as an array of one dimension, several as rows × columns. Names and times are not in it.
  /// - Throws: for a column of texts.
  package func write(_ columns: [Column]) throws(SeriesError) -> [UInt8] {
    var numbers: [Column.Numbers] = []
    for column in columns {
      guard let own = column.numeric else { throw .wrongKind(column: column.name, is: column.kind, needs: .number) }
      numbers.append(own)
    }
    let rows = columns.first?.count ?? 0
    precondition(columns.allSatisfy { $0.count == rows }, "columns of unequal length")
    var bytes = Self.header(shape: columns.count == 1 ? "(\(rows),)" : "(\(rows), \(columns.count))")
    bytes.reserveCapacity(bytes.count + 8 * rows * columns.count)
    for row in 0..<rows {
      for column in numbers {
        let bits = (column[row] ?? .nan).bitPattern
        for byte in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: bits >> UInt64(8 * byte))) }
      }
    }
    return bytes
  }

  /// Filled up with blanks, so that the numbers begin at a multiple of 64.
  private static func header(shape: String) -> [UInt8] {
    var text = Array("{'descr': '<f8', 'fortran_order': False, 'shape': \(shape), }".utf8)
    let start = 10
    text += [UInt8](repeating: UInt8(ascii: " "), count: 63 - (start + text.count) % 64)
    text.append(UInt8(ascii: "\n"))
    return NumPyFile.mark + [1, 0, UInt8(truncatingIfNeeded: text.count), UInt8(truncatingIfNeeded: text.count >> 8)]
      + text
  }
}
