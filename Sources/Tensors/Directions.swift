extension FloatRegion {
  /// Adds another region's values, one by one.
  package func add(_ other: FloatRegion) {
    precondition(other.count == count, "regions of one size are added")
    let (to, from) = unsafe (pointer, other.pointer)
    for i in 0..<count { unsafe to[i] += from[i] }
  }
}

extension Crew {
  /// Lane order (S, T, F, 16) with its steps in the other order.
  package func reverse(_ values: FloatRegion, to result: FloatRegion, batch: Int, steps: Int, features: Int) {
    let step = features * Lanes.count
    for slice in 0..<Lanes.slices(batch) {
      for t in 0..<steps {
        result.part((slice * steps + steps - 1 - t) * step, step).copy(
          from: values.part((slice * steps + t) * step, step))
      }
    }
  }

  /// Lane order (S, T, H, 16) of two directions into (S, T, 2H, 16), or back again; the second direction's steps stand
  /// in the other order.
  package func join(
    _ forward: FloatRegion, _ backward: FloatRegion, and both: FloatRegion, splits: Bool, batch: Int, steps: Int,
    units: Int
  ) {
    let step = units * Lanes.count
    for slice in 0..<Lanes.slices(batch) {
      for t in 0..<steps {
        let place = slice * steps + t
        let first = both.part(2 * place * step, step)
        let second = both.part((2 * place + 1) * step, step)
        let mine = forward.part(place * step, step)
        let theirs = backward.part((slice * steps + steps - 1 - t) * step, step)
        if splits {
          mine.copy(from: first)
          theirs.copy(from: second)
        } else {
          first.copy(from: mine)
          second.copy(from: theirs)
        }
      }
    }
  }
}
