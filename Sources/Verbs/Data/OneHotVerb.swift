internal import Language
internal import Series

/// Makes columns of 0 and 1 from a column of texts, one for each text of the training part.
struct OneHotVerb: Verb {
  static let name = "one-hot"
  static let summary =
    "Adds a column of 0 and 1 for each text of a column; which texts there are, the training part says."
  static let examples = [
    """
    let s = series([1, 2, 3, 4], name: "load") | derive wind: where(mod(.load, 2) == 0, "N", "SE")
    split s train: 50% test: 50% | one-hot .wind
    """
  ]
  static let result = SplitSeries.kind

  @Bare("A split series: its texts come from the training part, `split … | one-hot .wind`.") var parts: Encodable
  @Bare("A column of texts, or several.") var columns: [ColumnName]
  @Parameter("Whether to leave its note out.") var quiet = false

  func run(in context: Context) throws(Complaint) -> Value {
    let context = context.leavingNotesOut(quiet)
    let split = parts.split
    do throws(OneHotError) {
      let (segments, encoded) = try OneHot(columns.map(\.text)).encode(split.segments)
      context.note(encoded.map { "one-hot: " + Self.note($0) }.joined(separator: "\n"))
      return .object(split.with(segments))
    } catch {
      throw Complaint(error).blaming("columns")
    }
  }

  private static func note(_ encoded: OneHot.Encoded) -> String {
    let count = encoded.categories.count
    return "\(encoded.column) became \(count) column\(count == 1 ? "" : "s"), "
      + encoded.categories.prefix(8).map { "\(encoded.column)-\($0)" }.joined(separator: ", ")
      + (count > 8 ? ", …" : "")
      + (encoded.unknown > 0
        ? "; \(encoded.unknown) \(encoded.unknown == 1 ? "cell holds" : "cells hold") what the training part does not: 0 in all"
        : "")
  }
}

/// What can be encoded: never a series that is not split, for its categories would come from the future.
struct Encodable: ValueConvertible {
  let split: SplitSeries

  static var kind: Kind { SplitSeries.kind }

  init(value: Value) throws(Complaint) {
    guard case .object(let split as SplitSeries) = value else {
      var complaint = Complaint.mismatch(expected: Self.kind, actual: value)
      complaint.notes = ["which texts there are comes from the training part: split s … | one-hot .wind"]
      throw complaint
    }
    self.split = split
  }
}
