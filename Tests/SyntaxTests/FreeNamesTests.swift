import Syntax
import Testing

@Suite struct FreeNamesTests {
  @Test(arguments: [
    ("let a = f b c", ["b", "c"], ["f"], ["a"], []),
    ("let a, b = a", ["a"], [], ["a", "b"], []),
    ("param n: int = m", ["m"], [], ["n"], []),
    ("show \"{x} and {g(y)} and {x}\"", ["x", "y"], ["show", "g"], [], []),
    ("s | gaps | top n", ["s", "n"], ["gaps", "top"], [], []),
    ("s.b[i].c", ["s", "i"], [], [], []),
    ("f .a x: .b(c) z: { k: d }", ["c", "d"], ["f"], [], []),
    ("model { let n = m; lstm n; normalize }", ["m", "normalize"], ["lstm"], [], []),
    ("for k in ks, j in k, on-error: e { let t = k + j + z; t }\n", ["ks", "k", "e", "z"], [], [], []),
    ("def f(a, b = c) { let d = a + e; f d; g(b) }", ["c", "e"], ["g"], [], ["f"]),
    ("test \"t\" { let a = b; assert a == c }", ["b", "c"], ["assert"], [], []),
    ("if a { let b = c; b } else { b }", ["a", "c", "b"], [], [], []),
    ("use p only: [q]", ["p", "q"], [], [], []),
    ("not a ..< -b by c", ["a", "b", "c"], [], [], []),
    ("{ let_: a, b: @2024-01 }", ["a"], [], [], []),
  ])
  func edges(text: String, variables: [String], calls: [String], bound: [String], defined: [String]) throws {
    let statement = try #require(Parser.parse(Source(name: "", text: text)).program.statements.first)
    let names = FreeNames(of: statement)
    #expect(names.variables == variables)
    #expect(names.calls == calls)
    #expect(names.bound == bound)
    #expect(names.defined == defined)
  }
}
