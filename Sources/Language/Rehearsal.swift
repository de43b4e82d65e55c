package import Syntax

/// Everything of a program that needs no training, done before anything is trained, recorded or written: a misspelt
/// column or a width that does not fit, in the last cell, must not cost an hour in the first.
///
/// What a statement gave is kept, and given again when its turn comes, so that nothing is done twice. A statement that
/// meets a verb which takes its time, or a name from one that did, is left to its turn.
package struct Rehearsal {
  /// What is wrong with programs, in the order of their places: at most one problem for each statement.
  package private(set) var problems: [(program: Int, problem: Diagnostic)] = []
  private var done: [Place: Rehearsed] = [:]

  private struct Place: Hashable {
    var program: Int
    var statement: Int
  }

  /// What a statement gave before its turn.
  package struct Rehearsed {
    let value: Value
    let outputs: [Output]
  }

  /// Faults of the text alone, whatever the data hold: what else goes wrong is told in its turn.
  private static let foreseen: Set<Diagnostic.Code> = [
    .unknownMember, .unknownLabel, .unknownChoice, .missingArgument, .excessArgument, .wrongKind, .shape,
  ]

  /// A rehearsal of nothing: every statement runs in its turn.
  package init() {}

  /// Rehearses programs that have passed the checker, in a session that has run nothing yet and then runs them.
  /// - Parameter programs: those that are to run, by their numbers, in order; what they use of others must be among them.
  package init(_ programs: [(number: Int, program: Program, source: Source)], in session: Session) {
    // Names that no value stands behind yet.
    var open = Set<String>()
    for (number, program, source) in programs {
      for (index, statement) in program.statements.enumerated() {
        let names = FreeNames(of: statement)
        let isOpen = !open.isDisjoint(with: names.variables) || !open.isDisjoint(with: names.calls)
        if !isOpen {
          do throws(Diagnostic) {
            done[Place(program: number, statement: index)] = try session.rehearse(statement, in: source)
            continue
          } catch {
            if error.code == .interrupted { return }
            if Self.foreseen.contains(error.code) { problems.append((number, error)) }
          }
        }
        open.formUnion(names.bound)
        open.formUnion(names.defined)
      }
    }
  }

  /// What a statement of a program gave; nil where it is to run in its turn.
  package func result(of statement: Int, program: Int) -> Rehearsed? {
    done[Place(program: program, statement: statement)]
  }
}
