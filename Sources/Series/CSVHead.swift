/// What a delimited text says before its first row: what separates its fields, and the names of its columns.
struct CSVHead {
  let delimiter: UInt8
  let header: Result<[String], CSVError>
  /// Columns whose field in the first row reads as a calendar time.
  private(set) var likely: [String] = []
  /// Where the rows begin.
  let body: CSVScanner
  /// Whether more text might say something else.
  private(set) var reachesEnd: Bool

  init(_ bytes: Span<UInt8>, _ options: CSVOptions) {
    let start = EncodingCheck.markLength(bytes)
    var reach = 0
    delimiter =
      options.delimiter
      ?? CSVScanner.delimiter(
        of: bytes, from: start, decimal: options.decimal, comment: options.comment, reach: &reach)
    var scanner = CSVScanner(delimiter: delimiter, comment: options.comment, at: start)
    scanner.skipBlankLines(bytes)
    header = Self.header(&scanner, bytes)
    body = scanner
    reachesEnd = max(reach, scanner.at) >= bytes.count
    if case .failure(.headerOnly) = header { reachesEnd = true }
    guard case .success(let names) = header else { return }
    scanner.skipBlankLines(bytes)
    for name in names {
      guard let field = try? scanner.field(bytes) else { break }
      if TimeReader.looksLikeTime(field, bytes) { likely.append(name) }
      guard scanner.nextField(bytes) else { break }
    }
    reachesEnd = reachesEnd || scanner.at >= bytes.count
  }

  /// The names of the columns; whether there are rows.
  private static func header(_ scanner: inout CSVScanner, _ bytes: Span<UInt8>) -> Result<[String], CSVError> {
    guard scanner.at < bytes.count else { return .failure(.empty) }
    var names: [String] = []
    repeat {
      do {
        names.append(String(decoding: try scanner.field(bytes).bytes(bytes), as: UTF8.self))
      } catch {
        return .failure(CSVBody.error(error, column: "\(names.count + 1)"))
      }
    } while scanner.nextField(bytes)
    scanner.lineEnd(bytes)
    var places: [[UInt8]: Int] = [:]
    for (index, name) in names.enumerated() {
      guard !name.isEmpty else { return .failure(.unnamedColumn(position: index + 1)) }
      if let earlier = places.updateValue(index, forKey: Array(name.utf8)) {
        return .failure(.duplicateColumn(name, first: earlier + 1, second: index + 1))
      }
    }
    return scanner.isAtEnd(bytes) ? .failure(.headerOnly(columns: names)) : .success(names)
  }

  /// The number of rows, from the length of the first 64 KiB of them; a little more than that.
  /// - Parameter total: how many bytes the whole text has.
  func estimatedRows(_ bytes: Span<UInt8>, of total: Int) -> Int {
    let sample = min(bytes.count, body.at + 65_536)
    var lines = 1
    for index in body.at..<sample where bytes[index] == UInt8(ascii: "\n") { lines += 1 }
    if sample >= total { return lines }
    return Int(Double(lines) / Double(sample - body.at) * Double(total - body.at) * 1.02)
  }
}
