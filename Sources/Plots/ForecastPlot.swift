import Notation

/// History, truth and prediction around the origin of a forecast, with its interval and, where the truth is known, its error.
package struct ForecastPlot: Sendable {
  /// Bounds that hold the truth with probability `level`, one pair a step of the horizon.
  package struct Interval: Sendable {
    package var lower: [Double]
    package var upper: [Double]
    /// 0 to 1.
    package var level: Double

    package init(lower: [Double], upper: [Double], level: Double) {
      self.lower = lower
      self.upper = upper
      self.level = level
    }
  }

  /// The error beside that of the strongest baseline; `skill` is above 0 where the model is better.
  package struct Yardstick: Sendable {
    package var metric: String
    package var error: Double
    package var baseline: String
    package var baselineError: Double
    package var skill: Double

    package init(metric: String = "MAE", error: Double, baseline: String, baselineError: Double, skill: Double) {
      self.metric = metric
      self.error = error
      self.baseline = baseline
      self.baselineError = baselineError
      self.skill = skill
    }
  }

  /// Values up to the origin.
  package var history: [Double]
  /// Predicted values from the step after the origin on.
  package var prediction: [Double]
  /// What came, as far as it is known; may be empty or shorter than the prediction.
  package var truth: [Double]
  package var interval: Interval?
  package var yardstick: Yardstick?
  /// Of the history and then the horizon.
  package var positions: Positions
  package var viewport: Viewport

  package init(
    history: [Double], prediction: [Double], truth: [Double] = [], interval: Interval? = nil,
    yardstick: Yardstick? = nil, over positions: Positions = .index(from: 0), viewport: Viewport
  ) {
    self.history = history
    self.prediction = prediction
    self.truth = truth
    self.interval = interval
    self.yardstick = yardstick
    self.positions = positions
    self.viewport = viewport
  }

  package func lines() -> [String] {
    var extent = Extent()
    for values in [history, prediction, truth, interval?.lower ?? [], interval?.upper ?? []] { extent.include(values) }
    let count = positions.available(of: history.count + horizon)
    guard !extent.isEmpty, count > 0 else { return viewport.nothing(because: extent.emptiness) }

    let axis = ValueAxis(lower: extent.lower, upper: extent.upper, rows: viewport.height, pinned: viewport.yLimits)
    let room = max(1, viewport.width - Frame.gutter(of: axis, stripLabels: hasErrors ? [Self.errorLabel] : []))
    let canvas = viewport.canvas
    let layout = StepColumns(positions: positions, count: count, room: room, canvas: canvas)
    let drawing = ForecastDrawing(plot: self, axis: axis, layout: layout)

    var strips: [(label: String, cells: String)] = []
    var legend = drawing.legend(extent)
    if hasErrors {
      let (cells, greatest) = drawing.errors()
      strips.append((Self.errorLabel, cells))
      if let greatest, greatest > 0 {
        let fullest = Ramp.errors(canvas).last ?? "#"
        legend.append("|err| \(fullest) = \(NumberText.significant(greatest, digits: 3))")
      }
    }
    let ticks =
      positions.isTime
      ? CalendarTicks.ticks(
        on: layout.scale, columns: layout.columns, dotsAcross: canvas.dotsAcross, zone: positions.zone)
      : NumberTicks.ticks(on: layout.scale, columns: layout.columns, dotsAcross: canvas.dotsAcross)
    let frame = Frame(
      header: [], grid: drawing.grid(), axis: axis, columnTicks: ticks, strips: strips, legend: legend)
    let header = ForecastHeader(plot: self, factor: axis.factor, columnText: layout.columnText)
    return viewport.finished(header.lines()) + frame.lines(in: viewport)
  }

  var horizon: Int { max(prediction.count, truth.count) }
  var hasErrors: Bool { zip(truth, prediction).contains { ($0 - $1).isFinite } }
  private static let errorLabel = "|err|"
}

extension Ramp {
  /// The strip of errors: shades in ASCII, heights in blocks; blank for none.
  static func errors(_ canvas: CanvasKind) -> [Character] {
    canvas == .ascii ? shades(canvas) : [" "] + heights(canvas)
  }
}
