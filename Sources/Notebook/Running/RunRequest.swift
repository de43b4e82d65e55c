package import Language

/// What a person asks for when a notebook is run or checked.
package struct RunRequest: Sendable {
  /// The notebook, as a path of the operating system.
  package var path: String
  /// Where to write instead of over the source.
  package var outputPath: String?
  /// Values set from outside; with any, the output must go elsewhere.
  package var settings = Settings()
  package var resources = Resources()
  /// The folder that paths in the program begin at; nil for the notebook's own.
  package var root: String?
  /// Further folders that the program may read, and write.
  package var readable: [String] = []
  package var writable: [String] = []
  /// Whether data that differ from the lock are taken as they are now.
  package var updatesLock = false
  /// Whether outputs changed by hand are written over.
  package var discardsEdits = false
  /// Whether cells that do not depend on a failed one still run.
  package var keepsGoing = false
  /// Whether fresh outputs are written again too.
  package var isFresh = false
  /// Whether conflicts of a merge that sit in outputs only are repaired first.
  package var regenerates = false
  /// What the lock calls the program: `lstmnb-0.3.1`.
  package var engine: String

  package init(path: String, engine: String) {
    self.path = path
    self.engine = engine
  }
}

/// What happens during a run, for whoever watches.
package enum RunEvent: Sendable {
  case started(Cell)
  case progress(Progress)
  case finished(CellReport)
}

/// What became of one cell.
package struct CellReport: Sendable {
  package enum Outcome: Hashable, Sendable {
    /// It ran, and its output was written.
    case ran
    /// It ran only for its names; its output stands.
    case recomputed
    /// It did not need to run.
    case fresh
    case failed
    /// It needs the names of a cell that failed or was skipped.
    case skipped
    /// Its output was edited by hand, and stands.
    case refused
    /// It was not reached.
    case notRun
  }
  package var cell: Cell
  package var outcome: Outcome
  /// The parameters because of which it ran, where these were the cause.
  package var parameters: [ParameterChange] = []
  /// What it printed; empty where it did not run.
  package var text = ""
}
