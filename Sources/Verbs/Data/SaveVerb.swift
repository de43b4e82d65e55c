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
    "Writes a series or table to .csv, .jsonl or .npy, a fitted model to .safetensors or .onnx, below out/; numbers read back as the same bits."
  static let examples = [
    "save series([1, 2]) to: \"out/two.csv\"",
    "save series([1, 2], start: @2024-01-01, every: 1d) to: \"out/two.jsonl\"",
    "save series([1, 2]) to: \"out/two.npy\"",
    "let data = split series(0..<300) train: 70% valid: 30% | window past: 8 | scale\nlet f = fit (model { lstm 4; dense 1 }) on: data epochs: 2\nsave f to: \"out/model.safetensors\"\nsave f to: \"out/model.onnx\"",
  ]
  static let result = Kind.nothing

  @Bare("A series, a table or a fitted model.") var value: Value
  @Parameter(
    "The file; its ending chooses the format: `.csv`, `.jsonl` (an object a row), `.npy` (the numbers alone, without names and times), or of a model `.safetensors`, which `load` reads, and `.onnx`, which other programs run: `windows` (batch, time, features) and `lengths` (batch) in the data's own units to `predictions`, which agree with those here to a few millionths, for the other program has its own exp and tanh; with `known:` columns also `known` (batch, steps, columns)."
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
    case .object(let series as Series): bytes = try ColumnsFile(to, of: "a series").bytes(of: series)
    case .object(let panel as Panel): bytes = try ColumnsFile(to, of: "a panel").bytes(of: panel)
    case .object(let table as Table): bytes = try ColumnsFile(to, of: "a table").bytes(of: table)
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
