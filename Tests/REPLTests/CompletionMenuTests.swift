import Testing

@testable import REPL

@Suite struct CompletionMenuTests {
  @Test func fitsItsRoom() {
    let many = (0..<50).map { Completion("verb-\($0)", summary: String(repeating: "long ", count: 40), replacing: 0) }
    for (width, height) in [(80, 12), (20, 3), (1, 1), (200, 60)] {
      let lines = CompletionMenu.lines(many, width: width, height: height)
      #expect(lines.count <= max(2, height))
      #expect(lines.dropLast().allSatisfy { $0.count < max(2, width) })
    }
    #expect(CompletionMenu.lines(many, width: 80, height: 12).last == "  and 39 more")
    #expect(CompletionMenu.lines([], width: 80, height: 12).isEmpty)
  }

  @Test(
    arguments: [
      ([], ""), (["load"], "load"), (["fill-gaps", "fill-mean"], "fill-"), (["a", "b"], ""), (["äpfel", "ä"], "ä"),
    ] as [([String], String)])
  func sharedBeginning(texts: [String], shared: String) {
    #expect(CompletionMenu.sharedBeginning(of: texts) == shared)
  }
}
