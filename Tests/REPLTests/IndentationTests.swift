import Testing

@testable import REPL

@Suite struct IndentationTests {
  @Test(arguments: [
    ("", 0), ("f(", 1), ("f([{", 3), ("f()", 0), (")))", 0), (")(", 1), (#""(""#, 0), (#""\"(""#, 0), ("'(\\'(", 1),
    ("\"open (\n(", 1), ("# (\n[", 1), ("a # \" (", 0), ("漢(é{", 2),
  ])
  func depth(text: String, depth: Int) {
    #expect(Indentation.depth(of: text) == depth)
  }
}
