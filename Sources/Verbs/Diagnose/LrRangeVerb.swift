internal import Language
internal import Layers
internal import Notation
internal import Series
internal import Syntax
internal import Tensors
internal import Training

/// Which learning rates learn anything.
struct LrRangeVerb: Verb {
  static let name = "lr-range"
  static let isRehearsed = false
  static let summary =
    "Which learning rates learn anything: each is tried for a few steps from the same start, and its loss on the validation windows compared; missing where training broke down."
  static let examples = [
    "let data = split series(0..<300) train: 60% valid: 40% | window past: 8 | scale\nlet t = lr-range (model { lstm 4; dense 1 }) on: data points: 3 steps: 10\nt\nplot-ascii t"
  ]
  static let result = Kind.table
  static let role = VerbRole.draws

  @Bare("The model.") var model: Architecture
  @Parameter("The data: training windows are learned, validation windows judge.") var on: WindowedData
  @Parameter("The smallest rate.") var from = 1e-5
  @Parameter("The largest rate.") var to = 1.0
  @Parameter("How many rates, evenly spread over the powers of ten between them.") var points = 11
  @Parameter("Steps of the optimizer at each.") var steps = 100
  @Parameter("Windows per step.") var batch = 32
  @Parameter("Instead of the program's seed.", shown: "the program's") var seed: Int? = nil
  @Parameter("Whether to say nothing of how far it is.") var quiet = false

  /// How many windows judge.
  private static let judging = 512

  func rehearse(in context: Context) throws(Complaint) {
    guard from > 0, from < to, to.isFinite, to / from < 1e15 else {
      throw Complaint(
        "rates go from a positive number up to a larger one", suggestion: "from: 1e-5 to: 1", blaming: "from")
    }
    guard (2...100).contains(points) else { throw .outOfRange("points", "from 2 to 100", actual: "\(points)") }
    guard (1...100_000).contains(steps) else { throw .outOfRange("steps", "from 1 to 100000", actual: "\(steps)") }
    guard (1...65_536).contains(batch) else { throw .outOfRange("batch", "from 1 to 65536", actual: "\(batch)") }
    try trial(from).check(in: context)
  }

  func run(in context: Context) throws(Complaint) -> Value {
    try rehearse(in: context)
    // As many windows as the steps read once, or all of them several times.
    let (wanted, overflow) = steps.multipliedReportingOverflow(by: batch)
    let train = ChosenWindows(
      source: WindowBatch(windows: on.train), chosen: on.train.spread(over: overflow ? .max : wanted))
    let perEpoch = (train.count + batch - 1) / batch
    let windows = on.valid ?? on.train
    let judged = ChosenWindows(source: WindowBatch(windows: windows), chosen: windows.spread(over: Self.judging))
    let known = PartOfData(data: on, windows: windows).known
    var progress = RunProgress("lr-range", total: points, isQuiet: quiet, in: context)
    var rows: [[Value]] = []
    for rate in rates {
      let (before, after) = try trial(rate).losses(
        train, epochs: (steps + perEpoch - 1) / perEpoch, batch: batch, judged: judged, in: context)
      func value(_ loss: Double?) -> Value { loss.map { Figure($0, known).value } ?? .missing }
      rows.append([.number(rate), value(before), value(after)])
      progress.finish("lr \(Value.number(rate).inline)")
    }
    return .object(Table(labels: ["lr", "start", "loss"], rows: rows))
  }

  /// From the smallest to the largest, to three digits.
  private var rates: [Double] {
    let (low, high) = (ExactMath.log(from), ExactMath.log(to))
    return (0..<points).map { place in
      let share = Double(place) / Double(points - 1)
      let rate = place == 0 ? from : place == points - 1 ? to : ExactMath.exp(low + share * (high - low))
      return Double(NumberText.significant(rate, digits: 3)) ?? rate
    }
  }

  private func trial(_ rate: Double) -> RateTrial { RateTrial(model: model, data: on, rate: rate, seed: seed) }
}
