internal import Files

/// What `save` says it did: which file, and the digest of its bytes.
package enum SaveNote {
  package static func text(_ path: String, _ bytes: [UInt8]) -> String {
    head(path) + "\(Digest(of: bytes).short) bytes \(bytes.count)"
  }

  /// The digest that a recorded note gives for a file; nil where the text holds no note of it.
  package static func digest(of path: String, in recorded: String) -> String? {
    // A long note goes on in lines that are indented.
    let lines = recorded.replacing("\n    ", with: " ").split(separator: "\n")
    let head = head(path)
    guard let line = lines.first(where: { $0.utf8.starts(with: head.utf8) }) else { return nil }
    return line.utf8.dropFirst(head.utf8.count).split(separator: UInt8(ascii: " ")).first.map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  private static func head(_ path: String) -> String { "save: \(path) sha256:" }
}
