internal import CZlib

/// Unpacks gzip (RFC 1952), by zlib.
package enum Gzip {
  /// Whether bytes begin as a packed file does.
  package static func isPacked(_ bytes: [UInt8]) -> Bool { bytes.count > 2 && bytes[0] == 0x1F && bytes[1] == 0x8B }

  /// What was packed: all members of the file, one after another.
  /// - Parameter limit: bytes that may come out, for a small file can hold a huge one.
  package static func unpacked(_ bytes: [UInt8], limit: Int) throws(GzipProblem) -> [UInt8] {
    var stream = unsafe z_stream()
    // 15 bits of window, and 16 for a gzip header.
    let version = ZLIB_VERSION
    guard unsafe inflateInit2_(&stream, 31, version, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      throw .noMemory
    }
    defer { unsafe _ = inflateEnd(&stream) }
    var result: [UInt8] = []
    result.reserveCapacity(min(limit, bytes.count * 4))
    var block = [UInt8](repeating: 0, count: 1 << 18)
    var at = 0
    while true {
      let (taken, given, status) = unsafe step(&stream, bytes, at, &block)
      at += taken
      guard result.count + given <= limit else { throw .tooLarge(limit: limit) }
      result.append(contentsOf: block[..<given])
      switch status {
      case Z_OK: if taken == 0, given == 0 { throw .cut }
      case Z_BUF_ERROR: throw .cut
      case Z_STREAM_END:
        // Padding behind the last member is zeros.
        while at < bytes.count, bytes[at] == 0 { at += 1 }
        if at == bytes.count { return result }
        guard unsafe inflateReset(&stream) == Z_OK else { throw .damaged(at: at) }
      default: throw .damaged(at: at)
      }
    }
  }

  private static func step(
    _ stream: inout z_stream, _ bytes: [UInt8], _ at: Int, _ block: inout [UInt8]
  ) -> (taken: Int, given: Int, status: Int32) {
    let available = min(bytes.count - at, 1 << 30)
    let room = block.count
    return unsafe bytes.withUnsafeBufferPointer { input in
      unsafe block.withUnsafeMutableBufferPointer { output in
        // zlib only reads what it is handed here.
        unsafe stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress.map { unsafe $0 + at })
        unsafe stream.avail_in = UInt32(available)
        unsafe stream.next_out = output.baseAddress
        unsafe stream.avail_out = UInt32(room)
        let status = unsafe inflate(&stream, Z_NO_FLUSH)
        return unsafe (available - Int(stream.avail_in), room - Int(stream.avail_out), status)
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
