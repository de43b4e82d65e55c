internal import Glibc

/// Reads and replaces whole files: a reader sees the old bytes or the new ones, never a mixture.
package enum WholeFile {
  /// The largest file that is read, in bytes: its whole content is held in memory.
  private static let largest = 4 << 30

  /// All bytes of the file at a path of the operating system.
  /// - Parameter onlyRegular: whether pipes, devices and sockets are refused, which may never end or never begin.
  package static func read(_ path: String, onlyRegular: Bool = false) throws(FileProblem) -> [UInt8] {
    // Without waiting, for a pipe that nobody writes to would never open.
    let waiting = onlyRegular ? O_NONBLOCK | O_NOCTTY : 0
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | waiting)
    guard descriptor >= 0 else {
      throw errno == ENOENT || errno == ENOTDIR
        ? .missing(path: path, similar: []) : .unreadable(path: path, reason: reason())
    }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .unreadable(path: path, reason: reason()) }
    let sort = status.st_mode & S_IFMT
    if sort == S_IFDIR { throw .isFolder(path: path) }
    if onlyRegular, sort != S_IFREG { throw .unreadable(path: path, reason: "it is no regular file") }
    return try readAll(descriptor, expecting: Int(status.st_size), path: path)
  }

  /// Everything on standard input.
  package static func readStandardInput() throws(FileProblem) -> [UInt8] {
    try readAll(STDIN_FILENO, expecting: 0, path: "standard input")
  }

  private static func readAll(_ descriptor: Int32, expecting size: Int, path: String) throws(FileProblem) -> [UInt8] {
    let tooLarge = FileProblem.unreadable(path: path, reason: "it is larger than \(largest >> 30) GiB")
    guard (0...largest).contains(size) else { throw tooLarge }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size + 1)
    // One block for a regular file, whose size is known; it grows where the file does.
    var block = [UInt8](repeating: 0, count: min(max(size + 1, 1 << 16), 1 << 20))
    while true {
      let capacity = block.count
      let count = unsafe Glibc.read(descriptor, &block, capacity)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw .unreadable(path: path, reason: reason())
      }
      guard bytes.count + count <= largest else { throw tooLarge }
      bytes.append(contentsOf: block[..<count])
    }
  }

  /// Replaces the file by way of a temporary one beside it: write, fsync, rename, fsync of the folder.
  /// The file's permissions are kept. Where anything fails, the old file stands as it was.
  package static func replace(_ path: String, with bytes: [UInt8]) throws(FileProblem) {
    let descriptor = try replacement(of: path, with: bytes)
    close(descriptor)
  }

  /// Replaces the file, and leaves the new one open, with the same lock as a `FileClaim` has on the old one.
  static func replacement(of path: String, with bytes: [UInt8]) throws(FileProblem) -> Int32 {
    // A link is followed, so that the file it points to is replaced and not the link.
    let target = resolved(path) ?? path
    guard let (temporary, descriptor) = makeTemporary(beside: target) else {
      throw .unwritable(path: path, reason: reason())
    }
    var failure = write(bytes, to: descriptor)
    var status = stat()
    if failure == nil, unsafe stat(target, &status) == 0 {
      if unsafe access(target, W_OK) != 0 { failure = reason() }
      _ = fchmod(descriptor, status.st_mode & 0o7777)
    }
    if failure == nil, fsync(descriptor) != 0 { failure = reason() }
    // Before it has its name nobody else can have locked it.
    _ = flock(descriptor, LOCK_EX | LOCK_NB)
    if failure == nil, unsafe rename(temporary, target) != 0 { failure = reason() }
    if let failure {
      close(descriptor)
      _ = unsafe unlink(temporary)
      throw .unwritable(path: path, reason: failure)
    }
    let folder = unsafe open(parent(of: target), O_RDONLY | O_CLOEXEC)
    if folder >= 0 {
      fsync(folder)
      close(folder)
    }
    return descriptor
  }

  /// Makes a file that is not there yet, whole or not at all.
  /// - Throws: `exists` where something has the name already.
  package static func create(_ path: String, with bytes: [UInt8]) throws(FileProblem) {
    guard let (temporary, descriptor) = makeTemporary(beside: path) else {
      throw .unwritable(path: path, reason: reason())
    }
    defer { _ = unsafe unlink(temporary) }
    var failure = write(bytes, to: descriptor)
    if failure == nil, fsync(descriptor) != 0 { failure = reason() }
    if close(descriptor) != 0, failure == nil { failure = reason() }
    if let failure { throw .unwritable(path: path, reason: failure) }
    // Unlike a renaming, a link never takes the place of a file.
    guard unsafe link(temporary, path) == 0 else {
      throw errno == EEXIST ? .exists(path: path) : .unwritable(path: path, reason: reason())
    }
  }

  /// Takes a file away.
  package static func remove(_ path: String) throws(FileProblem) {
    if unsafe unlink(path) != 0 { throw .unwritable(path: path, reason: reason()) }
  }

  /// A new file beside another, and its descriptor; nil, with `errno` set, where none can be made.
  /// A name that is taken, by another writer or by one that was killed, leads to the next.
  private static func makeTemporary(beside target: String) -> (path: String, descriptor: Int32)? {
    let folder = parent(of: target)
    for attempt in 0..<10_000 {
      let temporary = (folder == "/" ? "" : folder) + "/.lstmnb-\(getpid())-\(attempt).tmp"
      let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if descriptor >= 0 { return (temporary, descriptor) }
      guard errno == EEXIST else { return nil }
    }
    return nil
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> String? {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if count < 0 {
        if errno == EINTR { continue }
        return reason()
      }
      written += count
    }
    return nil
  }

  /// Appends one piece to a file that only its owner may read, making it where missing.
  package static func append(_ bytes: [UInt8], to path: String) throws(FileProblem) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .unwritable(path: path, reason: reason()) }
    let failure = write(bytes, to: descriptor)
    close(descriptor)
    if let failure { throw .unwritable(path: path, reason: failure) }
  }

  /// Makes a folder and those above it; one that exists is left alone.
  package static func makeFolder(_ path: String) throws(FileProblem) {
    if path.isEmpty || path == "/" { return }
    if unsafe mkdir(path, 0o777) == 0 || errno == EEXIST { return }
    guard errno == ENOENT else { throw .unwritable(path: path, reason: reason()) }
    try makeFolder(parent(of: path))
    guard unsafe mkdir(path, 0o777) == 0 || errno == EEXIST else { throw .unwritable(path: path, reason: reason()) }
  }

  /// The absolute path without links, dots or doubled slashes; nil where nothing exists there.
  package static func resolved(_ path: String) -> String? {
    guard let pointer = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(pointer) }
    return unsafe String(cString: pointer)
  }

  /// Whether a folder stands at a path.
  static func isFolder(_ path: String) -> Bool {
    guard let stream = unsafe opendir(path) else { return false }
    unsafe closedir(stream)
    return true
  }

  /// The names in a folder, by bytes; empty where it cannot be read.
  package static func names(in folder: String) -> [String] {
    guard let stream = unsafe opendir(folder) else { return [] }
    defer { unsafe _ = closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The folder that holds a path: `out` of `out/a.csv`, `.` of `a.csv`.
  package static func parent(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last part of a path.
  package static func name(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }

  static func reason() -> String {
    guard let text = unsafe strerror(errno) else { return "error \(errno)" }
    return unsafe String(cString: text)
  }
}
