internal import Syntax

/// What sort of value something is or must be: `number`, `series`, `parts or data`.
package struct Kind: Hashable, Sendable, CustomStringConvertible {
  /// The names of which a value may have any; empty for `any`.
  package let alternatives: [String]

  package init(_ name: String) { alternatives = [name] }

  /// The kind that a program calls by this name.
  init(named name: String) { alternatives = name == "any" ? [] : [name] }

  private init(alternatives: [String]) { self.alternatives = alternatives }

  package static let any = Kind(alternatives: [])
  package static let nothing = Kind("nothing")
  package static let missing = Kind("missing")
  package static let boolean = Kind("boolean")
  package static let number = Kind("number")
  /// A number without a fraction.
  package static let int = Kind("int")
  package static let text = Kind("text")
  /// Text that names a file, relative to the program's folder.
  package static let path = Kind("path")
  package static let duration = Kind("duration")
  package static let date = Kind("date")
  package static let symbol = Kind("symbol")
  package static let range = Kind("range")
  package static let list = Kind("list")
  package static let record = Kind("record")
  package static let table = Kind("table")
  package static let layer = Kind("layer")
  package static let model = Kind("model")
  package static let series = Kind("series")

  /// Of either kind.
  package func or(_ other: Kind) -> Kind {
    if self == .any || other == .any { return .any }
    return Kind(alternatives: alternatives + other.alternatives.filter { !alternatives.contains($0) })
  }

  /// As far as a value of another kind can be of this one; the same where it cannot.
  func narrowed(to given: Kind) -> Kind {
    let common = alternatives.filter { given.alternatives.contains($0) }
    return common.isEmpty ? self : Kind(alternatives: common)
  }

  /// What is to be given where leaving it out is the same as `missing`.
  package var withoutMissing: Kind {
    alternatives.count > 1 ? Kind(alternatives: alternatives.filter { $0 != "missing" }) : self
  }

  package var isAny: Bool { alternatives.isEmpty }

  /// Whether a value of the given kind could be meant here: the checker rejects what cannot.
  /// An int is a number, text can name a path; a kind that is not known until the program runs is admitted.
  package func admits(_ given: Kind) -> Bool {
    if isAny { return given != .nothing }
    if given.isAny { return true }
    return given.alternatives.contains { given in
      alternatives.contains(given)
        || (given == "int" && alternatives.contains("number"))
        || (given == "number" && alternatives.contains("int"))
        || (given == "text" && alternatives.contains("path"))
        || (given == "path" && alternatives.contains("text"))
    }
  }

  /// Whether a value is of this kind: where `admits` speaks of what is not yet known, this speaks of what is.
  func holds(_ value: Value) -> Bool {
    guard alternatives.contains("int"), !alternatives.contains("number") else { return admits(value.kind) }
    let others = Kind(alternatives: alternatives.filter { $0 != "int" })
    return (try? Int(value: value)) != nil || !others.isAny && others.admits(value.kind)
  }

  /// Whether a value is a whole number, and too large for this kind.
  func isTooSmall(for value: Value) -> Bool {
    guard value.kind == .int, alternatives.contains("int"), !alternatives.contains("number"),
      let number = try? Double(value: value)
    else { return false }
    return number.magnitude > Double(NumberLiteral.largestInt)
  }

  /// What a value is that is not of this kind: its own kind, or what is wrong with its size.
  func phrase(for value: Value) -> String {
    isTooSmall(for: value) ? "\(value.inline), which is too large" : value.kind.phrase
  }

  /// Said where a number is too large for an int.
  static let largestInt = "the largest int is \(NumberLiteral.largestInt)"

  package var description: String {
    guard let last = alternatives.last else { return "any" }
    guard alternatives.count > 1 else { return last }
    return alternatives.dropLast().joined(separator: ", ") + " or " + last
  }

  /// With its article: `a series`, `an int`, `parts or data`.
  package var phrase: String {
    if isAny { return "a value" }
    if self == .nothing || self == .missing || alternatives.count > 1 { return description }
    if ["parts", "data", "windows", "findings", "text"].contains(description) { return description }
    return ("aeiou".contains(description.first ?? " ") ? "an " : "a ") + description
  }
}
