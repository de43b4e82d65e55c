internal import Language
internal import Notation
internal import Series
internal import Syntax

/// A forecast that a model must beat, and what the report calls it.
struct Yardstick {
  let name: String
  let baseline: Baseline

  static let naive = Yardstick(name: "naive", baseline: .naive)
  static let mean = Yardstick(name: "mean of train", baseline: .mean)

  /// The one a symbol means; nil where it needs a season and the data suggest none.
  init?(_ asked: BaselineName, for windows: Windows) throws(Complaint) {
    switch asked.symbol.name {
    case "naive": self = .naive
    case "drift": self.init(name: "drift", baseline: .drift)
    case "mean": self = .mean
    case "linear": self.init(name: "linear", baseline: .linear)
    case "majority", "last", "markov":
      throw Complaint(
        "`.\(asked.symbol.name)` predicts classes, and these targets are numbers",
        suggestion: "against: [.seasonal-naive, .linear]", blaming: "against")
    default:
      guard let given = asked.symbol.arguments.first else {
        guard let seasonal = Self.seasonal(windows) else { return nil }
        self = seasonal
        return
      }
      let period = try Steps(value: given.value).count(in: windows.axis, "against")
      guard period > 0 else {
        throw Complaint("a season lasts at least one step, and this is \(period)", blaming: "against")
      }
      self.init(name: "seasonal-naive \(given.value.inline)", baseline: .seasonalNaive(period: period))
    }
  }

  private init(name: String, baseline: Baseline) {
    self.name = name
    self.baseline = baseline
  }

  /// With the period that fits the training rows best.
  private static func seasonal(_ windows: Windows) -> Yardstick? {
    guard let period = SeasonalPeriod.chosen(for: windows) else { return nil }
    let length = windows.axis.step?.multiplied(by: period)?.description ?? "\(period)"
    return Yardstick(name: "seasonal-naive \(length)", baseline: .seasonalNaive(period: period))
  }

  /// What is always there: the last value, or of whole individuals the mean.
  static func first(for windows: Windows) -> Yardstick { windows.areAnsweredAtTheEnd ? mean : naive }

  /// The first is always there; then what was asked for, or where nothing was, the season's.
  static func all(_ asked: [BaselineName]?, for windows: Windows) throws(Complaint) -> [Yardstick] {
    let first = first(for: windows)
    guard let asked else {
      return windows.areAnsweredAtTheEnd ? [first] : [first] + (seasonal(windows).map { [$0] } ?? [])
    }
    var found = [first]
    for name in asked {
      guard let one = try Yardstick(name, for: windows) else {
        throw Complaint("these data suggest no season", suggestion: ".seasonal-naive(period: 24h)", blaming: "against")
      }
      if !found.contains(where: { $0.name == one.name }) { found.append(one) }
    }
    return found
  }

  /// Its forecasts of every window: window w, step k at `w · steps + k`.
  func forecast(_ windows: Windows, target: Int = 0) throws(Complaint) -> [Double] {
    try explained(blaming: "against") { () throws(BaselineError) in try baseline.forecast(windows, target: target) }
  }
}

/// A baseline by its symbol.
struct BaselineName: ValueConvertible {
  let symbol: Symbol

  static var kind: Kind { .symbol }
  static var choices: [String] {
    ["naive", "seasonal-naive", "drift", "mean", "linear", "majority", "last", "markov"]
  }

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
