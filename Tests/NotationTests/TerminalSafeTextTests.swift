import Notation
import Testing

@Suite struct TerminalSafeTextTests {
  @Test(arguments: [
    ("plain, é 漢", "plain, é 漢"), ("a\u{1B}[2J", "a\\u{1B}[2J"), ("\r\n\t", "\\u{0D}\\u{0A}\\u{09}"),
    ("a\u{202E}b\u{2066}", "a\\u{202E}b\\u{2066}"), ("\u{9B}1m", "\\u{9B}1m"), ("\u{2028}", "\\u{2028}"),
    ("\0", "\\u{00}"),
  ])
  func escapes(text: String, escaped: String) {
    #expect(TerminalSafeText.escaped(text) == escaped)
  }

  @Test func layoutMayBeKept() {
    #expect(TerminalSafeText.escaped("a\n\tb\r\u{1B}", keepingLayout: true) == "a\n\tb\\u{0D}\\u{1B}")
  }
}
