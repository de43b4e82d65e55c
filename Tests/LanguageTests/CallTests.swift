import Testing

/// Calls of verbs: column expressions, fields, words, choices, and models.
@Suite struct CallTests {
  @Test(arguments: [
    ("window (series([1])) past: 1d", "series of 1"),
    ("window (series([1])) past: 5", "series of 1"),
    (
      "window (series([1])) past: 1.5",
      "checker: error[E021] at 1:28: `past:` needs a whole number, and this is 1.5 //   Steps of the past."
    ),
    (
      #"window (series([1])) past: "a""#,
      "checker: error[E021] at 1:28: `past:` needs int or duration, and this is text //   Steps of the past."
    ),
    (
      #"window (series([1])) past: take("a")"#,
      "error[E021] at 1:28: `past:` needs int or duration, and this is text //   Steps of the past."
    ),
    ("window (series([1])) past: statistic(5)", "series of 1"),
    (
      "window 5 past: 5",
      "checker: error[E021] at 1:8: `window` needs a series, and this is an int //   `window` needs a split: write `split s … | window`."
    ),
    (
      "window (take(5)) past: 5",
      "error[E021] at 1:8: `window` needs a series, and this is an int //   `window` needs a split: write `split s … | window`."
    ),
    (
      "5 | window past: 5",
      "checker: error[E021] at 1:1: `window` needs a series, and this is an int //   `window` needs a split: write `split s … | window`."
    ),
    (
      "take(5) | window past: 5",
      "error[E021] at 1:1: `window` needs a series, and this is an int //   `window` needs a split: write `split s … | window`."
    ),
    ("filter (series([1, 2, 3])) .load > 2", "series of 3"),
    ("filter (series([1, 2, 3])) .laod > 2", "error[E006] at 1:29: a series has no `laod` //   it has: rows"),
    (
      "filter (series([1, 2, 3])) load > 2",
      "checker: error[E015] at 1:28: `load` needs `path`, a path //   Where. //   load takes: path     (help load)"
    ),
    ("derive (series([1])) a: .load + 1, b: 2", #"["a", series of 1, "b", 2]"#),
    ("derive (series([1])) a: 1 a: 2", "checker: error[E017] at 1:27: `a` is given twice"),
    (
      "derive (series([1]))",
      "checker: error[E015] at 1:1: `derive` needs names and what they are; add `name: …` //   derive takes: series, any label     (help derive)"
    ),
    ("help fit", #""about fit""#),
    (#"help "fit""#, #""about fit""#),
    ("help .fit", #""about fit""#),
    ("help 5", "checker: error[E021] at 1:6: `help` needs a word here"),
    ("help", #""about all""#),
    ("note | take", "1"),
    ("plot-ascii 5", "nothing"),
    ("fit (model { lstm 4 }) on: series([1])", "fitted, 10 epochs"),
    ("fit (model { lstm 4 }) on: series([1]) early_stop: 3", "fitted, 10 epochs"),
    ("fit (model { lstm 4 }) on: series([1]) early-stop: missing", "fitted, 10 epochs"),
    ("fit (model { lstm 4 }) on: series([1]) epochs: 0", "error[E031] at 1:48: epochs must be at least 1, but is 0"),
    (
      "fit (model { lstm 4 }) on: series([1]) loss: .mea",
      "checker: error[E018] at 1:46: `loss:` cannot be `.mea` //   it is one of .mse, .huber"
    ),
    (
      "fit (model { lstm 4 }) on: series([1]) loss: .hubr",
      "checker: error[E018] at 1:46: `loss:` cannot be `.hubr`; did you mean `.huber`? //   it is one of .mse, .huber"
    ),
    ("fit (model { lstm 4 }) on: series([1]) loss: .mse(1)", "error[E018] at 1:46: `.mse` takes no arguments here"),
    (
      "fit (model { lstm 4 }) on: series([1]) loss: take(.mea)",
      "error[E018] at 1:46: `.mea` is none of `.mse`, `.huber`"
    ),
  ])
  func verbs(program: String, outcome: String) { #expect(Runner.line(of: program) == outcome) }

  @Test(arguments: [
    ("model { lstm 4; dense 1 }", "model: lstm 4 dense 1"),
    ("model { for i in 1..=2 { lstm i }; if true { dense 1 } else { dense 2 } }", "model: lstm 1 lstm 2 dense 1"),
    ("model { if false { lstm 1 } else if true { lstm 2 } }", "model: lstm 2"),
    ("model { let n = 4; lstm n }", "model: lstm 4"),
    ("model { }", "model: "),
    (
      "model { 5 }",
      "checker: error[E019] at 1:9: a model is made of layers, and this is an int //   layers: dense, lstm"
    ),
    ("model { take(5) }", "error[E021] at 1:1: needs a layer, and this is an int"),
    (
      "model { lstm (lstm 4) }",
      "checker: error[E019] at 1:15: `lstm` is a layer, and layers stand in a model; model { lstm … }"
    ),
    (
      "model { [lstm 4] }",
      "checker: error[E001] at 1:15: expected `,` or `]`, but found `4` //   a command among values is written as a call: `lstm(…)`, or in parentheses"
    ),
    (
      "model { lstm 4 | take }",
      "checker: error[E019] at 1:9: `lstm` is a layer, and layers stand in a model; model { lstm … }"
    ),
    ("lstm 4", "checker: error[E019] at 1:1: `lstm` is a layer, and layers stand in a model; model { lstm … }"),
    ("let l = lstm 4", "checker: error[E019] at 1:9: `lstm` is a layer, and layers stand in a model; model { lstm … }"),
    (
      "def f() { lstm 4 }",
      "checker: error[E019] at 1:11: `lstm` is a layer, and layers stand in a model; model { lstm … }"
    ),
    (
      "if true { lstm 4 }",
      "checker: error[E019] at 1:11: `lstm` is a layer, and layers stand in a model; model { lstm … }"
    ),
    (
      "model { def f() { 1 } }",
      "checker: error[E019] at 1:9: in a model stand layers, `let`, `if` and `for` //   layers: dense, lstm"
    ),
    (
      "model { show 1 }",
      "checker: error[E019] at 1:9: a model is made of layers, and this is nothing //   layers: dense, lstm"
    ),
    (
      "model { for i in 1..=2, on-error: .record { lstm i } }",
      "checker: error[E014] at 1:25: a loop in a model takes no options; leave it out"
    ),
    (
      "model { for i in missing { lstm i } }",
      "checker: error[E021] at 1:18: a loop needs a list, a range or a table, and this is missing"
    ),
  ])
  func models(program: String, outcome: String) { #expect(Runner.line(of: program) == outcome) }
}
