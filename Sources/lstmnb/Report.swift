internal import Glibc
internal import Notation
internal import Notebook
internal import Syntax

/// What a command found, as one line of JSON on standard output: `--json`. Members are only ever added; `v` counts up
/// where one changes its meaning.
enum Report {
  static let flag = CommandLineArguments.Flag(
    name: "--json", value: nil, help: "what was found as lines of JSON, version 1")

  static func print(_ members: [(name: String, value: JSON)]) {
    let line = JSON.object([JSON.Member("v", .count(1))] + members.map { JSON.Member($0.name, $0.value) })
    Terminal.printLine(String(decoding: line.bytes, as: UTF8.self))
  }

  /// Problems with their places in a text, lines and columns from 1.
  static func problems(_ problems: [Diagnostic], in source: Source) -> JSON {
    .list(
      problems.map { problem in
        let (start, end) = (source.position(of: problem.range.start), source.position(of: problem.range.end))
        return .object([
          JSON.Member("severity", .text(problem.severity.rawValue)), JSON.Member("code", .text(problem.code.text)),
          JSON.Member("message", .text(problem.message)), JSON.Member("line", .count(start.line)),
          JSON.Member("column", .count(start.column)), JSON.Member("end-line", .count(end.line)),
          JSON.Member("end-column", .count(end.column)),
          JSON.Member("suggestion", problem.suggestion.map { .text($0) } ?? .null),
          JSON.Member("notes", .texts(problem.notes)),
        ])
      })
  }

  /// How each cell of a notebook stands.
  static func cells(of status: NotebookStatus) -> JSON {
    .list(
      zip(status.file.cells, status.states).map { cell, state in
        let cause: JSON = if case .stale(let cause) = state { .text(cause.rawValue) } else { .null }
        return .object([
          JSON.Member("cell", .text(cell.title)), JSON.Member("state", .text(state.word)), JSON.Member("cause", cause),
          JSON.Member("parameters", parameters(status.changes[cell.index])),
        ])
      })
  }

  private static func parameters(_ changes: [ParameterChange]) -> JSON {
    .list(
      changes.map { change in
        .object([
          JSON.Member("name", .text(change.name)), JSON.Member("before", .text(change.before)),
          JSON.Member("now", .text(change.now)),
        ])
      })
  }

  /// How a run or a check ended.
  static func print(_ result: RunResult, file: String, output: String? = nil) {
    print([
      ("file", .text(file)), ("output", output.map { .text($0) } ?? .null), ("outcome", .text("\(result.outcome)")),
      ("code", .count(Int(result.code))), ("changed", .boolean(result.isChanged)),
      (
        "differences",
        .list(
          result.differences.map { difference in
            .object([
              JSON.Member("cell", .text(difference.title)), JSON.Member("cause", .text(difference.cause.rawValue)),
              JSON.Member("parameters", parameters(difference.parameters)),
            ])
          })
      ),
      ("diff", .text(result.diff)), ("diagnostics", problems(result.diagnostics, in: result.source)),
    ])
  }

  /// What became of one cell.
  static func print(_ cell: CellReport, file: String) {
    let isKept = cell.outcome == .fresh || cell.outcome == .recomputed
    print([
      ("file", .text(file)), ("cell", .text(cell.cell.title)), ("outcome", .text("\(cell.outcome)")),
      ("parameters", parameters(cell.parameters)), ("text", .text(isKept ? cell.cell.output?.body ?? "" : cell.text)),
    ])
  }
}
