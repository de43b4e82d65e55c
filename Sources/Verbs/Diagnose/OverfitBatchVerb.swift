internal import Language
internal import Layers
internal import Series
internal import Syntax
internal import Tensors
internal import Training

/// Whether a model can learn a few windows by heart: if not, the fault is not in the data.
struct OverfitBatchVerb: Verb {
  static let name = "overfit-batch"
  static let isRehearsed = false
  static let summary =
    "Whether a model can learn 32 windows by heart in 300 steps: the share of their loss that is left, 1 being that of the best constant; above 0.05 at every rate, the scale, the start or the size of the model is at fault, not the data."
  static let examples = [
    "let data = split series(0..<300) train: 60% valid: 40% | window past: 8 | scale\noverfit-batch (model { lstm 4; dense 1 }) on: data steps: 20"
  ]
  static let result = Kind.table
  static let role = VerbRole.draws

  @Bare("The model.") var model: Architecture
  @Parameter("The data, of whose training part a few windows are taken.") var on: WindowedData
  @Parameter("The learning rates to try, each from the same start.") var lr = [1e-4, 1e-3, 1e-2]
  @Parameter("How many windows to learn, evenly spread.") var windows = 32
  @Parameter("Steps of the optimizer, each on all of them.") var steps = 300
  @Parameter("Instead of the program's seed.", shown: "the program's") var seed: Int? = nil

  func rehearse(in context: Context) throws(Complaint) {
    guard (1...4096).contains(windows) else { throw .outOfRange("windows", "from 1 to 4096", actual: "\(windows)") }
    guard (1...100_000).contains(steps) else { throw .outOfRange("steps", "from 1 to 100000", actual: "\(steps)") }
    guard !lr.isEmpty else { throw Complaint("there is no rate to try", suggestion: "lr: 1e-3", blaming: "lr") }
    for rate in lr { try trial(rate).check(in: context) }
  }

  func run(in context: Context) throws(Complaint) -> Value {
    try rehearse(in: context)
    let chosen = ChosenWindows(source: WindowBatch(windows: on.train), chosen: on.train.spread(over: windows))
    guard let constant = try ConstantLoss(of: chosen, isOfClasses: on.classes != nil).loss, constant > 0 else {
      throw Complaint("the targets of these windows are all alike: a constant learns them", blaming: "on")
    }
    let known = PartOfData(data: on, windows: on.train).known
    var rows: [[Value]] = []
    for rate in lr {
      let (before, after) = try trial(rate).losses(chosen, epochs: steps, in: context)
      rows.append(
        [.number(rate)]
          + [before, after].map { loss in
            loss.map { Figure($0 / constant, known).value } ?? .missing
          })
    }
    return .object(Table(labels: ["lr", "start", "left"], rows: rows))
  }

  private func trial(_ rate: Double) -> RateTrial { RateTrial(model: model, data: on, rate: rate, seed: seed) }
}

/// The loss of the best constant: of numbers their variance, of classes the entropy of their shares.
private struct ConstantLoss {
  /// Nil where no target counts.
  let loss: Double?

  init(of source: ChosenWindows, isOfClasses: Bool) throws(Complaint) {
    let count = source.count * source.outputs * (source.everyStep ? source.steps : 1)
    var inputs = [Float](repeating: 0, count: source.count * source.steps * source.features)
    var presence = [Float](repeating: 1, count: source.isMasked ? source.count * source.steps : 0)
    var targets = [Float](repeating: 0, count: count)
    var weights = [Float](repeating: 1, count: count)
    let all = Array(0..<source.count)
    var inputSpan = inputs.mutableSpan
    var presenceSpan = presence.mutableSpan
    var targetSpan = targets.mutableSpan
    var weightSpan = weights.mutableSpan
    source.gather(
      all.span, steps: source.steps, inputs: &inputSpan, presence: &presenceSpan, targets: &targetSpan,
      weights: &weightSpan)
    let counting = targets.indices.filter { weights[$0] != 0 }.map { Double(targets[$0]) }
    guard !counting.isEmpty else {
      loss = nil
      return
    }
    let total = Double(counting.count)
    if isOfClasses {
      let shares = Set(counting).sorted().map { label in Double(counting.count { $0 == label }) / total }
      loss = -PartialSum.of(shares.map { $0 * ExactMath.log($0) })
    } else {
      let mean = PartialSum.of(counting) / total
      loss = PartialSum.of(counting.map { ($0 - mean) * ($0 - mean) }) / total
    }
  }
}
