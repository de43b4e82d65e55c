internal import Notation
internal import Series

/// When a number came to be known: at the close of the last row it rests on. It outlives the series it came from.
enum KnownAt: Hashable, Sendable {
  /// It rests on nothing observed.
  case always
  case instant(Instant)
  /// On an axis without a calendar.
  case place(Int)
  /// After every row: what no column may use.
  case never
  /// Of a number from the cells of individuals that were taken out of a panel.
  indirect case taken(KnownAt, Reach.Source)

  /// The same of a number that rests on somebody's cells, where it rests on any.
  func from(_ source: Reach.Source) -> KnownAt {
    let all = self.source.union(source)
    return all == .nobody || time == .always ? time : .taken(time, all)
  }

  /// Whose cells it rests on.
  var source: Reach.Source { if case .taken(_, let source) = self { source } else { .nobody } }

  /// When, whoever's it was.
  var time: KnownAt { if case .taken(let time, _) = self { time } else { self } }

  /// The close of a row of an axis, which may lie past its end; nil is −∞.
  init(row: Int?, on axis: TimeAxis) {
    guard let row else {
      self = .always
      return
    }
    guard row < Self.afterAll else {
      self = .never
      return
    }
    if let place = axis.place(at: row) {
      self = .place(place)
    } else if let instant = axis.close(of: row) ?? (row < 0 ? axis.close(of: 0) : nil) {
      self = .instant(instant)
    } else {
      self = .never
    }
  }

  /// When a number from the cells of a panel of one column may be used in a column. Of several individuals never: it
  /// would carry those of one part into the others, whatever its time. Of one it is known like that one's.
  init(pooling panel: Panel) {
    guard panel.individuals.count == 1, let column = panel.columns.first else {
      self = panel.columns.first.map { $0.reach == .nothing } ?? true ? .always : .never
      return
    }
    let series = panel.individuals[0].series
    self = KnownAt(row: column.reach.row(of: 0..<series.count), on: series.axis).from(
      column.reach.from(.one(panel.individuals[0].name)).source)
  }

  /// When it was known how many rows there are: where they are not even, somebody chose them by what is in them.
  init(countOf series: Series) {
    guard case .instants = series.axis.grid, series.count > 0 else {
      self = .always
      return
    }
    self = KnownAt(row: series.count - 1, on: series.axis)
  }

  /// The row of an axis at which it is known; nil where it always was.
  func row(on axis: TimeAxis) -> Int? {
    switch self {
    case .always: return nil
    case .instant(let instant): return axis.firstRow(closingNotBefore: instant) ?? Self.afterAll
    case .place(let place):
      guard case .index(let first, let step) = axis.grid else { return Self.afterAll }
      let (distance, overflows) = place.subtractingReportingOverflow(first)
      // Between two rows it is known at the later one.
      return overflows ? Self.afterAll : distance >= 0 ? (distance + step - 1) / step : distance / step
    case .never: return Self.afterAll
    case .taken(let time, _): return time.row(on: axis)
    }
  }

  func later(_ other: KnownAt) -> KnownAt {
    guard source == .nobody, other.source == .nobody else {
      return time.later(other.time).from(source.union(other.source))
    }
    return switch (self, other) {
    case (.always, let end), (let end, .always): end
    case (.instant(let a), .instant(let b)): .instant(max(a, b))
    case (.place(let a), .place(let b)): .place(max(a, b))
    // A row and a date do not compare.
    default: .never
    }
  }

  /// A row past the end of every series.
  static let afterAll = 1 << 40
}

extension Reach {
  /// Row by row: the last row that each cell was computed from, nil for −∞.
  init(rows: [Int?]) {
    var runs: [Run] = []
    for (place, row) in rows.enumerated() {
      let fixed = row.map { Extent.row($0) } ?? .nothing
      let offset = row.map { Extent.offset($0 - place) } ?? .nothing
      if let last = runs.last, last.extent == fixed || last.extent == offset {
        runs[runs.count - 1] = Run(rows: last.rows.lowerBound..<(place + 1), extent: last.extent)
      } else {
        // Where the next row is the same, it is one row for all of them.
        let isFixed = place + 1 < rows.count && rows[place + 1] == row
        runs.append(Run(rows: place..<(place + 1), extent: isFixed ? fixed : offset))
      }
    }
    self.init(runs.first?.extent ?? .offset(0), except: runs)
  }
}
