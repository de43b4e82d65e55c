import Testing

@testable import REPL

@Suite struct PastedTextTests {
  @Test(arguments: [
    ("show 1", "show 1"), ("show 1\n", "show 1"), ("a\r\nb\rc\n\n  \n", "a\nb\nc"), ("> a\n> b", "a\nb"),
    ("\n> for k {\n  show k\n}\n", "\nfor k {\n  show k\n}"), ("a\n> b", "a\n> b"), ("x\ty", "x  y"),
    ("\u{1b}[31mred\u{7}\u{0}", "[31mred"),
    ("", ""), ("\n\n", ""), ("漢 é 👩‍👩‍👧", "漢 é 👩‍👩‍👧"), (">no prompt", ">no prompt"),
  ])
  func cleaned(text: String, expected: String) {
    #expect(PastedText.cleaned(text, prompt: "> ") == expected)
  }
}
