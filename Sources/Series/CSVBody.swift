/// Hands each field of a row to its column, one after another, for rows that the kernels leave to it.
struct CSVBody {
  let parser: DecimalParser
  let header: [String]
  /// Texts that stand for a missing cell, besides the empty one.
  let missing: [[UInt8]]
  /// Whether one of them reads as a number, as −999 does: then every field must be held against them.
  let hasMissingNumbers: Bool
  /// The byte that begins a line which is no row.
  let comment: UInt8?

  init(parser: DecimalParser, header: [String], missing: [[UInt8]], comment: UInt8?) {
    self.comment = comment
    self.parser = parser
    self.header = header
    self.missing = missing
    hasMissingNumbers = missing.contains { parser.number($0.span, 0..<$0.count) != nil }
  }

  /// Reads the row that begins here.
  func readRow(
    _ scanner: inout CSVScanner, _ bytes: Span<UInt8>, _ layout: inout CSVReader.Layout
  ) throws(CSVError) {
    let roles = layout.roles
    var times = [CSVField](repeating: CSVField(range: 0..<0), count: layout.timeColumns.count)
    let line = scanner.line
    let start = scanner
    var column = 0
    repeat {
      guard column < roles.count else { throw ragged(start, bytes, line) }
      let field = try next(&scanner, bytes, column)
      switch roles[column] {
      case .cells(let index):
        if isMissing(field, bytes) {
          layout.builders[index].appendMissing()
        } else {
          try layout.builders[index].append(field, bytes, parser, line: line)
        }
      case .time(let part): times[part] = field
      case .ignored: break
      }
      column += 1
    } while scanner.nextField(bytes)
    guard column == roles.count else { throw ragged(start, bytes, line) }
    try layout.time?.append(times, bytes, line: line)
    layout.lines?.append(Int32(clamping: line))
    scanner.lineEnd(bytes)
  }

  private func next(_ scanner: inout CSVScanner, _ bytes: Span<UInt8>, _ column: Int) throws(CSVError) -> CSVField {
    do { return try scanner.field(bytes) } catch { throw Self.error(error, column: header[column]) }
  }

  static func error(_ fault: CSVScanner.Fault, column: String) -> CSVError {
    switch fault {
    case .openQuote(let line): .openQuote(line: line, column: column)
    case .strayQuote(let line): .strayQuote(line: line, column: column)
    }
  }

  private func ragged(_ start: CSVScanner, _ bytes: Span<UInt8>, _ line: Int) -> CSVError {
    var scanner = start
    guard let fields = scanner.recordWidth(bytes) else { return .openQuote(line: line, column: header[0]) }
    return .ragged(line: line, fields: fields, header: header.count)
  }

  private func isMissing(_ field: CSVField, _ bytes: Span<UInt8>) -> Bool {
    if field.range.isEmpty { return true }
    for token in missing where token.count == field.range.count {
      var place = 0
      while place < token.count, token[place] == bytes[field.range.lowerBound + place] { place += 1 }
      if place == token.count { return true }
    }
    return false
  }
}
