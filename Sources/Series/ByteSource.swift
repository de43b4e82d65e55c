internal import Synchronization

/// Bytes that come one after another, from a file or from memory, and can be read once more from the beginning.
package protocol ByteSource: AnyObject, Sendable {
  /// How many there are, as far as is known; only memory is reserved by it.
  var expectedCount: Int { get }
  /// Puts up to `count` of the next bytes over those of `bytes` from `place` on; how many, 0 only at the end. What goes
  /// wrong ends the bytes, and the source remembers it.
  func read(into bytes: inout [UInt8], at place: Int, count: Int) -> Int
  /// Is shown all bytes, in order, while those that follow may be read already.
  func observe(_ bytes: [UInt8], count: Int)
  /// Begins anew.
  func rewind()
}

/// Bytes that are in memory already.
final class BytesInMemory: ByteSource {
  private let bytes: [UInt8]
  private let next = Mutex(0)

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var expectedCount: Int { bytes.count }

  func read(into target: inout [UInt8], at place: Int, count: Int) -> Int {
    next.withLock { next in
      let end = min(bytes.count, next + count)
      target.replaceSubrange(place..<(place + end - next), with: bytes[next..<end])
      defer { next = end }
      return end - next
    }
  }

  func observe(_ bytes: [UInt8], count: Int) {}

  func rewind() { next.withLock { $0 = 0 } }
}
