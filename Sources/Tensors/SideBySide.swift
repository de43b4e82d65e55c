/// Features of one step beside features of another source.
extension Crew {
  /// (S, T, K, 16) behind (S, T, F, 16), step by step, as (S, T, F + K, 16).
  package func append(
    _ more: FloatRegion, of moreFeatures: Int, to values: FloatRegion, of features: Int, giving both: FloatRegion,
    batch: Int, steps: Int
  ) {
    let (first, second) = (features * Lanes.count, moreFeatures * Lanes.count)
    for place in 0..<(Lanes.slices(batch) * steps) {
      let start = place * (first + second)
      both.part(start, first).copy(from: values.part(place * first, first))
      both.part(start + first, second).copy(from: more.part(place * second, second))
    }
  }

  /// The first `features` of each step of (S, T, `all`, 16), as (S, T, `features`, 16).
  package func takeFirst(
    _ features: Int, of both: FloatRegion, of all: Int, to values: FloatRegion, batch: Int, steps: Int
  ) {
    let (part, whole) = (features * Lanes.count, all * Lanes.count)
    for place in 0..<(Lanes.slices(batch) * steps) {
      values.part(place * part, part).copy(from: both.part(place * whole, part))
    }
  }
}
