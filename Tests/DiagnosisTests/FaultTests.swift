import Diagnosis
import Files
import Language
import Stdlib
import Syntax
import Testing
import Verbs

/// Models with a fault put in, and models without: what `diagnose` names first, and that it is silent.
@Suite struct FaultTests {
  @Test(arguments: [
    ("sines(periods: [24], noise: 0.1, steps: 1_500)", "epochs: 2, lr: 1e-5", "undertrained"),
    ("random-walk(1_500)", "epochs: 40, lr: 5e-3", "no better than persistence"),
    ("series(0..<800) + sines(periods: [12], steps: 800)", "epochs: 20, lr: 5e-3", "outside the training range"),
    ("sines(periods: [24], noise: 0.5, steps: 300)", "epochs: 150, lr: 1e-2, units: 48", "overfitting"),
    ("sines(periods: [24], noise: 0.05, steps: 1_500)", "epochs: 3, lr: 1e-3", "undertrained"),
  ])
  func aFaultIsNamed(series: String, options: String, fault: String) throws {
    let names = try Self.findings(series, options)
    #expect(names.first == fault, "\(names)")
  }

  @Test(arguments: 1...6)
  func ahealthyModelIsLeftAlone(seed: Int) throws {
    #expect(
      try Self.findings("sines(periods: [24], noise: 0.1, steps: 1_500)", "epochs: 20, lr: 5e-3, seed: \(seed)") == [])
  }

  /// The names of what is found for a model of a series, in order.
  private static func findings(_ series: String, _ options: String) throws -> [String] {
    let program = """
      use "std/synthetic"
      seed 3
      def judged(s: series, epochs: int = 10, lr: number = 1e-3, units: int = 12, seed: int = 1) -> list {
        let data = s | split train: 60% valid: 20% test: 20% | window past: 24 | scale
        let f = fit (model { lstm units; dense 1 }) on: data epochs: epochs lr: lr seed: seed quiet: true
        diagnose(f, on: data.valid).names
      }
      judged(\(series), \(options))
      """
    let host = Silence()
    let session = Session(
      vocabulary: StandardVocabulary.make(module: Stdlib.module),
      configuration: Configuration(files: FileAccess(root: "/nonexistent")), host: host)
    let source = Source(name: "", text: program)
    let parse = Parser.parse(source)
    var checker = session.makeChecker()
    if let problem = (parse.diagnostics + checker.check(parse.program, in: source)).first { throw problem }
    var last = Value.nothing
    for statement in parse.program.statements { last = try session.run(statement, in: source) }
    guard case .list(let names) = last else { return [] }
    return names.map(\.inline)
  }
}

private final class Silence: Host {
  var isInterrupted: Bool { false }
  func record(_ output: Output) {}
  func progress(_ progress: Progress) {}
}
