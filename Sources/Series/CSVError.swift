internal import Notation

/// Why a delimited file cannot be read. Lines are counted from 1, as editors do; the header is on line 1.
package enum CSVError: Explained, Hashable {
  case empty
  case headerOnly(columns: [String])
  /// `offset` is the first byte that is not UTF-8.
  case notText(offset: Int, line: Int, guess: Encoding)
  case ragged(line: Int, fields: Int, header: Int)
  case unnamedColumn(position: Int)
  case duplicateColumn(String, first: Int, second: Int)
  case unknownColumn(String, known: [String])
  /// `likely` columns have a time in their first row.
  case unknownTimeColumn(String, known: [String], likely: [String])
  case openQuote(line: Int, column: String)
  case strayQuote(line: Int, column: String)
  case wrongKind(line: Int, column: String, text: String, needs: Column.Kind)
  /// Bytes of a database that are neither number nor text.
  case blob(line: Int, column: String)
  /// A row so long that it is most likely no row.
  case longRow(line: Int, limit: Int)
  case unreadableTime(line: Int, column: String, text: String)
  case timeNotInFormat(line: Int, column: String, text: String, format: String)
  case timeRepeats(line: Int, time: String, previousLine: Int)
  case timeRunsBackwards(line: Int, time: String, previousLine: Int, previous: String)
  /// A time that the clocks of a zone skip; `offset` is how far they stood from Greenwich's before.
  case skippedTime(line: Int, time: String, zone: String, offset: Int)
  /// A row that does not say whose it is.
  case noIndividual(line: Int, column: String)
  /// Some times have a zone, others none.
  case mixedZones(line: Int, text: String)
  /// Integers as time that are no part of an even sequence; `row` is counted from 1, below the header.
  case unevenIndex(row: Int, place: Int, previous: Int)
  /// It was read twice, and was another the second time.
  case changed

  package enum Encoding: String, Hashable, Sendable {
    case zero = "a text with a zero byte in it"
    case utf16 = "UTF-16"
    case latin1 = "Latin-1 or Windows-1252"
    case compressed = "a compressed archive"
    case binary = "no text"
  }

  package var description: String { text(counting: "line") }

  /// The description for a source whose rows are counted and have no lines.
  /// - Parameter unit: what is counted: `line` or `row`.
  package func text(counting unit: String) -> String {
    switch self {
    case .empty: "the file is empty"
    case .headerOnly(let columns):
      "the file has a header of \(columns.count) column\(columns.count == 1 ? "" : "s"), but no rows"
    case .notText(let offset, let line, let guess):
      guess == .zero
        ? "byte \(offset) (\(unit) \(line)) is 0, which stands in no text"
        : "byte \(offset) (\(unit) \(line)) is not UTF-8; this looks like \(guess.rawValue)"
    case .ragged(let line, let fields, let header):
      "\(unit) \(line) has \(fields) field\(fields == 1 ? "" : "s"), the header has \(header)"
    case .unnamedColumn(let position): "column \(position) has no name in the header"
    case .duplicateColumn(let name, let first, let second): "columns \(first) and \(second) are both named `\(name)`"
    case .unknownColumn(let name, let known):
      "there is no column `\(name)`; the columns are \(SeriesError.list(known))"
    case .unknownTimeColumn(let name, let known, _):
      "there is no column `\(name)` to take the time from; the columns are \(SeriesError.list(known))"
    case .openQuote(let line, let column): "the quote that opens in \(unit) \(line), column `\(column)`, never closes"
    case .strayQuote(let line, let column):
      "\(unit) \(line), column `\(column)`: text follows a closing quote"
    case .wrongKind(let line, let column, let text, let needs):
      "\(unit) \(line), column `\(column)`: `\(text)` is no \(needs.rawValue)"
    case .unreadableTime(let line, let column, let text):
      "\(unit) \(line), column `\(column)`: " + TimeFault(text).description(of: text)
    case .blob(let line, let column): "\(unit) \(line), column `\(column)` holds a blob, neither number nor text"
    case .longRow(let line, let limit): "the row in \(unit) \(line) does not end within \(limit) bytes"
    case .timeNotInFormat(let line, let column, let text, let format):
      "\(unit) \(line), column `\(column)`: `\(text)` is no time written as \(format)"
    case .timeRepeats(let line, let time, let previous):
      "the time \(time) of \(unit) \(previous) repeats in \(unit) \(line)"
    case .timeRunsBackwards(let line, let time, let previousLine, let previous):
      "time runs backwards: \(previous) in \(unit) \(previousLine), then \(time) in \(unit) \(line)"
    case .skippedTime(let line, let time, let zone, _):
      "\(unit) \(line): there is no \(time) in \(zone), whose clocks were put forward past it"
    case .mixedZones(let line, let text): "\(unit) \(line): `\(text)` and the times before it do not both have a zone"
    case .noIndividual(let line, let column):
      "\(unit) \(line) does not say whose it is: `\(column)` is missing"
    case .unevenIndex(let row, let place, let previous):
      "row \(row): \(place) follows \(previous), which no even sequence of integers does here"
    case .changed: "the file changed while it was read"
    }
  }

  package var remedy: String {
    switch self {
    case .empty, .headerOnly: "check how the file was written"
    case .notText(_, _, .compressed): "unpack it first"
    case .notText(_, _, .zero): "see how the file was written; without such bytes it is read"
    case .notText: "convert the file to UTF-8"
    case .ragged: "quote fields that hold the delimiter or a line break, or repair the line"
    case .unnamedColumn, .duplicateColumn: "give every column a name of its own"
    case .unknownColumn: "choose one of them"
    case .unknownTimeColumn(_, _, let likely):
      likely.isEmpty
        ? "name one of them, or several that make up the time" : "\(SeriesError.list(likely)) looks like a time"
    case .openQuote, .strayQuote: "close the quote at the end of its field; a quote inside is written twice"
    case .wrongKind: "repair the field, or name the text among those that stand for missing"
    case .unreadableTime(_, _, let text): TimeFault(text).remedy
    case .blob: "leave the column out: columns: [.time, .load]"
    case .longRow: "see that it is a table, and that every quote is closed"
    case .timeNotInFormat(_, _, let text, let format) where TimeFormat.finer(than: format, text) != nil:
      "\(text.utf8.count) digits count finer: format: .\(TimeFormat.finer(than: format, text) ?? "")"
    case .timeNotInFormat: "repair the line, or describe how the times are written"
    case .timeRepeats: "keep one of both rows, or name the column that tells several individuals apart"
    case .timeRunsBackwards: "sort the file by time, or name the column that tells several individuals apart"
    case .skippedTime(_, _, _, let offset):
      "repair the line; clocks that are never put forward are read with tz: \"\(offset == 0 ? "UTC" : DateText.offset(offset))\""
    case .mixedZones: "write all times with a zone, or none"
    case .noIndividual: "repair the line, or leave it out"
    case .changed: "load it again, when nobody writes to it"
    case .unevenIndex: "leave the time out to count rows instead"
    }
  }
}
