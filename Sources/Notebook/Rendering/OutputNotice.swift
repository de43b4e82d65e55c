/// What must be said of an output beside its text, so that none is taken for what it is not.
struct OutputNotice: Hashable, Sendable {
  enum Kind: String, Sendable { case stale, edited, failed, missing, meant, cut }

  var kind: Kind
  /// One word: `stale`.
  var word: String
  /// Why, without a full stop.
  var sentence: String

  /// Whether the output is not what a run would give, as far as that is known.
  var isOutOfDate: Bool { kind != .meant && kind != .cut }

  /// The notices of a cell, the gravest first.
  static func all(of cell: Cell, _ state: CellState, _ changes: [ParameterChange]) -> [OutputNotice] {
    var notices: [OutputNotice] = []
    switch state {
    case .silent, .fresh: break
    case .stale(let cause):
      notices.append(OutputNotice(kind: .stale, word: "stale", sentence: cause.sentence(changes)))
    case .edited:
      notices.append(
        OutputNotice(kind: .edited, word: "edited", sentence: "this text was changed after it was recorded"))
    case .missing:
      notices.append(OutputNotice(kind: .missing, word: "not run", sentence: "nothing is recorded for this cell"))
    case .failed:
      let isError = cell.output?.isError ?? false
      notices.append(
        OutputNotice(
          kind: .failed, word: "failed",
          sentence: isError ? "this cell ended in an error" : "this cell was to end in an error, and did not"))
    }
    guard let output = cell.output else { return notices }
    if output.isError, state != .failed {
      let sentence =
        cell.expectsError ? "this cell shows an error, and is meant to" : "this cell ended in an error"
      notices.append(
        OutputNotice(
          kind: cell.expectsError ? .meant : .failed, word: cell.expectsError ? "error" : "failed", sentence: sentence))
    }
    if let lines = output.lines {
      notices.append(
        OutputNotice(
          kind: .cut, word: "shortened",
          sentence: "\(OutputBlock.grouped(lines.kept)) of \(OutputBlock.grouped(lines.total)) lines are recorded"))
    }
    return notices
  }
}
