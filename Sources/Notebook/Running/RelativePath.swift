internal import Files

/// The way from one folder to another, as a lock records it.
enum RelativePath {
  /// `../..`; nil where both are the same folder, or one of them does not exist.
  static func from(_ folder: String, to root: String) -> String? {
    guard let start = WholeFile.resolved(folder), let end = WholeFile.resolved(root), start != end else { return nil }
    let (first, second) = (start.split(separator: "/"), end.split(separator: "/"))
    let shared = zip(first, second).prefix { $0.utf8.elementsEqual($1.utf8) }.count
    let steps = Array(repeating: "..", count: first.count - shared) + second.dropFirst(shared).map(String.init)
    return steps.joined(separator: "/")
  }
}
