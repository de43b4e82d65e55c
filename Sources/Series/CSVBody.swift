/// Walks over the rows of a delimited text and hands each field to its column.
struct CSVBody {
  let parser: DecimalParser
  let header: [String]
  /// Texts that stand for a missing cell, besides the empty one.
  let missing: [[UInt8]]
  /// Whether one of them reads as a number, as −999 does: then every field must be held against them.
  private let hasMissingNumbers: Bool

  init(parser: DecimalParser, header: [String], missing: [[UInt8]]) {
    self.parser = parser
    self.header = header
    self.missing = missing
    hasMissingNumbers = missing.contains { parser.number($0.span, 0..<$0.count) != nil }
  }

  /// Reads all rows; their number.
  func read(
    _ scanner: inout CSVScanner, _ bytes: Span<UInt8>, _ layout: inout CSVReader.Layout
  ) throws(CSVError) -> Int {
    let roles = layout.roles
    let noField = CSVField(range: 0..<0)
    var times = [CSVField](repeating: noField, count: layout.time?.names.count ?? 0)
    var rows = 0
    while !scanner.isAtEnd(bytes) {
      if scanner.skipComments(bytes) { continue }
      if roles.count > 1, scanner.isLineEnd(bytes[scanner.at]) {
        scanner.lineEnd(bytes)
        continue
      }
      let line = scanner.line
      let start = scanner
      var column = 0
      repeat {
        guard column < roles.count else { throw ragged(start, bytes, line) }
        switch roles[column] {
        case .cells(let index):
          if hasMissingNumbers || !layout.builders[index].appendPlain(parser, bytes, &scanner.at) {
            let field = try next(&scanner, bytes, column)
            if isMissing(field, bytes) {
              layout.builders[index].appendMissing()
            } else {
              try layout.builders[index].append(field, bytes, parser, line: line)
            }
          }
        case .time(let part): times[part] = try next(&scanner, bytes, column)
        case .ignored: _ = try next(&scanner, bytes, column)
        }
        column += 1
      } while scanner.nextField(bytes)
      guard column == roles.count else { throw ragged(start, bytes, line) }
      try layout.time?.append(times, bytes, line: line)
      layout.lines?.append(Int32(clamping: line))
      scanner.lineEnd(bytes)
      rows += 1
    }
    return rows
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
