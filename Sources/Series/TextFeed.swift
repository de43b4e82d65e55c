/// A block of whole lines.
struct TextBlock: Sendable {
  /// The text, and 64 zeros at least.
  var bytes: [UInt8] = []
  var count = 0
  /// How many bytes came before it.
  var start = 0
  /// Whether nothing follows.
  var isLast = false
  /// Whether a line feed was put behind the last line, which had none.
  var isCompleted = false
  /// Whether it is the beginning of a row that is too long to be one; nothing follows.
  var isTooLong = false

  static let margin = 64

  /// How many of its bytes are from the source.
  var ownCount: Int { count - (isCompleted ? 1 : 0) }

  fileprivate mutating func reserve(_ size: Int) {
    let missing = size + Self.margin + 1 - bytes.count
    if missing > 0 { bytes.append(contentsOf: repeatElement(0, count: missing)) }
  }

  /// Zeros behind the text.
  fileprivate mutating func close() {
    if isLast, count > 0, bytes[count - 1] != UInt8(ascii: "\n"), bytes[count - 1] != UInt8(ascii: "\r") {
      bytes[count] = UInt8(ascii: "\n")
      count += 1
      isCompleted = true
    }
    for place in count..<(count + Self.margin) { bytes[place] = 0 }
  }

  /// What stands from a place on.
  func tail(from place: Int) -> TextBlock {
    TextBlock(
      bytes: Array(bytes[place..<(count + Self.margin)]), count: count - place, start: start + place, isLast: isLast,
      isCompleted: isCompleted)
  }

  /// Another block behind this one.
  mutating func join(_ next: TextBlock) {
    bytes.replaceSubrange(count..., with: next.bytes[..<(next.count + Self.margin)])
    count += next.count
    (isLast, isCompleted, isTooLong) = (next.isLast, next.isCompleted, next.isTooLong)
  }
}

/// Cuts the bytes of a source into blocks of whole lines.
struct TextFeed: Sendable {
  let source: any ByteSource
  /// Bytes of a block, where its lines are not longer.
  let size: Int
  /// Bytes of a row; longer ones are most likely no rows.
  let longestRow: Int
  /// What was read of the next block.
  private var rest: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  /// Bytes that were read behind the last block.
  var heldCount: Int { rest.count }

  init(_ source: any ByteSource, size: Int, longestRow: Int = .max / 4) {
    self.source = source
    self.longestRow = longestRow
    self.size = max(1, size)
  }

  /// The next block; empty, and the last, at the end.
  mutating func read(into block: inout TextBlock) {
    // A short text needs no room for a long one.
    let size = start == 0 ? min(size, max(source.expectedCount, 1) + 1) : size
    block.start = start
    block.count = 0
    (block.isLast, block.isCompleted, block.isTooLong) = (false, false, false)
    block.reserve(max(size, rest.count))
    block.bytes.replaceSubrange(..<rest.count, with: rest)
    block.count = rest.count
    rest.removeAll(keepingCapacity: true)
    fill(&block, upTo: max(size, block.count))
  }

  /// More of the source behind a block that is not the last: at least as much as there is.
  mutating func extend(_ block: inout TextBlock) {
    block.reserve(block.count + rest.count)
    block.bytes.replaceSubrange(block.count..<(block.count + rest.count), with: rest)
    block.count += rest.count
    rest.removeAll(keepingCapacity: true)
    fill(&block, upTo: max(size, block.count * 2))
  }

  /// Reads until the block holds so much, and a line end.
  private mutating func fill(_ block: inout TextBlock, upTo size: Int) {
    var wanted = size
    var searched = 0
    while true {
      block.reserve(wanted)
      while block.count < wanted, !isAtEnd {
        let count = source.read(into: &block.bytes, at: block.count, count: wanted - block.count)
        block.count += count
        isAtEnd = count == 0
      }
      if isAtEnd { break }
      var end = block.count
      while end > searched, block.bytes[end - 1] != UInt8(ascii: "\n") { end -= 1 }
      if end > searched {
        rest.append(contentsOf: block.bytes[end..<block.count])
        block.count = end
        break
      }
      searched = block.count
      if block.count > longestRow {
        (isAtEnd, block.isTooLong) = (true, true)
        break
      }
      wanted = block.count * 2
    }
    block.isLast = isAtEnd && rest.isEmpty
    block.close()
    start = block.start + block.ownCount
  }
}
