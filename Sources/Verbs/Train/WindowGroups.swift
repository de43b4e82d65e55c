internal import Series

/// The windows of each individual of a panel; a plain series is one group, `all`.
struct WindowGroups {
  /// The individual and its windows, in their order; individuals without windows in the part are left out.
  let groups: [(name: String, windows: Range<Int>)]

  init(_ windows: Windows) {
    groups = (0..<windows.segmentCount).compactMap { segment in
      let range = windows.windows(in: segment)
      return range.isEmpty ? nil : (windows.name(ofSegment: segment) ?? "all", range)
    }
  }
}
