import Syntax
import Testing

/// What people type: the message, the place and what to write instead.
@Suite struct HintTests {
  @Test(arguments: [
    ("fit(net, epochs=20)", "epochs=", "named arguments use `:`", "write `epochs:`"),
    ("fit net epochs = 20", "epochs =", "named arguments use `:`", "write `epochs:`"),
    ("filter s .a = 1", "=", "`=` only binds names", "write `==` to compare"),
    ("assert a = 1", "=", "`=` only binds names", "write `==` to compare"),
    ("if a = 1 { 2 }", "=", "`=` only binds names", "write `==` to compare"),
    ("x = 5", "x =", "a name is bound with `let`", "write `let x = …`, or `==` to compare"),
    (
      "let e = truth-pred", "truth-pred", "`truth-pred` is one name, and no variable has a hyphen",
      "for subtraction write `truth - pred`"
    ),
    ("[1, a-b-c]", "a-b-c", "`a-b-c` is one name, and no variable has a hyphen", "for subtraction write `a - b - c`"),
    ("let my-var = 1", "my-var", "hyphens are for verbs, functions and labels; variables use `_`", "write `my_var`"),
    (
      "param my-var: int = 1", "my-var", "hyphens are for verbs, functions and labels; variables use `_`",
      "write `my_var`"
    ),
    ("for my-k in a { 1 }", "my-k", "hyphens are for verbs, functions and labels; variables use `_`", "write `my_k`"),
    ("lag s -1", "-1", "argument or arithmetic?", "write `s - 1`, or `(-1)` for an argument"),
    ("lag s[0] * 2 -n", "-n", "argument or arithmetic?", "write `s[0] * 2 - n`, or `(-n)` for an argument"),
    ("s | lag -1", "-1", "argument or arithmetic?", "write `(-1)` for an argument"),
    ("lag s, -1", "-", "a bare argument does not begin with `-`", "write it in parentheses"),
    ("mean (a + b) / 2", "mean (a + b) /", "call or argument?", "write `mean(a + b) / …`, or `mean ((a + b) / …)`"),
    (
      "filter (.a > 0) and .b", "filter (.a > 0) and", "call or argument?",
      "write `filter(.a > 0) and …`, or `filter ((.a > 0) and …)`"
    ),
    ("window past: 5m", "5m", "`m` is neither minute nor month", "write `5min` or `5mo`"),
    ("1h30m", "30m", "`m` is neither minute nor month", "write `30min` or `30mo`"),
    ("7days", "7days", "`days` is no unit of time", "write `7d`"),
    ("1h30", "30", "a duration ends with a unit", "write `30min`"),
    ("1..5", "..", "`..` does not say whether the end is included", "write `..=` with the end, `..<` without"),
    ("a\n| show", "|", "a line does not begin with `|`", "put `|` at the end of the previous line"),
    (
      "f a\n  on: b", "on:", "a line does not begin with a label: the call ended with the line before",
      "put `,` at the end of the previous line"
    ),
    ("for k in a\n{ k }", "{", "the `{` of the loop stands on the same line", "put it at the end of the previous line"),
    ("if a { 1 }\nelse { 2 }", "else", "`else` stands on the line of the `}` before it", "write `} else {`"),
    ("a\n+ b", "+", "a line does not begin with an operator", "put `+` at the end of the previous line"),
    ("a\nand b", "and", "a line does not begin with an operator", "put `and` at the end of the previous line"),
    (".5", ".5", "a number begins with a digit", "write `0.5`"),
    ("a.0", ".0", "a place in a list is written in brackets", "write `[0]`"),
    ("5.", "5.", "a digit follows the point of a number", "write `5` or `5.0`"),
    ("0.1.", "0.1.", "a digit follows the point of a number", "write `0.1`"),
    ("1e5.", "1e5.", "a digit follows the point of a number", "write `1e5`"),
    ("1_", "1_", "`_` stands between two digits of a number", "leave it out"),
    ("a not in b", "not in", "`not` stands before the whole comparison", "write `not a in b`"),
    ("3 not in xs", "not in", "`not` stands before the whole comparison", "write `not a in b`"),
    ("a.b not in xs", "not in", "`not` stands before the whole comparison", "write `not a in b`"),
    ("\"x\" not in xs", "not in", "`not` stands before the whole comparison", "write `not a in b`"),
    ("if 3 not in xs { 1 }", "not in", "`not` stands before the whole comparison", "write `not a in b`"),
    ("[1, 2 + 3 not in xs]", "not in", "`not` stands before the whole comparison", "write `not a in b`"),
    (
      "9007199254740993", "9007199254740993", "this int is too large to be held exactly",
      "write `9007199254740993.0` for the number nearest to it"
    ),
    (
      "f 99_999_999_999_999_999_999", "99_999_999_999_999_999_999", "this int is too large to be held exactly",
      "write `99999999999999999999.0` for the number nearest to it"
    ),
    ("x[1:3]", "1:", "a slice is taken with a range", "write `x[1 ..< 3]`"),
    ("x[a:b]", "a:", "a slice is taken with a range", "write `x[a ..< b]`"),
    ("x[:3]", ":", "a slice is taken with a range", "write `x[0 ..< 3]`"),
    ("5 % 2", "%", "`%` is a percentage, not a remainder", "write `mod(a, b)`"),
    ("5%2", "%", "`%` is a percentage, not a remainder", "write `mod(a, b)`"),
    ("a < b < c", "<", "comparisons do not chain", "write `a < b and b < c`"),
    ("a == b != c + 1", "!=", "comparisons do not chain", "write `a == b and b != c`"),
    ("group x by .a", "by", "a label ends with `:`", "write `by:`"),
    ("s.mean()", "s.mean(", "values have no methods", "write `mean(s)`, or `s | mean`"),
    (
      "s | abs - 1", "abs", "after `|` stands a verb with its arguments and nothing else",
      "put the pipe in parentheses: `(s | …)`"
    ),
    (
      "let model = 1", "model", "`model` is a word of the language and cannot be a name",
      "choose another name, such as `net`"
    ),
    ("let x: int = 1", "x:", "a name is bound without a kind", "write `x`"),
    ("param x = 1", "x", "a parameter has a kind", "write `param x: number = …`"),
    ("f {a: 1}", "{", "a bare argument does not begin with `{`", "give the record its label, or write `({ … })`"),
    ("@2024-3-1", "@2024-3-1", "months and days have two digits", "write `@2024-03-01`"),
    ("@2024", "@2024", "a date has a year and a month", "write `@2024-01`"),
    ("a && b", "&&", "`&` is no operator", "write `and`"), ("a || b", "||", "`||` is no operator", "write `or`"),
    ("!a", "!", "`!` is no operator", "write `not`"), ("a ** b", "**", "`**` is no operator", "write `^` for a power"),
    ("a // b", "//", "`//` is no operator", "comments begin with `#`"),
    ("if a { 1 } elif b { 2 }", "elif", "`elif` is no word of the language", "write `else if`"),
    ("a ≤ b", "≤", "`≤` is no part of the language", "write `<=`"),
    ("f “a”", "“", "`“` is no part of the language", "write `\"`"),
    ("a\u{A0}+ b", "\u{A0}", "a space that is none (U+A0)", "write a plain space"),
    ("let s = \"open", "\"open", "this string is not closed on its line", "end it with `\"`"),
    ("\"a {b\"", "{", "this `{` is not closed inside its string", "write `\\{` for a brace"),
    ("\"a {} b\"", "{}", "there is no value inside `{}`", "write `\\{}` for the braces themselves"),
    ("\"\\q\"", "\\q", "`\\q` is no escape", "write `\\\\` for a backslash"),
    ("\"\\u{D800}\"", "\\u{D800}", "this is no character's number", "write it as `\\u{E9}`, up to `\\u{10FFFF}`"),
    ("a)", ")", "no `(` is open here", "leave it out"), ("}", "}", "no `{` is open here", "leave it out"),
    ("s.\"a{b}\"", "\"a{b}\"", "a column's name is a constant", "write `\\{` for a brace, or use a raw '…' string"),
    ("{ a: 1; b: 2 }", ";", "fields are not separated by `;`", "write `,`"),
    ("1..=2..=3", "..=", "a range has two ends", "write its step as `by 2`"),
  ])
  func hints(text: String, place: String, message: String, suggestion: String) throws {
    let source = Source(name: "", text: text)
    let parse = Parser.parse(source)
    let diagnostic = try #require(parse.diagnostics.first)
    #expect(parse.diagnostics.count == 1)
    #expect(diagnostic.code == .syntax && !parse.isIncomplete)
    #expect(diagnostic.message == message)
    #expect(source.text(in: diagnostic.range) == place)
    #expect(diagnostic.suggestion == suggestion)
  }

  @Test(arguments: [
    ("let", "expected a name, but the line ends"), ("1 2", "expected the end of the statement, but found `2`"),
    ("[1 2]", "expected `,` or `]`, but found `2`"), ("f(a", "expected `,` or `)`, but the input ends"),
    ("{ let x = 1 }", "expected a field such as `name: value`, but found `let`"),
    ("a | 5", "expected a verb after `|`, but found `5`"), ("1e999", "this number is too large"),
    ("1e-999", "this number is too small to be told from 0"), ("99999999999999999999y", "this duration is too long"),
    ("9000000000000000000us9000000000000000000us", "this duration is too long"),
    ("0.0000000000000000000000001s", "this is no whole number of microseconds"),
    ("1.5mo", "this is no whole number of months"), ("1e3h", "a duration has no exponent"),
    ("@2024-02-30", "there is no such day in the calendar"), ("@today", "this is no date"),
    ("f(x).y()", "values have no methods"), ("not not a", "expected a value, but found `not`"),
    ("_x", "a name begins with a letter"), ("a.", "a name follows a `.`, without a space"),
    ("a $ b", "`$` is no part of the language"), ("\"a\u{1B}\"", "a control character in a string"),
  ])
  func otherErrors(text: String, message: String) {
    #expect(Parser.parse(Source(name: "", text: text)).diagnostics.map(\.message) == [message])
  }

  /// The note says where the bracket is that the end of the input finds open.
  @Test func openBracketsAreNamed() {
    let parse = Parser.parse(Source(name: "", text: "f(a\n  [b,"))
    #expect(parse.diagnostics.first?.notes == ["the `[` at 2:3 is open"])
  }

  @Test(arguments: [[0xFF], [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80]] as [[UInt8]])
  func bytesThatAreNoText(bytes: [UInt8]) {
    for (before, after) in [("let a = ", "\n"), ("# ", ""), ("\"", "\""), ("'", ""), ("n", "")] {
      let parse = Parser.parse(Source(name: "", bytes: Array(before.utf8) + bytes + Array(after.utf8)))
      #expect(parse.diagnostics.first?.message.hasSuffix("is no UTF-8 text") == true, "after \(before)")
      #expect(parse.diagnostics.first?.range.start == before.utf8.count)
    }
  }
}
