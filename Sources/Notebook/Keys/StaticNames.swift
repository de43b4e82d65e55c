internal import Language
internal import Notation
internal import Syntax

/// The names visible at a place of the program: who defines them, and what values they can have where that is plain.
struct StaticNames {
  struct Variable {
    /// The statement at top level that binds it; nil for one bound inside a statement.
    var node: Int?
    /// All values it takes, in a loop one for each turn; nil where that is known only when the program runs.
    var values: [Value]?
  }

  var variables: [String: Variable] = [:]
  /// Functions by name, with the statement that defines them; -1 for one that is local or calls itself.
  var functions: [String: Int] = [:]

  /// Values considered of one expression: a program whose paths take more is judged by the lock instead.
  private static let limit = 4096

  /// All values an expression can have, where it is made of literals and names over constants; else nil.
  func values(of expression: Expression) -> [Value]? {
    var choices: [[String: Value]] = [[:]]
    for name in FreeNames(of: expression).variables {
      guard let values = variables[name]?.values, choices.count * values.count <= Self.limit else { return nil }
      choices = choices.flatMap { choice in values.map { choice.merging([name: $0]) { $1 } } }
    }
    var found: [Value] = []
    for choice in choices {
      guard let value = Constant.value(of: expression, names: choice) else { return nil }
      found.append(value)
    }
    return found
  }

  /// The values a loop's name takes.
  func elements(of expression: Expression) -> [Value]? {
    guard let all = values(of: expression) else { return nil }
    var found: [Value] = []
    for value in all {
      switch value {
      case .list(let elements): found += elements
      case .range(let range):
        guard Self.isShort(range), let elements = try? range.elements() else { return nil }
        found += elements
      default: return nil
      }
      if found.count > Self.limit { return nil }
    }
    return found
  }

  /// Whether a range can be counted through without harm: `status` is not to hang on a loop of millions.
  private static func isShort(_ range: ValueRange) -> Bool {
    switch (range.from, range.to, range.step) {
    case (.number(let from), .number(let to), nil): (to - from).magnitude <= Double(limit)
    case (.number(let from), .number(let to), .number(let step)?): ((to - from) / step).magnitude <= Double(limit)
    case (.date, .date, .duration(let step)?): step.months > 0 || step.microseconds >= 3_600_000_000
    default: false
    }
  }
}
