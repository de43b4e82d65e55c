internal import Language
internal import Notation
internal import Plots
internal import Series
internal import Syntax
internal import Training

/// Draws a value with characters.
struct PlotAsciiVerb: Verb {
  static let name = "plot-ascii"
  static let summary = "Draws a series, a fit's history, a forecast or a table with characters."
  static let examples = ["plot-ascii series([1, 4, 2, 8, 5, 7])", "plot-ascii series([1, 4, 2, 2]) kind: .histogram"]
  static let result = DrawnPlot.kind

  @Bare("A series, a fitted model, a forecast, a report, a table or a list.") var value: Value
  @Parameter("How it is drawn.", shown: "what fits the value") var kind: PlotKind? = nil
  @Parameter("Only so many of the last rows, or so long a time.", shown: "all") var last: Steps? = nil
  @Parameter("Of a forecast: how much of the past to show.", shown: "half again the horizon") var history: Steps? = nil
  @Parameter(
    "Of a table: the column for the x axis or the names of bars, boxes or rows. Of a series: that for the x axis of `.scatter`, or whose values make the groups of `.box`.",
    shown: "of a table the first, of a series none") var x: ColumnName? = nil
  @Parameter("The column to draw.", shown: "of a table the last, of a series all") var y: ColumnName? = nil
  @Parameter("Columns of text.", shown: "as wide as outputs are") var width: Int? = nil
  @Parameter("Rows of the drawing.") var height = 15
  @Parameter("What stands above it.", shown: "what it shows") var title: String = ""
  @Parameter("What it is drawn with.") var canvas: CanvasName = .ascii

  enum PlotKind: String, Choice {
    case line, scatter, histogram, bar, box
    case heatMap = "heat-map"
    case autocorrelation, missing, history, forecast, confusion, gradients
  }
  enum CanvasName: String, Choice {
    case ascii, braille
    case half = "half-block"
  }

  func run(in context: Context) throws(Complaint) -> Value {
    let width = width ?? context.width
    guard (20...1000).contains(width) else { throw .outOfRange("width", "from 20 to 1000", actual: "\(width)") }
    guard (2...500).contains(height) else { throw .outOfRange("height", "from 2 to 500", actual: "\(height)") }
    let viewport = Viewport(
      width: width, height: height, title: title, canvas: CanvasKind(rawValue: canvas.rawValue) ?? .ascii)
    return .object(DrawnPlot(lines: try lines(in: viewport)))
  }

  private func lines(in viewport: Viewport) throws(Complaint) -> [String] {
    switch value {
    case .object(let series as Series): return try lines(of: series, in: viewport)
    case .list(let values): return try lines(of: try NumberList(values).series(), in: viewport)
    case .object(let fitted as FittedModel):
      try demand([.history], of: "a fitted model")
      return HistoryPlot(
        training: fitted.fitted.history.map(\.trainLoss), validation: fitted.fitted.history.compactMap(\.validLoss),
        bestEpoch: fitted.fitted.bestEpoch > 0 ? fitted.fitted.bestEpoch : nil, viewport: viewport
      ).lines()
    case .object(let forecast as Forecast):
      try demand([.forecast], of: "a forecast")
      return try forecast.plot(history: history, viewport: viewport).lines()
    case .object(let table as Table): return try lines(of: table, in: viewport)
    case .object(let report as Report):
      try demand([.bar, .confusion], of: "a report")
      if kind == .confusion { return try lines(of: report.confusion, in: viewport) }
      let place = report.metrics.count > 1 ? 1 : 0
      var titled = viewport
      if titled.title.isEmpty { titled.title = report.metrics[place] }
      return BarPlot(bars: report.rows.map { .init($0.name, $0.figures[place] ?? .nan) }, viewport: titled).lines()
    default:
      throw Complaint.mismatch(
        expected: .series.or(FittedModel.kind).or(Forecast.kind).or(.table).or(.list), actual: value
      ).blaming("value")
    }
  }

  func demand(_ allowed: [PlotKind], of what: String) throws(Complaint) {
    guard let kind, !allowed.contains(kind) else { return }
    throw Complaint(
      "\(what) cannot be drawn as `.\(kind.rawValue)`",
      suggestion: allowed.map { "kind: .\($0.rawValue)" }.joined(separator: " or "),
      blaming: "kind")
  }

  /// Values by the names of their groups, in the order in which those first appear.
  static func groups(of values: [Double], by names: [String]) -> [Curve] {
    var places: [[UInt8]: Int] = [:]
    var groups: [Curve] = []
    for (name, value) in zip(names, values) {
      if let place = places[Array(name.utf8)] {
        groups[place].values.append(value)
      } else {
        places[Array(name.utf8)] = groups.count
        groups.append(Curve(name, [value]))
      }
    }
    return groups
  }

  private func lines(of confusion: Confusion?, in viewport: Viewport) throws(Complaint) -> [String] {
    guard let confusion else {
      throw Complaint(
        "a confusion is of classes, and this report is of numbers", suggestion: "kind: .bar", blaming: "kind",
        code: .wrongKind)
    }
    return ConfusionPlot(classes: confusion.classes, counts: confusion.counts, viewport: viewport).lines()
  }

  private func lines(of table: Table, in viewport: Viewport) throws(Complaint) -> [String] {
    try demand([.bar, .line, .scatter, .histogram, .box, .heatMap, .gradients], of: "a table")
    guard let first = table.labels.first, let last = table.labels.last, !table.rows.isEmpty else {
      throw Complaint("the table has no rows to draw", blaming: "value")
    }
    // What `gradients` gives, and nothing else of it asked for.
    if kind == .gradients || kind == nil && x == nil && y == nil && first == "lag" {
      return try Self.gradients(of: table, in: viewport)
    }
    if kind == .heatMap { return try heatMap(of: table, rows: x?.text ?? first, in: viewport) }
    let (xLabel, yLabel) = (x?.text ?? first, y?.text ?? last)
    guard let names = table.column(xLabel) else { throw .noColumn(xLabel, of: table, blaming: "x") }
    guard let values = table.column(yLabel) else { throw .noColumn(yLabel, of: table, blaming: "y") }
    let heights = try Self.numbers(values, of: yLabel, blaming: "y")
    var titled = viewport
    if titled.title.isEmpty { titled.title = yLabel }
    switch kind {
    case .histogram: return HistogramPlot(values: heights, viewport: titled).lines()
    case .scatter:
      return ScatterPlot(x: try Self.numbers(names, of: xLabel, blaming: "x"), y: heights, viewport: titled).lines()
    case .line:
      let places = try Self.numbers(names, of: xLabel, blaming: "x")
      guard let start = places.first.flatMap({ Int(exactly: $0) }), start.magnitude < 1 << 40,
        places.indices.allSatisfy({ places[$0] == Double(start + $0) })
      else {
        throw Complaint(
          "a line needs `\(xLabel)` to count 1, 2, 3 …, and it does not", suggestion: "kind: .scatter", blaming: "x")
      }
      return LinePlot(series: [Curve(yLabel, heights)], over: .index(from: start), viewport: titled).lines()
    case .box:
      return BoxPlot(groups: Self.groups(of: heights, by: names.map(\.inline)), viewport: titled).lines()
    default: return BarPlot(bars: zip(names, heights).map { .init($0.inline, $1) }, viewport: titled).lines()
    }
  }

  /// The numbers of a table as shades: its rows by name, its columns of numbers side by side.
  private func heatMap(of table: Table, rows label: String, in viewport: Viewport) throws(Complaint) -> [String] {
    guard let names = table.column(label) else { throw .noColumn(label, of: table, blaming: "x") }
    if let y, table.column(y.text) == nil { throw .noColumn(y.text, of: table, blaming: "y") }
    var columns: [(name: String, values: [Double])] = []
    for other in table.labels where !Label.areEqual(other, label) && (y.map { Label.areEqual($0.text, other) } ?? true)
    {
      let values = (table.column(other) ?? []).map { Figure(of: $0)?.number ?? .nan }
      if values.contains(where: { !$0.isNaN }) { columns.append((other, values)) }
    }
    guard !columns.isEmpty else {
      throw Complaint("the table has no column of numbers beside `\(label)`", blaming: "value", code: .wrongKind)
    }
    return HeatMapPlot(
      rows: table.rows.indices.map { row in columns.map { $0.values[row] } }, rowLabels: names.map(\.inline),
      columnLabels: columns.map(\.name), viewport: viewport
    ).lines()
  }

  /// The columns of a table over its lags.
  private static func gradients(of table: Table, in viewport: Viewport) throws(Complaint) -> [String] {
    guard table.labels.count > 1, table.labels.count <= 7, let lags = table.column("lag"),
      lags.indices.allSatisfy({ Figure(of: lags[$0])?.number == Double($0) })
    else {
      throw Complaint(
        "this drawing is of a table of lags 0, 1, 2 … and up to 6 columns of numbers",
        suggestion: "plot-ascii (gradients f on: data.valid)", blaming: "kind")
    }
    var curves: [Curve] = []
    for label in table.labels where label != "lag" {
      curves.append(Curve(label, try numbers(table.column(label) ?? [], of: label, blaming: "value")))
    }
    return GradientsPlot(layers: curves, viewport: viewport).lines()
  }

  /// The numbers of a table's column, missing ones as not a number; a column without any cannot be drawn.
  static func numbers(_ values: [Value], of column: String, blaming label: String) throws(Complaint) -> [Double] {
    let numbers = values.map { Figure(of: $0)?.number ?? .nan }
    guard numbers.contains(where: { !$0.isNaN }) else {
      throw Complaint("column `\(column)` holds no numbers to draw", blaming: label, code: .wrongKind)
    }
    return numbers
  }
}
