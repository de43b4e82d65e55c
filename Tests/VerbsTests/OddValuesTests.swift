import Language
import Testing
import Verbs

/// Every parameter of every verb, given what nobody should give it: an answer or an error, never the end of the program.
@Suite struct OddValuesTests {
  static let setting = """
    let s = series(0..<60, start: @2024-01-01, every: 1h, name: "load")
    let p = split s train: 60% valid: 20% test: 20%
    let d = p | window past: 3 | scale
    let m = model { lstm 2; dense 1 }
    let f = fit m on: d epochs: 1 quiet: true
    let t = for i in 1..=3 { { a: i, b: "w" } }
    """

  static let odd = [
    "-1", "0", "2", "1.5", "1e308", "9e15", "-9007199254740992", "missing", "true", "\"\"", "\"../x\"", "[]",
    "[missing]",
    "[[1], [2]]", "series([])", "series([1, missing, 1e308])", "series([1, 2], start: @9999-12-30, every: 1d)",
    "series(0..<5, start: @2024-01-31, every: 1mo)", "(s > 3)", "(derive s b: 1)", "@9999-12-31", "@2024-02-29T23:59",
    "1000000000d", "-1d", "1y", "0d", "0..<3", "3..<0", "1e15..=2e15", "({ a: 1 })", "({})", ".x", ".end", "s.time",
    "p", "d", "d.valid", "m", "f", "t", "mean(s)", "s[0..<0]",
  ]

  /// What a parameter of a kind should be given.
  static func fine(_ kind: Kind) -> String {
    for (known, text) in [
      ("series", "s"), ("parts", "p"), ("data", "d"), ("windows", "d.valid"), ("fitted", "f"), ("model", "m"),
      ("int", "2"), ("number", "2"), ("symbol", ".load"), ("list", "[1, 2]"), ("record", "({ a: 1 })"),
      ("boolean", "true"), ("path", "\"hourly.csv\""), ("text", "\"a\""), ("table", "t"), ("duration", "2h"),
    ] where !kind.isAny && kind.admits(Kind(known)) { return text }
    return "s"
  }

  static let names = StandardVocabulary.make().verbs.map { $0.name }

  @Test(arguments: names) func neverEndsTheProgram(_ name: String) throws {
    let verb = try #require(StandardVocabulary.make().verb(named: name))
    let bench = Workbench()
    #expect(!bench.run(Self.setting).contains("error["))
    let parameters = Signature(of: verb).parameters.filter { $0.form == .value }
    var answers = 0
    for place in parameters.indices {
      for value in Self.odd {
        let arguments = parameters.indices.compactMap { other -> String? in
          let entry = parameters[other]
          guard other == place || entry.isRequired || (entry.isBare && other < place) else { return nil }
          let fine = entry.label == "vary" ? "({ dropout: [0, 0.2] })" : Self.fine(entry.kind)
          let text = other == place ? value : entry.choices.first.map { ".\($0)" } ?? fine
          return entry.isBare ? text : "\(entry.label): \(text)"
        }
        let extra =
          name == "derive"
          ? ", x: 1"
          : name == "filter"
            ? ", true"
            : name == "panel" && place == 0
              ? ", by: .b" : name == "split" && place != 1 ? ", train: 50%" : ""
        let call = "\(name)(\(arguments.joined(separator: ", "))\(extra))"
        let isLayer = if case .layer = verb.role { true } else { false }
        let printed = bench.run(isLayer ? "summary (model { lstm 2; \(call); dense 1 }) on: d" : call)
        if !printed.contains("error[") {
          answers += 1
        } else {
          #expect(printed.contains("^"), "an error without a place: \(call)\n\(printed)")
        }
        #expect(!printed.contains("nan") && !printed.contains("inf "), "\(call)\n\(printed)")
      }
    }
    #expect(
      parameters.isEmpty || answers > 0 || ["fail", "save", "repeat"].contains(name), "some of it is no nonsense")
  }
}
