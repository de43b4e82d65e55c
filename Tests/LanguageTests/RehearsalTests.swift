import Files
import Syntax
import Testing

@testable import Language

/// What is done before its turn: all that needs no training, once, and with nothing printed out of order.
@Suite struct RehearsalTests {
  private final class Paper: Host {
    var printed: [String] = []
    var isInterrupted: Bool { false }
    func record(_ output: Output) { printed.append(output.text) }
    func progress(_ progress: Progress) {}
  }

  private func rehearsed(_ text: String) throws -> (problems: [String], printed: [String]) {
    let source = Source(name: "", text: text)
    let host = Paper()
    let session = Session(
      vocabulary: TestVocabulary.make(), configuration: Configuration(files: FileAccess(root: "/nonexistent")),
      host: host)
    var checker = session.makeChecker()
    let program = Parser.parse(source).program
    #expect(checker.check(program, in: source).isEmpty, "\(text)")
    let rehearsal = Rehearsal([(0, program, source)], in: session)
    #expect(host.printed.isEmpty, "a rehearsal prints nothing")
    guard rehearsal.problems.isEmpty else { return (rehearsal.problems.map(\.problem.message), []) }
    for (index, statement) in program.statements.enumerated() {
      if let result = rehearsal.result(of: index, program: 0) {
        session.replay(result)
      } else {
        try session.run(statement, in: source)
      }
    }
    return ([], host.printed)
  }

  @Test(
    arguments: [
      // Found behind what takes its time.
      ("fail \"x\"\nlet s = series([1])\ns.nope", true), ("fail \"x\"\nlet a = [1]\na[0] + a", true),
      // What depends on it waits for its turn, and what only the data decide does too.
      ("let a = 1\n[1, 2][7]", false), ("if 1 == 1 { fail \"x\" }", false), ("1 / 0", false),
    ] as [(String, Bool)])
  func problems(text: String, isFound: Bool) throws {
    guard isFound else {
      let found = try? rehearsed(text).problems
      #expect(found == nil || found == [])
      return
    }
    #expect(try rehearsed(text).problems.count == 1)
  }

  @Test func everyStatementPrintsOnceAndInOrder() throws {
    let text =
      "seed 4\nlet a = 2\na\nassert a == 2\nlet b = a + 1\nb\nfor k in 1..=2 { show k; assert true }\nb * 2\ndraw()"
    let plain = try plainly(text)
    #expect(try rehearsed(text).printed == plain)
    #expect(plain.count == 6)
  }

  private func plainly(_ text: String) throws -> [String] {
    let source = Source(name: "", text: text)
    let host = Paper()
    let session = Session(
      vocabulary: TestVocabulary.make(), configuration: Configuration(files: FileAccess(root: "/nonexistent")),
      host: host)
    for statement in Parser.parse(source).program.statements { try session.run(statement, in: source) }
    return host.printed
  }
}
