internal import Glibc

/// A file that one process at a time writes: the claim is the system's lock on it, and ends with the process at the latest.
///
/// Replacing the file carries the claim over to the new one. On file systems without locks there is none.
package final class FileClaim {
  private let path: String
  private var descriptor: Int32

  /// - Throws: where another has claimed the file, or it cannot be opened.
  package init(_ path: String) throws(FileProblem) {
    self.path = path
    descriptor = -1
    while true {
      let opened = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
      guard opened >= 0 else {
        throw errno == ENOENT || errno == ENOTDIR
          ? .missing(path: path, similar: []) : .unreadable(path: path, reason: WholeFile.reason())
      }
      if flock(opened, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
        close(opened)
        throw .claimed(path: path)
      }
      // Whoever held it may have replaced it between the opening and the lock.
      if Self.isNow(opened, at: path) {
        descriptor = opened
        return
      }
      close(opened)
    }
  }

  deinit { close(descriptor) }

  /// Replaces the file whole, as `WholeFile.replace` does, and goes on claiming it.
  package func replace(with bytes: [UInt8]) throws(FileProblem) {
    let new = try WholeFile.replacement(of: path, with: bytes)
    close(descriptor)
    descriptor = new
  }

  /// Whether an open file is the one that stands at a path.
  private static func isNow(_ descriptor: Int32, at path: String) -> Bool {
    var (opened, standing) = (stat(), stat())
    guard unsafe fstat(descriptor, &opened) == 0, unsafe stat(path, &standing) == 0 else { return false }
    return opened.st_dev == standing.st_dev && opened.st_ino == standing.st_ino
  }
}
