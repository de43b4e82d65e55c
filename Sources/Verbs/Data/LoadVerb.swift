internal import Files
internal import Language
internal import Layers
internal import Notation
internal import Series
internal import Syntax

/// Reads a file of columns into a series, or a file or folder of many individuals into a panel.
struct LoadVerb: Verb {
  static let name = "load"
  static let summary =
    "Reads a file into a series, or many individuals into a panel, and says what was recognised: CSV and its like, JSON Lines, NumPy's .npy, SQLite; also packed by gzip; of .safetensors it gives a fitted model."
  static let examples = [
    "load \"data/demand.csv\" time: \"time\"", "load \"data/demand.csv\" time: \"time\" tz: \"Europe/Lisbon\"",
  ]
  static let result = Kind.series.or(FittedModel.kind)

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
  @Parameter(
    "Whose weights a .safetensors file holds that was not saved here: gates and biases are brought into order; activations, paddings and epsilons are those of `into:`. It needs `into:` and `on:`; scripts/export-weights writes such files.",
    shown: "this program's") var weights: LoadedModel.LibraryName? = nil
  @Parameter("The model that such weights belong to: the same layers and sizes in the same order.", shown: "the file's")
  var into: Architecture? = nil
  @Parameter("The data that such a model reads and predicts; their scaler becomes the model's.", shown: "the file's")
  var on: WindowedData? = nil
  @Parameter(
    "Whose clocks show times without a zone, and show them again: \"Europe/Lisbon\", \"+01:00\" (IANA \(Zone.edition)).",
    shown: "UTC")
  var tz: ZoneName? = nil
  @Parameter("What begins a line that is no row: \"#\".", shown: "nothing") var comment: String? = nil
  @Parameter("What to ask an SQLite database for: one select.", shown: "its only table") var query: String? = nil
  @Parameter("Whether to leave its note out.") var quiet = false

  func run(in context: Context) throws(Complaint) -> Value {
    let context = context.leavingNotesOut(quiet)
    let model = LoadedModel(path: path, weights: weights, into: into, on: on)
    if model.isMeant {
      try model.refuse(
        labels: given
          + [
            ("time", !time.isEmpty), ("by", by != nil), ("columns", columns != nil), ("format", format != nil),
            ("tz", tz != nil),
          ].filter { $0.1 }.map { $0.0 })
      return .object(try model.fitted(in: context))
    }
    try model.refuseLabels()
    let options = try options()
    if context.isFolder(path) { return .object(try folder(options, in: context)) }
    let reading = try reading(of: path, options, in: context)
    if let panel = reading.panel {
      context.note("load: " + PanelNote(path.text, panel, files: nil, leftOut: reading.report.leftOutCount).text)
      return .object(panel)
    }
    context.note("load: " + LoadNote(path: path.text, reading: reading, options: options).text)
    return .object(reading.series)
  }

  /// A file in whatever format it is.
  func reading(of path: FilePath, _ options: CSVOptions, in context: Context) throws(Complaint) -> CSVReading {
    let source = try LoadSource(path, in: context)
    let result = Result { () throws(Complaint) in
      try source.refuse(labels: given)
      return try source.read(options, query: query)
    }
    // Whatever came of it, the file was read.
    let facts = try source.facts()
    context.noteRead(path, digest: facts.digest, size: facts.size)
    let reading = try result.get()
    if tz != nil, !reading.series.axis.isCalendar {
      throw Complaint(
        "rows that are only counted have no zone", suggestion: time.isEmpty ? "time: \"time\"" : "leave `tz:` out",
        blaming: "tz")
    }
    return reading
  }

  private func options() throws(Complaint) -> CSVOptions {
    var options = CSVOptions()
    options.time = time
    options.individual = by?.text
    options.columns = columns?.map(\.text)
    if let missing { options.missing = missing }
    if let delimiter {
      let byte = try Self.byte(delimiter, "delimiter")
      guard !"\"\n\r".utf8.contains(byte) else {
        throw Complaint("quotes and line ends mean something else than a delimiter", blaming: "delimiter")
      }
      options.delimiter = byte
    }
    options.decimal = try Self.byte(decimal, "decimal")
    if let thousands { options.thousands = try Self.byte(thousands, "thousands") }
    if let comment { options.comment = try Self.byte(comment, "comment") }
    options.format = format
    options.zone = tz?.zone ?? .utc
    if format != nil, time.isEmpty {
      throw Complaint("which columns hold the time?", suggestion: "time: \"date\"", blaming: "format")
    }
    for (label, byte) in [
      ("delimiter", options.delimiter), ("thousands", options.thousands), ("comment", options.comment),
    ] where byte == options.decimal {
      throw Complaint("`\(label):` and the decimal sign are both \"\(decimal)\"", blaming: label)
    }
    return options
  }

  /// The labels of what was asked for that not every format has.
  private var given: [String] {
    [
      ("missing", missing != nil), ("delimiter", delimiter != nil), ("decimal", decimal != "."),
      ("thousands", thousands != nil), ("comment", comment != nil), ("query", query != nil),
    ].filter { $0.1 }.map { $0.0 }
  }

  private static func byte(_ text: String, _ label: String) throws(Complaint) -> UInt8 {
    guard text.utf8.count == 1, let byte = text.utf8.first else {
      throw Complaint("`\(label):` is one character, and this is \"\(text)\"", blaming: label)
    }
    return byte
  }
}
