/// Gives each distinct text a number, in order of first appearance, without making a `String` for each cell.
struct CategoryTable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var hashes: [UInt64] = []
  /// Open addressing; −1 is free. The hash is seeded anew in each process, and no result depends on it.
  private var slots = [Int32](repeating: -1, count: 16)
  private let seed = UInt64.random(in: 0 ... .max) | 1
  private var last: Int32 = -1

  var names: [String] {
    var start = 0
    return ends.map { end in
      defer { start = end }
      return String(decoding: bytes[start..<end], as: UTF8.self)
    }
  }

  mutating func code(of text: [UInt8]) -> Int32 { code(of: text.span, from: 0, to: text.count) }

  /// The code of the bytes `from..<to` of `source`.
  mutating func code(of source: Span<UInt8>, from: Int, to: Int) -> Int32 {
    if last >= 0, holds(Int(last), source, from, to) { return last }
    let hash = hash(source, from, to)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      if hashes[Int(slots[slot])] == hash, holds(Int(slots[slot]), source, from, to) {
        last = slots[slot]
        return last
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    last = Int32(ends.count)
    slots[slot] = last
    for index in from..<to { bytes.append(source[index]) }
    ends.append(bytes.count)
    hashes.append(hash)
    if ends.count * 2 > slots.count { grow() }
    return last
  }

  private func holds(_ code: Int, _ source: Span<UInt8>, _ from: Int, _ to: Int) -> Bool {
    let start = code == 0 ? 0 : ends[code - 1]
    guard ends[code] - start == to - from else { return false }
    for index in 0..<(to - from) where bytes[start + index] != source[from + index] { return false }
    return true
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for code in ends.indices {
      var slot = Int(truncatingIfNeeded: hashes[code]) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(code)
    }
  }

  private func hash(_ source: Span<UInt8>, _ from: Int, _ to: Int) -> UInt64 {
    var state = seed
    for index in from..<to {
      let product = (state ^ UInt64(source[index])).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15 ^ seed)
      state = product.high ^ product.low
    }
    return state
  }
}
