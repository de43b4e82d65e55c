/// What a program may touch: files under its root, and for writing only `out/` beside it, unless a person allows more.
package struct FileAccess: Sendable {
  /// The folder that paths in the program are relative to.
  package let root: String
  private let readable: [String]
  private let writable: [String]

  /// - Parameters:
  ///   - root: the program's folder.
  ///   - readable: further folders it may read, from `--allow-read`.
  ///   - writable: further folders it may write, from `--allow-write`.
  package init(root: String, readable: [String] = [], writable: [String] = []) {
    self.root = WholeFile.resolved(root) ?? root
    self.readable = readable.compactMap(WholeFile.resolved)
    self.writable = writable.compactMap(WholeFile.resolved)
  }

  /// The bytes of a file, by its path as the program writes it.
  package func read(_ path: String) throws(FileProblem) -> [UInt8] {
    let full = try absolute(path)
    guard let target = WholeFile.resolved(full) else {
      throw .missing(path: path, similar: neighbours(of: path, at: full))
    }
    guard ([root] + readable + writable).contains(where: { contains($0, target) }) else {
      throw .outsideRoot(path: path)
    }
    do {
      return try WholeFile.read(target)
    } catch {
      throw error.renamed(path)
    }
  }

  /// Whether a file is there and may be read.
  package func exists(_ path: String) -> Bool {
    guard let full = try? absolute(path), let target = WholeFile.resolved(full) else { return false }
    return ([root] + readable + writable).contains { contains($0, target) }
  }

  /// Writes a file whole; folders below a writable one are made as needed.
  package func write(_ bytes: [UInt8], to path: String) throws(FileProblem) {
    guard let full = try? absolute(path) else { throw .notWritableHere(path: path, allowed: ["out/"]) }
    let allowed = [root + "/out"] + writable
    guard !WholeFile.name(of: full).isEmpty, allowed.contains(where: { contains($0, full) && $0 != full }) else {
      throw .notWritableHere(path: path, allowed: ["out/"])
    }
    let folder = WholeFile.parent(of: full)
    // The deepest folder that exists decides: a link in the path must not lead out.
    var existing = folder
    while WholeFile.resolved(existing) == nil, existing != "/", existing != "." {
      existing = WholeFile.parent(of: existing)
    }
    let real = WholeFile.resolved(existing) ?? existing
    guard allowed.contains(where: { contains($0, real) }) || real == root,
      WholeFile.resolved(full).map({ target in allowed.contains { contains($0, target) } }) ?? true
    else { throw .outsideRoot(path: path) }
    do {
      try WholeFile.makeFolder(folder)
      try WholeFile.replace(full, with: bytes)
    } catch {
      throw error.renamed(path)
    }
  }

  private func absolute(_ path: String) throws(FileProblem) -> String {
    if path.utf8.contains(0) || path.isEmpty { throw .outsideRoot(path: path) }
    if path.utf8.first == UInt8(ascii: "/") {
      guard (readable + writable).contains(where: { contains($0, path) }) else { throw .outsideRoot(path: path) }
      return path
    }
    if path.split(separator: "/").contains("..") { throw .outsideRoot(path: path) }
    return root + "/" + path.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
  }

  private func contains(_ folder: String, _ path: String) -> Bool {
    path == folder || path.hasPrefix(folder == "/" ? "/" : folder + "/")
  }

  private func neighbours(of path: String, at full: String) -> [String] {
    let wanted = WholeFile.name(of: path)
    let ending = wanted.split(separator: ".").last.map { "." + $0 } ?? ""
    let names = WholeFile.names(in: WholeFile.parent(of: full)).filter { $0.utf8.first != UInt8(ascii: ".") }
    let alike = names.filter { $0.hasSuffix(ending) }
    let stem = wanted.prefix { $0 != "." }
    // `hourly.cvs` is `hourly.csv`, whatever else the folder holds.
    let named = names.filter { !stem.isEmpty && $0.hasPrefix(stem) }
    return Array((named + alike.filter { !named.contains($0) }).prefix(4))
  }
}

extension FileProblem {
  /// The same problem, named by the path as the program wrote it: no path of the machine in a message.
  fileprivate func renamed(_ path: String) -> FileProblem {
    switch self {
    case .missing(_, let similar): .missing(path: path, similar: similar)
    case .isFolder: .isFolder(path: path)
    case .outsideRoot: .outsideRoot(path: path)
    case .notWritableHere(_, let allowed): .notWritableHere(path: path, allowed: allowed)
    case .unreadable(_, let reason): .unreadable(path: path, reason: reason)
    case .unwritable(_, let reason): .unwritable(path: path, reason: reason)
    }
  }
}
