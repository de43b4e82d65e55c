internal import Files

/// The files a program reads, and their digests as they are now; each is read once.
final class DataFiles {
  let access: FileAccess
  private var known: [String: (bytes: [UInt8]?, fact: Lock.Fact?)] = [:]

  init(_ access: FileAccess) { self.access = access }

  /// The digest and size of a file; nil where it cannot be read.
  func fact(_ path: String) -> Lock.Fact? {
    if let known = known[path] { return known.fact }
    let bytes = access.isFolder(path) ? try? access.listing(of: path) : try? access.read(path)
    let fact = bytes.map { Lock.Fact($0) }
    known[path] = (nil, fact)
    return fact
  }

  /// The text of a module; nil where it cannot be read.
  func bytes(_ path: String) -> [UInt8]? {
    if let known = known[path], known.bytes != nil || known.fact == nil { return known.bytes }
    let bytes = try? access.read(path)
    known[path] = (bytes, bytes.map { Lock.Fact($0) })
    return bytes
  }
}
