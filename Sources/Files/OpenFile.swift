internal import Glibc

/// A file that is open for reading, piece by piece.
///
/// Pieces are copied and the file is never mapped into memory: where somebody cuts it shorter meanwhile it just ends.
package final class OpenFile: Sendable {
  /// Bytes it had when it was opened.
  package let size: Int
  private let descriptor: Int32
  private let path: String

  /// - Parameter onlyRegular: whether pipes, devices and sockets are refused, which may never end or never begin.
  package init(_ path: String, onlyRegular: Bool = false) throws(FileProblem) {
    // Without waiting, for a pipe that nobody writes to would never open.
    let waiting = onlyRegular ? O_NONBLOCK | O_NOCTTY : 0
    self.path = path
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | waiting)
    guard descriptor >= 0 else {
      let missing = errno == ENOENT || errno == ENOTDIR
      size = 0
      throw missing ? .missing(path: path, similar: []) : .unreadable(path: path, reason: WholeFile.reason())
    }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      size = 0
      throw .unreadable(path: path, reason: WholeFile.reason())
    }
    size = Int(status.st_size)
    let sort = status.st_mode & S_IFMT
    if sort == S_IFDIR { throw .isFolder(path: path) }
    if onlyRegular, sort != S_IFREG { throw .unreadable(path: path, reason: "it is no regular file") }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Puts up to `count` bytes from `offset` of the file on over those of `bytes` from `place` on; how many, 0 only at
  /// the end.
  package func read(
    into bytes: inout [UInt8], at place: Int, count: Int, from offset: Int
  ) throws(FileProblem) -> Int {
    precondition(place >= 0 && count >= 0 && place + count <= bytes.count, "room for what is read")
    while true {
      let found = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe pread(descriptor, buffer.baseAddress.map { unsafe $0 + place }, count, off_t(offset))
      }
      if found >= 0 { return found }
      guard errno == EINTR else { throw .unreadable(path: path, reason: WholeFile.reason()) }
    }
  }

  /// The first bytes, as many as there are up to a number.
  package func prefix(_ count: Int) throws(FileProblem) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var end = 0
    while end < count {
      let found = try read(into: &bytes, at: end, count: count - end, from: end)
      if found == 0 { break }
      end += found
    }
    return Array(bytes[..<end])
  }

  /// All bytes.
  package func whole() throws(FileProblem) -> [UInt8] {
    // Where it is no pipe.
    _ = lseek(descriptor, 0, SEEK_SET)
    return try WholeFile.readAll(descriptor, expecting: size, path: path)
  }
}
