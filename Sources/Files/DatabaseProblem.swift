/// Why a database gives no rows.
package enum DatabaseProblem: Error, Hashable, Sendable {
  case noDatabase
  /// Bytes that there are, and that there should be.
  case cut(size: Int, whole: Int)
  case whichTable([String])
  case denied(String)
  case several(String)
  case noQuery(String)
  case parameters(String)
  case noRows(columns: Int)
  case tooLong
  case tooMuchMemory
  case tooManyRows
  case interrupted
  case failed(String, query: String?)

  /// Whether the file is to blame, whatever is asked.
  package var isOfFile: Bool {
    switch self {
    case .noDatabase, .cut: true
    default: false
    }
  }

  /// What is wrong, in one line.
  package var message: String {
    switch self {
    case .noDatabase: "the file is no SQLite database, or a damaged one"
    case .cut(let size, let whole): "the database is cut off: it has \(size) of \(whole) bytes"
    case .whichTable(let names): names.isEmpty ? "the database has no table" : "the database has \(names.count) tables"
    case .denied(let what): "a query may not use \(what)"
    case .several: "there is more than one query"
    case .noQuery: "the query asks for no columns"
    case .parameters: "the query has parameters that nothing fills"
    case .noRows(let columns): "the query gives \(columns) column\(columns == 1 ? "" : "s"), but no rows"
    case .tooLong: "the query takes too many steps"
    case .tooMuchMemory: "the query takes too much memory"
    case .tooManyRows: "the query gives more rows than there is memory for"
    case .interrupted: "interrupted"
    case .failed(let message, _): "SQLite says: \(message)"
    }
  }

  /// What to do next, in one line.
  package var advice: String {
    switch self {
    case .noDatabase, .cut: "see that it was copied whole"
    case .whichTable(let names):
      names.isEmpty
        ? "see that it is the right file"
        : "choose: query: \"select * from \(names[0])\"; there are \(names.prefix(8).joined(separator: ", "))"
    case .denied: "a query reads the tables of its file, and gives the same rows whenever it is run"
    case .several, .noQuery: "write one select: query: \"select time, load from measurements order by time\""
    case .noRows: "see what its `where` leaves"
    case .parameters: "write the values into it"
    case .tooLong: "ask for fewer rows, or join by columns that have an index"
    case .tooMuchMemory, .tooManyRows: "ask for fewer rows or columns at once"
    case .interrupted: "run it again"
    case .failed: "repair the query, or see that the file was copied whole"
    }
  }
}
