internal import Language
internal import Notation
internal import Series
internal import Syntax

/// An evaluation: the model's errors beside those of the baselines, on the same rows.
struct Report: Object {
  /// What was evaluated: `2628 windows of test, 24 steps ahead, load in its own units`.
  let subject: String
  /// The model first, then the baselines in the order asked for; all with the same metrics.
  let rows: [Row]
  let metrics: [String]
  /// 1 − RMSE / RMSE of the strongest baseline; for classes 1 − log loss / log loss. Nil where that makes no error.
  let skill: Double?
  let strongest: String
  /// The model against the strongest baseline; nil where there are too few windows to say.
  let comparison: DieboldMariano?
  let truth: [Double]
  let predicted: [Double]
  /// One row for each step of the horizon.
  let byStep: Table
  /// One row for each length of windows that was asked for.
  var byLength: Table? = nil
  /// One row for each individual; of a plain series a single one.
  let byIndividual: Table
  /// Of classes.
  let confusion: Confusion?
  /// When the last of the truths was known: its figures are known no sooner.
  let known: KnownAt

  struct Row {
    let name: String
    /// In the order of `metrics`; missing where a metric has no value.
    let figures: [Double?]
  }

  static var kind: Kind { Kind("report") }
  static var members: [Member] {
    [
      Member("skill", .number, "1 − error / error of the strongest baseline: above 0 is better."),
      Member("mae", .number, "Mean absolute error."), Member("rmse", .number, "Root mean squared error."),
      Member("mse", .number, "Mean squared error."),
      Member(
        "mase", .number,
        "Mean absolute scaled error: the scale is the error on train of the value a season before (Hyndman and Koehler 2006)."
      ),
      Member(
        "smape", .number,
        "Symmetric mean absolute percentage error, 0 to 200; 0 where truth and prediction are 0 (Makridakis 1993)."),
      Member("r2", .number, "1 − squared error / squared distance of the truth from its mean, on these windows."),
      Member("accuracy", .number, "The share of classes that are right."),
      Member(
        "balanced-accuracy", .number, "The mean over classes of the share that is right (Brodersen et al. 2010)."),
      Member(
        "f1", .number,
        "2 TP / (2 TP + FP + FN): of the second of two classes, of more their mean (Sokolova and Lapalme 2009)."),
      Member(
        "auc", .number,
        "Area under the ROC curve (Hanley and McNeil 1982); of more than two classes the mean of each against the rest."
      ),
      Member("log-loss", .number, "Mean of −ln of the probability given to what came."),
      Member("pinball", .number, "Mean pinball loss of the quantiles (Koenker and Bassett 1978)."),
      Member("coverage", .number, "The share of truths between the quantiles of the least and the largest level."),
      Member("truth", .series, "What came, window after window."),
      Member("pred", .series, "What was predicted, window after window."),
      Member("by-step", .table, "Errors for each step of the horizon."),
      Member("by-individual", .table, "Errors for each individual of a panel."),
      Member("confusion", .table, "Of classes: how often each came, row by row, and which was predicted."),
      Member("by-length", .table, "Figures for each length of windows, where `lengths:` asked for them."),
      Member("table", .table, "The table that it prints."),
      Member(
        "diebold-mariano", .record,
        "Whether it differs from the strongest baseline by more than chance; its statistic is below 0 where it is better."
      ),
    ]
  }

  func member(_ name: String) throws(Complaint) -> Value? {
    switch name {
    case "skill": return value(skill)
    case "truth": return .object(try Series.column("truth", truth))
    case "pred": return .object(try Series.column("pred", predicted))
    case "by-step", "by_step": return .object(byStep)
    case "by-length", "by_length":
      guard let byLength else {
        throw Complaint("this report is of one length", suggestion: "evaluate … lengths: 20..=25", code: .unknownMember)
      }
      return .object(byLength)
    case "by-individual", "by_individual": return .object(byIndividual)
    case "confusion": return confusion.map { .object($0.table) } ?? .missing
    case "table": return .object(table)
    case "diebold-mariano":
      return comparison.map { test in
        .record(
          Record([
            ("against", .text(strongest)), ("statistic", value(test.statistic)), ("p-value", value(test.pValue)),
            ("origins", .number(Double(test.origins))), ("lag", .number(Double(test.lag))),
          ]))
      } ?? .missing
    default:
      guard let place = metrics.firstIndex(where: { Label.areEqual($0, name) }) else {
        guard Self.members.contains(where: { Label.areEqual($0.name, name) }) else { return nil }
        throw Complaint(
          "this report has no `\(name)`", notes: ["it has: " + metrics.joined(separator: ", ")], code: .unknownMember)
      }
      return value(rows[0].figures[place])
    }
  }

  /// A row's figures, in the order of `metrics`.
  func values(ofRow row: Int) -> [Value] { rows[row].figures.map(value) }

  private func value(_ figure: Double?) -> Value { figure.map { Figure($0, known).value } ?? .missing }

  private var table: Table {
    Table(
      labels: [""] + metrics,
      rows: rows.map { row in [.text(row.name)] + row.figures.map(value) })
  }

  func shown(width: Int) -> [String] {
    ([subject, verdict] + (advice.map { [$0] } ?? [])).flatMap { TextWrapping.lines($0, width: width, indent: 2) }
      + TableText.lines(
        labels: [""] + metrics, rows: rows.map { [$0.name] + texts(of: $0) },
        isNumeric: [false] + metrics.map { _ in true }, width: width)
  }

  /// `better` and `loses` are said only where the test supports it at 5 %.
  private var verdict: String {
    guard let skill else { return "`\(strongest)` makes no error here: there is nothing to beat" }
    let isShort = skill.magnitude < 1000
    let figure =
      "skill " + (isShort ? NumberText.fixed(skill, places: 3) : NumberText.significant(skill, digits: 3))
    guard let test = comparison, let chance else {
      return "\(figure) against \(strongest), the strongest (no test: too few windows, or too alike)"
    }
    guard test.pValue < 0.05 else {
      return "\(figure) against \(strongest), the strongest: may be chance (\(chance))"
    }
    let verdict = skill > 0 ? (skill < Self.little ? "hardly better than" : "better than") : "loses to"
    return "\(figure): \(verdict) \(strongest), the strongest (\(chance))"
  }

  /// `p<0.001`, without blanks, so that it stays on one line; what is above 0.05 may well be chance.
  private var chance: String? {
    (comparison?.pValue).map { $0 < 0.001 ? "p<0.001" : "p=\(NumberText.fixed($0, places: 3))" }
  }

  /// What to try where the model loses or barely wins.
  private var advice: String? {
    guard let skill, skill < Self.little else { return nil }
    return strongest.hasPrefix("seasonal")
      ? "try a `past:` of at least a season, more `epochs:`, or another `lr:`"
      : "try more `epochs:` with `early-stop:`, another `lr:`, or a longer `past:`"
  }

  /// Below this a skill is within what another seed may change.
  private static let little = 0.02

  /// A row's figures, so that the largest of each metric shows four digits.
  private func texts(of row: Row) -> [String] {
    metrics.indices.map { place in
      guard let figure = row.figures[place] else { return "missing" }
      var rest = rows.compactMap { $0.figures[place] }.filter { $0.isFinite }.map(\.magnitude).max() ?? 0
      guard rest < 1e7 else { return NumberText.significant(figure) }
      var places = 3
      while rest >= 10, places > 0 { (rest, places) = (rest / 10, places - 1) }
      while rest < 1, rest > 0, places < 9 { (rest, places) = (rest * 10, places + 1) }
      return NumberText.fixed(figure, places: places)
    }
  }
}

extension Series {
  /// Numbers of many windows one after the other: without a calendar, and known before no row of another series.
  static func column(_ name: String, _ values: [Double]) throws(Complaint) -> Series {
    let numbers = values.map { $0.isFinite ? $0 : nil }
    return try explained { () throws(SeriesError) in
      try Series(
        axis: .index(count: values.count),
        columns: [Column(name, numbers: numbers, reach: Reach(.row(KnownAt.afterAll)))])
    }
  }
}
