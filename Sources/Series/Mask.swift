/// One bit for each row: which cells are missing, or were filled.
package struct Mask: Hashable, Sendable {
  package private(set) var count: Int
  private var words: [UInt64]

  /// `count` bits, all alike.
  package init(count: Int, repeating bit: Bool = false) {
    self.count = count
    words = Array(repeating: bit ? .max : 0, count: (count + 63) / 64)
    if bit, count % 64 != 0 { words[words.count - 1] &= (1 << UInt64(count % 64)) - 1 }
  }

  package init(_ bits: some Sequence<Bool>) {
    self.init(count: 0)
    for bit in bits { append(bit) }
  }

  package subscript(row: Int) -> Bool {
    get {
      precondition(row >= 0 && row < count, "a mask of \(count) rows has no row \(row)")
      return words[row >> 6] & (1 << UInt64(row & 63)) != 0
    }
    set {
      precondition(row >= 0 && row < count, "a mask of \(count) rows has no row \(row)")
      if newValue {
        words[row >> 6] |= 1 << UInt64(row & 63)
      } else {
        words[row >> 6] &= ~(1 << UInt64(row & 63))
      }
    }
  }

  package mutating func append(_ bit: Bool) {
    if count & 63 == 0 { words.append(0) }
    if bit { words[count >> 6] |= 1 << UInt64(count & 63) }
    count += 1
  }

  /// Appends bits that are not set.
  package mutating func extend(by more: Int) {
    count += more
    let missing = (count + 63) / 64 - words.count
    if missing > 0 { words.append(contentsOf: repeatElement(0, count: missing)) }
  }

  /// How many bits are set.
  package var setCount: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  package var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  package func union(_ other: Mask) -> Mask {
    precondition(count == other.count, "masks of \(count) and \(other.count) rows")
    var result = self
    for index in words.indices { result.words[index] |= other.words[index] }
    return result
  }

  package subscript(rows: Range<Int>) -> Mask {
    var result = Mask(count: rows.count)
    for row in rows where self[row] { result[row - rows.lowerBound] = true }
    return result
  }

  /// The maximal runs of set bits, in order.
  package var runs: [Range<Int>] {
    var runs: [Range<Int>] = []
    var start: Int?
    for row in 0..<count {
      if self[row] {
        if start == nil { start = row }
      } else if let begin = start {
        runs.append(begin..<row)
        start = nil
      }
    }
    if let begin = start { runs.append(begin..<count) }
    return runs
  }
}
