internal import Language
internal import Notation
internal import Series
internal import Syntax

/// What a fitted model predicts for windows.
struct PredictVerb: Verb {
  static let name = "predict"
  static let isRehearsed = false
  static let summary =
    "What a fitted model predicts for every window, in the data's own units: a table, a row for each target step."
  static let examples = [
    "let data = split series(0..<300) train: 60% valid: 20% test: 20% | window past: 8 horizon: 2 | scale\nlet f = fit (model { lstm 4; dense 2 }) on: data epochs: 2\npredict f on: data.test"
  ]
  static let result = Kind.table

  @Bare("The fitted model.") var fitted: FittedModel
  @Parameter("The windows: data.valid, data.test.") var on: PartOfData

  func run(in context: Context) throws(Complaint) -> Value {
    try fitted.check(on.data)
    let windows = on.windows
    let levels = fitted.levels ?? []
    let predictions =
      try levels.isEmpty
      ? fitted.predictions(for: windows, in: context) : fitted.quantiles(for: windows, in: context).flatMap(\.self)
    let labels = labels(levels)
    let known = on.known
    let hasNames = on.data.segments.contains { $0.name != nil }
    var rows: [[Value]] = []
    rows.reserveCapacity(windows.count * windows.steps)
    for window in 0..<windows.count {
      let segment = windows.segment(of: window)
      let axis = windows.axis(ofSegment: segment)
      let name = hasNames ? [Value.text(on.data.segments[segment].name ?? "")] : []
      for step in 0..<windows.steps {
        let times = [windows.origin(of: window), windows.row(of: window, step: step)]
        rows.append(
          name + times.map { .text(axis.text(at: $0)) } + [.number(Double(windows.firstStep + step))]
            + predictions.map { Figure($0[window * windows.steps + step], known).value })
      }
    }
    return .object(
      Table(labels: (hasNames ? ["individual"] : []) + ["origin", "time", "step"] + labels, rows: rows))
  }

  /// A column for each target, or quantile of it; of two classes the probability of the second, of more those of all.
  private func labels(_ levels: [Double]) -> [String] {
    let names = on.data.targets.map(\.name)
    guard let classes = on.data.classes else {
      return levels.isEmpty
        ? names : names.flatMap { name in levels.map { "\(name) \(NumberText.significant($0 * 100))%" } }
    }
    return (classes.count == 2 ? [classes[1]] : classes).map { "\(names[0]) \($0)" }
  }
}
