internal import Tensors

/// Tells UTF-8 text from what is no text, and guesses what that is.
enum EncodingCheck {
  /// The number of bytes of a mark at the start that says "UTF-8".
  static func markLength(_ bytes: Span<UInt8>) -> Int {
    bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
  }

  static func check(_ bytes: Span<UInt8>) throws(CSVError) {
    guard let offset = firstFault(in: bytes, from: 0) else { return }
    throw error(bytes, offset, before: 0, lineFeeds: 0, prefix: (0..<min(64, bytes.count)).map { bytes[$0] })
  }

  /// The first byte of a block that is no text, and how many line feeds the block holds.
  static func facts(of bytes: [UInt8], count: Int, with kernels: KernelSet) -> (fault: Int?, lineFeeds: Int) {
    let plain = PlainBytes.prefix(of: bytes, count: count, with: kernels)
    guard plain.count < count else { return (nil, plain.lineFeeds) }
    let rest = bytes.span.extracting(plain.count..<count)
    var lineFeeds = plain.lineFeeds
    for index in rest.indices where rest[index] == UInt8(ascii: "\n") { lineFeeds += 1 }
    return (firstFault(in: rest, from: 0).map { $0 + plain.count }, lineFeeds)
  }

  /// What to say of a byte of a block that is no text.
  /// - Parameters:
  ///   - before: how many bytes come before the block, and `lineFeeds` are among them.
  ///   - prefix: the first bytes of the text.
  static func error(
    _ bytes: Span<UInt8>, _ offset: Int, before: Int, lineFeeds: Int, prefix: [UInt8]
  ) -> CSVError {
    var line = 1 + lineFeeds
    for index in 0..<offset where bytes[index] == UInt8(ascii: "\n") { line += 1 }
    return .notText(offset: before + offset, line: line, guess: guess(prefix, bytes[offset]))
  }

  private static func guess(_ bytes: [UInt8], _ fault: UInt8) -> CSVError.Encoding {
    let first: UInt8 = bytes.first ?? 0
    let second: UInt8 = bytes.count > 1 ? bytes[1] : 0
    switch (first, second) {
    case (0xFF, 0xFE), (0xFE, 0xFF): return .utf16
    case (0x1F, 0x8B), (0x50, 0x4B), (0x28, 0xB5): return .compressed
    default: break
    }
    guard fault == 0 else { return .latin1 }
    // Every other byte 0: Latin letters in UTF-16.
    var zeros = 0
    let sample = min(bytes.count, 64)
    for index in 0..<sample where bytes[index] == 0 { zeros += 1 }
    if zeros * 3 >= sample, zeros * 3 <= sample * 2 { return .utf16 }
    // A stray one in what reads as text otherwise.
    return bytes.contains { $0 < 9 && $0 != 0 } || zeros > 1 ? .binary : .zero
  }

  /// The first byte that is 0, or no part of well-formed UTF-8 (Unicode 15, table 3-7).
  private static func firstFault(in bytes: Span<UInt8>, from start: Int) -> Int? {
    var index = start
    let count = bytes.count
    while index < count {
      // Blocks of plain ASCII without a zero pass at once.
      let block = min(index + 4096, count)
      var high: UInt8 = 0
      var low: UInt8 = 0xFF
      for place in index..<block {
        high |= bytes[place]
        low = min(low, bytes[place])
      }
      if high < 0x80, low > 0 {
        index = block
        continue
      }
      while index < block {
        let length = sequenceLength(bytes, index)
        guard length > 0 else { return index }
        index += length
      }
    }
    return nil
  }

  /// The length of the well-formed sequence at a place; 0 where there is none.
  private static func sequenceLength(_ bytes: Span<UInt8>, _ index: Int) -> Int {
    func continues(_ offset: Int, from low: UInt8 = 0x80, to high: UInt8 = 0xBF) -> Bool {
      index + offset < bytes.count && bytes[index + offset] >= low && bytes[index + offset] <= high
    }
    switch bytes[index] {
    case 0x01...0x7F: return 1
    case 0xC2...0xDF: return continues(1) ? 2 : 0
    case 0xE0: return continues(1, from: 0xA0) && continues(2) ? 3 : 0
    case 0xED: return continues(1, to: 0x9F) && continues(2) ? 3 : 0
    case 0xE1...0xEF: return continues(1) && continues(2) ? 3 : 0
    case 0xF0: return continues(1, from: 0x90) && continues(2) && continues(3) ? 4 : 0
    case 0xF4: return continues(1, to: 0x8F) && continues(2) && continues(3) ? 4 : 0
    case 0xF1...0xF3: return continues(1) && continues(2) && continues(3) ? 4 : 0
    default: return 0
    }
  }
}
