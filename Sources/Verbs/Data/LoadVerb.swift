internal import Language
internal import Layers
internal import Models
internal import Series
internal import Syntax
internal import Training

/// Reads a file of columns into a series.
struct LoadVerb: Verb {
  static let name = "load"
  static let summary =
    "Reads a CSV file into a series, or a .safetensors file into a fitted model, and says what was recognised."
  static let examples = ["load \"data/demand.csv\" time: \"time\""]
  static let result = Kind.series.or(FittedModel.kind)

  @Bare("The file, relative to the program's folder.") var path: FilePath
  @Parameter("The column of times, or several: year, month, day, hour.", shown: "rows are counted") var time: [String] =
    []
  @Parameter("Which columns to keep.", shown: "all") var columns: [ColumnName]? = nil
  @Parameter("What stands for a missing value.", shown: "NA, NaN, nan, ?, nothing") var missing: [String]? = nil
  @Parameter("What stands between fields.", shown: "recognised") var delimiter: String? = nil
  @Parameter("The decimal sign.", shown: "\".\"") var decimal: String = "."
  @Parameter("What stands between groups of three digits.", shown: "nothing") var thousands: String? = nil
  @Parameter(
    "How times are written: \"dd.MM.yyyy HH:mm\", or a number since 1970: `.epoch`, `.epoch-ms`, `.epoch-us`.",
    shown: "ISO 8601, or plain integers")
  var format: TimeFormat? = nil
  @Parameter(
    "Whose weights a .safetensors file holds that was not saved here: gates and biases are brought into order. It needs `into:` and `on:`; scripts/export-weights writes such files.",
    shown: "this program's") var weights: LibraryName? = nil
  @Parameter("The model that such weights belong to: the same layers and sizes in the same order.", shown: "the file's")
  var into: Architecture? = nil
  @Parameter("The data that such a model reads and predicts; their scaler becomes the model's.", shown: "the file's")
  var on: WindowedData? = nil

  enum LibraryName: String, Choice {
    case keras, pytorch

    var library: ForeignWeights.Library { self == .keras ? .keras : .pytorch }
  }

  func run(in context: Context) throws(Complaint) -> Value {
    if path.text.hasSuffix(".safetensors") { return .object(try model(in: context)) }
    for (label, isGiven) in [("weights", weights != nil), ("into", into != nil), ("on", on != nil)] where isGiven {
      throw Complaint("`\(label):` is for models, in files that end in `.safetensors`", blaming: label)
    }
    return .object(try series(in: context))
  }

  private func model(in context: Context) throws(Complaint) -> FittedModel {
    let given: [(String, Bool)] = [
      ("time", !time.isEmpty), ("columns", columns != nil), ("missing", missing != nil),
      ("delimiter", delimiter != nil), ("thousands", thousands != nil), ("format", format != nil),
    ]
    if let (label, _) = given.first(where: { $0.1 }) {
      throw Complaint("`\(label):` is for columns, and this file holds a model", blaming: label)
    }
    let bytes = try context.read(path)
    let fitted: FittedModel
    switch (weights, into, on) {
    case (nil, nil, nil): fitted = try FittedModel(safetensors: bytes, name: path.text, in: context)
    case (let weights?, let architecture?, let data?):
      fitted = try FittedModel(
        weights: bytes, of: weights.library, name: path.text, into: architecture, on: data)
    default:
      throw Complaint(
        "weights from elsewhere need `weights:`, `into:` and `on:`",
        suggestion: "weights: .pytorch into: (model { lstm 32; dense 1 }) on: data", blaming: "path")
    }
    context.note("load: \(path.text)   \(fitted.fitted.network.parameterCount) weights sha256:\(fitted.digest)")
    return fitted
  }

  private func series(in context: Context) throws(Complaint) -> Series {
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
    let bytes = try context.read(path)
    let reading: CSVReading
    do {
      reading = try CSVReader(options).read(bytes)
    } catch {
      var complaint = Complaint(error)
      complaint.label =
        switch error {
        case .unknownColumn: "columns"
        case .unknownTimeColumn: "time"
        default: "path"
        }
      complaint.message = "\(path.text): " + complaint.message
      throw complaint
    }
    context.note("load: " + LoadNote(path: path.text, reading: reading).text)
    return reading.series
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
