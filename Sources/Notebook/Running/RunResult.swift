package import Syntax

/// How a run or a check ended, as data: whoever asked renders it and exits with its code.
package struct RunResult: Sendable {
  package enum Outcome: Int32, Sendable {
    case fine = 0
    /// A cell failed.
    case failed = 1
    /// A recorded output differs from what ran, or a gate (`fail`) closed.
    case differs = 2
    case usage = 64
    case badInput = 65
    case noInput = 66
    case inputOutput = 74
    case interrupted = 130
  }

  package var outcome: Outcome
  /// The text that diagnostics refer to: the notebook as it was read.
  package var source: Source
  package var diagnostics: [Diagnostic] = []
  package var cells: [CellReport] = []
  package var differences: [Difference] = []
  /// The differences as a unified diff, from what is recorded to what ran; empty where there are none.
  package var diff = ""
  /// Whether any byte of a file was changed.
  package var isChanged = false

  /// The exit code.
  package var code: Int32 { outcome.rawValue }
}

/// One output, or the lock, that is not what a run gives.
package struct Difference: Hashable, Sendable {
  /// The place of the cell among the cells; nil for the lock.
  package var cell: Int?
  /// The cell's title, or `lock`.
  package var title: String
  package var cause: Cause
  /// The parameters that made it another, where that is the cause.
  package var parameters: [ParameterChange] = []
}
