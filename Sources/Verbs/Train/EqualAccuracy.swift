internal import Notation
internal import Series

/// The test of Diebold and Mariano on the windows of a part: one loss for each origin in time. In a panel the windows of
/// all individuals at one time are one origin, with their mean loss, for they are not independent.
struct EqualAccuracy {
  private let part: PartOfData

  init(_ part: PartOfData) { self.part = part }

  /// Losses hold window w, step k at `w · steps + k`. Nil where there are too few origins to say.
  func test(_ losses: [Double], against others: [Double]) -> DieboldMariano? {
    let spec = part.data.spec
    let origins = Self.origins(part.windows)
    func means(_ losses: [Double]) -> [Double] {
      let steps = part.windows.steps
      return origins.map { windows in
        let values = windows.flatMap { losses[($0 * steps)..<(($0 + 1) * steps)] }
        return Summation.sum(values) / Double(values.count)
      }
    }
    return DieboldMariano(
      losses: means(losses), against: means(others), horizon: spec.horizon.upperBound, stride: spec.stride)
  }

  /// The windows of each origin, in order of time.
  private static func origins(_ windows: Windows) -> [[Int]] {
    guard windows.segmentCount > 1 else { return (0..<windows.count).map { [$0] } }
    let times = (0..<windows.count).map { window -> (time: Int64, window: Int) in
      let axis = windows.axis(ofSegment: windows.segment(of: window))
      let row = windows.origin(of: window)
      return (axis.instant(at: row)?.microseconds ?? Int64(axis.place(at: row) ?? row), window)
    }
    var origins: [[Int]] = []
    var last: Int64?
    for (time, window) in times.sorted(by: { ($0.time, $0.window) < ($1.time, $1.window) }) {
      if time == last {
        origins[origins.count - 1].append(window)
      } else {
        origins.append([window])
        last = time
      }
    }
    return origins
  }
}
