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
  @Parameter("Of a table: the column for the x axis or the bars' names.", shown: "the first") var x: ColumnName? = nil
  @Parameter("Of a table: the column to draw.", shown: "the last") var y: ColumnName? = nil
  @Parameter("Columns of text.", shown: "as wide as outputs are") var width: Int? = nil
  @Parameter("Rows of the drawing.") var height = 15
  @Parameter("What stands above it.", shown: "what it shows") var title: String = ""
  @Parameter("What it is drawn with.") var canvas: CanvasName = .ascii

  enum PlotKind: String, Choice {
    case line, scatter, histogram, bar, box, autocorrelation, missing, history, forecast, confusion, gradients
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

  private func demand(_ allowed: [PlotKind], of what: String) throws(Complaint) {
    guard let kind, !allowed.contains(kind) else { return }
    throw Complaint(
      "\(what) cannot be drawn as `.\(kind.rawValue)`",
      suggestion: allowed.map { "kind: .\($0.rawValue)" }.joined(separator: " or "),
      blaming: "kind")
  }

  private func lines(of series: Series, in viewport: Viewport) throws(Complaint) -> [String] {
    try demand([.line, .scatter, .histogram, .autocorrelation, .missing], of: "a series")
    var shown = series
    if let last {
      if case .span(let span) = last, series.axis.countsInTime {
        shown = series.sliced(series.axis.rows(of: span, upTo: series.count - 1) ?? 0..<series.count)
      } else {
        let rows = try last.count(in: series.axis, "last")
        guard rows > 0 else { throw .outOfRange("last", "1 or more", actual: "\(rows)") }
        shown = series.sliced(max(0, series.count - rows)..<series.count)
      }
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
      column.numeric.map { numbers in Curve(column.name, (0..<column.count).map { numbers[$0] ?? .nan }) }
    }
    guard !curves.isEmpty else {
      throw Complaint("the series has no column of numbers to draw", blaming: "value", code: .wrongKind)
    }
    if let kind, kind == .histogram || kind == .autocorrelation {
      guard curves.count == 1 else {
        throw Complaint(
          "this drawing is of one column, and the series has \(curves.count)",
          suggestion: "plot-ascii s.\(curves[0].name) kind: .\(kind.rawValue)", blaming: "value")
      }
      var titled = viewport
      if titled.title.isEmpty { titled.title = curves[0].name }
      guard kind == .autocorrelation else { return HistogramPlot(values: curves[0].values, viewport: titled).lines() }
      return Self.autocorrelation(of: curves[0].values, in: titled)
    }
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

  /// As many lags as a quarter of the rows (Box and Jenkins 1970), and as have room.
  private static func autocorrelation(of values: [Double], in viewport: Viewport) -> [String] {
    let found = Autocorrelation(Column.Numbers(values), through: min(values.count / 4, viewport.width))
    return AutocorrelationPlot(
      correlations: found.values.map { $0 ?? .nan }, bound: found.bound, viewport: viewport
    ).lines()
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
    try demand([.bar, .line, .scatter, .histogram, .box, .gradients], of: "a table")
    guard let first = table.labels.first, let last = table.labels.last, !table.rows.isEmpty else {
      throw Complaint("the table has no rows to draw", blaming: "value")
    }
    // What `gradients` gives, and nothing else of it asked for.
    if kind == .gradients || kind == nil && x == nil && y == nil && first == "lag" {
      return try Self.gradients(of: table, in: viewport)
    }
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
      var groups: [(name: String, values: [Double])] = []
      for (name, height) in zip(names.map(\.inline), heights) {
        if let place = groups.firstIndex(where: { $0.name.utf8.elementsEqual(name.utf8) }) {
          groups[place].values.append(height)
        } else {
          groups.append((name, [height]))
        }
      }
      return BoxPlot(groups: groups.map { Curve($0.name, $0.values) }, viewport: titled).lines()
    default: return BarPlot(bars: zip(names, heights).map { .init($0.inline, $1) }, viewport: titled).lines()
    }
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
  private static func numbers(_ values: [Value], of column: String, blaming label: String) throws(Complaint) -> [Double]
  {
    let numbers = values.map { Figure(of: $0)?.number ?? .nan }
    guard numbers.contains(where: { !$0.isNaN }) else {
      throw Complaint("column `\(column)` holds no numbers to draw", blaming: label, code: .wrongKind)
    }
    return numbers
  }
}
