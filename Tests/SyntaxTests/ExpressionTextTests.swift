import Syntax
import Testing

@Suite struct ExpressionTextTests {
  /// All of one row mean the same.
  @Test(arguments: [
    [
      "fit net on: data", "fit(net, on: data)", "fit net,\n  on: data # why", "( fit net on:data )",
      "fit (net) on: (data)",
    ],
    ["1_000", "1e3", "1000.0", "(1000)"], ["24h", "1d", "23h60min"], ["\"a\\u{62}\"", "'ab'", "\"ab\""],
    ["@2024-03-10T06:00", "@2024-03-10T06:00:00"], ["s.\"mw\"", "s.mw"], ["{ a: 1, b: 2 }", "{\n a: 1\n b: 2,\n}"],
    ["if a { 1 } else if b { 2 }", "if a { 1 } else { if b { 2 } }", "if (a) {\n  1\n} else if b { 2; }"],
    ["1 + 2 * 3", "1+2*3", "1 + (2 * 3)"], ["a | f 1 | g", "(a | f 1) | g", "a | f(1) | g()"],
    ["def f() { 1 }", "## help\ndef f() {\n  1\n}"],
  ])
  func equalMeaning(texts: [String]) {
    for text in texts { #expect(treeTexts(of: text) == treeTexts(of: texts[0])) }
  }

  /// No two of these mean the same.
  @Test func differentMeaning() {
    let texts = [
      "f a", "f(a.b)", "f a b", "f x: a", "f x: a b", "f y: a", "f(f a)", "a | f", "a.f", "a[f]", "a[\"f\"]", "f .a",
      "f .\"a b\"", "f \"a\"", "f \".a\"", "f \"a\\nb\"", "f \"a\\\\nb\"", "f \"{a}\"", "f '{a}'", "f \" {a}\"", "f a;",
      "f [a]", "f [a, b]", "f [[a], b]", "f ({ a: b })", "f 1", "f 1%", "f 1d", "f 1y", "f 12w", "f @2024-01",
      "f @2024-01-01",
      "f @2024-01-01T00:00", "f @2024-01-01T00:00Z", "f missing", "f true", "f not a", "f (-a)", "a - b", "-a - b",
      "-(a - b)",
      "(a - b) - c", "a - (b - c)", "a..<b", "a..=b", "a..=b by c", "f .a()", "f .a(b)", "f .a(x: b)", "f 0.1",
      "f 0.10000000000000002", "f 1e300", "let f = a", "let f, g = a", "param f: a = b", "use \"a\"", "use \"a\" x: b",
      "def f(a) { b }", "def f(a: b) { b }", "def f(a = b) { b }", "def f() -> a { b }", "def f(a, b) { b }",
      "test \"a\" { b }", "model { a }", "model { a; b }", "model { a b }", "for a in b { c }",
      "for a in b, c in d { c }",
      "for a in b, c: d { c }", "sweep a in b { c }", "if a { b }", "if a { b } else { c }", "if a { b; c }", "if a {}",
      "if a {} else {}", "silent", "f \"\"", "f \"\\\"\"", "f .in", "f in: a", "a in b", "a and b", "a or b", "a ^ b",
    ]
    var seen: [String: String] = [:]
    for text in texts {
      let parse = Parser.parse(Source(name: "", text: text))
      #expect(parse.diagnostics.isEmpty, "\(text)")
      let tree = parse.program.expressionText
      #expect(seen[tree] == nil, "\(text) and \(seen[tree] ?? "")")
      seen[tree] = text
    }
  }
}
