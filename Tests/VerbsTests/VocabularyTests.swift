import Files
import Language
import Syntax
import Testing
import Verbs

/// What `help`, completion and the manual rest on: every verb says what it does, and its examples run.
@Suite struct VocabularyTests {
  static let vocabulary = StandardVocabulary.make()
  static let names = vocabulary.verbs.map { $0.name }

  @Test(arguments: names) func examplesRun(_ name: String) throws {
    let verb = try #require(Self.vocabulary.verb(named: name))
    #expect(!verb.examples.isEmpty)
    for example in verb.examples {
      let printed = Workbench().run(example)
      #expect(!printed.contains("error["), "\(example)\n\(printed)")
      #expect(Workbench().run(example) == printed, "equal programs print equal text")
    }
  }

  @Test(arguments: names) func isExplained(_ name: String) throws {
    let verb = try #require(Self.vocabulary.verb(named: name))
    let signature = Signature(of: verb)
    #expect(verb.summary.hasSuffix(".") && verb.summary.dropLast().contains(". ") == false, "one sentence")
    #expect(verb.summary.first?.isUppercase == true || verb.summary.contains("="), "\(verb.summary)")
    for entry in signature.parameters {
      #expect(entry.help.hasSuffix("."), "\(name) \(entry.label): \(entry.help)")
    }
    let required = signature.parameters.count { $0.isBare && $0.isRequired }
    if case .function = verb.role { #expect(required <= 3) } else { #expect(required <= 2) }
  }

  @Test func namesAreWords() {
    #expect(Set(Self.names).count == Self.names.count)
    for name in Self.names {
      #expect(name.wholeMatch(of: /[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*/) != nil, "\(name)")
    }
    #expect(Self.names.count > 45)
  }

  @Test(arguments: names) func helpFitsTheWidth(_ name: String) {
    let page = Workbench().run("help \(name)")
    let prose = page.split(separator: "\n").prefix { $0 != "for example" }
    for line in prose { #expect(line.count <= 74, "\(line)") }
  }

  /// Every kind that has members is explained, and what it says it has, it has.
  @Test func kindsListTheirMembers() {
    for kind in Self.vocabulary.kinds where !kind.members.isEmpty {
      let page = Workbench().run("help \(kind.kind.description)")
      for member in kind.members { #expect(page.contains("." + member.name), "\(kind.kind)") }
    }
  }
}
