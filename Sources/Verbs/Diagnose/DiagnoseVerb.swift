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
        subject: subject(evidence, report), findings: Diagnosis.findings(in: evidence),
        checked: Diagnosis.rules.map { $0.name }))
  }

  /// What was judged, and how it fares against its yardsticks.
  private func subject(_ evidence: Evidence, _ report: Report) -> String {
    func text(_ skill: Double?) -> String { skill.map { NumberText.fixed($0, places: 3) } ?? "unknown" }
    let first = Yardstick.first(for: on.windows).name
    let other =
      report.strongest == first ? "" : "; against \(report.strongest), the strongest, \(text(report.skill))"
    return
      "\(on.data.targets[0].name), \(on.windows.count) windows of \(on.windows.part.rawValue): skill against \(first) \(text(evidence.skill)), on training windows \(text(evidence.trainSkill))\(other)"
  }

  private func persistence(_ windows: Windows) throws(Complaint) -> [Double] {
    try explained { () throws(BaselineError) in try Yardstick.first(for: windows).baseline.forecast(windows) }
  }
}
