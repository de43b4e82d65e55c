internal import Files
internal import Series
internal import Synchronization

/// A file's bytes as they are read into columns, and the digest of what was read.
final class FileSource: ByteSource {
  private let file: OpenFile
  private let state: Mutex<State>

  private struct State {
    /// Where reading goes on.
    var offset = 0
    var running = Digest.Running()
    /// Of the whole file, once it has been read from one end to the other.
    var digest: Digest?
    var problem: FileProblem?
    /// Whether a second reading gave other bytes.
    var hasChanged = false
  }

  init(_ file: OpenFile) {
    self.file = file
    state = Mutex(State())
  }

  var expectedCount: Int { file.size }

  func read(into bytes: inout [UInt8], at place: Int, count: Int) -> Int {
    let offset = state.withLock(\.offset)
    do throws(FileProblem) {
      let found = try file.read(into: &bytes, at: place, count: count, from: offset)
      state.withLock { $0.offset += found }
      return found
    } catch {
      state.withLock { $0.problem = error }
      return 0
    }
  }

  func observe(_ bytes: [UInt8], count: Int) {
    // Others read on meanwhile.
    var running = state.withLock(\.running)
    running.add(bytes, count: count)
    let result = running
    state.withLock { $0.running = result }
  }

  func rewind() {
    state.withLock { state in
      Self.close(&state)
      (state.offset, state.running) = (0, Digest.Running())
    }
  }

  /// Takes the digest of a reading that came to its end.
  private static func close(_ state: inout State) {
    guard state.running.count == state.offset, state.offset > 0 else { return }
    let found = state.running.digest
    if let digest = state.digest, digest != found { state.hasChanged = true }
    state.digest = state.digest ?? found
  }

  /// The digest of the file and its size: of what was read, where that was all of it, else of what it holds now.
  /// - Throws: what kept it from being read.
  func facts() throws(FileProblem) -> (digest: Digest, size: Int) {
    if let problem = state.withLock(\.problem) { throw problem }
    let (count, digest) = state.withLock { state in
      Self.close(&state)
      return (state.running.count, state.digest)
    }
    if let digest, count == state.withLock(\.offset), isAtEnd { return (digest, count) }
    let bytes = try file.whole()
    return (Digest(of: bytes), bytes.count)
  }

  /// Whether nothing follows what was read.
  private var isAtEnd: Bool {
    var byte: [UInt8] = [0]
    return read(into: &byte, at: 0, count: 1) == 0
  }

  /// Whether somebody wrote to it between two readings.
  var hasChanged: Bool { state.withLock(\.hasChanged) }
}

/// What a packed file holds.
final class PackedSource: ByteSource {
  private let bytes: [UInt8]
  private let limit: Int
  private let state: Mutex<State>

  private struct State: ~Copyable {
    var stream: GzipStream?
    var problem: GzipProblem?
  }

  /// - Parameter limit: bytes that may come out.
  init(_ bytes: [UInt8], limit: Int) {
    (self.bytes, self.limit) = (bytes, limit)
    state = Mutex(State())
  }

  /// Numbers pack to a third or a quarter.
  var expectedCount: Int { min(limit, bytes.count * 4) }

  var problem: GzipProblem? { state.withLock { $0.problem } }

  func read(into target: inout [UInt8], at place: Int, count: Int) -> Int {
    state.withLock { state in
      guard state.problem == nil else { return 0 }
      do throws(GzipProblem) {
        if state.stream == nil { state.stream = try GzipStream(bytes, limit: limit) }
        return try state.stream?.read(into: &target, at: place, count: count) ?? 0
      } catch {
        state.problem = error
        return 0
      }
    }
  }

  func observe(_ bytes: [UInt8], count: Int) {}

  func rewind() { state.withLock { $0.stream = nil } }

  /// The first bytes, as many as there are up to a number.
  func prefix(_ count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var end = 0
    while end < count {
      let found = read(into: &bytes, at: end, count: count - end)
      if found == 0 { break }
      end += found
    }
    rewind()
    return Array(bytes[..<end])
  }
}
