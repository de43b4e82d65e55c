internal import CSQLite
internal import Glibc

/// The rows that a query gives of an SQLite database, one after another.
///
/// The database lies in memory: SQLite opens no file, so that nothing beside the bytes can be reached, by ATTACH, by a
/// journal or by an extension. The query may only read; no clock and no chance reaches it; memory and steps are bounded.
@safe package final class Database {
  /// A cell as SQLite has it.
  package enum Cell: Hashable, Sendable {
    case null
    case integer(Int64)
    case real(Double)
    /// UTF-8.
    case text([UInt8])
    case blob
  }

  /// What a query may take.
  package struct Limits: Sendable {
    /// Bytes beside the database itself.
    package var memory = 1 << 30
    /// Steps of SQLite's virtual machine, a hundred million or more a second: so many, and so many for each byte of the
    /// file. To read every row takes less than two a byte, to sort them twenty.
    package var steps = 100_000_000
    package var stepsPerByte = 200
    /// Bytes that all rows together may take, 16 a cell beside its text.
    package var rows = 1 << 32

    package init() {}
  }

  /// The first bytes of every SQLite file.
  package static let mark = Array("SQLite format 3\0".utf8)

  /// The names of the columns.
  package private(set) var columns: [String] = []
  private var connection: OpaquePointer?
  private var statement: OpaquePointer?
  private let guardian: QueryGuardian
  private let query: String?
  /// Bytes that the rows to come may take.
  private var rest: Int

  /// - Parameters:
  ///   - bytes: the whole database file.
  ///   - query: one SELECT; nil takes the only table.
  ///   - isInterrupted: asked now and then; true stops the query.
  package init(
    _ bytes: [UInt8], query: String?, limits: Limits = Limits(), isInterrupted: @escaping () -> Bool = { false }
  ) throws(DatabaseProblem) {
    guardian = QueryGuardian(
      steps: limits.steps + limits.stepsPerByte * bytes.count, isInterrupted: isInterrupted)
    rest = limits.rows
    self.query = query
    guard SealedFileSystem.isRegistered else { throw .failed("SQLite could not be set up", query: nil) }
    sqlite3_hard_heap_limit64(Int64(bytes.count + limits.memory))
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY | SQLITE_OPEN_NOMUTEX
    guard unsafe sqlite3_open_v2(":memory:", &connection, flags, SealedFileSystem.name) == SQLITE_OK else {
      throw problem()
    }
    try fill(bytes)
    try lock()
    if let query { try prepare(query) } else { try prepare("SELECT * FROM " + Self.quoted(onlyTable())) }
  }

  deinit {
    unsafe sqlite3_finalize(statement)
    unsafe sqlite3_close(connection)
  }

  /// The next row; nil after the last.
  package func next() throws(DatabaseProblem) -> [Cell]? {
    switch unsafe sqlite3_step(statement) {
    case SQLITE_ROW:
      let row = (0..<Int32(columns.count)).map { cell($0) }
      for cell in row {
        rest -= 16
        if case .text(let bytes) = cell { rest -= bytes.count }
      }
      guard rest >= 0 else { throw .tooManyRows }
      return row
    case SQLITE_DONE: return nil
    default: throw problem()
    }
  }

  private func cell(_ column: Int32) -> Cell {
    switch unsafe sqlite3_column_type(statement, column) {
    case SQLITE_NULL: return .null
    case SQLITE_INTEGER: return .integer(unsafe sqlite3_column_int64(statement, column))
    case SQLITE_FLOAT: return .real(unsafe sqlite3_column_double(statement, column))
    case SQLITE_TEXT:
      guard let start = unsafe sqlite3_column_text(statement, column) else { return .null }
      let count = Int(unsafe sqlite3_column_bytes(statement, column))
      return unsafe .text(Array(UnsafeBufferPointer(start: start, count: count)))
    default: return .blob
    }
  }

  /// Puts the file's bytes where the empty database is.
  private func fill(_ bytes: [UInt8]) throws(DatabaseProblem) {
    guard bytes.starts(with: Self.mark), bytes.count >= 100 else { throw .noDatabase }
    if let size = Self.size(bytes), size > bytes.count { throw .cut(size: bytes.count, whole: size) }
    guard let copy = unsafe sqlite3_malloc64(UInt64(bytes.count)) else { throw .tooMuchMemory }
    unsafe bytes.withUnsafeBytes { source in
      if let start = source.baseAddress { unsafe memcpy(copy, start, bytes.count) }
    }
    let pages = unsafe copy.assumingMemoryBound(to: UInt8.self)
    // A database that is written ahead says so here. All of it is in the file once its writers have closed it, and then
    // it reads as any other does.
    if bytes[18] == 2, bytes[19] == 2 { unsafe (pages[18], pages[19]) = (1, 1) }
    let flags = UInt32(SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_READONLY)
    let size = Int64(bytes.count)
    // SQLite frees the copy, also where this fails.
    guard unsafe sqlite3_deserialize(connection, "main", pages, size, size, flags) == SQLITE_OK else {
      throw problem()
    }
  }

  /// The bytes that a database's head says it has: pages times their size. Nil where its last writer did not keep count.
  private static func size(_ bytes: [UInt8]) -> Int? {
    func number(_ place: Int, _ count: Int) -> Int { bytes[place..<(place + count)].reduce(0) { $0 << 8 | Int($1) } }
    guard number(24, 4) == number(92, 4), number(28, 4) > 0 else { return nil }
    let page = number(16, 2) == 1 ? 65_536 : number(16, 2)
    return page * number(28, 4)
  }

  /// From here on only reading is allowed.
  private func lock() throws(DatabaseProblem) {
    for setting in ["temp_store = MEMORY", "trusted_schema = OFF", "cell_size_check = ON", "mmap_size = 0"] {
      guard unsafe sqlite3_exec(connection, "PRAGMA " + setting, nil, nil, nil) == SQLITE_OK else { throw problem() }
    }
    for (limit, most) in [
      (SQLITE_LIMIT_LENGTH, 1 << 26), (SQLITE_LIMIT_SQL_LENGTH, 1 << 20), (SQLITE_LIMIT_ATTACHED, 0),
      (SQLITE_LIMIT_EXPR_DEPTH, 200), (SQLITE_LIMIT_WORKER_THREADS, 0), (SQLITE_LIMIT_TRIGGER_DEPTH, 10),
    ] {
      _ = unsafe sqlite3_limit(connection, limit, Int32(most))
    }
    let pointer = unsafe Unmanaged.passUnretained(guardian).toOpaque()
    unsafe sqlite3_set_authorizer(
      connection,
      { pointer, action, first, second, _, _ in
        guard let pointer = unsafe pointer else { return SQLITE_DENY }
        let guardian = unsafe Unmanaged<QueryGuardian>.fromOpaque(pointer).takeUnretainedValue()
        let name = unsafe second.map { unsafe String(cString: $0) } ?? ""
        return guardian.allows(action, name) ? SQLITE_OK : SQLITE_DENY
      }, pointer)
    unsafe sqlite3_progress_handler(
      connection, QueryGuardian.interval,
      { pointer in
        guard let pointer = unsafe pointer else { return 1 }
        return unsafe Unmanaged<QueryGuardian>.fromOpaque(pointer).takeUnretainedValue().goesOn() ? 0 : 1
      }, pointer)
  }

  private func prepare(_ text: String) throws(DatabaseProblem) {
    var rest = ""
    let status = unsafe text.withCString { start -> Int32 in
      var tail: UnsafePointer<CChar>?
      let status = unsafe sqlite3_prepare_v2(connection, start, -1, &statement, &tail)
      if let tail = unsafe tail { rest = unsafe String(cString: tail) }
      return status
    }
    guard status == SQLITE_OK else { throw problem() }
    guard unsafe statement != nil else { throw .noQuery(text) }
    guard rest.utf8.allSatisfy({ $0 <= 0x20 || $0 == UInt8(ascii: ";") }) else { throw .several(text) }
    let count = unsafe sqlite3_column_count(statement)
    guard unsafe sqlite3_bind_parameter_count(statement) == 0 else { throw .parameters(text) }
    guard count > 0 else { throw .noQuery(text) }
    columns = (0..<count).map { column in
      unsafe sqlite3_column_name(statement, column).map { unsafe String(cString: $0) } ?? ""
    }
  }

  private func onlyTable() throws(DatabaseProblem) -> String {
    try prepare(
      "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite%' ORDER BY name")
    var names: [String] = []
    while let row = try next() {
      if case .text(let name)? = row.first { names.append(String(decoding: name, as: UTF8.self)) }
    }
    unsafe sqlite3_finalize(statement)
    unsafe statement = nil
    guard let name = names.first, names.count == 1 else { throw .whichTable(names) }
    return name
  }

  private static func quoted(_ name: String) -> String {
    "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  /// What SQLite says went wrong, and why.
  private func problem() -> DatabaseProblem {
    if let denied = guardian.denied { return .denied(denied) }
    if guardian.isStopped { return .interrupted }
    if guardian.isOver { return .tooLong }
    switch unsafe sqlite3_errcode(connection) {
    case SQLITE_NOMEM: return .tooMuchMemory
    case SQLITE_NOTADB: return .noDatabase
    default:
      let message = unsafe sqlite3_errmsg(connection).map { unsafe String(cString: $0) } ?? "unknown"
      return .failed(message, query: query)
    }
  }
}
