internal import Files

/// Packed files: read in one go or in many pieces they hold the same, or are damaged in the same way.
enum FuzzGzip: Fuzzed {
  static let name = "gzip"

  private static let mutation = Mutation(words: ["\u{0}", "\u{1F}", "\u{8}", "\u{0}\u{0}\u{0}\u{0}"])

  static func input(from generator: inout Generator) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<(1 + generator.below(3)) {
      let content = (0..<generator.size(upTo: 3000)).map { _ in UInt8(truncatingIfNeeded: generator.below(4) + 48) }
      bytes += Self.stored(content, generator.isOne(in: 3) ? Array("name".utf8) : nil)
    }
    if generator.isOne(in: 4) { bytes += [0, 0, 0] }
    // Some bits of a compressed block instead of a stored one.
    if !generator.isOne(in: 3) { mutation.apply(to: &bytes, &generator) }
    return bytes
  }

  /// A member that stores its content as it is (RFC 1952, RFC 1951 §3.2.4).
  private static func stored(_ content: [UInt8], _ name: [UInt8]?) -> [UInt8] {
    var bytes: [UInt8] = [0x1F, 0x8B, 8, name == nil ? 0 : 8, 0, 0, 0, 0, 0, 255]
    if let name { bytes += name + [0] }
    let length = UInt16(content.count)
    bytes += [1, UInt8(length & 255), UInt8(length >> 8), UInt8(~length & 255), UInt8(~length >> 8)] + content
    var sum: UInt32 = ~0
    for byte in content {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    for number in [~sum, UInt32(content.count)] {
      for shift in [0, 8, 16, 24] as [UInt32] { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
    }
    return bytes
  }

  static func check(_ input: [UInt8]) throws {
    var generator = Generator(of: input)
    let limit = 1 + generator.size(upTo: 100_000)
    let whole = Result { () throws(GzipProblem) in try Gzip.unpacked(input, limit: limit) }
    let pieces = Result { () throws(GzipProblem) in
      var stream = try GzipStream(input, limit: limit)
      var bytes: [UInt8] = []
      while true {
        let room = 1 + generator.size(upTo: 500)
        var piece = [UInt8](repeating: 0, count: room + 3)
        let count = try stream.read(into: &piece, at: 2, count: room)
        if count == 0 { return bytes }
        bytes += piece[2..<(2 + count)]
      }
    }
    switch (whole, pieces) {
    case (.success(let one), .success(let two)):
      try Broken.unless(one == two, "pieces hold something else")
      try Broken.unless(one.count <= limit, "more came out than was allowed")
    case (.failure(let one), .failure):
      try Broken.unless(!one.message.isEmpty && !one.advice.isEmpty, "an error says nothing")
    default: throw Broken("in one go \(whole), in pieces \(pieces)")
    }
  }
}
