internal import Language
internal import Series
internal import Syntax

/// Fills holes, and marks what was filled, so that no model is trained on it as a target or judged by it.
struct FillGapsVerb: Verb {
  static let name = "fill-gaps"
  static let summary = "Fills missing cells; as targets, filled cells are never trained on nor scored."
  static let examples = [
    "fill-gaps series([1, missing, missing, 4]) method: .linear",
    "fill-gaps series([1, 2, 3, missing, 5]) method: .seasonal period: 2 mark: true",
    "split series([1, 5, missing, 3, missing, 8, 4, 6, 2, 7]) train: 60% test: 40% | fill-gaps method: .median",
    """
    let s = series([1, 5, missing, 3, 4, 2], start: @2024-01-01T05:00, every: 12h, name: "load") | derive hour: hour(.time)
    split s train: 4 test: 2 | fill-gaps method: .knn neighbours: 1
    """,
  ]
  static let result = Kind.series.or(SplitSeries.kind)
  static let keepsKind = true

  @Bare("A series, or a split series.") var holed: Fillable
  @Parameter(
    "`.forward`, `.linear`, `.constant` or `.seasonal`; of a split series also `.mean` and `.median` of its training part, and `.knn`, the mean of training rows before it that are most like it."
  )
  var method: Method
  @Parameter("What `.constant` puts there.", shown: "none") var value: Value? = nil
  @Parameter("How far back `.seasonal` takes a value from: steps, or a length of time.", shown: "none")
  var period: Steps? = nil
  @Parameter("How many rows `.knn` takes the mean of.", shown: "5") var neighbours: Int? = nil
  @Parameter("Holes longer than this stay: steps, or a length of time.", shown: "all are filled") var max: Steps? = nil
  @Parameter("Whether each filled column gets another, true where it was missing: `load-was-missing`.")
  var mark = false
  @Parameter("Whether to leave its note out.") var quiet = false

  enum Method: String, Choice { case forward, linear, constant, seasonal, mean, median, knn }

  func run(in context: Context) throws(Complaint) -> Value {
    let context = context.leavingNotesOut(quiet)
    switch holed {
    case .series(let series):
      let filling = try filling(on: series.axis)
      let result = try explained { () throws(GapFillingError) in try filling.fill(series) }
      context.note(note(filled: result.filled, left: result.left))
      return .object(result.series)
    case .many(let panel):
      let filling = try filling(on: panel.individuals[0].series.axis)
      var results: [GapFilling.Result] = []
      for one in panel.individuals {
        results.append(try explained { () throws(GapFillingError) in try filling.fill(one.series) })
      }
      context.note(note(filled: results.reduce(0) { $0 + $1.filled }, left: results.reduce(0) { $0 + $1.left }))
      let series = GapFilling.marked(results.map(\.series))
      return .object(try explained { () throws(PanelError) in try panel.with(series) })
    case .parts(let split):
      let filling = try filling(on: split.axis)
      let (segments, counts) = try explained { () throws(GapFillingError) in try filling.fill(split.segments) }
      context.note(note(filled: counts.filled, left: counts.left))
      return .object(split.with(segments))
    }
  }

  private func filling(on axis: TimeAxis) throws(Complaint) -> GapFilling {
    if value != nil, method != .constant {
      throw Complaint("`value:` is for `method: .constant`", blaming: "value")
    }
    if period != nil, method != .seasonal {
      throw Complaint("`period:` is for `method: .seasonal`", blaming: "period")
    }
    if neighbours != nil, method != .knn {
      throw Complaint("`neighbours:` is for `method: .knn`", blaming: "neighbours")
    }
    let longest = try max.map { steps throws(Complaint) in try steps.count(in: axis, "max") }
    return GapFilling(try choice(on: axis), longest: longest, marks: mark)
  }

  private func choice(on axis: TimeAxis) throws(Complaint) -> GapFilling.Method {
    switch method {
    case .forward: return .forward
    case .linear: return .linear
    case .mean: return .mean
    case .median: return .median
    case .knn: return .nearest(count: neighbours ?? 5)
    case .seasonal:
      guard let period else {
        throw Complaint("how long is a season?", suggestion: "period: 24h", blaming: "method")
      }
      return .seasonal(period: try period.count(in: axis, "period"))
    case .constant:
      guard let value else { throw Complaint("which constant?", suggestion: "value: 0", blaming: "method") }
      guard case .scalar(let scalar)? = Operand(value, on: axis), scalar.value != .missing else {
        throw Complaint.mismatch(expected: .number.or(.text).or(.boolean), actual: value).blaming("value")
      }
      return .constant(scalar)
    }
  }

  private func note(filled: Int, left: Int) -> String {
    "fill-gaps: \(filled) cells filled by \(method.rawValue), \(left) left missing"
  }
}

/// What has holes to fill.
enum Fillable: ValueConvertible {
  case series(Series)
  case many(Panel)
  case parts(SplitSeries)

  static var kind: Kind { .series.or(SplitSeries.kind) }

  init(value: Value) throws(Complaint) {
    switch value {
    case .object(let series as Series): self = .series(series)
    case .object(let panel as Panel): self = .many(panel)
    case .object(let parts as SplitSeries): self = .parts(parts)
    default: throw .mismatch(expected: Self.kind, actual: value)
    }
  }
}
