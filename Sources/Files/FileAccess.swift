/// What a program may touch: files under its root, and for writing only `out/` beside it, unless a person allows more.
///
/// Paths are compared by bytes, never as text: two folders whose names merely look alike are two folders.
package struct FileAccess: Sendable {
  /// The folder that paths in the program are relative to, without links.
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
  /// - Throws: where it is not there, leaves the folders allowed, or is no regular file.
  package func read(_ path: String) throws(FileProblem) -> [UInt8] {
    do { return try open(path).whole() } catch { throw error.renamed(path) }
  }

  /// A file to be read piece by piece, by its path as the program writes it.
  /// - Throws: where it is not there, leaves the folders allowed, or is no regular file.
  package func open(_ path: String) throws(FileProblem) -> OpenFile {
    let full = try absolute(path)
    guard let target = WholeFile.resolved(full) else { throw missing(path, at: full) }
    guard mayRead(target) else { throw .outsideRoot(path: path) }
    do { return try OpenFile(target, onlyRegular: true) } catch { throw error.renamed(path) }
  }

  /// Whether a path names a folder: it ends in a slash, or a folder stands there.
  package func isFolder(_ path: String) -> Bool {
    if path.utf8.last == UInt8(ascii: "/") { return true }
    guard let full = try? absolute(path), let target = WholeFile.resolved(full) else { return false }
    return mayRead(target) && WholeFile.isFolder(target)
  }

  /// The names in a folder, in the order of their bytes; hidden ones are left out.
  /// - Throws: where there is no such folder, or it leaves the folders allowed.
  package func names(in folder: String) throws(FileProblem) -> [String] {
    let plain = Self.parts(of: folder).joined(separator: "/")
    let path = folder.utf8.first == UInt8(ascii: "/") ? "/" + plain : plain.isEmpty ? "." : plain
    let full = try absolute(path)
    guard let target = WholeFile.resolved(full) else { throw missing(path, at: full) }
    guard mayRead(target) else { throw .outsideRoot(path: folder) }
    guard WholeFile.isFolder(target) else { throw .unreadable(path: folder, reason: "it is no folder") }
    return WholeFile.names(in: target).filter { $0.utf8.first != UInt8(ascii: ".") }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// What the names in a folder come to as bytes, for a digest that tells whether files came or went.
  package func listing(of folder: String) throws(FileProblem) -> [UInt8] {
    Array(try names(in: folder).joined(separator: "\n").utf8)
  }

  /// Whether a file is there and may be read.
  package func exists(_ path: String) -> Bool {
    guard let full = try? absolute(path), let target = WholeFile.resolved(full) else { return false }
    return mayRead(target)
  }

  /// One text for all the paths that mean one file, whether it is there yet or not.
  package func identity(of path: String) throws(FileProblem) -> String {
    let full = try absolute(path)
    let (existing, rest) = Self.deepestExisting(full)
    return rest.isEmpty ? existing : Self.joined(existing, rest.joined(separator: "/"))
  }

  /// Writes a file whole; folders below a writable one are made as needed.
  package func write(_ bytes: [UInt8], to path: String) throws(FileProblem) {
    let target = try identity(of: path)
    let allowed = [Self.joined(root, "out")] + writable
    guard allowed.contains(where: { contains($0, target) && $0 != target }) else {
      // A link that leads away is another fault than a path that was never allowed.
      let full = try absolute(path)
      throw allowed.contains { contains($0, full) && $0 != full }
        ? .outsideRoot(path: path) : .notWritableHere(path: path, allowed: ["out/"])
    }
    do {
      try WholeFile.makeFolder(WholeFile.parent(of: target))
      try WholeFile.replace(target, with: bytes)
    } catch {
      throw error.renamed(path)
    }
  }

  /// The path from the top of the file system, not yet followed through links.
  private func absolute(_ path: String) throws(FileProblem) -> String {
    let slash = UInt8(ascii: "/")
    guard !path.isEmpty, !path.utf8.contains(0) else { throw .outsideRoot(path: path) }
    let parts = Self.parts(of: path)
    let (isAbsolute, climbs) = (path.utf8.first == slash, parts.contains(".."))
    guard !isAbsolute || !climbs else { throw .outsideRoot(path: path) }
    let plain = parts.joined(separator: "/")
    let full: String
    if isAbsolute || climbs {
      full = isAbsolute ? "/" + plain : climbing(parts)
      // Where nothing stands, the folder that would hold it decides: what is outside is not even told to be missing.
      guard (readable + writable).contains(where: { contains($0, Self.deepestExisting(full).folder) }) else {
        throw .outsideRoot(path: path)
      }
    } else {
      full = plain.isEmpty ? root : Self.joined(root, plain)
    }
    if path.utf8.last == slash { throw .isFolder(path: path) }
    return full
  }

  /// The path that names lead to from the root, each `..` to the folder above.
  private func climbing(_ parts: [String]) -> String {
    var names = Self.parts(of: root)
    for part in parts {
      if part != ".." { names.append(part) } else if !names.isEmpty { names.removeLast() }
    }
    return "/" + names.joined(separator: "/")
  }

  private func mayRead(_ target: String) -> Bool {
    ([root] + readable + writable).contains { contains($0, target) }
  }

  private func missing(_ path: String, at full: String) -> FileProblem {
    guard mayRead(Self.deepestExisting(full).folder) else { return .outsideRoot(path: path) }
    return .missing(path: path, similar: neighbours(of: path, at: full))
  }

  /// The deepest part of a path that exists, without links, and the names below it.
  private static func deepestExisting(_ full: String) -> (folder: String, rest: [String]) {
    var existing = full
    var rest: [String] = []
    while true {
      if let real = WholeFile.resolved(existing) { return (real, rest.reversed()) }
      if existing == "/" || existing == "." { return (existing, rest.reversed()) }
      rest.append(WholeFile.name(of: existing))
      existing = WholeFile.parent(of: existing)
    }
  }

  /// The names of a path, without empty ones and `.`.
  private static func parts(of path: String) -> [String] {
    path.utf8.split(separator: UInt8(ascii: "/")).map { String(decoding: $0, as: UTF8.self) }.filter { $0 != "." }
  }

  private static func joined(_ folder: String, _ rest: String) -> String {
    folder == "/" ? "/" + rest : folder + "/" + rest
  }

  private func contains(_ folder: String, _ path: String) -> Bool {
    let (folder, path) = (Array(folder.utf8), Array(path.utf8))
    return path.starts(with: folder)
      && (path.count == folder.count || folder == [UInt8(ascii: "/")] || path[folder.count] == UInt8(ascii: "/"))
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
  package func renamed(_ path: String) -> FileProblem {
    switch self {
    case .missing(_, let similar): .missing(path: path, similar: similar)
    case .isFolder: .isFolder(path: path)
    case .exists: .exists(path: path)
    case .claimed: .claimed(path: path)
    case .outsideRoot: .outsideRoot(path: path)
    case .notWritableHere(_, let allowed): .notWritableHere(path: path, allowed: allowed)
    case .unreadable(_, let reason): .unreadable(path: path, reason: reason)
    case .unwritable(_, let reason): .unwritable(path: path, reason: reason)
    }
  }
}
