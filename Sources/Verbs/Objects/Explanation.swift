internal import Language
internal import Series
internal import Syntax

extension Complaint {
  /// What the data have against it, with what to do next.
  init(_ problem: some Explained) {
    self.init(problem.description, notes: [problem.remedy], code: .badData)
  }
}

/// Runs something that explains its errors, and hands them on as complaints.
func explained<Result, Problem: Explained>(_ body: () throws(Problem) -> Result) throws(Complaint) -> Result {
  do {
    return try body()
  } catch {
    throw Complaint(error)
  }
}
