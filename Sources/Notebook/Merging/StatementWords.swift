internal import Syntax

/// A statement as its words, to say in a few of them how it changed.
struct StatementWords {
  private let words: [String]

  init(_ source: Source, _ range: SourceRange) {
    words = source.words(in: range)
  }

  /// What the statement is about: `let past`, `param hidden`, `fit`; the same for an earlier version of it.
  var head: String {
    guard let first = words.first else { return "" }
    guard ["let", "param", "def", "test", "use"].contains(first), words.count > 1 else { return first }
    return "\(first) \(words[1].hasSuffix(":") ? String(words[1].dropLast()) : words[1])"
  }

  /// ``"`past` 24 → 48"``: the words that differ, after the name or label they belong to; for wide changes only what changed.
  func change(to other: StatementWords) -> String {
    var first = 0
    while first < min(words.count, other.words.count), words[first] == other.words[first] { first += 1 }
    var last = 0
    while last < min(words.count, other.words.count) - first,
      words[words.count - 1 - last] == other.words[other.words.count - 1 - last]
    { last += 1 }
    let (before, after) = (words[first..<(words.count - last)], other.words[first..<(other.words.count - last)])
    guard before.count <= 6, after.count <= 6 else { return "`\(head)` changed" }
    let values = "\(Self.shown(before)) → \(Self.shown(after))"
    let label = words[..<first].last { $0.hasSuffix(":") && $0.utf8.count > 1 }
    // Only what is given for a label, or to a name, is told by it.
    if let label, first > 0, words[first - 1] == label { return "`\(label)` \(values)" }
    if first > 0, words[first - 1] == "=", head.contains(" ") {
      let kind = words[0] == "param" ? "parameter " : ""
      return "\(kind)`\(head.split(separator: " ").last ?? "")` \(values)"
    }
    return "`\(head)`: \(values)"
  }

  private static func shown(_ words: ArraySlice<String>) -> String {
    words.isEmpty ? "nothing" : words.joined(separator: " ")
  }
}
