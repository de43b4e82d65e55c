/// What is wrong, where, and what to do next: the one form in which every stage reports to the person.
package struct Diagnostic: Error, Hashable, Sendable {
  package var code: Code
  package var severity = Severity.error
  /// What is wrong, in one line without a full stop: ``unknown label `epoch` for fit``.
  package var message: String
  /// The place in the source; the carets stand below it.
  package var range: SourceRange
  /// What to write instead, beside the carets: ``did you mean `epochs:`?``.
  package var suggestion: String?
  /// Further lines, each one sentence: ``fit takes: on, epochs, …     (help fit)``.
  package var notes: [String] = []
  /// The first error is at the end of the input: more of it could make it whole.
  package var isIncomplete = false

  package enum Severity: String, Hashable, Sendable { case error, warning }

  package init(
    _ code: Code, _ message: String, at range: SourceRange, suggestion: String? = nil, notes: [String] = []
  ) {
    self.code = code
    self.message = message
    self.range = range
    self.suggestion = suggestion
    self.notes = notes
  }

  /// Stable numbers: notebooks record them, people search for them. A number is never used again for something else.
  package enum Code: Int, Hashable, Sendable, CaseIterable {
    // Text to tree
    case syntax = 1
    case incomplete = 2
    // Names
    case unknownName = 3
    case unknownVerb = 4
    case duplicateName = 5
    case unknownMember = 6
    case unknownModule = 7
    // Calls
    case unknownLabel = 14
    case missingArgument = 15
    case excessArgument = 16
    case duplicateLabel = 17
    case unknownChoice = 18
    case misplacedVerb = 19
    // Kinds
    case wrongKind = 21
    case noValue = 22
    /// Sizes that do not fit each other: of layers, windows and targets.
    case shape = 23
    // Running
    case complaint = 31
    case badData = 32
    case missingFile = 33
    case forbiddenPath = 34
    case outputFailed = 35
    case assertion = 36
    case gate = 37
    case interrupted = 38
    case limit = 39
    /// Never told: what a rehearsal cannot know before its turn.
    case unforeseen = 40
    // What runs, and is surely a mistake
    case unusedName = 51
    case shadowedName = 52
    case equalDraws = 53
    case testSeenTwice = 54
    case metricOfAnotherKind = 55
    case choiceByStatistic = 56
    case eachAlone = 57

    /// `E014`.
    package var text: String {
      let digits = "\(rawValue)"
      return "E" + String(repeating: "0", count: 3 - digits.count) + digits
    }
  }
}
