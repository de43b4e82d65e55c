/// Reads JSON Lines: an object on each line, whose members are the columns. RFC 8259, UTF-8.
package struct JSONLines: Sendable {
  package let options: CSVOptions

  package init(_ options: CSVOptions = CSVOptions()) { self.options = options }

  /// Columns stand in the order in which members first appear; where a line lacks one, its cell is missing.
  package func read(_ bytes: [UInt8]) throws(JSONLinesError) -> CSVReading {
    let bytes = bytes.span
    try lifted { () throws(CSVError) in
      guard !bytes.isEmpty else { throw .empty }
      try EncodingCheck.check(bytes)
    }
    var names = MemberNames()
    var first: [TypedCell] = []
    try eachRow(bytes, &names) { (cells, line) throws(JSONLinesError) in
      if first.isEmpty { first = cells }
    }
    guard !names.all.isEmpty else { throw .text(.empty) }
    let likely = zip(names.all, first).filter { $1.looksLikeTime }.map { $0.0 }
    let header = names.all
    var rows = try lifted { () throws(CSVError) in try TypedRows(header: header, options: options, likely: likely) }
    // Again, now that all columns are known.
    try eachRow(bytes, &names) { (cells, line) throws(JSONLinesError) in
      try lifted { () throws(CSVError) in try rows.append(cells, line: line) }
    }
    return try lifted { () throws(CSVError) in try rows.reading(countedIn: "line") }
  }

  private func lifted<Result>(_ read: () throws(CSVError) -> Result) throws(JSONLinesError) -> Result {
    do { return try read() } catch { throw .text(error) }
  }

  /// The cells of each line in the order of the names; what a line lacks is missing.
  private func eachRow(
    _ bytes: Span<UInt8>, _ names: inout MemberNames,
    _ use: ([TypedCell], Int) throws(JSONLinesError) -> Void
  ) throws(JSONLinesError) {
    var scanner = JSONScanner(at: EncodingCheck.markLength(bytes))
    while scanner.skipBlankLines(bytes) {
      var cells = [TypedCell](repeating: .missing, count: names.all.count)
      var isGiven = [Bool](repeating: false, count: names.all.count)
      let line = scanner.line
      try scanner.object(bytes) { (name, cell) throws(JSONLinesError) in
        let place = names.place(of: name, after: isGiven)
        if place == cells.count {
          cells.append(.missing)
          isGiven.append(false)
        }
        guard !isGiven[place] else { throw .repeatedMember(line: line, name: names.all[place]) }
        (cells[place], isGiven[place]) = (cell, true)
      }
      try use(cells, line)
    }
  }
}

/// The members of all objects so far, in order of appearance.
private struct MemberNames {
  private(set) var all: [String] = []
  private var bytes: [[UInt8]] = []
  private var next = 0

  /// The column of a member; most objects name theirs in the same order.
  mutating func place(of name: [UInt8], after given: [Bool]) -> Int {
    if next >= bytes.count || !given.contains(true) { next = 0 }
    if next < bytes.count, bytes[next] == name {
      next += 1
      return next - 1
    }
    if let place = bytes.firstIndex(of: name) {
      next = place + 1
      return place
    }
    bytes.append(name)
    all.append(String(decoding: name, as: UTF8.self))
    next = all.count
    return all.count - 1
  }
}

/// Why a text is no series of JSON objects.
package enum JSONLinesError: Explained, Hashable {
  case text(CSVError)
  /// `column` counts bytes from 1.
  case unexpected(line: Int, column: Int, wanted: String)
  case nested(line: Int, name: String)
  case repeatedMember(line: Int, name: String)
  case badEscape(line: Int, column: Int)
  case tooLarge(line: Int, name: String, text: String)

  package var description: String {
    switch self {
    case .text(let problem): problem.description
    case .unexpected(let line, let column, let wanted): "line \(line), byte \(column): \(wanted) is missing here"
    case .nested(let line, let name): "line \(line): `\(name)` holds a list or an object, which no cell can"
    case .repeatedMember(let line, let name): "line \(line) has two members `\(name)`"
    case .badEscape(let line, let column): "line \(line), byte \(column): no character is written like this"
    case .tooLarge(let line, let name, let text): "line \(line), `\(name)`: \(text) is beyond the largest number"
    }
  }

  package var remedy: String {
    switch self {
    case .text(let problem): problem.remedy
    case .unexpected: "each line is an object of its own: {\"time\": \"2024-03-10T06:00\", \"load\": 3.5}"
    case .nested: "write its parts as members of their own"
    case .repeatedMember: "give every member a name of its own"
    case .badEscape: "escapes are \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four digits; surrogates come in pairs"
    case .tooLarge: "repair the number"
    }
  }
}
