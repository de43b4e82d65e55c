internal import Syntax

/// An argument of a call that is many, where the verb takes one.
struct PopulationArgument {
  let declared: any DeclaredParameter
  let population: any Population
  private let names: [String]

  init(declared: any DeclaredParameter, population: any Population) {
    self.declared = declared
    self.population = population
    names = population.names
  }

  /// The one of a name, which mostly stands at the same place as in the other populations.
  func one(of name: String, near place: Int) -> Value? {
    if names.indices.contains(place), names[place].utf8.elementsEqual(name.utf8) { return population.one(at: place) }
    return population.one(named: name)
  }
}

/// What a verb noted of each of many, told together: once what it said of all alike, else the first few.
final class PopulationNotes {
  private var notes: [(name: String, text: String)] = []

  func add(_ text: String, of name: String) { notes.append((name, text)) }

  /// Lines of names told before the rest is only counted.
  private static let told = 3

  var text: String? {
    guard let first = notes.first else { return nil }
    if notes.allSatisfy({ $0.text.utf8.elementsEqual(first.text.utf8) }) {
      return first.text + (notes.count > 1 ? "   (each of \(notes.count))" : "")
    }
    let lines = notes.prefix(Self.told).map { "\($0.name): \($0.text)" }
    let rest = notes.count - lines.count
    return (lines + (rest > 0 ? ["and so on for \(rest) more"] : [])).joined(separator: "\n  ")
  }
}

extension Evaluator {
  /// Runs a verb once for each of a population; further populations among its arguments hand over their own of the
  /// same name.
  func run(
    _ verb: any Verb, forEachOf arguments: [PopulationArgument]
  ) throws(Complaint) -> Value {
    let first = arguments[0].population
    let names = first.names
    let notes = PopulationNotes()
    var results: [Value] = []
    results.reserveCapacity(names.count)
    for (place, name) in names.enumerated() {
      if session.host.isInterrupted { throw Complaint("interrupted", code: .interrupted) }
      do throws(Complaint) {
        for argument in arguments {
          guard let one = argument.one(of: name, near: place) else {
            throw Complaint("\(argument.population.phrase) has no `\(name)`, and \(first.phrase) has")
          }
          try argument.declared.bind(one)
        }
        var inner = self
        inner.individual = name
        results.append(try verb.run(in: Context(evaluator: inner, isTopLevel: isTopLevel, notes: notes)))
      } catch {
        var complaint = error
        complaint.notes.insert("individual `\(name)`", at: 0)
        throw complaint
      }
    }
    if let text = notes.text { Context(evaluator: self, isTopLevel: isTopLevel).note(text) }
    return try first.gathered(results)
  }
}
