import Testing

/// `if`, and values where there may be none.
@Suite struct ConditionalTests {
  @Test(arguments: [
    ("if true { 1 } else { 2 }", "1"),
    ("if false { 1 } else { 2 }", "2"),
    ("if false { 1 } else if true { 3 } else { 2 }", "3"),
    ("if false { 1 }", "nothing"),
    ("if 1 { 1 }", "checker: error[E021] at 1:4: `if` needs true or false, and this is an int"),
    ("if take(1) { 1 }", "error[E021] at 1:4: `if` needs true or false, and this is an int"),
    (
      "if missing { 1 }",
      "checker: error[E021] at 1:4: `if` needs true or false, and this is missing; ask with `is-missing(…)` first"
    ),
    (
      "if missing == 1 { 1 }",
      "checker: error[E021] at 1:4: `if` needs true or false, and this is missing; ask with `is-missing(…)` first"
    ),
    (
      "if take(missing) { 1 }",
      "error[E021] at 1:4: `if` needs true or false, and this is missing; ask with `is-missing(…)` first"
    ),
    (
      "if series([1]) { 1 }",
      "checker: error[E021] at 1:4: `if` needs true or false, and this is a series; ask about one number of it, as in `mean(…) > 0`"
    ),
    ("let x = if false { 1 }", "error[E022] at 1:9: a value is needed here, and this has none"),
    ("take(if false { 1 })", "error[E022] at 1:6: a value is needed here, and this has none"),
    ("(if true { [1] } else { 2 })[0]", "1"),
    (
      #""{if false { 1 }}""#,
      #"checker: error[E001] at 1:2: this `{` is not closed inside its string; write `\{` for a brace //   no quote and no brace stands inside `{…}`: name such a value with `let` first"#
    ),
    (
      #""x{1 + 1}y{[1, "a"]}""#,
      #"checker: error[E001] at 1:11: this `{` is not closed inside its string; write `\{` for a brace //   no quote and no brace stands inside `{…}`: name such a value with `let` first"#
    ),
    (#""{show 1}""#, "checker: error[E022] at 1:3: a value is needed here, and this has none"),
  ])
  func conditions(program: String, outcome: String) { #expect(Runner.line(of: program) == outcome) }
}
