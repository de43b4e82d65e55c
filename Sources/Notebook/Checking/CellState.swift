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
  /// Another value of a parameter: declared in its cell, or set from outside.
  case parameter
  case semantics
  /// The output is what it should be; a file that the cell saves is not there.
  case savedFile = "saved-file"
  /// The same key, written by another version of the program.
  case version
  /// The same key and the same version, other bits.
  case nondeterminism

  /// Why an output differs, in words.
  /// - Parameter changes: the parameters that have other values than they had, where they are known.
  package func sentence(_ changes: [ParameterChange]) -> String {
    switch self {
    case .edited: "the recorded output was edited"
    case .missing: "nothing is recorded"
    case .code: "the code changed since it was recorded"
    case .data: "the data changed"
    case .parameter:
      changes.isEmpty
        ? "a parameter was set differently" : "parameter " + changes.map(\.description).joined(separator: ", ")
    case .savedFile: "a file it saves is not there"
    case .semantics: "it was recorded by a program of other semantics"
    case .version: "the same program and data, recorded by another version"
    case .nondeterminism: "the same program, data and version gave other bits: please report this"
    }
  }
}

/// A parameter that an output was recorded with, and its value now: `hidden 32 → 64`.
package struct ParameterChange: Hashable, Sendable, CustomStringConvertible {
  package var name: String
  /// As literals of the language.
  package var before: String
  package var now: String

  package init(name: String, before: String, now: String) {
    self.name = name
    self.before = before
    self.now = now
  }

  /// Long values are shortened.
  package var description: String { "\(name) \(Self.shown(before)) → \(Self.shown(now))" }

  private static func shown(_ literal: String) -> String {
    let limit = 60
    return literal.unicodeScalars.count <= limit
      ? literal : String(String.UnicodeScalarView(literal.unicodeScalars.prefix(limit - 1))) + "…"
  }
}
