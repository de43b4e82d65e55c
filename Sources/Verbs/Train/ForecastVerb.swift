internal import Language
internal import Notation
internal import Series
internal import Syntax

/// Predicts what comes after one origin.
struct ForecastVerb: Verb {
  static let name = "forecast"
  static let isRehearsed = false
  static let summary = "What comes after an origin, with an interval whose coverage is measured."
  static let examples = [
    "let data = split series(0..<300) train: 60% valid: 20% test: 20% | window past: 8 horizon: 3 | scale\nlet f = fit (model { lstm 4; dense 3 }) on: data epochs: 2\nforecast f on: data.test interval: 80%"
  ]
  static let result = Forecast.kind

  @Bare("The fitted model.") var fitted: FittedModel
  @Parameter("The windows it is judged by; the forecast may start elsewhere.") var on: PartOfData
  @Parameter(
    "The last time that is known: a date (or row), or `.end`, the real future: the series' last row; with `known:` columns the last row in which the target was observed, behind which rows without it give what is known beforehand.",
    shown: "the part's last window")
  var at: Origin? = nil
  @Parameter("Of a panel: whose forecast.", shown: "none") var individual: String? = nil
  @Parameter(
    "The share of truths that the interval is to hold, from errors on the validation part; `.adaptive(90%)` learns from its misses.",
    shown: "none")
  var interval: IntervalName? = nil

  func run(in context: Context) throws(Complaint) -> Value {
    let data = on.data
    try fitted.check(data)
    guard data.classes == nil else {
      throw Complaint(
        "a forecast is of numbers, and this model tells classes apart", suggestion: "evaluate … on: data.test",
        blaming: "fitted", code: .wrongKind)
    }
    let segment = try segment(in: data)
    let axis = data.segments[segment].axis
    let origin = try origin(in: data, segment)
    if let missing = data.missingKnown(atOrigin: origin, segment: segment) {
      let time = axis.text(at: missing.row)
      throw Complaint(
        "no forecast from \(axis.text(at: origin)): `\(missing.column)` is to be known beforehand, and at \(time) "
          + (missing.row < axis.count ? "it is missing" : "the series has no row"),
        suggestion: "give the series rows as far as the horizon, with the known columns in them and the target missing",
        blaming: "at", code: .badData)
    }
    if let obstacle = data.obstacle(atOrigin: origin, segment: segment) {
      throw Complaint(
        "no forecast from \(axis.text(at: origin)): `\(obstacle.column)` is "
          + (obstacle.reason == .missingInput ? "missing somewhere in its inputs" : "not known by then"),
        suggestion: "choose another origin, or fill the gap", blaming: "at", code: .badData)
    }
    let prediction = try fitted.prediction(from: origin, segment: segment, of: data, in: context)
    let quantiles =
      try fitted.levels == nil ? [] : fitted.quantiles(from: origin, segment: segment, of: data, in: context)
    let forecasts = try fitted.numberForecasts(for: on.windows, in: context)
    let report = try NumberEvaluation(part: on, forecasts: forecasts).report(
      against: nil, metrics: nil)
    return .object(
      Forecast(
        target: on.windows.target(ofSegment: segment), individual: individual, axis: axis, origin: origin,
        horizon: data.spec.horizon,
        prediction: prediction[0],
        interval: try interval.map { name throws(Complaint) in
          try IntervalMaker(fitted: fitted, part: on, name: name)
            .interval(around: prediction[0], from: origin, segment: segment, forecasts: forecasts[0], in: context)
        }, levels: fitted.levels ?? [], quantiles: quantiles.first ?? [],
        others: prediction.indices.dropFirst().map { place in
          Forecast.Other(
            target: on.windows.target(place, ofSegment: segment), prediction: prediction[place],
            quantiles: quantiles.isEmpty ? [] : quantiles[place])
        }, report: report))
  }

  /// Which of a panel's individuals it is for; of a plain series the only one.
  private func segment(in data: WindowedData) throws(Complaint) -> Int {
    let names = data.segments.compactMap(\.name)
    guard let first = names.first else {
      guard individual == nil else {
        throw Complaint(
          "this is one series, and no panel of individuals", suggestion: "leave it out", blaming: "individual")
      }
      return 0
    }
    guard let individual else {
      throw Complaint(
        "whose forecast? there are \(names.count) individuals", suggestion: "individual: \"\(first)\"", blaming: "on")
    }
    guard let place = names.firstIndex(where: { $0.utf8.elementsEqual(individual.utf8) }) else {
      throw Complaint(
        "there is no individual `\(individual)`",
        suggestion: DidYouMean.closest(to: individual, among: names).map { "did you mean \"\($0)\"?" },
        blaming: "individual", code: .unknownMember)
    }
    return place
  }

  private func origin(in data: WindowedData, _ segment: Int) throws(Complaint) -> Int {
    let axis = data.segments[segment].axis
    let row: Int
    switch at {
    case nil:
      guard let last = on.windows.windows(in: segment).last else {
        throw Complaint(
          "`\(individual ?? "")` has no window in the \(on.windows.part.rawValue) part", suggestion: "at: .end",
          blaming: "individual")
      }
      return on.windows.origin(of: last)
    case .end:
      guard !data.known.isEmpty else {
        row = axis.count - 1
        break
      }
      guard let last = data.lastObserved(ofSegment: segment) else {
        throw Complaint("the target was never observed", blaming: "at", code: .badData)
      }
      row = last
    case .place(let place):
      guard !axis.isCalendar else {
        throw Complaint("this series has a calendar", suggestion: "at: @2024-03-10T06:00, or at: .end", blaming: "at")
      }
      guard let found = KnownAt.place(place).row(on: axis), axis.place(at: found) == place,
        (0..<axis.count).contains(found)
      else {
        throw Complaint(
          "the series has no row \(place)",
          notes: ["it runs from \(axis.text(at: 0)) to \(axis.text(at: axis.count - 1))"], blaming: "at")
      }
      row = found
    case .date(let date):
      guard axis.isCalendar else {
        throw Complaint("the series has no calendar to find a date in", suggestion: "at: .end", blaming: "at")
      }
      // A month or a day is its first row; the last known row is one that is there.
      guard let found = axis.row(at: date.instant(in: axis.zone)) else {
        throw Complaint(
          "the series has no row at \(date)",
          notes: ["it runs from \(axis.text(at: 0)) to \(axis.text(at: axis.count - 1))"], blaming: "at")
      }
      row = found
    }
    guard data.canHold(origin: row, segment: segment) else {
      throw Complaint(
        "from \(axis.text(at: row)) a window cannot reach \(data.spec.past) steps back",
        suggestion: "choose a later origin", blaming: "at")
    }
    return row
  }
}

/// Where a forecast starts.
enum Origin: ValueConvertible {
  case end
  case date(DateLiteral)
  /// The number of a row, where rows are only counted.
  case place(Int)

  static var kind: Kind { .symbol.or(.date).or(.int) }
  static var choices: [String] { ["end"] }

  init(value: Value) throws(Complaint) {
    switch value {
    case .date(let date): self = .date(date)
    case .number: self = .place(try Int(value: value))
    case .symbol(let symbol) where symbol.name == "end": self = .end
    default: throw .mismatch(expected: Self.kind, actual: value)
    }
  }
}
