import Syntax
import Testing

@Suite struct DiagnosticTextTests {
  private func range(of part: String, in text: String) -> SourceRange {
    let bytes = Array(text.utf8)
    let start = bytes.indices.first { bytes[$0...].starts(with: part.utf8) } ?? 0
    return SourceRange(start, start + part.utf8.count)
  }

  private func rendered(_ text: String, _ part: String, suggestion: String? = "here", name: String = "") -> String {
    Diagnostic(.syntax, "wrong", at: range(of: part, in: text), suggestion: suggestion)
      .rendered(in: Source(name: name, text: text), color: false)
  }

  @Test func theWholeForm() {
    let text = String(repeating: "\n", count: 26) + "let f = fit net on: data, epoch: 40\n"
    let diagnostic = Diagnostic(
      .unknownLabel, "unknown label `epoch` for fit", at: range(of: "epoch:", in: text),
      suggestion: "did you mean `epochs:`?", notes: ["fit takes: on, epochs, batch     (help fit)", "and more"])
    #expect(
      diagnostic.rendered(in: Source(name: "demand.lstm", text: text), color: false) == """
        error[E014]: unknown label `epoch` for fit
          demand.lstm:27:27
         27 | let f = fit net on: data, epoch: 40
            |                           ^^^^^^ did you mean `epochs:`?
            = fit takes: on, epochs, batch     (help fit)
            = and more
        """)
    #expect(
      diagnostic.brief(in: Source(name: "demand.lstm", text: text)) == """
        error[E014] at 27:27: unknown label `epoch` for fit; did you mean `epochs:`?
          fit takes: on, epochs, batch     (help fit)
          and more
        """)
  }

  @Test func withoutANameOrSuggestion() {
    #expect(rendered("a b", "b", suggestion: nil) == "error[E001]: wrong\n  1:3\n  1 | a b\n    |   ^")
  }

  @Test(arguments: [
    // Wide characters, combining marks, tabs, and what would drive the terminal.
    ("漢字 x", "x", "  1 | 漢字 x\n    |      ^ here"), ("\"漢\" y", "漢", "  1 | \"漢\" y\n    |  ^^ here"),
    ("e\u{301} x", "x", "  1 | e\u{301} x\n    |   ^ here"), ("\tx", "x", "  1 |     x\n    |     ^ here"),
    ("ab\tx", "x", "  1 | ab  x\n    |     ^ here"), ("\u{1B}[2J x", "x", "  1 | \\u{1B}[2J x\n    |           ^ here"),
    ("\u{202E}x", "\u{202E}", "  1 | \\u{202E}x\n    | ^^^^^^^^ here"), ("\u{FEFF}x", "x", "  1 | x\n    | ^ here"),
    // Several lines, and the end of one.
    ("a(b\nc)", "(b\nc)", "  1 | a(b\n    |  ^^ here"), ("a\r\nb", "\r\n", "  1 | a\n    |  ^ here"),
    ("ab", "", "  1 | ab\n    | ^ here"),
  ])
  func caretsStandBelow(text: String, part: String, picture: String) {
    #expect(rendered(text, part).split(separator: "\n").dropFirst(2).joined(separator: "\n") == picture)
  }

  @Test func columnsCountCharacters() {
    #expect(rendered("\u{FEFF}漢e\u{301}x", "x").contains("\n  1:3\n"))
  }

  @Test(arguments: [0, 30, 90, 150, 5000, 200_000])
  func longLinesAreClippedAroundTheRange(before: Int) {
    let text = String(repeating: "a ", count: before / 2) + "HERE" + String(repeating: " b", count: 100_000)
    let lines = rendered(text, "HERE").split(separator: "\n")
    let shown = lines[2].dropFirst(6)
    let carets = lines[3].dropFirst(6)
    #expect(lines.allSatisfy { $0.count <= 80 })
    let column = carets.prefix { $0 == " " }.count
    #expect(shown.dropFirst(column).hasPrefix("HERE"))
    #expect(carets.dropFirst(column) == "^^^^ here")
    #expect(shown.hasPrefix("…") == (before > 40))
    #expect(shown.hasSuffix("…"))
  }

  @Test func aRangeWiderThanTheScreen() {
    let text = "x " + String(repeating: "漢", count: 1000)
    let lines = rendered(text, String(repeating: "漢", count: 1000)).split(separator: "\n")
    #expect(lines[2].hasSuffix("漢…") && lines[3].hasSuffix("^^^^") && lines[4] == "    = here")
    #expect(lines[3].dropFirst(8).prefix { $0 == "^" }.count == 2 * lines[2].filter { $0 == "漢" }.count)
  }

  @Test func longHintsAndNotesAreWrapped() {
    let words = Array(repeating: "word", count: 40).joined(separator: " ")
    let text = Diagnostic(.syntax, words, at: SourceRange(0, 1), suggestion: words, notes: [words])
      .rendered(in: Source(name: "", text: "x"), color: false)
    let lines = text.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 80 } && lines.count > 10)
    #expect(lines.count { $0.hasPrefix("    = word") } == 2)
    #expect(text.split { " \n".contains($0) }.count { $0 == "word" } == 120)
  }

  @Test func hostileTextIsEscapedEverywhere() {
    let escape = "\u{1B}]0;x\u{7}"
    let diagnostic = Diagnostic(.syntax, escape, at: SourceRange(0, 1), suggestion: escape, notes: [escape])
    let source = Source(name: escape, text: escape)
    for text in [diagnostic.rendered(in: source, color: false), diagnostic.brief(in: source)] {
      #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    }
  }

  @Test func colourChangesNothingButColour() {
    let source = Source(name: "a.lstm", text: "let x = 5m")
    guard let diagnostic = Parser.parse(source).diagnostics.first else { return #expect(Bool(false)) }
    let plain = diagnostic.rendered(in: source, color: false)
    var painted = diagnostic.rendered(in: source, color: true)
    #expect(painted.hasPrefix("\u{1B}[1;31merror[E001]\u{1B}[0m: "))
    for code in ["1;31", "36", "2", "0"] { painted = painted.split(separator: "\u{1B}[\(code)m").joined() }
    #expect(painted == plain)
  }
}
