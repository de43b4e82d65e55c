/// How far each cell of a column looks: the last row whose observation it was computed from.
///
/// The close of a row is its place on the axis, so a reach is a row too. It is kept as an offset from the cell's own
/// row (0 for what was read, −3 for a lag by 3, 2 for a lead by 2), with runs of exceptions.
package struct Reach: Hashable, Sendable {
  /// The reach of a run of cells.
  package enum Extent: Hashable, Sendable {
    /// −∞: a constant, or computed from time alone.
    case nothing
    /// Counted from each cell's own row; positive is ahead of it.
    case offset(Int)
    /// One and the same row for all cells of the run, as for a hole that was filled from its right end.
    case row(Int)
  }

  package struct Run: Hashable, Sendable {
    package let rows: Range<Int>
    package let extent: Extent

    package init(rows: Range<Int>, extent: Extent) {
      self.rows = rows
      self.extent = extent
    }
  }

  /// Whose cells they are, where some were taken out of a panel; how far they look does not depend on it.
  package enum Source: Hashable, Sendable {
    case nobody
    /// An individual by its name.
    case one(String)
    case several

    package func union(_ other: Source) -> Source {
      switch (self, other) {
      case (.nobody, let source), (let source, .nobody): source
      case (.one(let a), .one(let b)) where a.hasSameBytes(as: b): self
      default: .several
      }
    }
  }

  package private(set) var source = Source.nobody

  package static func == (one: Reach, other: Reach) -> Bool {
    one.usual == other.usual && one.exceptions == other.exceptions
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(usual)
    hasher.combine(exceptions)
  }

  /// The same of cells that rest on some source, too.
  package func from(_ other: Source) -> Reach {
    var result = self
    result.source = source.union(other)
    return result
  }

  /// The same of cells that belong to somebody else now.
  package func owned(by source: Source) -> Reach {
    var result = self
    result.source = source
    return result
  }

  package let usual: Extent
  /// In order of rows, not touching one another where equal, none of them empty.
  package let exceptions: [Run]

  /// −∞ in every row.
  package static let nothing = Reach(.nothing)
  /// Every cell its own row: what was read from a file.
  package static let own = Reach(.offset(0))

  package init(_ usual: Extent, except exceptions: [Run] = []) {
    self.usual = usual
    var tidy: [Run] = []
    for run in exceptions where !run.rows.isEmpty && run.extent != usual {
      if let last = tidy.last, last.rows.upperBound == run.rows.lowerBound, last.extent == run.extent {
        tidy[tidy.count - 1] = Run(rows: last.rows.lowerBound..<run.rows.upperBound, extent: run.extent)
      } else {
        precondition(tidy.last.map { $0.rows.upperBound <= run.rows.lowerBound } ?? true, "runs out of order")
        tidy.append(run)
      }
    }
    self.exceptions = tidy
  }

  /// The last row the cell at `row` was computed from; nil for −∞. It may lie before row 0 or past the last row.
  package func row(at row: Int) -> Int? {
    Self.row(extent(at: row), at: row)
  }

  package func extent(at row: Int) -> Extent {
    var low = 0
    var high = exceptions.count
    while low < high {
      let middle = (low + high) / 2
      if exceptions[middle].rows.upperBound <= row { low = middle + 1 } else { high = middle }
    }
    guard low < exceptions.count, exceptions[low].rows.contains(row) else { return usual }
    return exceptions[low].extent
  }

  /// The largest reach of the cells in `rows`; nil for −∞.
  package func row(of rows: Range<Int>) -> Int? {
    var result: Int?
    for run in runs(in: rows) {
      guard let last = Self.row(run.extent, at: run.rows.upperBound - 1) else { continue }
      result = max(result ?? last, last)
    }
    return result
  }

  /// The rows in pieces of one extent each, without a hole.
  package func runs(in rows: Range<Int>) -> [Run] {
    var result: [Run] = []
    var next = rows.lowerBound
    for run in exceptions {
      let clipped = run.rows.clamped(to: rows)
      guard !clipped.isEmpty else { continue }
      if next < clipped.lowerBound { result.append(Run(rows: next..<clipped.lowerBound, extent: usual)) }
      result.append(Run(rows: clipped, extent: run.extent))
      next = clipped.upperBound
    }
    if next < rows.upperBound { result.append(Run(rows: next..<rows.upperBound, extent: usual)) }
    return result
  }

  /// The reach after some cells got another one; `runs` ascend and lie in `rows`, which are all there are.
  package func overlaid(by runs: [Run], rows: Range<Int>) -> Reach {
    var pieces: [Run] = []
    var next = rows.lowerBound
    for run in runs {
      if next < run.rows.lowerBound { pieces += self.runs(in: next..<run.rows.lowerBound) }
      pieces.append(run)
      next = run.rows.upperBound
    }
    if next < rows.upperBound { pieces += self.runs(in: next..<rows.upperBound) }
    return Reach(usual, except: pieces).from(source)
  }

  private static func row(_ extent: Extent, at row: Int) -> Int? {
    switch extent {
    case .nothing: nil
    case .offset(let offset): row + offset
    case .row(let row): row
    }
  }
}

extension Reach {
  /// The larger of both in each row: what an elementwise operation gives.
  package func union(_ other: Reach) -> Reach {
    let both = source.union(other.source)
    if other == self || other == .nothing { return owned(by: both) }
    if self == .nothing { return other.owned(by: both) }
    var starts = Set<Int>()
    for run in exceptions + other.exceptions {
      starts.insert(run.rows.lowerBound)
      starts.insert(run.rows.upperBound)
    }
    // Where the usual extents are an offset and a fixed row, one is the larger up to a row, the other after it.
    let usuals = Self.larger(usual, other.usual, rows: Self.everywhere)
    for run in usuals { starts.formUnion([run.rows.lowerBound, run.rows.upperBound]) }
    let edges = starts.sorted()
    var runs: [Run] = []
    for (low, high) in zip(edges, edges.dropFirst()) {
      runs += Self.larger(extent(at: low), other.extent(at: low), rows: low..<high)
    }
    return Reach(usuals.last?.extent ?? usual, except: runs).owned(by: both)
  }

  /// All rows that any series could have, and lags of them.
  private static let everywhere = -(1 << 40)..<(1 << 40)

  private static func larger(_ one: Extent, _ two: Extent, rows: Range<Int>) -> [Run] {
    switch (one, two) {
    case (.nothing, let other), (let other, .nothing): return [Run(rows: rows, extent: other)]
    case (.offset(let a), .offset(let b)): return [Run(rows: rows, extent: .offset(max(a, b)))]
    case (.row(let a), .row(let b)): return [Run(rows: rows, extent: .row(max(a, b)))]
    case (.offset(let offset), .row(let row)), (.row(let row), .offset(let offset)):
      // The fixed row is the larger as long as i + offset < row.
      let turn = min(max(row - offset, rows.lowerBound), rows.upperBound)
      return [
        Run(rows: rows.lowerBound..<turn, extent: .row(row)),
        Run(rows: turn..<rows.upperBound, extent: .offset(offset)),
      ]
    }
  }

  /// The reach of cells taken from `steps` rows earlier (a lag; negative for a lead).
  package func lagged(by steps: Int) -> Reach {
    func moved(_ extent: Extent) -> Extent {
      if case .offset(let offset) = extent { .offset(offset - steps) } else { extent }
    }
    return Reach(
      moved(usual),
      except: exceptions.map {
        Run(rows: ($0.rows.lowerBound + steps)..<($0.rows.upperBound + steps), extent: moved($0.extent))
      }
    ).from(source)
  }

  /// The reach after cutting to a range of rows, counted from its first.
  package func sliced(_ rows: Range<Int>) -> Reach {
    func moved(_ extent: Extent) -> Extent {
      if case .row(let row) = extent { .row(row - rows.lowerBound) } else { extent }
    }
    return Reach(
      moved(usual),
      except: exceptions.compactMap {
        let clipped = $0.rows.clamped(to: rows)
        guard !clipped.isEmpty else { return nil }
        return Run(
          rows: (clipped.lowerBound - rows.lowerBound)..<(clipped.upperBound - rows.lowerBound),
          extent: moved($0.extent))
      }
    ).from(source)
  }

  /// The reach after keeping some rows, ascending. A reach to a row that is gone becomes the next one that is kept:
  /// no origin between the two is left to tell them apart.
  package func kept(_ rows: [Int]) -> Reach {
    var runs: [Run] = []
    for (new, old) in rows.enumerated() {
      let extent: Extent
      switch self.extent(at: old) {
      case .nothing: extent = .nothing
      case .offset(let offset): extent = .offset(Self.firstIndex(in: rows, notBelow: old + offset) - new)
      case .row(let row): extent = .row(Self.firstIndex(in: rows, notBelow: row))
      }
      if let last = runs.last, last.extent == extent {
        runs[runs.count - 1] = Run(rows: last.rows.lowerBound..<(new + 1), extent: extent)
      } else {
        runs.append(Run(rows: new..<(new + 1), extent: extent))
      }
    }
    let longest = runs.max { $0.rows.count < $1.rows.count }
    return Reach(longest?.extent ?? usual, except: runs).from(source)
  }

  private static func firstIndex(in rows: [Int], notBelow row: Int) -> Int {
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle] < row { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
