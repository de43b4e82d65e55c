import Language
import Notation
import Syntax
import Testing

@Suite struct ConstantTests {
  @Test(arguments: [
    ("1", "1"), ("-1", "-1"), ("70%", "0.7"), ("1h30min", "1h30min"), ("-1d", "-1d"), ("@2024-03", "@2024-03"),
    ("\"a{1}b\"", "\"a1b\""), ("\"a{x}\"", "\"a5\""), ("\"a{y}\"", nil), ("true", "true"), ("missing", "missing"),
    (".a", ".a"), (".a(1, b: x)", ".a(1, b: 5)"), (".a(y)", nil), ("[1, x]", "[1, 5]"), ("[y]", nil),
    ("{a: 1, b: x}", "{a: 1, b: 5}"), ("1..=x", "1..=5"), ("1..=y", nil), ("1..=@2024-01", nil),
    ("0..<4 by 2", "0..<4 by 2"),
    ("1 + 1", nil), ("load(\"a\")", nil), ("not true", nil), ("-\"a\"", nil), ("x", "5"), ("y", nil),
  ])
  func isKnownWithoutRunning(text: String, literal: String?) throws {
    let expression = try Parser.parseExpression(Source(name: "", text: text))
    #expect(Constant.value(of: expression, names: ["x": .number(5)])?.literal == literal)
  }
}
