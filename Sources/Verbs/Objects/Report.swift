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
  let truth: [Double]
  let predicted: [Double]
  /// One row for each step of the horizon.
  let byStep: Table
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
      Member("mase", .number, "Mean absolute scaled error (Hyndman and Koehler 2006)."),
      Member("accuracy", .number, "The share of classes that are right."),
      Member("log-loss", .number, "Mean of −ln of the probability given to what came."),
      Member("truth", .series, "What came, window after window."),
      Member("pred", .series, "What was predicted, window after window."),
      Member("by-step", .table, "Errors for each step of the horizon."),
      Member("table", .table, "The table that it prints."),
    ]
  }

  func member(_ name: String) throws(Complaint) -> Value? {
    switch name {
    case "skill": return value(skill)
    case "truth": return .object(try Series.column("truth", truth))
    case "pred": return .object(try Series.column("pred", predicted))
    case "by-step", "by_step": return .object(byStep)
    case "table": return .object(table)
    default:
      guard let place = metrics.firstIndex(where: { Label.areEqual($0, name) }) else {
        guard Self.members.contains(where: { Label.areEqual($0.name, name) }) else { return nil }
        throw Complaint(
          "this report has no `\(name)`", notes: ["it has: " + metrics.joined(separator: ", ")], code: .unknownMember)
      }
      return value(rows[0].figures[place])
    }
  }

  private func value(_ figure: Double?) -> Value { figure.map { Figure($0, known).value } ?? .missing }

  private var table: Table {
    Table(
      labels: [""] + metrics,
      rows: rows.map { row in [.text(row.name)] + row.figures.map(value) })
  }

  func shown(width: Int) -> [String] {
    let verdict =
      switch skill {
      case nil: "`\(strongest)` makes no error here: there is nothing to beat"
      case let skill? where skill > 0:
        "skill \(NumberText.fixed(skill, places: 3)): better than \(strongest), the strongest baseline"
      case let skill?:
        "skill \(NumberText.fixed(skill, places: 3)): loses to \(strongest), the strongest baseline"
      }
    return [subject, verdict] + table.shown(width: width)
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
