/// Random numbers, the same for the same seed (SplitMix: Steele, Lea and Flood, 2014).
struct Generator {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  /// The numbers of one turn: far from those of its neighbours.
  init(seed: UInt64, turn: Int) {
    var first = Generator(seed: seed)
    state = first.next() ^ UInt64(turn) &* 0xD6E8_FEB8_6659_FD93
    state = next()
  }

  /// The numbers that belong to an input (FNV-1a).
  init(of input: [UInt8]) {
    state = input.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  /// From 0 up to, not including, a bound.
  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

  mutating func number(in range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

  /// True once in so many times.
  mutating func isOne(in count: Int) -> Bool { below(count) == 0 }

  mutating func one<Element>(of list: [Element]) -> Element { list[below(list.count)] }

  /// Small numbers mostly, large ones now and then.
  mutating func size(upTo most: Int) -> Int {
    below(1 + min(most, 1 << below(1 + most.bitWidth - most.leadingZeroBitCount)))
  }
}
