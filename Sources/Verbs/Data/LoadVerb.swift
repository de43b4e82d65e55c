internal import Language
internal import Series
internal import Syntax

/// Reads a file of columns into a series, or a file or folder of many individuals into a panel.
struct LoadVerb: Verb {
  static let name = "load"
  static let summary = "Reads a CSV file into a series, or many individuals into a panel, and says what was recognised."
  static let examples = ["load \"data/demand.csv\" time: \"time\""]
  static let result = Kind.series

  @Bare("The file, relative to the program's folder, or a folder of files with equal columns.") var path: FilePath
  @Parameter("The column of times, or several: year, month, day, hour.", shown: "rows are counted") var time: [String] =
    []
  @Parameter(
    "The column that tells individuals apart; in a folder each file may be one, called by its name.", shown: "none")
  var by: ColumnName? = nil
  @Parameter("Which columns to keep.", shown: "all") var columns: [ColumnName]? = nil
  @Parameter("What stands for a missing value.", shown: "NA, NaN, nan, ?, nothing") var missing: [String]? = nil
  @Parameter("What stands between fields.", shown: "recognised") var delimiter: String? = nil
  @Parameter("The decimal sign.", shown: "\".\"") var decimal: String = "."
  @Parameter("What stands between groups of three digits.", shown: "nothing") var thousands: String? = nil
  @Parameter(
    "How times are written: \"dd.MM.yyyy HH:mm\", or a number since 1970: `.epoch`, `.epoch-ms`, `.epoch-us`.",
    shown: "ISO 8601, or plain integers")
  var format: TimeFormat? = nil

  func run(in context: Context) throws(Complaint) -> Value {
    var options = CSVOptions()
    options.time = time
    options.columns = columns?.map(\.text)
    if let missing { options.missing = missing }
    if let delimiter { options.delimiter = try Self.byte(delimiter, "delimiter") }
    options.decimal = try Self.byte(decimal, "decimal")
    if let thousands { options.thousands = try Self.byte(thousands, "thousands") }
    options.format = format
    if format != nil, time.isEmpty {
      throw Complaint("which columns hold the time?", suggestion: "time: \"date\"", blaming: "format")
    }
    for (label, byte) in [("delimiter", options.delimiter), ("thousands", options.thousands)]
    where byte == options.decimal {
      throw Complaint("`\(label):` and the decimal sign are both \"\(decimal)\"", blaming: label)
    }
    if context.isFolder(path) { return .object(try folder(options, in: context)) }
    let bytes = try context.read(path)
    if by != nil { return .object(try panel(in: bytes, options, in: context)) }
    let reading: CSVReading
    do {
      reading = try CSVReader(options).read(bytes)
    } catch {
      throw blamed(error, path)
    }
    context.note("load: " + LoadNote(path: path.text, reading: reading).text)
    return .object(reading.series)
  }

  /// What a file has against it, at the argument that it is about.
  func blamed(_ problem: CSVError, _ path: FilePath) -> Complaint {
    var complaint = Complaint(problem)
    complaint.label =
      switch problem {
      case .unknownColumn(let name, _): by?.text.utf8.elementsEqual(name.utf8) == true ? "by" : "columns"
      case .unknownTimeColumn: "time"
      default: "path"
      }
    complaint.message = "\(path.text): " + complaint.message
    return complaint
  }

  private static func byte(_ text: String, _ label: String) throws(Complaint) -> UInt8 {
    guard text.utf8.count == 1, let byte = text.utf8.first else {
      throw Complaint("`\(label):` is one character, and this is \"\(text)\"", blaming: label)
    }
    return byte
  }
}

/// What was recognised in a file, in one line or two.
struct LoadNote {
  let text: String

  init(path: String, reading: CSVReading) {
    let (series, report) = (reading.series, reading.report)
    var parts = ["\(path)", "rows \(series.count)"]
    if series.axis.isCalendar, series.count > 0 {
      parts.append("\(series.axis.text(at: 0)) .. \(series.axis.text(at: series.count - 1))")
    }
    if let step = series.axis.step { parts.append("step \(step)") }
    let missing = series.columns.reduce(0) { $0 + $1.missing.setCount }
    parts.append("missing \(missing)")
    var lines = [parts.joined(separator: "   ")]
    if report.leftOutCount > 0 {
      lines.append("  \(report.leftOutCount) rows that the file leaves out stand in the series as missing")
    }
    if !series.axis.isRegular {
      lines.append("  the times are not evenly apart: windows need an even grid")
    }
    if report.timeColumns.isEmpty, let candidate = report.timeCandidates.first {
      lines.append("  rows are counted; `\(candidate)` looks like a time: load … time: \"\(candidate)\"")
    }
    for column in series.columns {
      guard let word = Self.stray(in: column) else { continue }
      lines.append(
        "  `\(column.name)` is read as text, for \"\(word)\" is no number: load … missing: [\"\(word)\", \"NA\", \"\"]")
    }
    text = lines.joined(separator: "\n")
  }

  /// The word that made a column of numbers one of text; nil where most of it is words.
  private static func stray(in column: Column) -> String? {
    guard case .texts(let texts) = column.cells, texts.categories.count > 1 else { return nil }
    let words = texts.categories.filter { Double($0) == nil }
    return words.count * 2 <= texts.categories.count ? words.first : nil
  }
}
