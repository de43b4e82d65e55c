import Syntax
import Testing

@Suite struct LexerTests {
  private func tokens(_ text: String) -> [String] {
    let source = Source(name: "", text: text)
    var lexer = Lexer(source)
    var found: [String] = []
    while true {
      let token = lexer.next()
      if token.kind == .end { return found }
      found.append("\(token.kind) \(source.text(in: token.range))")
    }
  }

  @Test(arguments: [
    ("a-b a-1 a - b", ["kebab a-b", "name a", "minus -", "number 1", "name a", "minus -", "name b", "newline "]),
    ("on:x by: in:", ["label on:", "name x", "label by:", "label in:"]),
    (
      "s.mw .mw(.mw).mw",
      [
        "name s", "member .mw", "symbol .mw", "leftParenthesis (", "symbol .mw", "rightParenthesis )",
        "member .mw", "newline ",
      ]
    ),
    ("s.\"a b\" .'c'", ["name s", "member .\"a b\"", "symbol .'c'", "newline "]),
    (
      "not.x [1].y true.z 1h.w",
      [
        "not not", "symbol .x", "leftBracket [", "number 1", "rightBracket ]", "member .y",
        "true true", "member .z", "duration 1h", "member .w", "newline ",
      ]
    ),
    (
      "1 1.5 1_000 1e-3 2E+6 70% 1h30min 1.5h",
      [
        "number 1", "number 1.5", "number 1_000", "number 1e-3", "number 2E+6",
        "percent 70%", "duration 1h30min", "duration 1.5h", "newline ",
      ]
    ),
    (
      "1..=5 0..<x",
      ["number 1", "rangeInclusive ..=", "number 5", "number 0", "rangeExclusive ..<", "name x", "newline "]
    ),
    (
      "@1960-01 @2024-03-10T06:00:01.5+01:00..<@2024-04-01",
      [
        "date @1960-01", "date @2024-03-10T06:00:01.5+01:00",
        "rangeExclusive ..<", "date @2024-04-01", "newline ",
      ]
    ),
    ("\"a \\\" # b\" 'c \\'", ["text \"a \\\" # b\"", "rawText 'c \\'", "newline "]),
    (
      "== = != <= < >= > -> ^ * / +",
      [
        "equalEqual ==", "equal =", "notEqual !=", "lessOrEqual <=", "less <",
        "greaterOrEqual >=", "greater >", "arrow ->", "caret ^", "star *", "slash /", "plus +",
      ]
    ),
    ("größe_2-ü Δ中文", ["kebab größe_2-ü", "name Δ中文", "newline "]),
    ("a # b\n# c\n\nd", ["name a", "newline \n", "name d", "newline "]),
    (
      "(a\nb) {\nc\n[\n]\n}",
      [
        "leftParenthesis (", "name a", "name b", "rightParenthesis )", "leftBrace {", "newline \n",
        "name c", "newline \n", "leftBracket [", "rightBracket ]", "newline \n", "rightBrace }", "newline ",
      ]
    ),
    ("a \"b\n'c", ["name a", "invalid \"b", "newline \n", "invalid 'c", "newline "]),
  ])
  func kindsAndPlaces(text: String, expected: [String]) {
    #expect(tokens(text) == expected)
  }

  @Test func commentsAreKept() {
    let source = Source(name: "", text: "#!/x\na # b\r\n## c")
    var lexer = Lexer(source)
    while lexer.next().kind != .end {}
    #expect(lexer.comments.map { source.text(in: $0) } == ["#!/x", "# b", "## c"])
  }

  @Test func keywordsAreFoundInTheirPlacesOnly() {
    for (word, kind) in Token.Kind.keywords {
      #expect(kind.isKeyword)
      var lexer = Lexer(Source(name: "", text: "\(word) \(word)s \(word): .\(word)"))
      #expect(
        [lexer.next().kind, lexer.next().kind, lexer.next().kind, lexer.next().kind] == [kind, .name, .label, .symbol])
    }
  }
}
