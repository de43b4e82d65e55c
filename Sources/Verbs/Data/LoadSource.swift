internal import Files
internal import Language
internal import Notation
internal import Series
internal import Syntax
internal import Tensors

/// A file's bytes, and the format they are in: by their first bytes, else by the name.
struct LoadSource {
  let path: FilePath
  private let content: Content
  /// The first bytes, unpacked.
  private let head: [UInt8]
  private let execution: Execution
  private let limit: Int
  private let isInterrupted: () -> Bool

  private enum Content {
    case plain(FileSource, OpenFile)
    case packed(PackedSource, [UInt8])
  }

  init(_ path: FilePath, in context: Context) throws(Complaint) {
    self.path = path
    limit = context.resources.memoryLimit
    execution = Execution(
      kernels: context.resources.kernels.flatMap(KernelSet.named) ?? .best, threads: context.resources.threads)
    isInterrupted = { context.isInterrupted }
    let file = try context.open(path)
    do throws(FileProblem) {
      let head = try file.prefix(64)
      if Gzip.isPacked(head) {
        let bytes = try file.whole()
        let packed = PackedSource(bytes, limit: limit)
        self.head = packed.prefix(64)
        content = .packed(packed, bytes)
      } else {
        self.head = head
        content = .plain(FileSource(file), file)
      }
    } catch {
      throw Complaint(error.renamed(path.text))
    }
  }

  private enum Format: String {
    case delimited = "a delimited text"
    case lines = "JSON Lines"
    case array = "a NumPy array"
    case database = "an SQLite database"

    /// The labels of `load` that mean nothing here.
    var refused: [String] {
      switch self {
      case .delimited: ["query"]
      case .lines: ["delimiter", "decimal", "thousands", "comment", "query"]
      case .array: ["missing", "delimiter", "decimal", "thousands", "comment", "query"]
      case .database: ["delimiter", "decimal", "thousands", "comment"]
      }
    }
  }

  private var format: Format {
    if head.starts(with: NumPyFile.mark) { return .array }
    if head.starts(with: Database.mark) { return .database }
    let whole = path.text.lowercased()
    let name = whole.hasSuffix(".gz") ? String(whole.dropLast(3)) : whole
    if name.hasSuffix(".npy") { return .array }
    if [".sqlite", ".sqlite3", ".db"].contains(where: name.hasSuffix) { return .database }
    return [".jsonl", ".ndjson", ".json"].contains(where: name.hasSuffix) ? .lines : .delimited
  }

  /// The digest of the file as it is on disk, and its size.
  /// - Throws: what kept it from being read, which is told before anything that it holds.
  func facts() throws(Complaint) -> (digest: Digest, size: Int) {
    switch content {
    case .packed(let packed, let bytes):
      if let problem = packed.problem { throw complaint(problem) }
      return (Digest(of: bytes), bytes.count)
    case .plain(let source, _):
      do throws(FileProblem) {
        let facts = try source.facts()
        if source.hasChanged { throw .unreadable(path: path.text, reason: "it changed while it was read") }
        return facts
      } catch {
        throw Complaint(error.renamed(path.text))
      }
    }
  }

  private func complaint(_ problem: GzipProblem) -> Complaint {
    Complaint("\(path.text): \(problem.message)", notes: [problem.advice], blaming: "path", code: .badData)
  }

  /// All bytes, unpacked.
  private func bytes() throws(Complaint) -> [UInt8] {
    switch content {
    case .packed(_, let packed):
      do { return try Gzip.unpacked(packed, limit: limit) } catch { throw complaint(error) }
    case .plain(_, let file):
      do { return try file.whole() } catch { throw Complaint(error.renamed(path.text)) }
    }
  }

  private var source: any ByteSource {
    switch content {
    case .packed(let packed, _): packed
    case .plain(let source, _): source
    }
  }

  /// Complains of the first label that means nothing for the format.
  func refuse(labels: [String]) throws(Complaint) {
    guard let label = labels.first(where: format.refused.contains) else { return }
    throw Complaint(
      "`\(label):` says nothing of \(format.rawValue), which \(path.text) is", suggestion: "leave `\(label):` out",
      blaming: label)
  }

  func read(_ options: CSVOptions, query: String?) throws(Complaint) -> CSVReading {
    switch format {
    case .delimited:
      do { return try CSVReader(options, execution: execution).read(source) } catch {
        throw complaint(error, error, options)
      }
    case .lines:
      let bytes = try bytes()
      do throws(JSONLinesError) {
        return try JSONLines(options).read(bytes)
      } catch {
        if case .text(let problem) = error { throw complaint(problem, error, options) }
        throw complaint(nil, error, options)
      }
    case .array:
      let bytes = try bytes()
      do throws(NumPyError) {
        return try NumPyFile(options).read(bytes)
      } catch {
        if case .text(let problem) = error { throw complaint(problem, error, options) }
        throw complaint(nil, error, options)
      }
    case .database: return try rows(options, query: query)
    }
  }

  private func rows(_ options: CSVOptions, query: String?) throws(Complaint) -> CSVReading {
    var line = 0
    let bytes = try bytes()
    do {
      var limits = Database.Limits()
      limits.rows = limit
      let database = try Database(bytes, query: query, limits: limits, isInterrupted: isInterrupted)
      var first = try database.next()
      let header = database.columns
      var cells = try first.map { row throws(CSVError) in try typed(row, header, line: 1) } ?? []
      let likely = zip(header, cells).filter { $1.looksLikeTime }.map { $0.0 }
      guard first != nil else {
        if query == nil { throw CSVError.headerOnly(columns: header) }
        throw DatabaseProblem.noRows(columns: header.count)
      }
      var rows = try TypedRows(header: header, options: options, likely: likely)
      while let row = first {
        line += 1
        cells = try typed(row, header, line: line)
        try rows.append(cells, line: line)
        first = try database.next()
      }
      return try rows.reading(countedIn: "row")
    } catch let error as CSVError {
      throw complaint(error, RowsProblem(problem: error), options)
    } catch let error as DatabaseProblem {
      let label = error.isOfFile || query == nil ? "path" : "query"
      throw Complaint(
        error == .interrupted ? error.message : "\(path.text): \(error.message)", notes: [error.advice],
        blaming: label, code: error == .interrupted ? .interrupted : .badData)
    } catch {
      throw Complaint("\(path.text): it cannot be read", blaming: "path", code: .badData)
    }
  }

  private func typed(_ row: [Database.Cell], _ header: [String], line: Int) throws(CSVError) -> [TypedCell] {
    var cells: [TypedCell] = []
    cells.reserveCapacity(row.count)
    for (index, cell) in row.enumerated() {
      func wrong(_ text: String) -> CSVError {
        .wrongKind(line: line, column: header[index], text: text, needs: .number)
      }
      switch cell {
      case .null: cells.append(.missing)
      case .integer(let integer):
        guard Int64(exactly: Double(integer)) == integer else { throw wrong("\(integer)") }
        cells.append(.number(Double(integer)))
      case .real(let real):
        guard real.isFinite else { throw wrong(real < 0 ? "-inf" : "inf") }
        cells.append(.number(real))
      case .text(let bytes):
        guard String(validating: bytes, as: UTF8.self) != nil else {
          throw CSVError.wrongKind(
            line: line, column: header[index], text: String(decoding: bytes.prefix(40), as: UTF8.self), needs: .text)
        }
        cells.append(.text(bytes))
      case .blob: throw CSVError.blob(line: line, column: header[index])
      }
    }
    return cells
  }

  /// - Parameter problem: what a column is to blame for, where it is that.
  private func complaint(_ problem: CSVError?, _ error: any Explained, _ options: CSVOptions) -> Complaint {
    var complaint = Complaint(error)
    complaint.label =
      switch problem {
      case .unknownColumn(let name, _) where options.individual?.utf8.elementsEqual(name.utf8) == true: "by"
      case .unknownColumn: "columns"
      case .unknownTimeColumn: "time"
      default: "path"
      }
    complaint.message = "\(path.text): " + complaint.message
    if head.first == UInt8(ascii: "#"), options.comment == nil, problem != nil {
      complaint.notes.append("the file begins with #: where that marks lines to leave out, load … comment: \"#\"")
    }
    switch problem {
    case .timeRepeats(_, let time, _)?, .timeRunsBackwards(_, let time, _, _)?:
      guard options.zone.isUTC, let date = DateLiteral(iso8601: Array(time.utf8)), date.offset == nil,
        date.precision == .time, date.civil.hour < 4, date.instant.weekday == 6
      else { break }
      complaint.notes.append(
        "on a Sunday night clocks may be put back, and show an hour twice: load … tz: \"Europe/Lisbon\"")
    default: break
    }
    return complaint
  }
}

/// A problem of rows that have no lines.
private struct RowsProblem: Explained {
  let problem: CSVError

  var description: String { problem.text(counting: "row") }
  var remedy: String { problem.remedy }
}

/// The clocks of a place, as `load … tz:` takes them.
struct ZoneName: ValueConvertible {
  let zone: Zone

  static var kind: Kind { .text }

  init(value: Value) throws(Complaint) {
    let name = try String(value: value)
    guard let zone = Zone(named: name) else {
      let close = DidYouMean.closest(to: name, among: Zone.names)
      throw Complaint(
        "there is no zone \"\(name)\" in the IANA database (\(Zone.edition))",
        suggestion: close.map { "did you mean \"\($0)\"?" }
          ?? "write a place, \"Europe/Lisbon\", or an offset, \"+01:00\"")
    }
    self.zone = zone
  }
}
