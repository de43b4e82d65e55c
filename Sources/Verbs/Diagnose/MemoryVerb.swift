internal import Language
internal import Layers
internal import Series
internal import Syntax
internal import Tensors
internal import Training

/// How far back a fitted model remembers, by its gates, and how far back it was taught, by its gradients.
struct MemoryVerb: Verb {
  static let name = "memory"
  static let isRehearsed = false
  static let summary =
    "How many steps a model remembers: the time constants of its units, 1 / (1 − f) of the mean f of what each keeps at a step, and the lag from which on the loss feels less than a hundredth of what it feels of the last state."
  static let examples = [
    "let data = split series(0..<300) train: 60% valid: 40% | window past: 8 | scale\nlet f = fit (model { lstm 4; dense 1 }) on: data epochs: 2\nmemory f on: data.valid"
  ]
  static let result = Kind.table

  @Bare("The fitted model.") var fitted: FittedModel
  @Parameter("The windows to read: usually data.valid.") var on: PartOfData
  @Parameter("How many windows at most, evenly spread over the part.") var windows = 512

  func run(in context: Context) throws(Complaint) -> Value {
    let (network, readings) = try GatesVerb.readings(fitted, on, windows, in: context)
    let (_, reaches) = try GradientsVerb.found(fitted, on, windows, in: context)
    func value(_ number: Double?) -> Value { number.map { Figure($0, on.known).value } ?? .missing }
    var rows: [[Value]] = []
    for (reading, reach) in zip(readings, reaches) {
      let constants = Self.constants(reading.uses).sorted()
      rows.append([
        .text(network.architecture.stateName(of: reading.layer, isBackward: reading.isBackward)),
        value(constants.first), value(constants.isEmpty ? nil : constants[constants.count / 2]), value(constants.last),
        value(Self.reach(reach.norms).map { Double($0) }), .number(Double(on.windows.past)),
      ])
    }
    return .object(
      Table(labels: ["layer", "shortest", "median", "longest", "gradient-reach", "window"], rows: rows))
  }

  /// Steps, unit by unit: of what a forget gate keeps of the cell, or an update gate of the state.
  private static func constants(_ uses: [GateUse]) -> [Double] {
    guard let keeping = uses.first(where: { $0.name == "forget" || $0.name == "update" }) else { return [] }
    let perUnit = Double(keeping.count / keeping.sums.count)
    return keeping.sums.map { 1 / (1 - $0 / perUnit) }
  }

  /// The first lag from which on gradients stay below a hundredth of that at lag 0; nil where they never do.
  private static func reach(_ norms: [Double?]) -> Int? {
    guard let first = norms.first ?? nil, first > 0 else { return nil }
    let last = norms.lastIndex { ($0 ?? 0) >= first / 100 } ?? 0
    return last + 1 < norms.count ? last + 1 : nil
  }
}
