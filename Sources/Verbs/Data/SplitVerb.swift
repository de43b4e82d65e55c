internal import Language
internal import Notation
internal import Series

/// Cuts a series into parts that follow one another in time.
struct SplitVerb: Verb {
  static let name = "split"
  static let summary = "Cuts a series into training, validation and test parts, always in order of time."
  static let examples = ["split series(0..<100) train: 70% valid: 15% test: 15%"]
  static let result = SplitSeries.kind

  @Bare("The series to cut.") var series: Series
  @Parameter("The training part: a fraction, a length of time or steps.", shown: "the rest") var train: PartSize? = nil
  @Parameter("The validation part.", shown: "none") var valid: PartSize? = nil
  @Parameter("The test part.", shown: "none") var test: PartSize? = nil
  @Parameter("Or: the date at which validation begins.") var validFrom: DateLiteral? = nil
  @Parameter("Or: the date at which the test begins.") var testFrom: DateLiteral? = nil
  @Parameter("Or: into how many folds of a rolling origin.") var folds: Int? = nil
  @Parameter("Which of the folds, from 1.") var fold: Int? = nil
  @Parameter("Rows left out before each later part.", shown: "none") var gap: Steps = .count(0)

  func run(in context: Context) throws(Complaint) -> Value {
    let split = try split()
    let gap = try gap.count(in: series.axis, "gap")
    let parts = try explained { () throws(SplitError) in try split.parts(of: series, gap: .steps(gap)) }
    let result = SplitSeries(parts: parts)
    context.note(result.note)
    return .object(result)
  }

  private func split() throws(Complaint) -> Split {
    if validFrom != nil || testFrom != nil {
      guard train == nil, valid == nil, test == nil, folds == nil, fold == nil else {
        throw Complaint(
          "dates and sizes exclude each other", suggestion: "split … valid-from: @2023-07-01 test-from: @2023-10-01")
      }
      return .dates(valid: validFrom?.instant(in: series.axis.zone), test: testFrom?.instant(in: series.axis.zone))
    }
    if let folds {
      guard let fold else { throw Complaint("which of the \(folds) folds?", suggestion: "fold: 1", blaming: "folds") }
      guard train == nil else {
        throw Complaint("a fold trains on all rows before it", suggestion: "leave `train:` out", blaming: "train")
      }
      return .fold(fold, of: folds, valid: valid?.size, test: test?.size)
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
