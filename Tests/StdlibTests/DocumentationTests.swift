import Files
import Language
import Stdlib
import Syntax
import Testing
import Verbs

/// Every function of every module is documented, and its examples print what the documentation says.
@Suite struct DocumentationTests {
  @Test(arguments: Stdlib.names)
  func examplesRun(module: String) throws {
    let text = try #require(Stdlib.module(module))
    let parse = Parser.parse(Source(name: module, text: text))
    #expect(parse.diagnostics.isEmpty)
    for case .definition(let definition) in parse.program.statements.map(\.form) {
      let examples = Example.all(in: definition.documentation)
      #expect(!examples.isEmpty, "\(definition.name.text) has no example")
      #expect(definition.documentation.first?.hasSuffix(".") == true, "\(definition.name.text) has no sentence")
      for example in examples {
        let printed = try Transcript.run("use \"\(module)\"\n" + example.input)
        #expect(printed == example.output, "\(definition.name.text): \(example.input)")
      }
    }
  }

  @Test(arguments: Stdlib.names)
  func testsHold(module: String) throws {
    let source = Source(name: module, text: try #require(Stdlib.module(module)))
    for case .test(let title, let body) in Parser.parse(source).program.statements.map(\.form) {
      let lines = source.text(in: body.range).dropFirst().dropLast()
      #expect(throws: Never.self, "\(title)") { try Transcript.run("use \"\(module)\"\n" + lines) }
    }
  }
}

/// An indented line of documentation that runs, and what stands after `=>` below it.
private struct Example {
  var input: String
  var output: String

  static func all(in documentation: [String]) -> [Example] {
    var examples: [Example] = []
    for line in documentation where line.hasPrefix("  ") {
      let text = line.dropFirst(2)
      if !text.hasPrefix("=>") {
        examples.append(Example(input: String(text), output: ""))
      } else if let last = examples.indices.last {
        examples[last].output += (examples[last].output.isEmpty ? "" : "\n") + text.dropFirst(3)
      }
    }
    return examples
  }
}

/// What a program prints.
private final class Transcript: Host {
  private var printed: [String] = []
  var isInterrupted: Bool { false }

  @discardableResult
  static func run(_ text: String) throws -> String {
    let host = Transcript()
    let session = Session(
      vocabulary: StandardVocabulary.make(module: Stdlib.module),
      configuration: Configuration(files: FileAccess(root: "/nonexistent")), host: host)
    let source = Source(name: "", text: text)
    let parse = Parser.parse(source)
    var checker = session.makeChecker()
    if let problem = (parse.diagnostics + checker.check(parse.program, in: source)).first { throw problem }
    for statement in parse.program.statements { try session.run(statement, in: source) }
    return host.printed.joined(separator: "\n")
  }

  func record(_ output: Output) {
    if case .value(let text) = output { printed.append(text) }
  }

  func progress(_ progress: Progress) {}
}
