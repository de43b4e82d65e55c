internal import Files

/// A piece of program in a notebook, and the output recorded for it.
package struct Cell: Sendable {
  /// Its place among the cells, from 0.
  package var index: Int
  /// Nil where the author gave it none.
  package var id: String?
  /// Whether the author wants it to fail: `expect=error`.
  package var expectsError = false
  package var fence: Fence
  package var output: RecordedOutput?

  /// What messages call it: its id, or `cell 3`.
  package var title: String { id ?? "cell \(index + 1)" }
}

/// The output block of a cell, as the file holds it.
package struct RecordedOutput: Sendable {
  package var fence: Fence
  package var key: String?
  package var sum: String?
  /// Whether the cell failed.
  package var isError = false
  /// Lines kept and lines there were, and the digest of them all, where the middle was left out.
  package var lines: (kept: Int, total: Int)?
  package var full: String?
  /// What the program printed, in lines that end in LF; the last one does not under `nonl`.
  package var body: String

  /// Whether someone changed the text since it was recorded.
  package var isEdited: Bool { sum != Digest(of: body).short }
}
