/// Why a file could not be read or written.
package enum FileProblem: Error, Hashable, Sendable {
  /// No such file; `similar` is what the folder does hold, by bytes.
  case missing(path: String, similar: [String])
  case isFolder(path: String)
  /// The path is absolute, climbs out with `..`, or passes a symbolic link that leaves the root.
  case outsideRoot(path: String)
  /// Programs write under `out/` only, unless the person who runs them allows more.
  case notWritableHere(path: String, allowed: [String])
  case unreadable(path: String, reason: String)
  case unwritable(path: String, reason: String)
  /// A file that was to be made is there already.
  case exists(path: String)
  /// Another process is writing it.
  case claimed(path: String)

  package var path: String {
    switch self {
    case .missing(let path, _), .isFolder(let path), .outsideRoot(let path), .notWritableHere(let path, _),
      .unreadable(let path, _), .unwritable(let path, _), .exists(let path), .claimed(let path):
      path
    }
  }

  /// What is wrong, in one line.
  package var message: String {
    switch self {
    case .missing(let path, _): "there is no file `\(path)`"
    case .isFolder(let path): "`\(path)` is a folder"
    case .outsideRoot(let path): "`\(path)` leaves the program's folder"
    case .notWritableHere(let path, _): "a program may not write `\(path)`"
    case .unreadable(let path, let reason): "`\(path)` cannot be read: \(reason)"
    case .unwritable(let path, let reason): "`\(path)` cannot be written: \(reason)"
    case .exists(let path): "`\(path)` is there already"
    case .claimed(let path): "`\(path)` is being run by another lstmnb"
    }
  }

  /// What to do next, in one line.
  package var advice: String {
    switch self {
    case .missing(let path, let similar):
      similar.isEmpty
        ? "paths are relative to the program's folder"
        : "the folder of `\(path)` holds \(similar.map { "`\($0)`" }.joined(separator: ", "))"
    case .isFolder: "name a file in it"
    case .outsideRoot:
      "whoever runs the program may add `--allow-read FOLDER`, or `--allow-write FOLDER` to save there"
    case .notWritableHere(_, let allowed):
      "write under \(allowed.map { "`\($0)`" }.joined(separator: " or ")), or run with `--allow-write FOLDER`"
    case .unreadable: "see that the file can be read by you"
    case .claimed: "wait until that ends, or write the record elsewhere with `-o`; nothing was written"
    case .exists: "choose another name; nothing was written"
    case .unwritable: "see that the folder exists, can be written by you, and that the disk has room"
    }
  }
}
