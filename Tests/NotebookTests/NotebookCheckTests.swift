import Files
import Foundation
import Language
import Testing

@testable import Notebook

struct NotebookCheckTests {
  private let two = "```lstm a\n1\n```\n\n```lstm b\n2\n```\n"

  private func causes(_ result: RunResult) -> [String] {
    result.differences.map { "\($0.title): \($0.cause.rawValue)" }
  }

  @Test func namesTheCauseAndWritesNothing() throws {
    let place = try Workplace(two)
    place.run()
    let good = place.text()
    #expect(place.check().outcome == .fine)
    try place.edit("```lstm b\n2\n", "```lstm b\n3\n")
    let bad = place.text()
    let result = place.check()
    #expect(result.code == 2)
    #expect(causes(result) == ["b: code"])
    #expect(result.diff.contains("\n-2\n"))
    #expect(result.diff.contains("\n+3\n"))
    #expect(result.diff.hasPrefix("--- n.lstmnb\n+++ n.lstmnb (run again)\n@@ -"))
    #expect(place.text() == bad)
    try place.write(good.replacingOccurrences(of: "\n2\n```\n\n```lock", with: "\n2!\n```\n\n```lock"))
    #expect(causes(place.check()) == ["b: edited"])
    try place.write(String(decoding: NotebookFile(name: "", bytes: Array(good.utf8)).stripped(), as: UTF8.self))
    #expect(causes(place.check()) == ["a: missing", "b: missing"])
    try place.write(good.replacingOccurrences(of: "```out a key", with: "```out a  key"))
    #expect(causes(place.check()) == ["a: edited"])
  }

  @Test func otherSemanticsAreNamed() throws {
    let place = try Workplace(two)
    let file = NotebookFile(name: "", bytes: Array(two.utf8))
    #expect(place.run().outcome == .fine)
    let plan = Plan(file, settings: .init(), vocabulary: TestVocabulary.vocabulary, files: .init(root: "."))
    let old = Keys(file, plan.graph, lockPaths: [], semantics: 0) { _ in nil }
    var text = place.text()
    for (cell, now) in zip(file.cells, NotebookFile(name: "", bytes: Array(text.utf8)).cells) {
      text = text.replacingOccurrences(of: now.output?.key ?? "", with: old.key(of: cell, isError: false))
    }
    try place.write(text.replacingOccurrences(of: "semantics 1", with: "semantics 0"))
    #expect(place.status() == ["stale: semantics", "stale: semantics"])
    #expect(causes(place.check()) == ["a: semantics", "b: semantics"])
  }

  @Test func otherBitsAreNondeterminismOrAnotherVersion() throws {
    let place = try Workplace("```lstm a\ntick()\n```\n\n```lstm b\nlet t = tick()\n```\n\n```lstm c\n1\n```\n")
    place.run()
    #expect(causes(place.check()) == ["a: nondeterminism"])
    #expect(causes(place.check { $0.engine = "lstmnb-2.0.0" }) == ["a: version"])
    // The engine is written when an output changes, and not before.
    place.run { $0.engine = "lstmnb-2.0.0" }
    #expect(place.text().contains("engine lstmnb-1.0.0"))
    try place.edit("```lstm c\n1", "```lstm c\n3")
    place.run { $0.engine = "lstmnb-2.0.0" }
    #expect(place.text().contains("engine lstmnb-2.0.0"))
  }

  @Test func aFreshOutputThatComesOutOtherwiseIsReportedByRun() throws {
    let place = try Workplace("```lstm a\nlet t = tick()\nt\n```\n\n```lstm b\nt * 0\n```\n")
    place.run()
    let recorded = place.text().split(separator: "\n")[6]
    try place.edit("t * 0", "t * 0 + 1")
    let result = place.run()
    #expect(result.outcome == .differs)
    #expect(causes(result) == ["a: nondeterminism"])
    #expect(result.cells.map(\.outcome) == [.recomputed, .ran])
    #expect(place.text().split(separator: "\n")[6] == recorded)
  }

  @Test func everyLineOfALongOutputCounts() throws {
    let place = try Workplace("```lstm a\nlines 500\n```\n")
    place.run()
    #expect(place.check().outcome == .fine)
    let file = NotebookFile(name: "", bytes: Array(place.text().utf8))
    try place.edit(file.cells[0].output?.full ?? "", "AAAAAAAAAAAA")
    #expect(place.check().outcome == .differs)
  }
}
