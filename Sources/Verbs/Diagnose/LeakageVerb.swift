internal import Language
internal import Layers
internal import Notation
internal import Series
internal import Syntax
internal import Tensors
internal import Training

/// What careless pipelines would promise: the only verb that trains on windows it should not see. It gives a table of
/// skills; no leaked window, scale or weight leaves it.
struct LeakageVerb: Verb {
  static let name = "leakage"
  static let isRehearsed = false
  static let summary =
    "What a leak would promise: the skill against the naive forecast of an honest split beside that of splits which leak, each judged by its own windows; figures alone, never anything to train on."
  static let examples = [
    "seed 3\nlet walk = cumsum(normal(series(0..<300)))\nlet data = walk | split train: 70% valid: 30% gap: 6 | window past: 8 horizon: 6 | scale\nleakage (model { lstm 4; dense 6 }) on: data by: [.shuffle, .overlap] epochs: 2 seeds: 2"
  ]
  static let result = Kind.table
  static let role = VerbRole.draws

  @Bare("The model.") var model: Architecture
  @Parameter("The data; judged are the windows of its validation part, or of its test part where it has no other.")
  var on: WindowedData
  @Parameter(
    "The leaks: `.shuffle` draws training and judged windows at random from all; `.scale-all` takes the statistics of `scale` from all rows; `.overlap` trains on windows up to the boundary, whose targets lie behind it.",
    shown: "all that apply") var by: [Leak] = []
  @Parameter("How often every window is seen.") var epochs = 10
  @Parameter("Windows per step of the optimizer.") var batch = 32
  @Parameter("The learning rate.") var lr = 0.001
  @Parameter("How often each is trained: with the program's seed, the next, and so on.") var seeds = 3
  @Parameter("Whether to say nothing of how far it is.") var quiet = false

  enum Leak: String, Choice {
    case shuffle
    case scaleAll = "scale-all"
    case overlap
  }

  /// Windows to train on and windows to judge by, as one way of cutting has them.
  private struct Cut {
    var name: String
    var train: (windows: Windows, chosen: [Int])
    var judged: (windows: Windows, chosen: [Int])
  }

  func rehearse(in context: Context) throws(Complaint) {
    guard (1...1000).contains(seeds) else { throw .outOfRange("seeds", "from 1 to 1000", actual: "\(seeds)") }
    try check()
    try fit(seed: 0, in: context).rehearse(in: context)
  }

  func run(in context: Context) throws(Complaint) -> Value {
    try rehearse(in: context)
    let judged = on.valid ?? on.test ?? on.train
    let ways = try ways()
    var progress = RunProgress("leakage", total: (ways.count + 1) * seeds, isQuiet: quiet, in: context)
    var skills: [[Double]] = Array(repeating: [], count: ways.count + 1)
    var sizes: [(train: Int, judged: Int)] = []
    for seed in 0..<seeds {
      let cuts =
        [honest(on, judged)]
        + (try ways.map { way throws(Complaint) in try cut(way, judged, seed: context.seed &+ UInt64(seed)) })
      for (place, cut) in cuts.enumerated() {
        skills[place].append(try skill(of: cut, seed: seed, in: context))
        progress.finish("\(cut.name), seed \(seed)")
      }
      sizes = cuts.map { ($0.train.chosen.count, $0.judged.chosen.count) }
    }
    return .object(table(ways, skills, sizes))
  }

  private func check() throws(Complaint) {
    guard on.classes == nil else {
      throw Complaint(
        "`leakage` compares errors of numbers, and this label has classes", suggestion: "window … target: .column",
        blaming: "on", code: .wrongKind)
    }
    guard !on.spec.isWhole, !on.spec.everyStep else {
      throw Complaint(
        on.spec.isWhole
          ? "windows of whole individuals share no rows"
          : "`leakage` judges windows by what lies behind their last step",
        suggestion: on.spec.isWhole ? "window … past: 24" : "leave `every-step:` out", blaming: "on")
    }
    guard on.valid != nil || on.test != nil else {
      throw Complaint(
        "nothing is left to judge by: the split has a training part alone", suggestion: "split … valid: 30%",
        blaming: "on")
    }
  }

  private func ways() throws(Complaint) -> [Leak] {
    let hasScale = try allRows() != nil
    guard !by.isEmpty else { return Leak.allCases.filter { $0 != .scaleAll || hasScale } }
    guard hasScale || !by.contains(.scaleAll) else {
      throw Complaint(
        "these windows share no statistics that could leak", suggestion: "leave `.scale-all` out, or `… | scale`",
        blaming: "by")
    }
    return by
  }

  private func allRows() throws(Complaint) -> WindowedData? {
    try explained(blaming: "on") { () throws(WindowError) in try on.scaledByAllRows() }
  }

  private func honest(_ data: WindowedData, _ judged: Windows, as name: String = "honest") -> Cut {
    let windows = data.windows(of: judged.part) ?? data.train
    return Cut(
      name: name, train: (data.train, Array(0..<data.train.count)), judged: (windows, Array(0..<windows.count)))
  }

  private func cut(_ way: Leak, _ judged: Windows, seed: UInt64) throws(Complaint) -> Cut {
    if way == .scaleAll { return honest(try allRows() ?? on, judged, as: way.rawValue) }
    let uncut = try explained(blaming: "on") { () throws(WindowError) in try on.uncut() }
    func places(_ isIn: (_ segment: Int, _ window: Int) -> Bool) -> [Int] {
      (0..<uncut.segmentCount).flatMap { segment in uncut.windows(in: segment).filter { isIn(segment, $0) } }
    }
    if way == .overlap {
      // As if windows were made first and cut by their first targets.
      let train = places { segment, window in
        let rows = on.train.trainRows(ofSegment: segment)
        guard !rows.isEmpty else { return false }
        let end = judged.scoredRows(ofSegment: segment)?.lowerBound ?? rows.upperBound
        return uncut.row(of: window, step: 0) < end
      }
      return Cut(
        name: way.rawValue, train: (uncut, train), judged: (judged, Array(0..<judged.count)))
    }
    // As many of each as the honest split has, of the rows that it uses.
    var pool = places { segment, window in
      let last = uncut.row(of: window, step: uncut.steps - 1)
      return [on.train, judged].contains { $0.scoredRows(ofSegment: segment).map { last < $0.upperBound } ?? false }
    }
    Philox(seed: seed, stream: Self.stream).shuffle(&pool, epoch: 0)
    let count = min(judged.count, pool.count / 2)
    return Cut(
      name: way.rawValue, train: (uncut, Array(pool[count..<min(count + on.train.count, pool.count)]).sorted()),
      judged: (uncut, Array(pool[..<count]).sorted()))
  }

  /// Of the draws that mix training and judged windows.
  private static let stream: UInt64 = 0x6C65_616B_0000_0001

  private func fit(seed: Int, in context: Context) throws(Complaint) -> FitVerb {
    try FitVerb.bound([
      ("model", .object(model)), ("on", .object(on)), ("epochs", .number(Double(epochs))),
      ("batch", .number(Double(batch))), ("lr", .number(lr)),
      ("seed", .number(Double(context.seed % (1 << 52)) + Double(seed))),
    ])
  }

  /// 1 − RMSE / RMSE of the naive forecast on the judged windows, of the first target.
  private func skill(of cut: Cut, seed: Int, in context: Context) throws(Complaint) -> Double {
    let options = try fit(seed: seed, in: context).options(in: context)
    var model = model
    model.fit(to: on)
    let train = ChosenWindows(source: WindowBatch(windows: cut.train.windows), chosen: cut.train.chosen)
    let judged = ChosenWindows(
      source: WindowBatch(predicting: cut.judged.windows, everyStep: false), chosen: cut.judged.chosen)
    var predicted: [Float]?
    do throws(TrainingError) {
      let fitted = try Training.fit(
        model, on: train, options: options,
        execution: context.execution.worthwhile(for: model, on: on, batch: batch),
        checkpointing: context.checkpointing {
          FitKey(model, from: nil, train: train, validation: nil, options: options)
        }, shouldStop: { context.isInterrupted })
      if fitted.ending != .interrupted {
        predicted = try predict(
          fitted.network, on: judged, execution: context.execution, memoryLimit: context.resources.memoryLimit,
          shouldStop: { context.isInterrupted })
      }
    } catch {
      throw Complaint(error)
    }
    guard let predicted else { throw Complaint("interrupted", code: .interrupted) }
    let (windows, chosen, targets) = (cut.judged.windows, cut.judged.chosen, cut.judged.windows.targetCount)
    let first = stride(from: 0, to: predicted.count, by: targets).map { predicted[$0] }
    let forecast = windows.unscaled(first, of: chosen)
    let naive = try explained(blaming: "on") { () throws(BaselineError) in try Baseline.naive.forecast(windows) }
    var (errors, yardstick) = (PartialSum(), PartialSum())
    for (place, window) in chosen.enumerated() {
      for step in 0..<windows.steps {
        let truth = windows.truth(of: window, step: step)
        let (error, other) = (
          forecast[place * windows.steps + step] - truth, naive[window * windows.steps + step] - truth
        )
        errors.add(error * error)
        yardstick.add(other * other)
      }
    }
    guard yardstick.total > 0 else {
      throw Complaint("the naive forecast makes no error here, so there is no skill", blaming: "on")
    }
    return 1 - (errors.total / yardstick.total).squareRoot()
  }

  private func table(_ ways: [Leak], _ skills: [[Double]], _ sizes: [(train: Int, judged: Int)]) -> Table {
    // What was learned from rows to be predicted is known after all of them: no column may be made of it.
    func value(_ number: Double?) -> Value {
      number.flatMap { Double(NumberText.significant($0, digits: 4)) }.map { Figure($0, .never).value } ?? .missing
    }
    let names = ["honest"] + ways.map(\.rawValue)
    return Table(
      labels: ["split", "skill", "sd", "above-honest", "windows", "judged"],
      rows: names.indices.map { place in
        let moments = MeanAndDeviation(skills[place])
        let differences = PairedDifferences(zip(skills[place], skills[0]).map { $0 - $1 })
        return [
          .text(names[place]), value(moments?.mean), value(moments?.deviation),
          place == 0 ? .missing : value(differences?.mean),
          .number(Double(sizes[place].train)), .number(Double(sizes[place].judged)),
        ]
      })
  }
}
