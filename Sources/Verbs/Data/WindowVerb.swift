internal import Language
internal import Notation
internal import Series

/// Sees a split series through windows: some steps of the past, and the steps ahead to predict.
struct WindowVerb: Verb {
  static let name = "window"
  static let summary = "Sees a split series through windows: inputs of the past, targets of the horizon."
  static let examples = ["split series(0..<100) train: 70% test: 30% | window past: 8 horizon: 2"]
  static let result = WindowedData.kind

  @Bare("A split series: `split s train: 70% test: 30% | window …`.") var parts: SplitSeries
  @Parameter("How far inputs reach back: steps, or a length of time.") var past: Steps
  @Parameter("Steps ahead: `24h` is 1 to 24, `24..=24` that step only, 0 the last input step.", shown: "1")
  var horizon: Horizon = .through(.count(1))
  @Parameter("Steps from one window to the next.", shown: "1") var stride: Steps = .count(1)
  @Parameter("What to predict: a column or several.", shown: "the only one") var target: [ColumnName]? = nil
  @Parameter("Or: a column of classes to predict.") var label: ColumnName? = nil
  @Parameter("Columns that are inputs.", shown: "all numbers") var features: [ColumnName]? = nil
  @Parameter("Whether inputs, too, must lie inside the part.") var strict = false

  func run(in context: Context) throws(Complaint) -> Value {
    let axis = parts.axis
    try parts.checkSteps()
    // Of a label it is the class of the last input step, unless told otherwise.
    let steps = try horizon.range(in: axis)
    var spec = WindowSpec(past: try past.count(in: axis, "past"), horizon: steps)
    spec.stride = try stride.count(in: axis, "stride")
    spec.targets = target?.map(\.text) ?? []
    spec.label = label?.text
    spec.features = features?.map(\.text)
    spec.strict = strict
    let data: WindowedData
    do throws(WindowError) {
      data = try WindowedData(
        parts.segments, spec, scaling: parts.scaling, eachAlone: parts.scalesEachAlone)
    } catch {
      throw blamed(error)
    }
    context.note(data.note)
    return .object(data)
  }
}

extension WindowVerb {
  /// The complaint, at the argument that a problem is about.
  private func blamed(_ problem: WindowError) -> Complaint {
    var complaint = Complaint(problem)
    complaint.label =
      switch problem {
      case .outOfRange(let what, _, _): what
      case .targetAndLabel, .notAClass: "label"
      case .targetAmongInputs: "features"
      case .unknownColumn(let name, _), .notNumeric(let name, _):
        features?.contains { $0.text.utf8.elementsEqual(name.utf8) } == true
          ? "features" : label?.text.utf8.elementsEqual(name.utf8) == true ? "label" : "target"
      case .tooFewRows: "past"
      default: nil
      }
    return complaint
  }
}

/// The steps ahead that a window is to predict.
enum Horizon: ValueConvertible {
  case through(Steps)
  case between(Steps, Steps, isInclusive: Bool)

  static var kind: Kind { .int.or(.duration).or(.range) }

  init(value: Value) throws(Complaint) {
    guard case .range(let range) = value else {
      self = .through(try Steps(value: value))
      return
    }
    guard range.step == nil else { throw Complaint("a horizon cannot have gaps", suggestion: "leave `by` out") }
    self = .between(try Steps(value: range.from), try Steps(value: range.to), isInclusive: range.isInclusive)
  }

  /// The first and the last step ahead.
  func range(in axis: TimeAxis) throws(Complaint) -> ClosedRange<Int> {
    switch self {
    case .through(let steps):
      let last = try steps.count(in: axis, "horizon")
      guard last >= 0 else { throw .outOfRange("horizon", "0 or more", actual: "\(last)") }
      return last == 0 ? 0...0 : 1...last
    case .between(let from, let to, let isInclusive):
      let first = try from.count(in: axis, "horizon")
      let end = try to.count(in: axis, "horizon")
      let last = isInclusive || end == .min ? end : end - 1
      guard first >= 0, first <= last else {
        throw Complaint("a horizon goes from a step to a later one", suggestion: "1..=24", blaming: "horizon")
      }
      return first...last
    }
  }
}
