internal import Notation

/// What was entered, oldest first, and its file format: one JSON object a line, `{"text":"…"}`, only ever appended to.
package struct History: Sendable {
  /// The entries kept of a file; a session may add a tenth before it forgets the oldest.
  package static let limit = 10_000

  package private(set) var entries: [String] = []

  package init() {}

  /// The last entries of a history file. Lines that are damaged, or of another kind, are passed over.
  package init(decoding file: [UInt8]) {
    for line in file.split(separator: UInt8(ascii: "\n")) {
      if let entry = Self.decode(line) { add(entry) }
    }
    entries.removeFirst(max(0, entries.count - Self.limit))
  }

  /// Adds an entry and returns the line to append to the file; nil where it is blank or the same as the last.
  @discardableResult
  package mutating func add(_ entry: String) -> String? {
    let isBlank = entry.allSatisfy(\.isWhitespace)
    if isBlank || entries.last.map({ $0.utf8.elementsEqual(entry.utf8) }) == true { return nil }
    entries.append(entry)
    // Cut seldom, because a cut moves everything.
    if entries.count > Self.limit + Self.limit / 10 { entries.removeFirst(entries.count - Self.limit) }
    return Self.encode(entry)
  }

  /// The line of a file for an entry, with its newline.
  package static func encode(_ entry: String) -> String {
    String(decoding: JSON.object([JSON.Member("text", .text(entry))]).bytes, as: UTF8.self) + "\n"
  }

  /// The entry of a line; nil where the line is not an object with a `text`.
  package static func decode(_ line: some Sequence<UInt8>) -> String? {
    (try? JSONReader.read(Array(line)))?["text"]?.text
  }

  /// Where the history lives: `$LSTMNB_HISTORY`, else the XDG state folder, else `~/.local/state`; nil without a home.
  /// A variable that is set to nothing counts as not set, and XDG folders must be absolute.
  package static func path(environment: (String) -> String?) -> String? {
    func value(_ name: String) -> String? { environment(name).flatMap { $0.isEmpty ? nil : $0 } }
    if let path = value("LSTMNB_HISTORY") { return path }
    if let state = value("XDG_STATE_HOME"), state.hasPrefix("/") { return state + "/lstmnb/history.jsonl" }
    return value("HOME").map { $0 + "/.local/state/lstmnb/history.jsonl" }
  }
}
