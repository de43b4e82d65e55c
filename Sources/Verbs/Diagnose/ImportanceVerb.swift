internal import Language
internal import Layers
internal import Series
internal import Syntax
internal import Tensors
internal import Training

/// How much worse a fitted model gets where an input column is exchanged between windows.
struct ImportanceVerb: Verb {
  static let name = "importance"
  static let isRehearsed = false
  static let summary =
    "How much worse a fitted model gets where an input column is exchanged between windows: its loss over the loss as it is, of squared errors their roots; near 1 the model does not look at the column (Breiman 2001)."
  static let examples = [
    "let s = series(0..<300) | derive noise: normal(.time)\nlet data = s | split train: 60% valid: 40% | window past: 8 target: .value | scale\nlet f = fit (model { lstm 4; dense 1 }) on: data epochs: 2\nimportance f on: data.valid"
  ]
  static let result = Kind.table
  static let role = VerbRole.draws

  @Bare("The fitted model.") var fitted: FittedModel
  @Parameter("The windows to judge by: usually data.valid.") var on: PartOfData
  @Parameter("How often each column is exchanged, anew every time.") var repeats = 5
  @Parameter("Instead of the program's seed.", shown: "the program's") var seed: Int? = nil

  func run(in context: Context) throws(Complaint) -> Value {
    try fitted.check(on.data)
    guard (1...1000).contains(repeats) else { throw .outOfRange("repeats", "from 1 to 1000", actual: "\(repeats)") }
    guard !on.windows.isMasked else {
      throw Complaint(
        "windows whose steps may be absent cannot lend one another a column",
        suggestion: on.data.spec.isWhole ? "window … past: 24" : "fill-gaps … , and leave `missing:` out", blaming: "on"
      )
    }
    guard on.windows.count > 1 else {
      throw Complaint("there is one window, and nothing to exchange its columns with", blaming: "on")
    }
    let windows = fitted.scaled(on.data).windows(of: on.windows.part) ?? on.windows
    let source = WindowBatch(windows: windows)
    let names = on.data.features.map(\.name)
    let generator = Philox(
      seed: seed.map { UInt64(bitPattern: Int64($0)) } ?? context.seed, stream: Self.stream)
    let base = try loss(on: source, in: context)
    guard base > 0 else {
      throw Complaint("the model makes no error here, so there is nothing to compare with", blaming: "on")
    }
    let isSquared = fitted.fitted.loss == .meanSquaredError
    func ratio(_ loss: Double) -> Double { isSquared ? (loss / base).squareRoot() : loss / base }
    // Each column alone, what is known of the horizon, and all together where there are several.
    var exchanges = names.indices.map { (name: names[$0], columns: [$0], lendsKnown: false) }
    if source.known > 0 {
      let known = on.data.known.map(\.name).joined(separator: ", ")
      exchanges.append(("known \(known)", [], true))
    }
    if exchanges.count > 1 { exchanges.append(("all of them", Array(names.indices), true)) }
    var rows: [[Value]] = []
    for (place, (name, features, lendsKnown)) in exchanges.enumerated() {
      var ratios: [Double] = []
      for turn in 0..<repeats {
        var order = Array(0..<windows.count)
        generator.shuffle(&order, epoch: place * 1000 + turn)
        let lent = LentColumns(
          source: source, columns: features, lendsKnown: lendsKnown, lenders: order)
        ratios.append(ratio(try loss(on: lent, in: context)))
      }
      let moments = MeanAndDeviation(ratios)
      rows.append(
        [.text(name)]
          + [moments?.mean, moments?.deviation].map { figure in
            figure.map { Figure($0, on.known).value } ?? .missing
          })
    }
    return .object(Table(labels: ["column", "ratio", "sd"], rows: rows))
  }

  /// Of the draws that exchange columns.
  private static let stream: UInt64 = 0x696D_706F_0000_0001

  private func loss(on source: some WindowSource, in context: Context) throws(Complaint) -> Double {
    if context.isInterrupted { throw Complaint("interrupted", code: .interrupted) }
    let loss: Double?
    do throws(TrainingError) {
      loss = try meanLoss(
        of: fitted.fitted.network, on: source, loss: fitted.fitted.loss, execution: context.execution,
        memoryLimit: context.resources.memoryLimit)
    } catch {
      throw Complaint(error)
    }
    guard let loss, loss.isFinite else {
      throw Complaint("no target of these windows counts", blaming: "on")
    }
    return loss
  }
}

/// Windows some of whose columns come from other windows.
private struct LentColumns: WindowSource {
  let source: WindowBatch
  let columns: [Int]
  /// Whether what is known beforehand of the horizon comes from there too.
  let lendsKnown: Bool
  /// The window that each one's columns come from.
  let lenders: [Int]

  var count: Int { source.count }
  var steps: Int { source.steps }
  var features: Int { source.features }
  var outputs: Int { source.outputs }
  var known: Int { source.known }
  var everyStep: Bool { source.everyStep }
  var lengths: ClosedRange<Int> { source.lengths }

  func gather(
    _ indices: Span<Int>, steps: Int, inputs: inout MutableSpan<Float>, presence: inout MutableSpan<Float>,
    targets: inout MutableSpan<Float>, weights: inout MutableSpan<Float>
  ) {
    source.gather(indices, steps: steps, inputs: &inputs, presence: &presence, targets: &targets, weights: &weights)
    var lent = [Float](repeating: 0, count: inputs.count)
    var (unread, unweighed) = (
      [Float](repeating: 0, count: targets.count), [Float](repeating: 1, count: weights.count)
    )
    let others = indices.indices.map { lenders[indices[$0]] }
    var lentSpan = lent.mutableSpan
    var unreadSpan = unread.mutableSpan
    var unweighedSpan = unweighed.mutableSpan
    source.gather(
      others.span, steps: steps, inputs: &lentSpan, presence: &presence, targets: &unreadSpan, weights: &unweighedSpan)
    for row in 0..<(indices.count * steps) {
      for column in columns { inputs[row * features + column] = lentSpan[row * features + column] }
    }
  }

  func gatherKnown(_ indices: Span<Int>, steps: Int, into known: inout MutableSpan<Float>) {
    guard lendsKnown else { return source.gatherKnown(indices, steps: steps, into: &known) }
    let others = indices.indices.map { lenders[indices[$0]] }
    source.gatherKnown(others.span, steps: steps, into: &known)
  }
}
