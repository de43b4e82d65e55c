internal import Language
internal import Series
internal import Syntax

/// A split series, or a panel with a part for each individual, and the scaling that its windows will get where `scale`
/// came before `window`.
struct SplitSeries: Object {
  /// One without a name of a plain series; one for each individual of a panel.
  let segments: [Segment]
  /// What tells the individuals of a panel apart; nil of a plain series.
  let key: String?
  /// Whether parts are made of whole individuals.
  let isAcross: Bool
  var scaling: Scaling? = nil
  /// Whether each individual is to have a scale of its own.
  var scalesEachAlone = false

  init(parts: Parts, scaling: Scaling? = nil) {
    self.init(segments: [Segment(parts: parts)], key: nil, isAcross: false, scaling: scaling)
  }

  /// The same parts of other cells.
  func with(_ segments: [Segment]) -> SplitSeries {
    var copy = SplitSeries(segments: segments, key: key, isAcross: isAcross, scaling: scaling)
    copy.scalesEachAlone = scalesEachAlone
    return copy
  }

  init(segments: [Segment], key: String?, isAcross: Bool, scaling: Scaling? = nil) {
    (self.segments, self.key, self.isAcross, self.scaling) = (segments, key, isAcross, scaling)
  }

  static var kind: Kind { Kind("parts") }
  static var members: [Member] {
    [
      Member("train", .series, "The rows of the training part."),
      Member("valid", .series, "The rows of the validation part."),
      Member("test", .series, "The rows of the test part."),
    ]
  }

  var columnNames: [String] { segments[0].parts.series.columns.map(\.name) }

  /// The axis of the first segment: all have its steps.
  var axis: TimeAxis { segments[0].axis }

  /// That the steps of one individual are those of all.
  func checkSteps() throws(Complaint) {
    guard let other = segments.first(where: { $0.axis.step != axis.step }) else { return }
    func step(_ segment: Segment) -> String {
      "the rows of `\(segment.name ?? "")` are \(segment.axis.step.map { "\($0) apart" } ?? "not evenly apart")"
    }
    throw Complaint(
      "\(step(segments[0])), and \(step(other))", suggestion: "regularize … every: 1d", code: .badData)
  }

  func member(_ name: String) throws(Complaint) -> Value? {
    guard let part = Part(rawValue: name) else { return nil }
    guard segments.contains(where: { $0.parts.rows(of: part) != nil }) else { throw .withoutPart(part) }
    guard let key else { return segments[0].parts.series(of: part).map { .object($0) } }
    var individuals: [Individual] = []
    for segment in segments where segment.rows(of: part) != nil {
      guard let series = segment.parts.series(of: part) else { continue }
      individuals.append(Individual(name: segment.name ?? "", series: series))
    }
    return .object(try explained { () throws(PanelError) in try Panel(key: key, individuals) })
  }

  func isSame(as other: any Object) -> Bool {
    (other as? SplitSeries).map {
      $0.segments == segments && $0.scaling == scaling && $0.scalesEachAlone == scalesEachAlone
    } ?? false
  }

  func shown(width: Int) -> [String] {
    let isPanel = key != nil
    let rows = summaries.map { one in
      [one.part.rawValue] + (isPanel ? ["\(one.individuals)"] : []) + ["\(one.rows)", one.from, "..", one.to]
    }
    let lines = TableText.lines(
      labels: ["part"] + (isPanel ? ["individuals"] : []) + ["rows", "from", "", "to"], rows: rows,
      isNumeric: [false] + (isPanel ? [true] : []) + [true, false, false, false], width: width)
    return lines + restLines
  }

  /// A line for each part: `split: train 12264 rows 2023-01-01 .. 2024-05-23`.
  var note: String {
    var lines = summaries.map { one in
      let whose =
        key == nil ? "" : "\(one.individuals) individual\(one.individuals == 1 ? "" : "s")   "
      return "\(one.part.rawValue) \(whose)\(one.rows) rows   \(one.from) .. \(one.to)"
    }
    lines += restLines
    return "split: " + lines.joined(separator: "\n       ")
  }

  private var gap: Int { segments[0].parts.gap }

  /// What went into no part.
  private var restLines: [String] {
    var lines: [String] = []
    if gap > 0 {
      lines.append(
        "gap \(gap) row\(gap == 1 ? "" : "s") before each later part, cut from the end of the part before it")
    }
    var (before, after, others) = (0, 0, 0)
    for segment in segments {
      let parts = Part.allCases.compactMap { segment.rows(of: $0) }
      guard let first = parts.map(\.lowerBound).min(), let last = parts.map(\.upperBound).max() else {
        others += segment.axis.count
        continue
      }
      before += first
      after += segment.axis.count - last
    }
    for (count, place) in [
      (before, "before the first part"), (after, "after the last part"), (others, "of individuals without a part"),
    ] where count > 0 {
      lines.append("in no part: \(count) row\(count == 1 ? "" : "s") \(place)")
    }
    return lines
  }

  private struct Summary {
    let part: Part
    var individuals = 0
    var rows = 0
    var from = ""
    var to = ""
  }

  /// What is in each part that there is.
  private var summaries: [Summary] {
    Part.allCases.compactMap { part in
      guard segments.contains(where: { $0.parts.rows(of: part) != nil }) else { return nil }
      var summary = Summary(part: part)
      var ends: (first: RowPlace, last: RowPlace)?
      for segment in segments {
        guard let rows = segment.rows(of: part) else { continue }
        summary.individuals += 1
        summary.rows += rows.count
        let first = RowPlace(axis: segment.axis, row: rows.lowerBound)
        let last = RowPlace(axis: segment.axis, row: rows.upperBound - 1)
        ends =
          ends.map { ($0.first.isAfter(first) ? first : $0.first, last.isAfter($0.last) ? last : $0.last) }
          ?? (first, last)
      }
      if let ends { (summary.from, summary.to) = (ends.first.text, ends.last.text) }
      return summary
    }
  }
}

/// A row of one of several axes, which time or count compares.
struct RowPlace {
  let axis: TimeAxis
  let row: Int

  var text: String { axis.text(at: row) }

  func isAfter(_ other: RowPlace) -> Bool {
    if let here = axis.instant(at: row), let there = other.axis.instant(at: other.row) { return here > there }
    return axis.place(at: row) ?? row > other.axis.place(at: other.row) ?? other.row
  }
}

extension Complaint {
  /// A split that was made without the part that is asked for.
  static func withoutPart(_ part: Part) -> Complaint {
    Complaint(
      "the split has no \(part.rawValue) part", suggestion: "split … \(part.rawValue): 15%", code: .unknownMember)
  }
}
