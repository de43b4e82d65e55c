/// Spoils bytes a little, in ways that have broken readers.
struct Mutation {
  /// Pieces that mean something to whoever reads the bytes.
  let words: [[UInt8]]

  init(words: [String]) { self.words = words.map { Array($0.utf8) } }

  /// One to a few changes.
  func apply(to bytes: inout [UInt8], _ generator: inout Generator) {
    for _ in 0..<(1 + generator.size(upTo: 12)) { change(&bytes, &generator) }
  }

  private func change(_ bytes: inout [UInt8], _ generator: inout Generator) {
    let place = generator.below(bytes.count + 1)
    switch generator.below(9) {
    case 0 where place < bytes.count: bytes[place] = UInt8(truncatingIfNeeded: generator.next())
    case 1 where place < bytes.count: bytes[place] ^= 1 << UInt8(generator.below(8))
    case 2 where place < bytes.count:
      bytes.removeSubrange(place..<min(bytes.count, place + 1 + generator.size(upTo: 64)))
    case 3: bytes.insert(UInt8(truncatingIfNeeded: generator.next()), at: place)
    case 4, 5:
      guard !words.isEmpty else { return }
      bytes.insert(contentsOf: generator.one(of: words), at: place)
    case 6 where !words.isEmpty && place < bytes.count:
      let word = generator.one(of: words)
      bytes.replaceSubrange(place..<min(bytes.count, place + word.count), with: word)
    // A piece again, somewhere else.
    case 7 where bytes.count < 1 << 16:
      let end = min(bytes.count, place + generator.size(upTo: 256))
      bytes.insert(contentsOf: Array(bytes[place..<end]), at: generator.below(bytes.count + 1))
    case 8: bytes.removeSubrange(place...)
    default: return
    }
  }
}
