import Tensors
import Testing

/// Rows of delimited texts: every instruction set finds what the naive twin finds.
@Suite struct DelimitedTwinTests {
  static let words = [
    "", "1", "-2.5", "0.1", "+7", "1e5", "-1E-05", "123456789012345678", "12345678901234567890", "0.30000000000000004",
    "5e-324", "1e400", "NA", "-999", "x", "\"a, b\"", "\"say \"\"so\"\"\"", "\"1\"", " 1 ", "\t3\t", "5\" pipe",
    "2024-01-31",
    "2024-02-30", "1999-12-31T23:59:59", "0000-01-01 00:00", "-0", ".5", "5.", ".", "-", "1.2.3", "ä", "000000000001",
    "99999999", "999999.99", "1,5", "0.00000000000000000000012345", "-1234567890123.25", "9007199254740993",
    "\"two\nlines\"", "\"two\r\nlines\"", "18446744073709551616", "12%",
  ]

  /// Texts of these words between delimiters and line ends, most rows whole.
  static func texts() -> [[UInt8]] {
    var state: UInt64 = 1
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    /// Nearly a number.
    func signs() -> String { String((0..<next(11)).map { _ in Array("00123456789..-+e ,;x")[next(20)] }) }
    return (0..<300).map { turn in
      let columns = 1 + next(5)
      let end = ["\n", "\r\n", "\r"][next(3)]
      var text = ""
      for _ in 0..<(1 + next(40)) {
        if next(20) == 0 { text += "# a line, \"" + end }
        if next(20) == 0 { text += end }
        let width = next(30) == 0 ? columns + 1 - next(3) : columns
        text += (0..<max(1, width)).map { _ in
          switch turn % 3 {
          case 0: "\(next(2000) - 1000).\(next(100))"
          case 1: signs()
          default: words[next(words.count)]
          }
        }
        .joined(separator: ",")
        text += next(40) == 0 ? "\"" + end : end
      }
      return Array(text.utf8)
    }
  }

  /// Everything that was found, bit for bit.
  static func shown(_ rows: DelimitedRows, _ kinds: [DelimitedRows.Kind]) -> [String] {
    var lines = ["\(rows.status) at \(rows.at) line \(rows.line)"]
    for row in 0..<rows.rows {
      var line = "\(rows.start(of: row)) \(rows.line(of: row)) \(rows.stamp(row))"
      for (column, kind) in kinds.enumerated() {
        switch kind {
        case .number: line += " \(rows.number(column, row).isNaN ? "nan" : "\(rows.number(column, row).bitPattern)")"
        case .text, .time: line += " \(rows.field(column, row).map { "\($0.range) \($0.doubled)" } ?? "none")"
        case .ignored, .odd: line += " -"
        }
      }
      lines.append(kinds.contains(.time) ? line : line.replacing(" \(rows.stamp(row))", with: ""))
    }
    for index in 0..<rows.oddCount { lines.append("\(rows.odd(index))") }
    return lines
  }

  @Test func everySetFindsTheSame() {
    let kinds: [DelimitedRows.Kind] = [.number, .text, .time, .odd, .ignored, .number]
    for (turn, text) in Self.texts().enumerated() {
      let padded = text + [UInt8](repeating: 0, count: 64)
      for columns in 1...5 {
        let own = (0..<columns).map { kinds[($0 + turn) % kinds.count] }
        // One column of times at most has its stamps read.
        let form = DelimitedRows.Form(
          delimiter: turn % 7 == 0 ? 0x3B : turn % 7 == 1 ? 0x20 : 0x2C, decimal: turn % 5 == 0 ? 0x2C : 0x2E,
          comment: turn % 2 == 0 ? 0x23 : nil, missing: [Array("NA".utf8), Array("-999".utf8)],
          hasMissingNumbers: turn % 4 == 0, kinds: own)
        let naive = DelimitedRows()
        naive.read(padded, count: text.count, at: 0, line: 3, as: form, with: nil)
        let expected = Self.shown(naive, own)
        for kernels in KernelSet.available {
          let rows = DelimitedRows()
          rows.read(padded, count: text.count, at: 0, line: 3, as: form, with: kernels)
          let found = Self.shown(rows, own)
          #expect(
            found == expected,
            "\(kernels.name), text \(turn), \(columns) columns: \(zip(found, expected).first { $0 != $1 } ?? ("", ""))")
          for column in 0..<columns where own[column] == .number && rows.isComplete(column) {
            #expect((0..<rows.rows).allSatisfy { !rows.number(column, $0).isNaN }, "\(kernels.name), text \(turn)")
          }
        }
      }
    }
  }

  @Test func plainBytesEndWhereTheyEnd() {
    for kernels in KernelSet.available {
      for place in [0, 1, 63, 64, 65, 127, 128, 200] {
        for byte in [0, 0x80, 0xFF] as [UInt8] {
          var bytes = [UInt8](repeating: 0x0A, count: 201)
          #expect(PlainBytes.prefix(of: bytes, count: 201, with: kernels) == (201, 201))
          bytes[place] = byte
          #expect(PlainBytes.prefix(of: bytes, count: 201, with: kernels) == (place, place))
        }
      }
    }
  }
}
