internal import Language
internal import Notation
internal import Plots
internal import Series
internal import Syntax

/// Drawings of a series.
extension PlotAsciiVerb {
  func lines(of series: Series, in viewport: Viewport) throws(Complaint) -> [String] {
    try demand([.line, .scatter, .histogram, .box, .heatMap, .autocorrelation, .missing], of: "a series")
    let kind = kind ?? (x == nil ? .line : .scatter)
    if x != nil, kind != .scatter, kind != .box {
      throw Complaint(
        "a series is drawn over its times, and `.\(kind.rawValue)` has no other axis",
        suggestion: "kind: .scatter, or leave `x:` out", blaming: "x")
    }
    var shown = try lastRows(of: series)
    if kind == .scatter, x != nil { return try scatter(shown, in: viewport) }
    let groups = try x.map { name throws(Complaint) in try column(name, of: shown, blaming: "x") }
    if let y {
      let chosen = try column(y, of: shown, blaming: "y")
      shown = try explained(blaming: "y") { () throws(SeriesError) in try shown.selecting([chosen.name]) }
    }
    if kind == .missing {
      return MissingPlot(
        rows: shown.columns.map { column in
          let missing = column.missing
          return MissingPlot.Row(column.name, (0..<shown.count).map { missing[$0] })
        }, over: shown.axis.positions(from: 0, count: shown.count), viewport: viewport
      ).lines()
    }
    let curves = shown.columns.compactMap { column in
      groups.map { $0.name.hasSameBytes(as: column.name) } ?? false ? nil : Self.curve(column)
    }
    guard !curves.isEmpty else {
      throw Complaint("the series has no column of numbers to draw", blaming: "value", code: .wrongKind)
    }
    switch kind {
    case .histogram:
      return HistogramPlot(values: try only(curves, kind).values, viewport: titled(viewport, curves)).lines()
    case .autocorrelation: return Self.autocorrelation(of: try only(curves, kind).values, in: titled(viewport, curves))
    case .heatMap:
      return try heatMap(of: try only(curves, kind).values, on: shown.axis, in: titled(viewport, curves))
    case .box:
      guard let groups else { return BoxPlot(groups: curves, viewport: viewport).lines() }
      return BoxPlot(
        groups: Self.groups(
          of: try only(curves, kind).values, by: (0..<shown.count).map { groups.value(at: $0).inline }),
        viewport: titled(viewport, curves)
      ).lines()
    default:
      guard curves.count <= 6 else {
        throw Complaint(
          "\(curves.count) curves are more than a drawing can tell apart", suggestion: "select up to 6 columns",
          blaming: "value")
      }
      return LinePlot(
        series: curves, over: shown.axis.positions(from: 0, count: shown.count), viewport: viewport,
        isJoined: kind != .scatter
      ).lines()
    }
  }

  private func lastRows(of series: Series) throws(Complaint) -> Series {
    guard let last else { return series }
    if case .span(let span) = last, series.axis.countsInTime {
      return series.sliced(series.axis.rows(of: span, upTo: series.count - 1) ?? 0..<series.count)
    }
    let rows = try last.count(in: series.axis, "last")
    guard rows > 0 else { throw .outOfRange("last", "1 or more", actual: "\(rows)") }
    return series.sliced(max(0, series.count - rows)..<series.count)
  }

  /// The numbers of a column, booleans as 0 and 1; nil of texts.
  private static func curve(_ column: Column) -> Curve? {
    column.numeric.map { numbers in Curve(column.name, (0..<column.count).map { numbers[$0] ?? .nan }) }
  }

  private func column(_ name: ColumnName, of series: Series, blaming label: String) throws(Complaint) -> Column {
    try explained(blaming: label) { () throws(SeriesError) in try series.column(name.text) }
  }

  private func only(_ curves: [Curve], _ kind: PlotKind) throws(Complaint) -> Curve {
    guard curves.count == 1 else {
      throw Complaint(
        "this drawing is of one column, and the series has \(curves.count)",
        suggestion: "kind: .\(kind.rawValue) y: .\(curves[0].name)", blaming: "value")
    }
    return curves[0]
  }

  private func titled(_ viewport: Viewport, _ curves: [Curve]) -> Viewport {
    var titled = viewport
    if titled.title.isEmpty { titled.title = curves[0].name }
    return titled
  }

  /// Two columns of the same rows against each other.
  private func scatter(_ series: Series, in viewport: Viewport) throws(Complaint) -> [String] {
    guard let x else { return [] }
    let across = try column(x, of: series, blaming: "x")
    let others = series.columns.filter { !$0.name.hasSameBytes(as: across.name) && $0.kind != .text }
    let up: Column
    if let y {
      up = try column(y, of: series, blaming: "y")
    } else if others.count == 1 {
      up = others[0]
    } else {
      throw Complaint(
        "which column goes up? there are \(others.count) of numbers beside `\(across.name)`",
        suggestion: others.first.map { "y: .\($0.name)" }, blaming: "x")
    }
    guard let places = Self.curve(across) else { throw wordy(across, "x") }
    guard let heights = Self.curve(up) else { throw wordy(up, "y") }
    var titled = viewport
    if titled.title.isEmpty { titled.title = "\(up.name) over \(across.name)" }
    return ScatterPlot(x: places.values, y: heights.values, viewport: titled).lines()
  }

  private func wordy(_ column: Column, _ label: String) -> Complaint {
    Complaint(
      "column `\(column.name)` holds no numbers to draw", suggestion: "kind: .box", blaming: label, code: .wrongKind)
  }

  /// As many lags as a quarter of the rows (Box and Jenkins 1970), and as have room.
  private static func autocorrelation(of values: [Double], in viewport: Viewport) -> [String] {
    let found = Autocorrelation(Column.Numbers(values), through: min(values.count / 4, viewport.width))
    return AutocorrelationPlot(
      correlations: found.values.map { $0 ?? .nan }, bound: found.bound, viewport: viewport
    ).lines()
  }

  /// The mean of each hour of each weekday; of steps of days each weekday of each month, of longer ones each month of
  /// each year.
  private func heatMap(of values: [Double], on axis: TimeAxis, in viewport: Viewport) throws(Complaint) -> [String] {
    guard axis.isCalendar else {
      throw Complaint(
        "a heat map of a series is laid out by the calendar, and this one only counts its rows",
        suggestion: "load it with `time:`", blaming: "kind")
    }
    let (down, across, word): (CalendarField, CalendarField, String)
    if axis.precision == .time {
      (down, across, word) = (.weekday, .hour, "mean by weekday and hour")
    } else if let step = axis.step, step.months == 0, step.microseconds < 28 * 86_400_000_000 {
      (down, across, word) = (.month, .weekday, "mean by month and weekday")
    } else {
      (down, across, word) = (.year, .month, "mean by year and month")
    }
    func fields(_ field: CalendarField) throws(Complaint) -> [Int] {
      let column = try explained { () throws(SeriesError) in try axis.column(field) }
      return (0..<axis.count).map { Int(column.numbers?[$0] ?? 0) }
    }
    let (rows, columns) = (try fields(down), try fields(across))
    let (downs, acrosses) = (Self.places(of: down, rows), Self.places(of: across, columns))
    let width = acrosses.count
    var cells = [[Double]](repeating: [], count: downs.count * width)
    for (place, value) in values.enumerated() where value.isFinite {
      guard let row = downs.firstIndex(of: rows[place]), let column = acrosses.firstIndex(of: columns[place]) else {
        continue
      }
      cells[row * width + column].append(value)
    }
    let means = cells.map { Summation.mean($0) ?? .nan }
    var titled = viewport
    titled.title += ", " + word
    return HeatMapPlot(
      rows: downs.indices.map { row in Array(means[(row * width)..<((row + 1) * width)]) },
      rowLabels: downs.map { Self.name(of: $0, down) }, columnLabels: acrosses.map { Self.name(of: $0, across) },
      viewport: titled
    ).lines()
  }

  /// All values that a field has; of years those that there are.
  private static func places(of field: CalendarField, _ values: [Int]) -> [Int] {
    switch field {
    case .hour: Array(0...23)
    case .weekday: Array(0...6)
    case .month: Array(1...12)
    default: Set(values).sorted()
    }
  }

  private static func name(of value: Int, _ field: CalendarField) -> String {
    switch field {
    case .weekday: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][value]
    case .month:
      ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][value - 1]
    default: "\(value)"
    }
  }
}
