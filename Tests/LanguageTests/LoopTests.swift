import Testing

/// Loops, sweeps and what they gather.
@Suite struct LoopTests {
  @Test(arguments: [
    ("for x in 1..=3 { x }", "[1, 2, 3]"),
    ("for x in 1..<3 { x }", "[1, 2]"),
    ("for x in 0..=0.3 by 0.1 { x }", "[0, 0.1, 0.2, 0.30000000000000004]"),
    ("for x in 0..<0.6 by 0.2 { x }", "[0, 0.2, 0.4]"),
    ("for x in 5..=1 by -2 { x }", "[5, 3, 1]"),
    ("for x in 5..=1 { x }", "[]"),
    ("for x in 1..=1 { x }", "[1]"),
    ("for x in 1..<1 { x }", "[]"),
    ("for x in 1..=2 by 0 { x }", "error[E031] at 1:10: a range cannot go `by 0`"),
    ("for x in 0..<1e300 { x }", "error[E031] at 1:10: a range of more than 10000000 elements"),
    ("for x in 0..=1e7 { x }", "error[E031] at 1:10: a range of more than 10000000 elements"),
    ("for x in -1e308..=1e308 by 1e307 { x }", "error[E031] at 1:10: a range of more than 10000000 elements"),
    ("for x in 0..=1 by 1e-320 { x }", "error[E031] at 1:10: a range of more than 10000000 elements"),
    ("for x in 1..=statistic(2) { x }", "[1, 2]"),
    (
      "1..=@2024-01",
      "checker: error[E021] at 1:1: a range needs numbers, dates or durations, and this goes from an int to a date"
    ),
    (
      "1..=missing",
      "checker: error[E021] at 1:1: a range needs numbers, dates or durations, and this goes from an int to missing"
    ),
    (
      "1..=2 by 1d",
      "checker: error[E021] at 1:1: a range needs numbers, dates or durations, and this goes from an int to an int by a duration"
    ),
    (
      "@2024-01..=@2024-02 by 1",
      "checker: error[E021] at 1:1: a range needs numbers, dates or durations, and this goes from a date to a date by an int"
    ),
    (
      "1d..=2d by 1",
      "checker: error[E021] at 1:1: a range needs numbers, dates or durations, and this goes from a duration to a duration by an int"
    ),
    (
      #"take(1)..=take("a")"#,
      "error[E021] at 1:1: a range needs numbers, dates or durations, and this goes from an int to text"
    ),
    ("for d in @2024-01..=@2024-03 by 1mo { d }", "[@2024-01, @2024-02, @2024-03]"),
    ("for d in @2024-01-30..<@2024-02-02 by 1d { d }", "[@2024-01-30, @2024-01-31, @2024-02-01]"),
    ("for d in @2024-01-30..=@2024-01-30 by 12h { d }", "[@2024-01-30T00:00, @2024-01-30T12:00]"),
    ("for d in @2024-01-31..=@2024-04 by 1mo { d }", "[@2024-01-31, @2024-02-29, @2024-03-31, @2024-04-30]"),
    ("for d in @9999-12-30..=@9999-12-31 by 1d { d }", "[@9999-12-30, @9999-12-31]"),
    ("for d in @2024-01..=@2024-03 { d }", "error[E031] at 1:10: a range of dates needs its step; by 1d"),
    (
      "for d in @2024-01..=@2024-03 by 0s { d }",
      "error[E031] at 1:10: a range of dates goes forward: its step must be positive"
    ),
    (
      "for d in @2024-01..=@2024-03 by -1d { d }",
      "error[E031] at 1:10: a range of dates goes forward: its step must be positive"
    ),
    ("for d in @0001-01..=@9999-12 by 1us { d }", "error[E031] at 1:10: a range of more than 10000000 elements"),
    ("for d in 12h..=36h by 12h { d }", "[12h, 1d, 1d12h]"),
    ("for d in 1mo..=3mo by 1mo { d }", "[1mo, 2mo, 3mo]"),
    (
      "for d in 1d..=3mo by 1mo { d }",
      "error[E031] at 1:10: months have no fixed length, so this range cannot be counted through"
    ),
  ])
  func ranges(program: String, outcome: String) { #expect(Runner.line(of: program) == outcome) }

  @Test(arguments: [
    ("for x in [1, 2], y in [3, 4] { x * 10 + y }", "[13, 14, 23, 24]"),
    (
      "for x in [1, 2], y in [x] { x }",
      "checker: error[E003] at 1:24: unknown name `x` //   the values of a loop do not see its other names: put a `for` inside the other"
    ),
    (
      "for x in [1, 2], x in [3] { x }",
      "checker: error[E005] at 1:18: `x` is bound twice by this loop; choose another name"
    ),
    ("for x in [1, 2] { {a: x, b: x * x} }", "a  b / 1  1 / 2  4"),
    ("for x in [1, 2] { if x > 1 { {a: x} } else { {b: x} } }", "[{b: 1}, {a: 2}]"),
    ("for x in [1, 2] { if x > 1 { {a: x} } else { x } }", "[1, {a: 2}]"),
    ("for r in (for x in [1, 2] { {a: x} }) { r.a }", "[1, 2]"),
    ("for x in [] { x }", "[]"),
    ("for x in [] { show x }", "nothing"),
    ("for x in [1, 2] { show x }", "nothing"),
    ("for x in [1, 2] { let y = x }", "nothing"),
    ("for x in [1, 2, 3] { if x > 1 { x } }", "[2, 3]"),
    ("for x in [1] { if x > 1 { x } }", "[]"),
    ("for x in 5 { x }", "checker: error[E021] at 1:10: a loop needs a list, a range or a table, and this is an int"),
    ("for x in take(5) { x }", "error[E021] at 1:10: a loop needs a list, a range or a table, and this is an int"),
    (
      #"for x in "abc" { x }"#,
      "checker: error[E021] at 1:10: a loop needs a list, a range or a table, and this is text"
    ),
    (
      "for x in missing { x }",
      "checker: error[E021] at 1:10: a loop needs a list, a range or a table, and this is missing"
    ),
    (
      "for x in series([1]) { x }",
      "checker: error[E021] at 1:10: a loop needs a list, a range or a table, and this is a series"
    ),
    ("for i in 0..<9999999, j in 0..<9999999 { i }", "error[E039] at 1:10: a loop of more than 10000000 turns"),
    ("for i in 0..<9999999, j in [] { i }", "[]"),
    ("sweep x in [1, 2], y in [3] { {z: x + y} }", "x  y  z / 1  3  4 / 2  3  5"),
    ("sweep x in [1, 2] { {x: x * 10} }", " x / 10 / 20"),
    ("sweep x in [1, 2] { x * 2 }", "x  value / 1      2 / 2      4"),
    ("sweep x in [1, 2] { show x }", "nothing"),
    ("sweep x in [] { x }", "[]"),
  ])
  func gathering(program: String, outcome: String) { #expect(Runner.line(of: program) == outcome) }

  @Test(arguments: [
    (
      #"sweep x in [1, 2], on-error: .record { if x > 1 { fail "no" }; {z: x} }"#,
      "x        z  error / 1        1  missing / 2  missing  E037: no"
    ),
    (#"sweep x in [1, 2], on-error: .record { fail "no" }"#, "x  error / 1  E037: no / 2  E037: no"),
    (
      #"for x in [1, 2], on-error: .record { if x > 1 { fail "no" }; {z: x} }"#,
      "      z  error /       1  missing / missing  E037: no"
    ),
    (
      #"for x in [2, 1], on_error: .record { if x > 1 { fail "no" }; {z: x} }"#,
      "      z  error / missing  E037: no /       1  missing"
    ),
    (#"for x in [1, 2], on-error: .record { if x > 1 { fail "no" }; x }"#, #"[1, {error: "E037: no"}]"#),
    ("for x in [1, 2], on-error: .record { {z: x} }", "z    error / 1  missing / 2  missing"),
    (#"for x in [1, 2], on-error: .stop { if x > 1 { fail "no" }; {z: x} }"#, "error[E037] at 1:47: no"),
    ("for x in [1, 2], on-error: .maybe { x }", "checker: error[E018] at 1:28: `on-error:` is `.record` or `.stop`"),
    (
      "for x in [1, 2], on-eror: .record { x }",
      "checker: error[E014] at 1:18: unknown label `on-eror` for for; did you mean `on-error:`?"
    ),
    (
      "for x in [1, 2], on-error: .record, on-error: .stop { x }",
      "checker: error[E017] at 1:37: `on-error` is given twice"
    ),
  ])
  func failures(program: String, outcome: String) { #expect(Runner.line(of: program) == outcome) }
}
