import Notation
import Testing

@Suite struct TextWrappingTests {
  @Test(arguments: [
    ("", 10, 0, [""]), ("one two three", 7, 0, ["one two", "three"]), ("one   two", 20, 0, ["one   two"]),
    ("one   two", 6, 2, ["one", "  two"]), ("  indented start here", 12, 4, ["  indented", "    start", "    here"]),
    ("incomprehensibilities", 5, 2, ["incomprehensibilities"]), ("a\nb c", 3, 0, ["a", "b c"]),
    ("漢字 漢字", 5, 0, ["漢字", "漢字"]), ("a b   c d e", 9, 2, ["a b", "  c d e"]),
  ])
  func breaksAtBlanks(text: String, width: Int, indent: Int, lines: [String]) {
    #expect(TextWrapping.lines(text, width: width, indent: indent) == lines)
  }
}
