internal import Glibc

/// A folder of entries that may be lost at any time, each with its digest, and none older than there is room for.
///
/// An entry is replaced whole, so that whoever is killed leaves the old one or the new one. The folder may come from a
/// stranger: links in it are never followed, and a folder that is one is not used.
package struct CacheFolder: Sendable {
  private let path: String
  /// Bytes that all entries may have together.
  private let limit: Int

  /// What lies under a name.
  package enum Entry: Hashable, Sendable {
    case nothing
    case damaged
    case content([UInt8])
  }

  private static let mark = Array("lstmnb cache 1\n".utf8)

  /// - Parameter path: the folder, which is made when something is kept.
  package init(_ path: String, limit: Int) {
    self.path = path
    self.limit = limit
  }

  /// What was kept under a name, which then counts as used just now.
  package func read(_ name: String) -> Entry {
    let file = place(of: name)
    guard isUsable, Self.status(file)?.isFile == true else { return .nothing }
    guard let bytes = try? WholeFile.read(file, onlyRegular: true) else { return .damaged }
    let start = Self.mark.count + 32
    guard bytes.count >= start, bytes.starts(with: Self.mark) else { return .damaged }
    let content = Array(bytes[start...])
    guard Digest(of: content).bytes.elementsEqual(bytes[Self.mark.count..<start]) else { return .damaged }
    _ = unsafe utimensat(AT_FDCWD, file, nil, 0)
    return .content(content)
  }

  /// Keeps bytes under a name, in place of what was there, and removes the oldest entries where there is no room.
  /// - Returns: false where it was not kept: it is larger than the folder may be.
  @discardableResult package func write(_ content: [UInt8], to name: String) throws(FileProblem) -> Bool {
    let size = Self.mark.count + 32 + content.count
    guard size <= limit else { return false }
    try WholeFile.makeFolder(path)
    guard isUsable else { throw .unwritable(path: path, reason: "it is no folder of its own") }
    // What it holds is of this machine alone.
    let ignored = place(of: ".gitignore")
    if Self.status(ignored) == nil { try? WholeFile.create(ignored, with: Array("*\n".utf8)) }
    let file = place(of: name)
    if let status = Self.status(file), !status.isFile { _ = unsafe unlink(file) }
    makeRoom(for: size, beside: name)
    try WholeFile.replace(file, with: Self.mark + Digest(of: content).bytes + content)
    return true
  }

  private func place(of name: String) -> String { path + "/" + name }

  /// Whether the folder is one, and no link to another.
  private var isUsable: Bool { Self.status(path)?.isFolder == true }

  /// Removes what writers that were killed have left, then the oldest entries until so much more has room.
  private func makeRoom(for size: Int, beside kept: String) {
    var entries: [(name: String, size: Int, age: (Int, Int))] = []
    for name in WholeFile.names(in: path) {
      guard let status = Self.status(place(of: name)), status.isFile else { continue }
      if let writer = Self.writer(ofTemporary: name) {
        if kill(writer, 0) != 0, errno == ESRCH { _ = unsafe unlink(place(of: name)) }
      } else if name.hasPrefix("fit-"), name != kept {
        entries.append((name, status.size, status.changed))
      }
    }
    entries.sort { $0.age < $1.age }
    var total = entries.reduce(size) { $0 + $1.size }
    for entry in entries where total > limit {
      _ = unsafe unlink(place(of: entry.name))
      total -= entry.size
    }
  }

  /// The process that a temporary file is of: `.lstmnb-PID-N.tmp`.
  private static func writer(ofTemporary name: String) -> pid_t? {
    guard name.hasPrefix(".lstmnb-"), name.hasSuffix(".tmp") else { return nil }
    return name.dropFirst(".lstmnb-".count).split(separator: "-").first.flatMap { pid_t($0) }
  }

  private struct Status {
    var isFile, isFolder: Bool
    var size: Int
    /// Seconds and nanoseconds.
    var changed: (Int, Int)
  }

  /// Of what stands at a path itself, not of what a link points to.
  private static func status(_ path: String) -> Status? {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return nil }
    let sort = status.st_mode & S_IFMT
    return Status(
      isFile: sort == S_IFREG, isFolder: sort == S_IFDIR, size: Int(status.st_size),
      changed: (Int(status.st_mtim.tv_sec), Int(status.st_mtim.tv_nsec)))
  }
}
