internal import Language
internal import Notation
internal import Series
internal import Syntax

/// A forecast that a model must beat, and what the report calls it.
struct Yardstick {
  let name: String
  private let kind: Kind

  private enum Kind {
    case simple(Baseline)
    case linear
  }

  static let naive = Yardstick(name: "naive", kind: .simple(.naive))
  static let mean = Yardstick(name: "mean of train", kind: .simple(.mean))

  /// The one a symbol means; nil where it needs a season and the data suggest none.
  init?(_ baseline: BaselineName, for windows: Windows) throws(Complaint) {
    switch baseline.symbol.name {
    case "naive": self = .naive
    case "drift": self.init(name: "drift", kind: .simple(.drift))
    case "mean": self = .mean
    case "linear": self.init(name: "linear", kind: .linear)
    default:
      guard let given = baseline.symbol.arguments.first else {
        guard let seasonal = Self.seasonal(windows) else { return nil }
        self = seasonal
        return
      }
      let period = try Steps(value: given.value).count(in: windows.axis, "against")
      guard period > 0 else {
        throw Complaint("a season lasts at least one step, and this is \(period)", blaming: "against")
      }
      self.init(name: "seasonal-naive \(given.value.inline)", kind: .simple(.seasonalNaive(period: period)))
    }
  }

  private init(name: String, kind: Kind) {
    self.name = name
    self.kind = kind
  }

  /// With the period that fits the training rows best.
  private static func seasonal(_ windows: Windows) -> Yardstick? {
    guard let period = SeasonalPeriod.chosen(for: windows.target(), on: windows.axis, trainRows: windows.trainRows)
    else { return nil }
    let length = windows.axis.step?.multiplied(by: period)?.description ?? "\(period)"
    return Yardstick(name: "seasonal-naive \(length)", kind: .simple(.seasonalNaive(period: period)))
  }

  /// Naive first, which is always there; then what was asked for, or where nothing was, the season's.
  static func all(_ asked: [BaselineName]?, for windows: Windows) throws(Complaint) -> [Yardstick] {
    guard let asked else { return [naive] + (seasonal(windows).map { [$0] } ?? []) }
    var found = [naive]
    for name in asked {
      guard let one = try Yardstick(name, for: windows) else {
        throw Complaint("these data suggest no season", suggestion: ".seasonal-naive(period: 24h)", blaming: "against")
      }
      if !found.contains(where: { $0.name == one.name }) { found.append(one) }
    }
    return found
  }

  /// Its forecasts of every window of a part: window w, step k at `w · steps + k`.
  func forecast(_ part: PartOfData, target: Int = 0) throws(Complaint) -> [Double] {
    switch kind {
    case .simple(let baseline):
      try explained(blaming: "against") { () throws(BaselineError) in
        try baseline.forecast(part.windows, target: target)
      }
    case .linear:
      try explained(blaming: "against") { () throws(LinearBaselineError) in
        try LinearBaseline(part.data, target: target)
      }.forecast(part.windows, target: target)
    }
  }
}

/// A baseline by its symbol.
struct BaselineName: ValueConvertible {
  let symbol: Symbol

  static var kind: Language.Kind { .symbol }
  static var choices: [String] { ["naive", "seasonal-naive", "drift", "mean", "linear"] }

  init(value: Value) throws(Complaint) {
    guard case .symbol(let symbol) = value else { throw .mismatch(expected: .symbol, actual: value) }
    guard Self.choices.contains(symbol.name) else {
      throw Complaint(
        "`.\(symbol.name)` is none of \(Self.choices.map { "`.\($0)`" }.joined(separator: ", "))", code: .unknownChoice)
    }
    let takesPeriod = symbol.name == "seasonal-naive"
    guard symbol.arguments.allSatisfy({ takesPeriod && ($0.label ?? "period") == "period" }),
      symbol.arguments.count <= 1
    else {
      throw Complaint(
        takesPeriod ? "`.seasonal-naive` takes only `period:`" : "`.\(symbol.name)` takes nothing",
        suggestion: takesPeriod ? ".seasonal-naive(period: 24h)" : ".\(symbol.name)", code: .unknownLabel)
    }
    self.symbol = symbol
  }
}
