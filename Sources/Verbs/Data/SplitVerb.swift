internal import Language
internal import Notation
internal import Series

/// Cuts a series into parts that follow one another in time, or a panel by time or by individual.
struct SplitVerb: Verb {
  static let name = "split"
  static let summary =
    "Cuts a series into training, validation and test parts, always in order of time; a panel also by individual."
  static let examples = [
    "split series(0..<100) train: 70% valid: 15% test: 15%",
    "split panel({ a: series(0..<100), b: series(0..<80) }) train: 70% test: 30%",
    "split panel(series(0..<40), lengths: repeat(series([4]), 10)) across: .individuals train: 60% valid: 20% test: 20%",
  ]
  static let result = SplitSeries.kind
  static let role = VerbRole.drawsWith("across")

  @Bare("The series or panel to cut.") var series: Splittable
  @Parameter("The training part: a fraction, a length of time or steps.", shown: "the rest, all before a fold")
  var train: PartSize? = nil
  @Parameter("The validation part.", shown: "none") var valid: PartSize? = nil
  @Parameter("The test part.", shown: "none") var test: PartSize? = nil
  @Parameter("Or: the date at which validation begins.") var validFrom: DateLiteral? = nil
  @Parameter("Or: the date at which the test begins.") var testFrom: DateLiteral? = nil
  @Parameter("Or: into how many folds of a rolling origin; with `train:` the training part slides along.") var folds:
    Int? = nil
  @Parameter("Which of the folds, from 1.") var fold: Int? = nil
  @Parameter(
    "Rows left out before each later part, cut from the end of the part before it: what is scored stays the same.",
    shown: "none") var gap: Steps = .count(0)
  @Parameter(
    "Of a panel: `.time`, at dates common to all individuals; or `.individuals`, whole individuals, drawn by the seed.")
  var across = Across.time
  @Parameter("Of a panel: whether each individual is cut alone, at shares of its own rows.") var each = false
  @Parameter("Across individuals: a column; those who agree in it stay in one part.", shown: "none")
  var group: ColumnName? = nil
  @Parameter("Across individuals: instead of the program's seed.", shown: "the program's") var seed: Int? = nil
  @Parameter("Whether to leave its note out.") var quiet = false

  enum Across: String, Choice { case time, individuals }

  func run(in context: Context) throws(Complaint) -> Value {
    let context = context.leavingNotesOut(quiet)
    let result: SplitSeries
    switch series {
    case .one(let series):
      try refusePanelOptions()
      let split = try split()
      let gap = try gap.count(in: series.axis, "gap")
      let parts = try explained { () throws(SplitError) in try split.parts(of: series, gap: .steps(gap)) }
      result = SplitSeries(parts: parts)
    case .many(let panel):
      let split = try panelSplit(seed: context.seed)
      let gap: Split.Size =
        switch gap {
        case .count(let count): .steps(count)
        case .span(let span): .span(span)
        }
      let segments = try explained { () throws(PanelSplitError) in try split.segments(of: panel, gap: gap) }
      guard segments.contains(where: { $0.rows(of: .train) != nil }) else {
        throw Complaint("no individual has a row in the training part", suggestion: "choose a later date")
      }
      result = SplitSeries(segments: segments, key: panel.key, isAcross: across == .individuals)
    }
    let place = folds.flatMap { folds in fold.map { "fold \($0) of \(folds)\n" } } ?? ""
    context.note(place + result.note)
    return .object(result)
  }

  private func refusePanelOptions() throws(Complaint) {
    let label = across != .time ? "across" : each ? "each" : group != nil ? "group" : seed != nil ? "seed" : nil
    guard let label else { return }
    throw Complaint(
      "`\(label):` is for panels, and this is one series",
      suggestion: label == "seed" ? "leave it out: a series is cut by time" : "load … by: \"id\"", blaming: label)
  }

  private func panelSplit(seed: UInt64) throws(Complaint) -> PanelSplit {
    guard across == .individuals else {
      if group != nil || self.seed != nil {
        throw Complaint(
          "`\(group != nil ? "group" : "seed"):` is for parts made of whole individuals",
          suggestion: "across: .individuals", blaming: group != nil ? "group" : "seed")
      }
      let split = try split()
      guard each else { return .commonTime(split) }
      if case .dates = split {
        throw Complaint(
          "dates are common to all individuals", suggestion: "leave `each:` out, or give fractions", blaming: "each")
      }
      return .eachTime(split)
    }
    if case .count(0) = gap {
    } else {
      throw Complaint("whole individuals have no gap between them", suggestion: "leave it out", blaming: "gap")
    }
    if each { throw Complaint("`each:` cuts by time", suggestion: "across: .time", blaming: "each") }
    let drawn = self.seed.map { UInt64(bitPattern: Int64($0)) } ?? seed
    let division: PanelSplit.Division
    switch try split() {
    case .sizes(let train, let valid, let test): division = .sizes(train: train, valid: valid, test: test)
    case .fold(let k, let n, let train, let valid, let test):
      if train != nil {
        throw Complaint(
          "a fold of individuals trains on all others", suggestion: "leave `train:` out", blaming: "train")
      }
      if test != nil {
        throw Complaint("a fold of individuals is the test part", suggestion: "leave `test:` out", blaming: "test")
      }
      division = .fold(k, of: n, valid: valid)
    case .dates:
      throw Complaint(
        "whole individuals are not cut at dates", suggestion: "train: 60% valid: 20% test: 20%",
        blaming: validFrom == nil ? "test-from" : "valid-from")
    }
    return .individuals(division, group: group?.text, seed: drawn)
  }

  private func split() throws(Complaint) -> Split {
    if validFrom != nil || testFrom != nil {
      guard train == nil, valid == nil, test == nil, folds == nil, fold == nil else {
        throw Complaint(
          "dates and sizes exclude each other", suggestion: "split … valid-from: @2023-07-01 test-from: @2023-10-01")
      }
      return .dates(valid: validFrom?.instant(in: series.zone), test: testFrom?.instant(in: series.zone))
    }
    if let folds {
      guard let fold else { throw Complaint("which of the \(folds) folds?", suggestion: "fold: 1", blaming: "folds") }
      return .fold(fold, of: folds, train: train?.size, valid: valid?.size, test: test?.size)
    }
    guard fold == nil else { throw Complaint("of how many folds?", suggestion: "folds: 5", blaming: "fold") }
    guard train != nil || valid != nil || test != nil else {
      throw Complaint("`split` needs the sizes of the parts", suggestion: "split … train: 70% valid: 15% test: 15%")
    }
    return .sizes(train: train?.size ?? .rest, valid: valid?.size, test: test?.size)
  }
}

/// How long a part is: `70%`, `30d`, or a number of steps.
struct PartSize: ValueConvertible {
  let size: Split.Size

  static var kind: Kind { .number.or(.duration) }

  init(value: Value) throws(Complaint) {
    if case .duration(let span) = value {
      size = .span(span)
      return
    }
    let number = try Double(value: value)
    guard number != 1 else {
      throw Complaint("1 could be one row or all of them", suggestion: "give a share such as 15%, or 2 or more rows")
    }
    guard number < 1 || number == number.rounded() else {
      throw Complaint("\(NumberText.significant(number)) is no share of the rows", suggestion: "give at most 100%")
    }
    // Below 1 it is a share of the rows; above, a number of them.
    size = number < 1 ? .fraction(number) : .steps(try Int(value: value))
  }
}

/// What can be split.
enum Splittable: ValueConvertible {
  case one(Series)
  case many(Panel)

  static var kind: Kind { .series }

  /// Whose clocks dates are told by: all individuals have the same.
  var zone: Zone {
    switch self {
    case .one(let series): series.axis.zone
    case .many(let panel): panel.individuals.first?.series.axis.zone ?? .utc
    }
  }

  init(value: Value) throws(Complaint) {
    switch value {
    case .object(let series as Series): self = .one(series)
    case .object(let panel as Panel): self = .many(panel)
    default: throw .mismatch(expected: Self.kind, actual: value)
    }
  }
}
