import Testing

/// `seed` stands once, at top level, before any draw.
@Suite struct SeedTests {
  @Test(arguments: [
    ("seed 3; draw", "3"),
    ("draw", "0"),
    ("draw; seed 3", "checker: error[E019] at 2:1: `seed` comes after something was drawn; move it to the top"),
    (
      "seed 3; seed 4",
      "checker: error[E005] at 2:1: `seed` is declared twice; keep the first; give `seed:` to a verb for another"
    ),
    ("seed -3; draw", "checker: error[E015] at 1:6: argument or arithmetic?; write `seed (-3)` for an argument"),
    ("seed 1.5", "checker: error[E021] at 1:6: `seed` needs a whole number, and this is 1.5 //   The seed."),
    (
      "if true { seed 3 }",
      "checker: error[E019] at 1:11: `seed` stands at top level; give `seed:` to the verb that draws"
    ),
    (
      "def f() { seed 3 }",
      "checker: error[E019] at 1:11: `seed` stands at top level; give `seed:` to the verb that draws"
    ),
    ("def f() { draw }; seed 3; f()", "3"),
    (
      "def f() { draw }; f(); seed 3",
      "checker: error[E019] at 3:1: `seed` comes after something was drawn; move it to the top"
    ),
    (
      "def f() { draw }; def g() { f() }; g(); seed 3",
      "checker: error[E019] at 4:1: `seed` comes after something was drawn; move it to the top"
    ),
    (#"test "a" { draw }; seed 3; draw"#, "3"),
  ])
  func seeds(program: String, outcome: String) { #expect(Runner.line(of: program) == outcome) }
}
