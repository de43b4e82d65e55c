import Notation

/// Reads NumPy's `.npy` files, versions 1 to 3: an array of one dimension is a column, of two its rows and columns.
///
/// Format: <https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html>. NaN is missing.
package struct NumPyFile: Sendable {
  package let options: CSVOptions

  package init(_ options: CSVOptions = CSVOptions()) { self.options = options }

  /// What every such file begins with.
  package static let mark: [UInt8] = [0x93, 0x4E, 0x55, 0x4D, 0x50, 0x59]

  /// The columns `value`, or `c0`, `c1`, … of two dimensions.
  package func read(_ bytes: [UInt8]) throws(NumPyError) -> CSVReading {
    let (header, start) = try NumPyHeader.read(bytes)
    let kind = try NumPyKind(header.descriptor)
    guard (1...2).contains(header.shape.count) else { throw .dimensions(header.shape.count) }
    let rows = header.shape[0]
    let width = header.shape.count == 2 ? header.shape[1] : 1
    let (cells, overflow) = rows.multipliedReportingOverflow(by: width)
    guard !overflow, cells <= bytes.count, cells * kind.size == bytes.count - start else {
      throw .length(shape: header.shape, size: kind.size, has: bytes.count - start)
    }
    guard cells > 0 else { throw .text(.empty) }
    let names = header.shape.count == 1 ? ["value"] : (0..<width).map { "c\($0)" }
    do throws(CSVError) {
      var table = try TypedRows(header: names, options: options, rows: rows)
      var row = [TypedCell](repeating: .missing, count: width)
      for index in 0..<rows {
        for column in 0..<width {
          let place = header.isFortran ? column * rows + index : index * width + column
          row[column] = try kind.cell(bytes.span, start + place * kind.size, line: index + 1, column: names[column])
        }
        try table.append(row, line: index + 1)
      }
      return try table.reading(countedIn: "row")
    } catch {
      throw .text(error)
    }
  }
}

/// What a `.npy` file says of itself: a Python dictionary of three entries.
struct NumPyHeader: Hashable {
  var descriptor = ""
  var isFortran = false
  var shape: [Int] = []

  /// The header, and where the data begin.
  static func read(_ bytes: [UInt8]) throws(NumPyError) -> (header: NumPyHeader, start: Int) {
    guard bytes.count >= 10, bytes.starts(with: NumPyFile.mark) else { throw .damaged("its beginning") }
    let version = bytes[6]
    guard (1...3).contains(version), bytes[7] == 0 else { throw .version(Int(version), Int(bytes[7])) }
    let lengthBytes = version == 1 ? 2 : 4
    guard bytes.count >= 8 + lengthBytes else { throw .damaged("the length of its header") }
    let length = (0..<lengthBytes).reduce(0) { $0 | Int(bytes[8 + $1]) << (8 * $1) }
    let start = 8 + lengthBytes + length
    guard start <= bytes.count else { throw .damaged("its header") }
    var text = PythonText(String(decoding: bytes[(8 + lengthBytes)..<start], as: UTF8.self))
    guard let header = text.header() else { throw .damaged("its header") }
    return (header, start)
  }
}

/// Reads `{'descr': '<f8', 'fortran_order': False, 'shape': (3, 4), }`, and nothing else of Python.
private struct PythonText {
  private var rest: Substring.UTF8View

  init(_ text: String) { rest = Substring(text).utf8 }

  mutating func header() -> NumPyHeader? {
    var header = NumPyHeader()
    var seen = 0
    guard take("{") else { return nil }
    while !take("}") {
      guard let name = quoted(), take(":") else { return nil }
      switch name {
      case "descr":
        guard let descriptor = quoted() ?? listed() else { return nil }
        (header.descriptor, seen) = (descriptor, seen | 1)
      case "fortran_order":
        guard let isFortran = take("True") ? true : take("False") ? false : nil else { return nil }
        (header.isFortran, seen) = (isFortran, seen | 2)
      case "shape":
        guard let shape = shape() else { return nil }
        (header.shape, seen) = (shape, seen | 4)
      default: return nil
      }
      guard take(",") || rest.first == UInt8(ascii: "}") else { return nil }
    }
    return seen == 7 ? header : nil
  }

  private mutating func take(_ word: String) -> Bool {
    rest = rest.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
    guard rest.starts(with: word.utf8) else { return false }
    rest = rest.dropFirst(word.utf8.count)
    return true
  }

  private mutating func quoted() -> String? {
    guard let mark = take("'") ? UInt8(ascii: "'") : take("\"") ? UInt8(ascii: "\"") : nil,
      let end = rest.firstIndex(of: mark)
    else { return nil }
    defer { rest = rest[rest.index(after: end)...] }
    return String(Substring(rest[..<end]))
  }

  /// A structured kind, `[('a', '<f8'), …]`, as it stands.
  private mutating func listed() -> String? {
    guard take("["), let end = rest.firstIndex(of: UInt8(ascii: "]")) else { return nil }
    defer { rest = rest[rest.index(after: end)...] }
    return "[" + String(Substring(rest[..<end])) + "]"
  }

  private mutating func shape() -> [Int]? {
    guard take("(") else { return nil }
    var shape: [Int] = []
    while !take(")") {
      let digits = { (view: Substring.UTF8View) in view.prefix { $0 &- UInt8(ascii: "0") < 10 } }
      rest = rest.drop { $0 == UInt8(ascii: " ") }
      guard let number = Int(Substring(digits(rest))), shape.count < 32 else { return nil }
      shape.append(number)
      rest = rest.drop { $0 &- UInt8(ascii: "0") < 10 }
      // Python 2 wrote long numbers with an L.
      _ = take("L")
      guard take(",") || rest.first == UInt8(ascii: ")") else { return nil }
    }
    return shape
  }
}

/// What the bytes of an array are.
struct NumPyKind {
  private enum Number { case float, signed, unsigned, boolean }

  /// Bytes of one cell.
  let size: Int
  private let number: Number
  private let isBigEndian: Bool

  init(_ descriptor: String) throws(NumPyError) {
    let marks = Array(descriptor.unicodeScalars)
    guard marks.count == 3, let size = Int(String(marks[2])), ["<", ">", "|", "="].contains(marks[0]) else {
      throw .kind(descriptor)
    }
    switch (marks[1], size) {
    case ("f", 4), ("f", 8): number = .float
    case ("i", 1), ("i", 2), ("i", 4), ("i", 8): number = .signed
    case ("u", 1), ("u", 2), ("u", 4), ("u", 8): number = .unsigned
    case ("b", 1): number = .boolean
    default: throw .kind(descriptor)
    }
    // Bytes alone have no order, and "=" means the writer's own: every machine that runs this is little-endian.
    guard marks[0] != "|" || size == 1 else { throw .kind(descriptor) }
    self.size = size
    isBigEndian = marks[0] == ">"
  }

  func cell(_ bytes: Span<UInt8>, _ at: Int, line: Int, column: String) throws(CSVError) -> TypedCell {
    var bits: UInt64 = 0
    for index in 0..<size {
      let byte = bytes[isBigEndian ? at + index : at + size - 1 - index]
      bits = bits << 8 | UInt64(byte)
    }
    let value: Double
    switch number {
    case .boolean: return .boolean(bits != 0)
    case .float:
      value = size == 4 ? Double(Float(bitPattern: UInt32(bits))) : Double(bitPattern: bits)
      if value.isNaN { return .missing }
    case .unsigned:
      value = Double(bits)
      guard UInt64(exactly: value) == bits else { throw inexact("\(bits)", line, column) }
    case .signed:
      let shift = UInt64(64 - 8 * size)
      let signed = Int64(bitPattern: bits << shift) >> Int64(shift)
      value = Double(signed)
      guard Int64(exactly: value) == signed else { throw inexact("\(signed)", line, column) }
    }
    guard value.isFinite else { throw inexact(value < 0 ? "-inf" : "inf", line, column) }
    return .number(value)
  }

  private func inexact(_ text: String, _ line: Int, _ column: String) -> CSVError {
    .wrongKind(line: line, column: column, text: text, needs: .number)
  }
}

/// Why a `.npy` file cannot be read.
package enum NumPyError: Explained, Hashable {
  case text(CSVError)
  case damaged(String)
  case version(Int, Int)
  case kind(String)
  case dimensions(Int)
  case length(shape: [Int], size: Int, has: Int)

  package var description: String {
    switch self {
    case .text(let problem): problem.text(counting: "row")
    case .damaged(let part): "the file is no whole .npy file: \(part) is damaged"
    case .version(let major, let minor): "this is version \(major).\(minor) of the .npy format, and 1.0 to 3.0 are read"
    case .kind(let descriptor): "an array of `\(descriptor)` holds no plain numbers or booleans"
    case .dimensions(let count): "the array has \(count) dimensions"
    case .length(let shape, let size, let has):
      "an array of \(shape.map { "\($0)" }.joined(separator: " × ")) cells of \(size) bytes does not fill \(has) bytes"
    }
  }

  package var remedy: String {
    switch self {
    case .text(.wrongKind): "cells are finite numbers that a double holds exactly, or NaN for missing"
    case .text(let problem): problem.remedy
    case .damaged, .length: "write it anew: numpy.save(path, array)"
    case .version: "write it with a current numpy"
    case .kind: "convert it: array.astype('f8')"
    case .dimensions: "one dimension is a column, two are rows and columns: array.reshape(len(array), -1)"
    }
  }
}
