internal import Diagnosis
internal import Language
internal import Layers
internal import Notation
internal import Series
internal import Syntax
internal import Training

/// Says what is wrong with a fitted model, with its evidence and the next thing to try.
struct DiagnoseVerb: Verb {
  static let name = "diagnose"
  static let isRehearsed = false
  static let summary = "What is wrong with a fitted model, by which evidence, and what to try next."
  static let examples = [
    "let data = split series(0..<300) train: 60% valid: 40% | window past: 8 | scale\nlet f = fit (model { lstm 4; dense 1 }) on: data epochs: 2\ndiagnose f on: data.valid"
  ]
  static let result = Findings.kind

  @Bare("The fitted model.") var fitted: FittedModel
  @Parameter("The windows to judge it by: usually data.valid.") var on: PartOfData

  func run(in context: Context) throws(Complaint) -> Value {
    try fitted.check(on.data)
    guard on.data.classes == nil else {
      throw Complaint(
        "`diagnose` looks at predicted numbers, and this model tells classes apart",
        suggestion: "evaluate … on: data.valid", blaming: "fitted", code: .wrongKind)
    }
    let train = on.data.train
    let predicted = try fitted.numberForecasts(for: on.windows, in: context)
    let report = try NumberEvaluation(part: on, forecasts: predicted).report(against: nil, metrics: nil)
    var evidence = Evidence(
      truth: on.windows.truths(), predicted: predicted[0].point,
      persistence: try persistence(on.windows), trainTruth: train.truths(),
      trainPredicted: try fitted.predictions(for: train, in: context)[0], trainPersistence: try persistence(train),
      history: fitted.fitted.history, parameters: fitted.fitted.network.parameterCount, trainWindows: train.count)
    evidence.comparesWithMean = on.windows.areAnsweredAtTheEnd
    return .object(
      Findings(
        subject: "\(on.data.targets[0].name), \(on.windows.count) windows of \(on.windows.part.rawValue)",
        findings: Diagnosis.findings(in: evidence), skill: evidence.skill, trainSkill: evidence.trainSkill,
        first: Yardstick.first(for: on.windows).name, strongest: report.strongest, skillAgainstStrongest: report.skill))
  }

  private func persistence(_ windows: Windows) throws(Complaint) -> [Double] {
    try explained { () throws(BaselineError) in try Yardstick.first(for: windows).baseline.forecast(windows) }
  }
}

/// What was found, or that nothing was, and what was looked at.
struct Findings: Object {
  let subject: String
  let findings: [Finding]
  let skill: Double?
  let trainSkill: Double?
  /// The yardstick of `skill` and `trainSkill`.
  let first: String
  /// The yardstick that `evaluate` compares with.
  let strongest: String
  let skillAgainstStrongest: Double?

  static var kind: Kind { Kind("findings") }
  static var members: [Member] {
    [
      Member("names", .list, "The names of what was found, what to fix first coming first."),
      Member("count", .int, "How many there are."),
    ]
  }

  func member(_ name: String) throws(Complaint) -> Value? {
    switch name {
    case "names": .list(findings.map { .text($0.name) })
    case "count": .number(Double(findings.count))
    default: nil
    }
  }

  func shown(width: Int) -> [String] {
    func text(_ skill: Double?) -> String { skill.map { NumberText.fixed($0, places: 3) } ?? "unknown" }
    let other =
      strongest == first
      ? "" : "; against \(strongest), the strongest, \(text(skillAgainstStrongest))"
    var lines = ["\(subject): skill against \(first) \(text(skill)), on training windows \(text(trainSkill))\(other)"]
    for (place, finding) in findings.enumerated() {
      lines += ["", "\(place + 1). \(finding.name) (\(finding.certainty.rawValue))", "   \(finding.explanation)"]
      lines += ["   evidence: \(finding.evidence)", "   next: \(finding.remedy)"]
    }
    let names = Diagnosis.rules.map { $0.name }.joined(separator: ", ")
    lines += findings.isEmpty ? ["nothing found; looked for: \(names)"] : []
    return lines.flatMap { TextWrapping.lines($0, width: width, indent: 6) }
  }
}
