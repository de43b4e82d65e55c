internal import Language
internal import Notation
internal import Series
internal import Syntax

/// Sees a split series through windows: some steps of the past, and the steps ahead to predict.
struct WindowVerb: Verb {
  static let name = "window"
  static let summary = "Sees a split series through windows: inputs of the past, targets of the horizon."
  static let examples = [
    "split series(0..<100) train: 70% test: 30% | window past: 8 horizon: 2",
    "let s = derive series(0..<100) weekend: mod(.value, 7) >= 5\nsplit s train: 70% test: 30% | window past: 14 horizon: 7 target: .value known: [.weekend]",
  ]
  static let result = WindowedData.kind

  @Bare("A split series: `split s train: 70% test: 30% | window …`.") var parts: SplitSeries
  @Parameter(
    "How far inputs reach back: steps, a length of time, or `.all` for whole individuals, each with as many steps as it has.",
    shown: "the longest of `lengths:`") var past: Past? = nil
  @Parameter(
    "Instead of `past:`, many lengths: `5..=19` shows each batch of training as many last steps as are drawn for it. Windows have the longest behind them.",
    shown: "one length") var lengths: Lengths? = nil
  @Parameter(
    "Steps ahead: `24h` is 1 to 24, `24..=24` that step only, 0 the last input step.",
    shown: "1, of whole individuals 0") var horizon: Horizon? = nil
  @Parameter("Steps from one window to the next.", shown: "1") var stride: Steps = .count(1)
  @Parameter("What to predict: a column or several.", shown: "the only one") var target: [ColumnName]? = nil
  @Parameter("Or: a column of classes to predict.") var label: ColumnName? = nil
  @Parameter(
    "A column of what the targets of each row weigh in training and validation: 0 or more, 0 and missing leave them out. Evaluations weigh all alike.",
    shown: "all alike") var weights: ColumnName? = nil
  @Parameter("Columns that are inputs.", shown: "all numbers, those of `weights:` aside") var features: [ColumnName]? =
    nil
  @Parameter(
    "Columns of numbers or booleans that are known in the future, as holidays, prices and promotions are: their values at the target steps join what the last recurrent layer hands on. It is you who asserts it: they may look ahead, and as inputs, which numbers among them are unless `features:` says otherwise, they may too. A window without one of them is left out.",
    shown: "none") var known: [ColumnName]? = nil
  @Parameter(
    "Whether there is a target at every step, not only behind the last one. Those outside the part do not count; predictions are those of the last step."
  )
  var everyStep = false
  @Parameter(
    "`.mask`: where an input is missing, the model holds its state; where some of a training window's targets are missing, they weigh 0.",
    shown: "windows with missing inputs are left out")
  var missing: Missing? = nil
  @Parameter("Whether inputs, too, must lie inside the part.") var strict = false
  @Parameter(
    "What the model learns of a target: its `.change` since the origin, `.log-change` or `.seasonal-change(24h)` since the season before; undone wherever numbers are shown.",
    shown: "its level")
  var `as`: ChangeName? = nil

  enum Missing: String, Choice { case mask }

  func run(in context: Context) throws(Complaint) -> Value {
    let axis = parts.axis
    try parts.checkSteps()
    var spec = try spec(in: axis)
    spec.stride = try stride.count(in: axis, "stride")
    spec.targets = target?.map(\.text) ?? []
    spec.label = label?.text
    spec.weights = weights?.text
    spec.features = features?.map(\.text)
    spec.known = known?.map(\.text) ?? []
    spec.strict = strict
    spec.everyStep = everyStep
    spec.masksMissing = missing == .mask
    spec.form = try `as`?.form(on: axis) ?? .level
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
  /// How far back and ahead.
  private func spec(in axis: TimeAxis) throws(Complaint) -> WindowSpec {
    guard past == nil || lengths == nil else {
      throw Complaint("`past:` and `lengths:` both say how long windows are", suggestion: "give one", blaming: "past")
    }
    if case .all? = past {
      // The rows of an individual up to the last one; its label stands there.
      var spec = WindowSpec(past: 1, horizon: try (horizon ?? .through(.count(0))).range(in: axis))
      spec.isWhole = true
      guard case .count(1) = stride else {
        throw Complaint(
          "a whole individual is one window, and has no stride", suggestion: "leave `stride:` out",
          blaming: "stride")
      }
      return spec
    }
    // Of a label it is the class of the next step, unless told otherwise.
    let steps = try (horizon ?? .through(.count(1))).range(in: axis)
    if let lengths {
      let range = try lengths.range(in: axis)
      var spec = WindowSpec(past: range.upperBound, horizon: steps)
      spec.lengths = range
      return spec
    }
    guard case .steps(let past)? = past else {
      throw Complaint("how far do inputs reach back?", suggestion: "past: 24", blaming: "past")
    }
    return WindowSpec(past: try past.count(in: axis, "past"), horizon: steps)
  }

  /// The complaint, at the argument that a problem is about.
  private func blamed(_ problem: WindowError) -> Complaint {
    var complaint = Complaint(problem)
    complaint.label =
      switch problem {
      case .outOfRange(let what, _, _): what
      case .targetAndLabel, .notAClass: "label"
      case .changeOfClasses: "as"
      case .changeOfNothing: "horizon"
      case .targetAmongInputs: "features"
      case .targetKnown, .targetInDisguise: "known"
      case .unknownColumn(let name, _), .notNumeric(let name, _):
        features?.contains { $0.text.utf8.elementsEqual(name.utf8) } == true
          ? "features"
          : known?.contains { $0.text.utf8.elementsEqual(name.utf8) } == true
            ? "known"
            : weights?.text.utf8.elementsEqual(name.utf8) == true
              ? "weights" : label?.text.utf8.elementsEqual(name.utf8) == true ? "label" : "target"
      case .notAWeight, .nothingWeighs: "weights"
      case .tooFewRows: lengths == nil ? "past" : "lengths"
      case .noIndividuals: "past"
      default: nil
      }
    return complaint
  }
}

/// How far back inputs reach.
enum Past: ValueConvertible {
  case steps(Steps)
  /// To an individual's first row.
  case all

  static var kind: Kind { .int.or(.duration).or(.symbol) }
  static var choices: [String] { ["all"] }

  init(value: Value) throws(Complaint) {
    guard case .symbol(let symbol) = value else {
      self = .steps(try Steps(value: value))
      return
    }
    guard symbol.name == "all", symbol.arguments.isEmpty else {
      throw Complaint("`.\(symbol.name)` is no length", suggestion: ".all", code: .unknownChoice)
    }
    self = .all
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
