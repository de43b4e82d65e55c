import Notation
import Testing

@Suite struct TerminalTextTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("漢字", 4), ("ｆ", 2), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("e\u{301}", 1), ("é", 1),
    ("a\u{200B}b", 2), ("\u{7}", 0), ("👍", 2), ("👍🏽", 2), ("👩‍👩‍👧", 2), ("🇵🇹", 2), ("❤\u{FE0F}", 2), ("❤", 1), ("½ µ", 3),
    ("▇▆⣿─", 4), ("नि", 2), ("\u{AD}", 1),
  ])
  func columns(text: String, columns: Int) {
    #expect(DisplayWidth.columns(of: text) == columns)
    #expect(DisplayWidth.columns(of: text[...]) == columns)
    #expect(DisplayWidth.columns(of: "x\(text)y") == columns + 2)
  }

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
