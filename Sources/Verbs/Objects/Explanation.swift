internal import Language
internal import Series
internal import Syntax

extension Complaint {
  /// What the data have against it, with what to do next; a misspelt column gets the name that was meant.
  init(_ problem: some Explained) {
    let unknown = Self.unknownColumn(problem)
    if let unknown {
      let meant = DidYouMean.closest(to: unknown.name, among: unknown.known)
      self.init(
        problem.description, suggestion: meant.map { "did you mean `\($0)`?" },
        notes: meant == nil ? [problem.remedy] : [], code: .unknownMember)
    } else if case .unknownTimeColumn? = problem as? CSVError {
      self.init(problem.description, notes: [problem.remedy], code: .unknownMember)
    } else {
      self.init(problem.description, notes: [problem.remedy], code: .badData)
    }
  }
}

extension Complaint {
  private static func unknownColumn(_ problem: any Error) -> (name: String, known: [String])? {
    if case .unknownColumn(let name, let known)? = problem as? SeriesError { return (name, known) }
    if case .unknownColumn(let name, let known)? = problem as? WindowError { return (name, known) }
    if case .unknownColumn(let name, let known)? = problem as? CSVError { return (name, known) }
    return nil
  }
}

/// Runs something that explains its errors, and hands them on as complaints.
/// - Parameter label: the argument to blame.
func explained<Result, Problem: Explained>(
  blaming label: String? = nil, _ body: () throws(Problem) -> Result
) throws(Complaint) -> Result {
  do {
    return try body()
  } catch {
    var complaint = Complaint(error)
    complaint.label = label
    throw complaint
  }
}
