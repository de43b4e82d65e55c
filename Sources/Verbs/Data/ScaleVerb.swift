internal import Language
internal import Series
internal import Syntax

/// Brings data to the scale of a model, by statistics of the training part only.
struct ScaleVerb: Verb {
  static let name = "scale"
  static let summary = "Brings data to a model's scale and back, by statistics of the training part only."
  static let examples = [
    "split series(0..<100) train: 70% test: 30% | window past: 8 | scale",
    "split series(1..=100) train: 70% test: 30% | window past: 8 | scale method: .log",
  ]
  static let result = SplitSeries.kind.or(WindowedData.kind)

  @Bare("Data, or a split series: statistics come from the training part, `split … | window … | scale`.") var value:
    Scalable
  @Parameter(
    "`.standard`: mean 0, deviation 1; `.min-max`: 0 to 1; `.robust`: by median and quartiles; `.log`: logarithms, then standard; `.per-window`: each window by its own past."
  )
  var method: Method = .standard

  @Parameter("`.all`: one scale for all individuals of a panel; `.individual`: each its own, from its training rows.")
  var per = Per.all

  enum Per: String, Choice { case all, individual }
  enum Method: String, Choice {
    case standard
    case minMax = "min-max"
    case robust
    case log
    case perWindow = "per-window"

    var scaling: Scaling {
      switch self {
      case .standard: .standard
      case .minMax: .minMax
      case .robust: .robust
      case .log: .log
      case .perWindow: .perWindow
      }
    }
  }

  func run(in context: Context) throws(Complaint) -> Value {
    switch value {
    case .parts(var parts):
      try demandPanel(parts.key != nil)
      parts.scaling = method.scaling
      parts.scalesEachAlone = per == .individual
      return .object(parts)
    case .data(let data):
      try demandPanel(data.segments[0].name != nil)
      return .object(
        try explained(blaming: per == .individual ? "per" : nil) { () throws(WindowError) in
          try data.scaled(by: method.scaling, eachAlone: per == .individual)
        })
    }
  }

  private func demandPanel(_ isPanel: Bool) throws(Complaint) {
    guard per == .individual, !isPanel else { return }
    throw Complaint("this is one series, and no panel of individuals", suggestion: "leave `per:` out", blaming: "per")
  }
}

/// What can be scaled: never a series that is not split, for its statistics would hold the future.
enum Scalable: ValueConvertible {
  case parts(SplitSeries)
  case data(WindowedData)

  static var kind: Kind { SplitSeries.kind.or(WindowedData.kind) }

  init(value: Value) throws(Complaint) {
    switch value {
    case .object(let parts as SplitSeries): self = .parts(parts)
    case .object(let data as WindowedData): self = .data(data)
    default:
      var complaint = Complaint.mismatch(expected: Self.kind, actual: value)
      complaint.notes = ["its statistics come from the training part: split s … | scale"]
      throw complaint
    }
  }
}
