internal import Syntax

/// Programs of any bytes: the parser ends, its answers hold together, and layout keeps the meaning.
enum FuzzParser: Fuzzed {
  static let name = "parser"

  private static let mutation = Mutation(words: [
    "(", ")", "[", "]", "{", "}", "|", ",", ";", "\n", "\r\n", "\"", "'", ".", ":", "-", "=", "==", "in ", "not ",
    "let ", "if ", "else ", "for k in ", "model { ", "def f(x) { ", "use ", "param n: int = ", "test \"t\" { ", "..=",
    "by 2", "@2024-01-01", "1h30min", "70%", "\u{0}", "é", "\\", "#", "##", "99999999999999999999", "e", " ",
    "\u{202E}", "\u{FEFF}", "{x}", "^", "on: ", ".mw", "missing", "a-b", " -1", "?", "\t", "and ", "x", "f ",
  ])

  private static let programs = [
    """
    # Hourly electricity demand.
    seed 42
    let raw = load "demand.csv" time: "timestamp" tz: "Europe/Lisbon"
    describe raw;
    let s = raw | select [.load_mw, ."pm 2.5"] |  # why
      regularize every: 1h agg: .mean |
      fill-gaps method: .seasonal(period: 24h) max: 6h
    let net = model {
      for i in 1..=2 { lstm 2 ^ i * -1 }
      dropout 10%
      dense 24
    }
    let f = fit net on: data,
      epochs: 40, lr: 1e-3,
    loss: .huber
    let a, b = [s["x"][0], s.x[@2024-03-10T06:00 ..< @2024-04-01]]
    plot-ascii (s.x | lag 1) last: 14d
    """,
    """
    ## Doubles.
    ##   twice(2)
    ##   => 4
    def twice(x: number, k: int = 2) -> number {
      let y = { a: x, b: [1, 2,
        3] }
      if not (x == 0 and true) or x in [1] { y.a * k } else if x >= 3 { missing } else { "it is {x + 1}\\n" }
    }
    test "it" { assert twice(1) == 2 }
    use "lib/m.lstm" only: ["a", 'b']
    param n: int = 1_000
    let runs = sweep hidden in [16, 32], lr in 0 ..= 4 by 2, on-error: .record {
      let r = twice(hidden)
      { hidden: hidden, r: r - n / 2 }
    }
    runs | sort by: .r descending: true | top 5
    filter runs .r > 0 and not (.hidden < 3)
    """,
  ]

  static func input(from generator: inout Generator) -> [UInt8] {
    var bytes = Array(generator.one(of: programs).utf8)
    let start = generator.below(bytes.count)
    // Whole lines keep more of the meaning than a piece from anywhere.
    if generator.isOne(in: 2) {
      let line = bytes[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
      bytes = Array(bytes[line...])
    }
    if generator.isOne(in: 3) { bytes = Array(bytes.prefix(20 + generator.below(200))) }
    if !generator.isOne(in: 4) { mutation.apply(to: &bytes, &generator) }
    return bytes
  }

  static func check(_ input: [UInt8]) throws {
    let source = Source(name: "p", bytes: input)
    let parse = Parser.parse(source)
    for problem in parse.diagnostics {
      let range = problem.range
      try Broken.unless(
        0 <= range.start && range.start <= range.end && range.end <= input.count, "an error lies outside of the text")
      try Broken.unless(!problem.rendered(in: source, color: false).isEmpty, "an error says nothing")
    }
    for statement in parse.program.statements {
      try Broken.unless(
        statement.range.start < statement.range.end && statement.range.end <= input.count,
        "a statement lies outside of the text")
      _ = FreeNames(of: statement)
    }
    let tokens = tokens(of: source)
    if let first = parse.diagnostics.first {
      try Broken.unless(
        !parse.isIncomplete || first.range.start >= (tokens.last?.range.end ?? 0),
        "it is incomplete, and its first error is at \(first.range)")
      return
    }
    try checkLayout(source, parse)
    try checkLineByLine(source, parse)
    try checkPrefixes(source, tokens)
  }

  private static func tokens(of source: Source) -> [Token] {
    var lexer = Lexer(source)
    var tokens: [Token] = []
    while true {
      let token = lexer.next()
      if token.kind == .end { return tokens }
      if token.kind != .newline { tokens.append(token) }
    }
  }

  private static func trees(_ parse: Parse) -> [String] {
    parse.program.statements.map { $0.expressionText + ($0.isSilenced ? ";" : "") }
  }

  /// Laid out it means the same, and laid out again it is the same.
  private static func checkLayout(_ source: Source, _ parse: Parse) throws {
    let once = Source(name: "p", bytes: try Formatter.format(source))
    let again = Parser.parse(once)
    try Broken.unless(again.diagnostics.isEmpty && trees(again) == trees(parse), "layout changes the meaning")
    try Broken.unless(try Formatter.format(once) == once.bytes, "layout changes what it made")
  }

  /// Typed line by line, as at the prompt, it says the same.
  private static func checkLineByLine(_ source: Source, _ parse: Parse) throws {
    var input: [UInt8] = []
    var found: [String] = []
    for line in source.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if !input.isEmpty { input.append(UInt8(ascii: "\n")) }
      input += line
      let part = Parser.parse(Source(name: "p", bytes: input))
      if part.isIncomplete { continue }
      try Broken.unless(part.diagnostics.isEmpty, "line by line there is an error: \(part.diagnostics)")
      found += trees(part)
      input = []
    }
    try Broken.unless(input.isEmpty, "line by line it does not end")
    try Broken.unless(found == trees(parse), "line by line it says something else")
  }

  /// A program that ends too early, between two words, is whole, or wrong at its end and nowhere before.
  private static func checkPrefixes(_ source: Source, _ tokens: [Token]) throws {
    for token in tokens {
      let part = Parser.parse(Source(name: "p", bytes: Array(source.bytes[..<token.range.end])))
      guard let first = part.diagnostics.first else { continue }
      try Broken.unless(
        first.range.start >= token.range.end || first.range.end >= token.range.end,
        "cut after \(token.range.end), at \(first.range): \(first.message)")
    }
  }
}
