/// The origins of windows as runs a stride apart: their memory grows with the holes, not with the windows.
struct Origins: Hashable, Sendable {
  private struct Run: Hashable {
    let first: Int
    let count: Int
    /// Origins in the runs before.
    let before: Int
  }

  let stride: Int
  private var runs: [Run] = []

  /// None yet.
  init(stride: Int) { self.stride = stride }

  var count: Int { runs.last.map { $0.before + $0.count } ?? 0 }

  /// The candidates `first`, `first + stride`, … up to `last` that no obstacle rules out, and how many each did.
  static func of(
    first: Int, through last: Int, stride: Int, obstacles: [Obstacle]
  ) -> (origins: Origins, leftOut: [Exclusion]) {
    var origins = Origins(stride: stride)
    var cursors = obstacles.map { _ in 0 }
    var counts = obstacles.map { _ in 0 }
    var start: Int?
    var kept = 0
    var origin = first
    while origin <= last {
      var obstacle: Int?
      for index in obstacles.indices where obstacle == nil {
        let ranges = obstacles[index].origins
        // Runs that ended before this origin are done with: origins ascend.
        while cursors[index] < ranges.count, ranges[cursors[index]].upperBound < origin { cursors[index] += 1 }
        if cursors[index] < ranges.count, ranges[cursors[index]].contains(origin) { obstacle = index }
      }
      if let obstacle {
        counts[obstacle] += 1
        if let begin = start { origins.append(begin, kept) }
        (start, kept) = (nil, 0)
      } else {
        start = start ?? origin
        kept += 1
      }
      origin += stride
    }
    if let begin = start { origins.append(begin, kept) }
    let leftOut = zip(obstacles, counts).compactMap { obstacle, count in
      count == 0 ? nil : Exclusion(reason: obstacle.reason, column: obstacle.column, count: count)
    }
    return (origins, leftOut)
  }

  /// The origin of a window, in O(log of the runs).
  subscript(window: Int) -> Int {
    precondition(window >= 0 && window < count, "window \(window) of \(count)")
    var low = 0
    var high = runs.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if runs[middle].before <= window { low = middle } else { high = middle - 1 }
    }
    return runs[low].first + (window - runs[low].before) * stride
  }

  private mutating func append(_ first: Int, _ count: Int) {
    runs.append(Run(first: first, count: count, before: self.count))
  }
}
