/// A run of floats in an arena.
package struct FloatRegion {
  let arena: Arena
  let offset: Int
  package let count: Int

  /// The part from `first`, `count` floats long.
  package func part(_ first: Int, _ count: Int) -> FloatRegion {
    precondition(first >= 0 && count >= 0 && first + count <= self.count, "a part lies inside its region")
    return FloatRegion(arena: arena, offset: offset + first, count: count)
  }

  var pointer: UnsafeMutablePointer<Float> { unsafe arena.pointer(at: offset) }

  /// A copy of the values.
  package var values: [Float] {
    unsafe Array(UnsafeBufferPointer(start: pointer, count: count))
  }

  package func write(_ values: [Float]) {
    precondition(values.count == count, "a region takes as many values as it has")
    unsafe values.withUnsafeBufferPointer { source in
      if let start = source.baseAddress { unsafe pointer.update(from: start, count: count) }
    }
  }

  package func copy(from other: FloatRegion) {
    precondition(other.count == count, "regions of one size are copied")
    unsafe pointer.update(from: other.pointer, count: count)
  }

  package func fill(_ value: Float) {
    unsafe pointer.update(repeating: value, count: count)
  }

  /// Whether no value is NaN or infinite.
  package var isFinite: Bool {
    let values = unsafe UnsafeBufferPointer(start: pointer, count: count)
    return unsafe values.allSatisfy { $0.isFinite }
  }

  /// Two regions that do not overlap, to be written or read by somebody who knows nothing of arenas.
  package static func withMutableSpans(
    _ a: FloatRegion, _ b: FloatRegion, _ body: (inout MutableSpan<Float>, inout MutableSpan<Float>) -> Void
  ) {
    var first = unsafe MutableSpan(_unsafeStart: a.pointer, count: a.count)
    var second = unsafe MutableSpan(_unsafeStart: b.pointer, count: b.count)
    body(&first, &second)
  }

  /// The first floats of four regions that do not overlap, to be written by somebody who knows nothing of arenas.
  package static func withMutableSpans(
    of a: FloatRegion, _ countA: Int, _ b: FloatRegion, _ countB: Int, _ c: FloatRegion, _ countC: Int,
    _ d: FloatRegion, _ countD: Int,
    _ body: (
      inout MutableSpan<Float>, inout MutableSpan<Float>, inout MutableSpan<Float>, inout MutableSpan<Float>
    ) -> Void
  ) {
    precondition(
      countA <= a.count && countB <= b.count && countC <= c.count && countD <= d.count, "a part lies inside its region")
    var first = unsafe MutableSpan(_unsafeStart: a.pointer, count: countA)
    var second = unsafe MutableSpan(_unsafeStart: b.pointer, count: countB)
    var third = unsafe MutableSpan(_unsafeStart: c.pointer, count: countC)
    var fourth = unsafe MutableSpan(_unsafeStart: d.pointer, count: countD)
    body(&first, &second, &third, &fourth)
  }
}
