internal import Language
internal import Notation
internal import Series

extension Steps {
  /// How many rows of an axis these steps are.
  func count(in axis: TimeAxis, _ label: String) throws(Complaint) -> Int {
    switch self {
    case .count(let count): return count
    case .span(let span):
      guard axis.isCalendar else {
        throw Complaint(
          "\(span) needs a calendar, and this series only counts its rows", suggestion: "give a number of steps",
          blaming: label)
      }
      guard let step = axis.step, axis.isRegular else {
        throw Complaint(
          "\(span) needs an even grid, and these times are not evenly apart", suggestion: "give a number of steps",
          blaming: label)
      }
      guard let count = axis.steps(of: span) else {
        throw Complaint(
          "\(span) is no whole number of steps of \(step)", suggestion: "give a multiple of \(step)", blaming: label)
      }
      return count
    }
  }
}

extension Series {
  /// The cell so many steps before each row, or so long before it: on rows that are not evenly apart, at that very time.
  func lagged(by steps: Steps, ahead: Bool = false, _ label: String) throws(Complaint) -> Series {
    if case .span(let span) = steps, axis.countsInTime {
      return lagged(
        by: ahead ? TimeSpan(months: -span.months, microseconds: -span.microseconds) : span)
    }
    let count = try steps.count(in: axis, label)
    // No number is the opposite of the least one.
    return lagged(by: ahead ? 0 - max(count, -.max) : count)
  }
}
