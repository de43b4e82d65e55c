package import Notation

/// What a window is: with origin o, inputs are the rows o − past + 1 … o, targets the rows o + h₁ … o + h₂.
package struct WindowSpec: Hashable, Sendable {
  /// Input steps, at least 1; of whole individuals those of the longest, whatever was given.
  package var past: Int
  /// How many of its last steps a window may show in training, up to `past`; nil shows all of them.
  package var lengths: ClosedRange<Int>?
  /// Whether a window is an individual from its first row on. Each part has one window of it, with the last origin
  /// whose targets the part holds.
  package var isWhole = false
  /// Whether there is a target at every step: at row t the rows t + h₁ … t + h₂. Those outside of the part, missing,
  /// filled or known too late weigh 0, so that only a window's last targets decide where it belongs.
  package var everyStep = false
  /// Whether steps with a missing input are absent from their windows, instead of such windows being left out.
  package var masksMissing = false
  /// h₁ … h₂, from 0, which is the last input step.
  package var horizon: ClosedRange<Int>
  /// Rows from one origin to the next.
  package var stride = 1
  /// Numeric columns to predict; empty takes the only numeric column.
  package var targets: [String] = []
  /// A column of classes to predict instead: booleans, 0 and 1, or texts.
  package var label: String?
  /// A column that says what the targets of each of its rows weigh in training and validation: 0 or more, booleans 0
  /// and 1. Nil weighs all alike.
  package var weights: String?
  /// Input columns, numbers or booleans; nil takes all numeric ones but the weights, the targets included where the
  /// horizon begins after the last input step.
  package var features: [String]?
  /// Columns whose values at the target steps are known beforehand, as calendars, prices and promotions are: an assertion of
  /// whoever writes the program, for no series can tell. They reach nowhere: as inputs, too, they may look ahead.
  package var known: [String] = []
  /// Whether the model learns levels of the targets, or changes.
  package var form = TargetForm.level
  /// Whether inputs, too, must lie in the window's part.
  package var strict = false

  package init(past: Int, horizon: ClosedRange<Int>) {
    self.past = past
    self.horizon = horizon
  }

  /// Targets of one window and one target column.
  package var steps: Int { horizon.count }

  /// The longest window or stride in rows; sums of a few of them cannot overflow.
  static let longest = 1 << 40

  func check() throws(WindowError) {
    for (what, value, least) in [
      ("past", past, 1), ("horizon", horizon.lowerBound, 0), ("horizon", horizon.upperBound, 0), ("stride", stride, 1),
    ] where value < least || value > Self.longest {
      throw .outOfRange(what, value: value, least: least)
    }
    if let lengths, lengths.lowerBound < 1 { throw .outOfRange("lengths", value: lengths.lowerBound, least: 1) }
    guard form != .level else { return }
    if label != nil { throw .changeOfClasses }
    if let other = manyShapes { throw .notTogether("a model of changes", other) }
    if horizon.lowerBound == 0 { throw .changeOfNothing }
    if case .seasonalChange(let period) = form, !(1...Self.longest).contains(period) {
      throw .outOfRange("as", value: period, least: 1)
    }
  }

  /// What makes its windows differ in shape, as it is written; nil where all are alike.
  var manyShapes: String? {
    if isWhole { return "`past: .all`" }
    if let lengths, lengths.count > 1 { return "`lengths:`" }
    if everyStep { return "`every-step:`" }
    return masksMissing ? "`missing: .mask`" : nil
  }

  /// Whether a window may lack steps: behind its end, or where something is missing.
  package var isMasked: Bool { isWhole || masksMissing }
}

/// Why windows or their scales cannot be made.
package enum WindowError: Explained, Hashable {
  case outOfRange(String, value: Int, least: Int)
  case unknownColumn(String, known: [String])
  case notNumeric(column: String, kind: Column.Kind)
  /// A target that is no column of numbers.
  case targetNotNumeric(column: String, kind: Column.Kind)
  case noFeatures
  case noTarget(candidates: [String])
  case targetAndLabel
  /// A target that is to be known beforehand.
  case targetKnown(column: String)
  /// A column that is to be known beforehand and holds a target of so many rows before.
  case targetInDisguise(column: String, target: String, lag: Int)
  /// The horizon begins at the last input step, and the target is an input.
  case targetAmongInputs(column: String)
  /// A label of numbers that are not all 0 and 1.
  case notAClass(column: String, value: Double)
  case unevenAxis(step: TimeSpan?)
  /// Whole individuals of a series that is one.
  case noIndividuals
  case tooFewRows(part: Part, needs: Int, has: Int)
  /// Every window of a part was left out.
  case nothingLeft(part: Part, windows: Int, leftOut: [Exclusion])
  /// A column that looks ahead in every row, by at most so many steps.
  case alwaysAhead(column: String, steps: Int)
  /// A column whose training rows rest on one row after them, as with a statistic of the whole series; nil where that
  /// row lies past the end.
  case knownLate(column: String, at: String?)
  /// No observed training cell to fit a scale to.
  case nothingToFit(column: String)
  /// A cell that is to weigh the targets of its row.
  case notAWeight(column: String, value: Double, at: String)
  /// A column of weights that counts none of a part's targets.
  case nothingWeighs(column: String, part: Part)
  /// A cell that is to have a logarithm.
  case notPositive(column: String, value: Double, at: String)
  /// The logarithm of a change, which may be below 0.
  case logarithmOfChange(column: String, value: Double, at: String)
  /// Changes of a label.
  case changeOfClasses
  /// What is reckoned from one origin and a whole past, and windows that differ in shape.
  case notTogether(String, String)
  /// Changes up to the last input step itself.
  case changeOfNothing
  /// The same of one individual, which was to have a scale of its own.
  case nothingToFitIn(String, column: String)

  package var description: String {
    switch self {
    case .outOfRange(let what, let value, let least):
      value < least
        ? "\(what) must be at least \(least), but is \(value)" : "\(what) of \(value) steps is longer than any series"
    case .unknownColumn(let name, let known):
      "there is no column `\(name)`; the columns are \(SeriesError.list(known))"
    case .notNumeric(let name, let kind): "column `\(name)` is \(kind.rawValue), which a window cannot hold"
    case .targetNotNumeric(let name, let kind): "column `\(name)` is \(kind.rawValue), and a target is a number"
    case .noFeatures: "no numeric column is left for the inputs"
    case .noTarget(let candidates):
      candidates.isEmpty
        ? "there is no numeric column to predict" : "which of \(SeriesError.list(candidates)) is to be predicted?"
    case .targetAndLabel: "targets and a label exclude each other"
    case .targetKnown(let name): "`\(name)` is to be predicted, and cannot be known beforehand"
    case .targetInDisguise(let name, let target, let lag):
      "`\(name)` cannot be known beforehand: it holds `\(target)` itself"
        + (lag == 0 ? "" : ", of \(abs(lag)) \(abs(lag) == 1 ? "row" : "rows") \(lag > 0 ? "before" : "later")")
    case .targetAmongInputs(let name):
      "`\(name)` is an input and, at the same step, the target: the model would read the answer"
    case .notAClass(let name, let value): "`\(name)` holds \(NumberText.significant(value)), which is no class 0 or 1"
    case .unevenAxis(let step):
      "windows need rows at even steps" + (step.map { "; most rows here are \($0) apart, but not all" } ?? "")
    case .noIndividuals: "a window of a whole individual needs individuals, and this is one series"
    case .tooFewRows(let part, let needs, let has):
      "one window of the \(part.rawValue) part needs \(needs) rows, but there are \(has)"
    case .nothingLeft(let part, let windows, let leftOut):
      (windows == 1
        ? "the only window of the \(part.rawValue) part is" : "all \(windows) windows of the \(part.rawValue) part are")
        + " left out: "
        + leftOut.map(\.description).joined(separator: ", ")
    case .alwaysAhead(let name, let steps):
      "column `\(name)` looks \(steps) step\(steps == 1 ? "" : "s") ahead in every row, past any origin"
    case .knownLate(let name, let time):
      "column `\(name)` holds a statistic that is known only "
        + (time.map { "at \($0), when the rows it was taken from end" } ?? "after the series' end")
    case .notAWeight(let name, let value, let row):
      "a weight is 0 or more, and `\(name)` is \(NumberText.significant(value)) at \(row)"
    case .nothingWeighs(let name, let part):
      "by `\(name)` no target of the \(part.rawValue) part weighs anything"
    case .notPositive(let name, let value, let row):
      "column `\(name)` is \(NumberText.significant(value)) at \(row), which has no logarithm"
    case .logarithmOfChange(let name, let value, let row):
      "what the model learns of `\(name)` is its change, and that is \(NumberText.significant(value)) at \(row), which has no logarithm"
    case .changeOfClasses: "classes do not change by an amount"
    case .notTogether(let what, let other): "\(what) needs windows that are all alike, and \(other) makes others"
    case .changeOfNothing: "the horizon begins at the last input step, from which changes are counted"
    case .nothingToFitIn(let individual, let name):
      "`\(individual)` has no observed value of `\(name)` in the training part, so it has no scale of its own"
    case .nothingToFit(let name): "column `\(name)` has no observed value in the training part"
    }
  }

  package var remedy: String {
    switch self {
    case .outOfRange: "choose another number"
    case .unknownColumn: "choose one of them"
    case .notNumeric: "encode it as numbers, or leave it out"
    case .targetNotNumeric(let name, _): "predict its classes: label: .\(name)"
    case .noFeatures: "name the input columns"
    case .noTarget: "name the target"
    case .targetAndLabel: "give one of them"
    case .targetKnown, .targetInDisguise:
      "leave it out: `known:` is for columns such as holidays, prices and promotions"
    case .targetAmongInputs: "leave it out of the inputs, or begin the horizon at 1"
    case .notAClass(let name, _):
      "make classes of its numbers: derive s class: text(.\(name)); or two by a comparison; or predict it as a number: target:"
    case .unevenAxis: "bring the series to an even grid first"
    case .noIndividuals: "give `past:` a number of steps, or load the series by individual"
    case .tooFewRows: "make the window shorter, or the part longer"
    case .nothingLeft(_, _, let leftOut):
      leftOut.max { $0.count < $1.count }.map { most in
        most.reason == .unseenClass
          ? "split it so that the training part holds every class of `\(most.column)`, or leave such rows out"
          : "fill or leave out `\(most.column)`, or make the window shorter"
      } ?? "make the window shorter"
    case .alwaysAhead: "lag it, or leave it out"
    case .knownLate: "`scale` takes its statistics from the training part of a split: split … | window … | scale"
    case .notAWeight: "derive one that is: derive s w: where(.w < 0, 0, .w)"
    case .nothingWeighs: "give its rows weights above 0, or leave `weights:` out"
    case .notPositive:
      "filter such rows out, scale it by another method, leave it out, or add what makes it positive: derive s x: .x + 1"
    case .logarithmOfChange: "scale it by another method, or learn levels: leave `as:` out"
    case .changeOfClasses: "leave `as:` out"
    case .notTogether(_, let other): "leave \(other) out"
    case .changeOfNothing: "begin the horizon at 1"
    case .nothingToFitIn:
      "take one scale for all, `scale` without `per:`; or leave out individuals that were not there in training"
    case .nothingToFit: "leave it out, or move the split"
    }
  }
}
