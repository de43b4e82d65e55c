import Notation

/// What stands over a forecast plot: what and when, and whether the model beats its baseline.
struct ForecastHeader {
  let plot: ForecastPlot
  let factor: String
  let columnText: String

  func lines() -> [String] {
    var title = TextCell.plain(plot.viewport.title)
    if !factor.isEmpty { title += (title.isEmpty ? "" : " ") + "(\(factor))" }
    let what = [title, span].filter { !$0.isEmpty }.joined(separator: ", ")
    let first = Frame.flowed([what, columnText.isEmpty ? "" : "(\(columnText))"], width: plot.viewport.width, gap: 3)
    return first + Frame.flowed(scores, width: plot.viewport.width, gap: 3)
  }

  /// A probability as a whole percentage, or with the digits it has.
  static func percent(_ share: Double) -> String { NumberText.significant(share * 100, digits: 3) + "%" }

  /// `60h from 2024-03-09 00:00 UTC`.
  private var span: String {
    let steps = plot.horizon == 1 ? "1 step" : "\(plot.horizon) steps"
    let origin = plot.history.count
    guard plot.positions.isTime, origin < plot.positions.available(of: origin + plot.horizon) else { return steps }
    let start = Instant(microseconds: plot.positions.coordinate(at: origin))
    guard start.isWritable else { return steps }
    var length = steps
    if case .regular(_, let every) = plot.positions.plain, let whole = every.multiplied(by: plot.horizon) {
      length = "\(whole)"
    }
    let zone = plot.positions.zone
    return "\(length) from \(DateText.text(start.civil(in: zone), withTime: true)) \(zone)"
  }

  private var scores: [String] {
    var pieces: [String] = []
    if let yardstick = plot.yardstick {
      let (error, baseline) = (yardstick.error, yardstick.baselineError)
      pieces.append("\(TextCell.plain(yardstick.metric)) \(NumberText.significant(error, digits: 3))")
      pieces.append("\(TextCell.plain(yardstick.baseline)) \(NumberText.significant(baseline, digits: 3))")
      pieces.append(skill(yardstick.skill))
    }
    if let coverage { pieces.append(coverage) }
    return pieces
  }

  private func skill(_ skill: Double) -> String {
    guard skill.isFinite else { return "skill unknown" }
    let text = "skill \(NumberText.fixed(skill * 100, places: skill.magnitude < 0.1 ? 1 : 0))%"
    return skill < 0 ? text + ": the model loses" : skill == 0 ? text + ": no better" : text
  }

  /// How often the truth fell into the interval.
  private var coverage: String? {
    guard let interval = plot.interval else { return nil }
    var (inside, known) = (0, 0)
    for (index, value) in plot.truth.enumerated() where value.isFinite {
      guard index < interval.lower.count, index < interval.upper.count else { break }
      let (low, high) = (interval.lower[index], interval.upper[index])
      guard low.isFinite, high.isFinite, low <= high else { continue }
      known += 1
      if value >= low && value <= high { inside += 1 }
    }
    guard known > 0 else { return nil }
    let share = NumberText.fixed(100 * Double(inside) / Double(known), places: 0)
    return "\(Self.percent(interval.level)) interval covers \(share)%"
  }
}
