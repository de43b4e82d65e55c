/// How a cell's recorded output stands to the program above it.
package enum CellState: Hashable, Sendable {
  /// A cell of declarations has no output, and needs none.
  case silent
  case fresh
  case stale(Cause)
  /// Someone changed the text since it was recorded.
  case edited
  /// It was never run.
  case missing
  /// It failed when it ran last, or did not fail where it should have; it always runs again.
  case failed

  /// What `status` prints.
  package var word: String {
    switch self {
    case .silent: "silent"
    case .fresh: "fresh"
    case .stale: "stale"
    case .edited: "edited"
    case .missing: "missing"
    case .failed: "failed"
    }
  }
}

/// Why an output is not what a run would write.
package enum Cause: String, Hashable, Sendable {
  /// The text of the output was changed by hand.
  case edited
  case missing
  case code
  case data
  /// A value set from outside.
  case parameter
  case semantics
  /// The output is what it should be; a file that the cell saves is not there.
  case savedFile = "saved-file"
  /// The same key, written by another version of the program.
  case version
  /// The same key and the same version, other bits.
  case nondeterminism
}
