package import Language
internal import Notation
package import Series

/// Windows over a split series, as `window` and `scale` give them.
extension WindowedData: Object {
  package static var kind: Kind { Kind("data") }
  package static var members: [Member] {
    [
      Member("train", Windows.kind, "The windows to train on."),
      Member("valid", Windows.kind, "The windows to stop early and to choose by."),
      Member("test", Windows.kind, "The windows to judge by, once."),
    ]
  }

  package func member(_ name: String) throws(Complaint) -> Value? {
    guard let part = Part(rawValue: name) else { return nil }
    guard let windows = windows(of: part) else { throw .withoutPart(part) }
    return .object(PartOfData(data: self, windows: windows))
  }

  package func shown(width: Int) -> [String] {
    var rows: [[String]] = []
    for part in Part.allCases {
      guard let windows = windows(of: part) else { continue }
      let scored = windows.scored
      rows.append([
        part.rawValue, "\(windows.count)", "\(windows.leftOut.reduce(0) { $0 + $1.count })",
        scored.first.text, "..", scored.last.text,
      ])
    }
    return [shape]
      + TableText.lines(
        labels: ["part", "windows", "left out", "targets from", "", "to"], rows: rows,
        isNumeric: [false, true, true, false, false, false], width: width)
      + moreLines + scaleLines(width: width)
  }

  /// `24 steps of [load, temp] → load, steps 1 to 24`
  fileprivate var shape: String {
    let horizon = spec.horizon
    let steps =
      horizon.count == 1 ? "step \(horizon.lowerBound)" : "steps \(horizon.lowerBound) to \(horizon.upperBound)"
    func list(_ names: [String]) -> String {
      names.count > 4 ? "\(names.count) columns" : names.joined(separator: ", ")
    }
    var length = "\(spec.past)"
    if let lengths = spec.lengths, lengths.count > 1 { length = "\(lengths.lowerBound) to \(lengths.upperBound)" }
    if spec.isWhole { length = "whole individuals, up to \(spec.past)" }
    return "\(length) steps of \(list(features.map(\.name))) to \(list(targets.map(\.name))), \(steps) ahead"
      + (known.isEmpty ? "" : ", with \(list(known.map(\.name))) there known beforehand")
      + (spec.everyStep ? ", at every step" : "") + (spec.stride > 1 ? ", stride \(spec.stride)" : "")
      + (spec.weights.map { ", weighed by \($0)" } ?? "") + (spec.masksMissing ? ", missing steps masked" : "")
      + (spec.form == .level ? "" : ", as \(spec.form.phrase)")
  }

  /// What is learned beside the windows of the parts, and what rows weigh.
  private var moreLines: [String] {
    let more = learned.count - train.count
    return (more > 0 ? ["\(more) more to learn from, some of whose targets are missing and weigh 0"] : [])
      + [train, valid].compactMap(\.?.weightSummary?.text).enumerated().map { place, text in
        "\(place == 0 ? "train" : "valid") rows weigh \(text)"
      }
  }

  private func scaleLines(width: Int) -> [String] {
    guard let scaler else { return ["not scaled"] }
    guard scaler.scaling != .perWindow else { return ["each window scaled by the mean and deviation of its own past"] }
    guard scaler.segments.isEmpty else {
      return ["scaled by \(scaler.scaling.rawValue), each of \(scaler.segments.count) individuals alone"]
    }
    return TableText.lines(
      labels: ["scaled by \(scaler.scaling.rawValue)", "shift", "scale"],
      rows: scaler.columns.map {
        [
          $0.isLogarithmic ? "log \($0.column)" : $0.column, NumberText.significant($0.shift),
          NumberText.significant($0.scale),
        ]
      },
      isNumeric: [false, true, true], width: width)
  }

  /// What went where, and what was left out and why.
  var note: String {
    let counts = Part.allCases.compactMap { part in windows(of: part).map { "\(part.rawValue) \($0.count)" } }
    var lines = ["window: " + shape, "  windows of " + counts.joined(separator: "   ")]
    for part in Part.allCases {
      guard let windows = windows(of: part) else { continue }
      if !windows.leftOut.isEmpty {
        lines.append("  left out of \(part.rawValue): " + windows.leftOut.map(\.description).joined(separator: ", "))
      }
      if windows.tooShort > 0 { lines.append("  too short for \(part.rawValue): \(windows.tooShort) individuals") }
    }
    lines += moreLines.map { "  " + $0 }
    return lines.joined(separator: "\n")
  }
}

extension WeightSummary {
  /// `0.5 to 2, on average 1.25; 0 in 3 rows, 1 of them without a weight`
  fileprivate var text: String {
    func number(_ value: Double) -> String { NumberText.significant(value) }
    var text = least == largest ? number(least) : "\(number(least)) to \(number(largest)), on average \(number(mean))"
    if zeros > 0 { text += "; 0 in \(zeros) row\(zeros == 1 ? "" : "s")" }
    if without > 0 { text += ", \(without) of them without a weight" }
    return text
  }
}

/// The windows of one part, with the data they are a part of.
struct PartOfData: Object {
  let data: WindowedData
  let windows: Windows

  /// When the last of its targets was known; of several individuals never, for a column would carry those of one part
  /// into the others.
  var known: KnownAt {
    guard data.segments.count == 1 else { return .never }
    let last = windows.scored.last
    return KnownAt(row: last.row, on: last.axis)
  }

  static var kind: Kind { Windows.kind }
  static var members: [Member] {
    [
      Member("start", .text, "The time of the first target."), Member("end", .text, "The time of the last target."),
      Member("count", .int, "How many windows there are."),
    ]
  }

  func member(_ name: String) throws(Complaint) -> Value? {
    switch name {
    case "start": .text(windows.scored.first.text)
    case "end": .text(windows.scored.last.text)
    case "count": .number(Double(windows.count))
    default: nil
    }
  }

  func shown(width: Int) -> [String] {
    let (first, last) = windows.scored
    return [
      "\(windows.count) windows of the \(windows.part.rawValue) part, targets \(first.text) .. \(last.text)",
      data.shape,
    ] + (windows.leftOut.isEmpty ? [] : ["left out: " + windows.leftOut.map(\.description).joined(separator: ", ")])
  }
}

extension Windows {
  static var kind: Kind { Kind("windows") }
}
