import Notation
import Testing

@Suite struct DisplayWidthTests {
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
}
