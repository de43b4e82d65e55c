internal import Files
internal import Language
internal import Models
internal import Series
internal import Training

/// Writes a value to a file below `out/`.
struct SaveVerb: Verb {
  static let name = "save"
  static let isRehearsed = false
  static let summary =
    "Writes a series or table to .csv, a fitted model to .safetensors or .onnx, below out/; numbers read back as the same bits."
  static let examples = [
    "save series([1, 2]) to: \"out/two.csv\"",
    "let data = split series(0..<300) train: 70% valid: 30% | window past: 8 | scale\nlet f = fit (model { lstm 4; dense 1 }) on: data epochs: 2\nsave f to: \"out/model.safetensors\"\nsave f to: \"out/model.onnx\"",
  ]
  static let result = Kind.nothing

  @Bare("A series, a table or a fitted model.") var value: Value
  @Parameter(
    "The file; its ending chooses the format: `.csv`, or of a model `.safetensors`, which `load` reads, and `.onnx`, which other programs run: `windows` (batch, time, features) and `lengths` (batch) in the data's own units to `predictions`; with `known:` columns also `known` (batch, steps, columns)."
  ) var to: FilePath
  @Parameter("Whether to leave its note out.") var quiet = false

  func run(in context: Context) throws(Complaint) -> Value {
    let context = context.leavingNotesOut(quiet)
    let bytes: [UInt8]
    switch value {
    case .object(let fitted as FittedModel):
      guard fitted.interface.scaler?.segments.isEmpty ?? true else {
        throw Complaint(
          "each individual has a scale of its own, which a model file cannot hold",
          suggestion: "scale without `per:`, one scale for all", blaming: "value")
      }
      switch true {
      case to.text.hasSuffix(".safetensors"): bytes = fitted.safetensors
      case to.text.hasSuffix(".onnx"): bytes = try fitted.onnx()
      default: throw unknownEnding(of: "a fitted model", ".safetensors", ".onnx")
      }
    case .object(let series as Series):
      guard to.text.hasSuffix(".csv") else { throw unknownEnding(of: "a series", ".csv") }
      bytes = CSVWriter().write(series)
    case .object(let panel as Panel):
      guard to.text.hasSuffix(".csv") else { throw unknownEnding(of: "a panel", ".csv") }
      bytes = CSVWriter().write(panel)
    case .object(let table as Table):
      guard to.text.hasSuffix(".csv") else { throw unknownEnding(of: "a table", ".csv") }
      bytes = CSVWriter().write(rows: try table.columns())
    default: throw Complaint.mismatch(expected: .series.or(.table).or(FittedModel.kind), actual: value).blaming("value")
    }
    try context.write(bytes, to: to)
    var note = SaveNote.text(to.text, bytes)
    if case .object(let fitted as FittedModel) = value, fitted.fitted.isStateful, to.text.hasSuffix(".onnx") {
      note +=
        "\n  its state ran on from window to window; in the file it begins at zero with each window: give windows that begin where the series does"
    }
    context.note(note)
    return .nothing
  }

  private func unknownEnding(of what: String, _ endings: String...) -> Complaint {
    Complaint(
      "`\(to.text)` has an ending that is not known for \(what)",
      suggestion: "end it in \(endings.map { "`\($0)`" }.joined(separator: " or "))", blaming: "to")
  }
}

extension Table {
  /// Its columns for a file: numbers and truths as such, everything else as it prints.
  fileprivate func columns() throws(Complaint) -> [Column] {
    var columns: [Column] = []
    for label in labels {
      let values = column(label) ?? []
      let numbers = values.compactMap { try? Double(value: $0) }
      let missing = values.count { if case .missing = $0 { true } else { false } }
      if numbers.count + missing == values.count {
        columns.append(Column(label, numbers: values.map { try? Double(value: $0) }))
      } else {
        columns.append(Column(label, texts: values.map { if case .missing = $0 { nil } else { $0.inline } }))
      }
    }
    return columns
  }
}
