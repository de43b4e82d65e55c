internal import CZlib

/// Unpacks gzip (RFC 1952), by zlib.
package enum Gzip {
  /// Whether bytes begin as a packed file does.
  package static func isPacked(_ bytes: [UInt8]) -> Bool { bytes.count > 2 && bytes[0] == 0x1F && bytes[1] == 0x8B }

  /// What was packed: all members of the file, one after another.
  /// - Parameter limit: bytes that may come out, for a small file can hold a huge one.
  package static func unpacked(_ bytes: [UInt8], limit: Int) throws(GzipProblem) -> [UInt8] {
    var stream = try GzipStream(bytes, limit: limit)
    var result = [UInt8](repeating: 0, count: max(1 << 16, min(limit, bytes.count * 4)))
    var end = 0
    while true {
      if end == result.count { result.append(contentsOf: repeatElement(0, count: result.count)) }
      let count = try stream.read(into: &result, at: end, count: result.count - end)
      if count == 0 { break }
      end += count
    }
    result.removeLast(result.count - end)
    return result
  }
}

/// Unpacks a file piece by piece.
@safe package struct GzipStream: ~Copyable {
  private let bytes: [UInt8]
  private let limit: Int
  /// zlib remembers where it is.
  private let stream: UnsafeMutablePointer<z_stream>
  private var at = 0
  private var given = 0
  private var isAtEnd = false

  /// - Parameter limit: bytes that may come out, for a small file can hold a huge one.
  package init(_ bytes: [UInt8], limit: Int) throws(GzipProblem) {
    self.bytes = bytes
    self.limit = limit
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    // 15 bits of window, and 16 for a gzip header.
    guard unsafe inflateInit2_(stream, 31, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      unsafe stream.deallocate()
      throw .noMemory
    }
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// Puts up to `count` of the next bytes over those of `target` from `place` on; how many, 0 only at the end.
  package mutating func read(into target: inout [UInt8], at place: Int, count: Int) throws(GzipProblem) -> Int {
    precondition(place >= 0 && count > 0 && place + count <= target.count, "room for what is read")
    while !isAtEnd {
      let (taken, found, status) = step(&target, place, min(count, 1 << 30))
      at += taken
      given += found
      guard given <= limit else { throw .tooLarge(limit: limit) }
      switch status {
      case Z_OK: if taken == 0, found == 0 { throw .cut }
      case Z_BUF_ERROR: throw .cut
      case Z_STREAM_END:
        // Padding behind the last member is zeros.
        while at < bytes.count, bytes[at] == 0 { at += 1 }
        isAtEnd = at == bytes.count
        guard unsafe isAtEnd || inflateReset(stream) == Z_OK else { throw .damaged(at: at) }
      default: throw .damaged(at: at)
      }
      if found > 0 { return found }
    }
    return 0
  }

  private func step(_ target: inout [UInt8], _ place: Int, _ room: Int) -> (taken: Int, found: Int, status: Int32) {
    let available = min(bytes.count - at, 1 << 30)
    return unsafe bytes.withUnsafeBufferPointer { input in
      unsafe target.withUnsafeMutableBufferPointer { output in
        // zlib only reads what it is handed here.
        unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress.map { unsafe $0 + at })
        unsafe stream.pointee.avail_in = UInt32(available)
        unsafe stream.pointee.next_out = output.baseAddress.map { unsafe $0 + place }
        unsafe stream.pointee.avail_out = UInt32(room)
        let status = unsafe inflate(stream, Z_NO_FLUSH)
        return unsafe (available - Int(stream.pointee.avail_in), room - Int(stream.pointee.avail_out), status)
      }
    }
  }
}

/// Why a packed file cannot be unpacked.
package enum GzipProblem: Error, Hashable, Sendable {
  case cut
  case damaged(at: Int)
  case tooLarge(limit: Int)
  case noMemory

  /// What is wrong, in one line.
  package var message: String {
    switch self {
    case .cut: "the packed file ends too early"
    case .damaged(let at): "the packed file is damaged near byte \(at)"
    case .tooLarge(let limit): "the packed file holds more than \(limit) bytes"
    case .noMemory: "there is no memory to unpack the file"
    }
  }

  /// What to do next, in one line.
  package var advice: String {
    switch self {
    case .cut, .damaged: "copy it anew; gzip -t says whether a copy is whole"
    case .tooLarge: "unpack it first, and see what it holds"
    case .noMemory: "close other programs"
    }
  }
}
