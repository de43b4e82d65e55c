internal import Files
internal import Syntax

/// The facts that a run leaves at the end of a notebook: what ran, on which data, with which values set.
package struct Lock: Hashable, Sendable {
  /// The program that wrote the outputs, such as `lstmnb-0.3.1`.
  package var engine: String?
  /// The number that changes when the bits of results can change.
  package var semantics: Int?
  /// Files read, by path.
  package var data: [String: Fact] = [:]
  /// Values set from outside, by name.
  package var settings: [String: String] = [:]
  /// Values of the parameters that the recorded outputs depend on, by name, as literals of the language. A notebook
  /// that was recorded before there were such facts has none, and is as good.
  package var parameters: [String: String] = [:]
  /// Where the paths in the program begin, relative to the notebook, for an output written elsewhere.
  package var root: String?

  package struct Fact: Hashable, Sendable {
    /// 64 hexadecimal digits.
    package var digest: String
    package var size: Int

    package init(digest: String, size: Int) {
      self.digest = digest
      self.size = size
    }

    package init(_ bytes: [UInt8]) {
      self.init(digest: Digest(of: bytes).hexadecimal, size: bytes.count)
    }
  }

  package init() {}

  /// The paths of its data, by bytes.
  package var paths: [String] { data.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }

  /// One fact a line, sorted; each line ends in LF.
  package var text: String {
    var lines: [String] = []
    for (path, fact) in data { lines.append("data \(Self.escaped(path)) sha256:\(fact.digest) bytes \(fact.size)") }
    if let engine { lines.append("engine \(engine) semantics \(semantics ?? 0)") }
    for (name, value) in parameters { lines.append("param \(name) \(Self.escaped(value, keepingSpaces: true))") }
    if let root { lines.append("root \(Self.escaped(root))") }
    for (name, value) in settings { lines.append("set \(name) \(Self.escaped(value, keepingSpaces: true))") }
    // The engine stands first, as in every example; the facts follow by bytes.
    lines.sort { left, right in
      let first = (left.hasPrefix("engine ") ? 0 : 1, right.hasPrefix("engine ") ? 0 : 1)
      return first.0 != first.1 ? first.0 < first.1 : left.utf8.lexicographicallyPrecedes(right.utf8)
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// Reads the body of a lock, and says what is wrong with it.
  static func read(_ fence: Fence, in bytes: [UInt8]) -> (lock: Lock, problems: [Diagnostic]) {
    var lock = Lock()
    var problems: [Diagnostic] = []
    for line in TextLine.split(Array(bytes[..<fence.body.end]), from: fence.body.start) {
      if line.isBlank(in: bytes) { continue }
      let text = String(decoding: bytes[line.start..<line.end], as: UTF8.self)
      if !lock.take(text) {
        problems.append(
          Diagnostic(
            .syntax, "this is no fact of a lock", at: SourceRange(line.start, line.end),
            suggestion: "delete the block `lock`; `run` writes it again"))
      }
    }
    return (lock, problems)
  }

  private mutating func take(_ line: String) -> Bool {
    let words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    switch words.first {
    case "engine":
      guard words.count == 4, words[2] == "semantics", let number = Int(words[3]), engine == nil else { return false }
      (engine, semantics) = (words[1], number)
    case "root":
      guard words.count == 2, root == nil, let path = Self.plain(words[1]) else { return false }
      root = path
    case "param", "set":
      guard words.count >= 3, let value = Self.plain(words[2...].joined(separator: " ")) else { return false }
      return words[0] == "set"
        ? settings.updateValue(value, forKey: words[1]) == nil : parameters.updateValue(value, forKey: words[1]) == nil
    case "data":
      guard words.count == 5, words[3] == "bytes", let size = Int(words[4]), words[2].hasPrefix("sha256:"),
        let path = Self.plain(words[1])
      else { return false }
      let digest = String(words[2].dropFirst("sha256:".count))
      guard digest.utf8.count == 64, digest.utf8.allSatisfy({ "0123456789abcdef".utf8.contains($0) }) else {
        return false
      }
      return data.updateValue(Fact(digest: digest, size: size), forKey: path) == nil
    default: return false
    }
    return true
  }

  /// Spaces, control characters and `%` as `%20`, so that a path is one word.
  private static func escaped(_ text: String, keepingSpaces: Bool = false) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      let isKept = scalar == " " ? keepingSpaces : scalar != "%" && !OutputBlock.isUnsafe(scalar)
      if isKept {
        result.unicodeScalars.append(scalar)
      } else {
        for byte in String(scalar).utf8 {
          result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }
      }
    }
    return result
  }

  private static func plain(_ text: String) -> String? {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard rest.count >= 2, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) else {
        return nil
      }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
