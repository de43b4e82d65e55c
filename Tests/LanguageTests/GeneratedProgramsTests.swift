import Language
import Syntax
import Testing

/// Small programs, drawn by a seed: whatever they say, they are refused, fail, or run, and never crash.
@Suite struct GeneratedProgramsTests {
  /// Reasons that are in the text itself, and so must have been seen before anything ran.
  private static let inTheText: Set<Diagnostic.Code> = [
    .unknownName, .unknownVerb, .unknownLabel, .missingArgument, .excessArgument, .duplicateLabel, .misplacedVerb,
    .duplicateName, .syntax, .incomplete,
  ]

  @Test(arguments: 0..<40) func areRefusedFailOrRun(seed: UInt64) {
    var writer = ProgramWriter(seed: seed)
    var ran = 0
    for _ in 0..<100 {
      let text = writer.program()
      let problems = Runner.problems(text)
      let syntax = problems.first { $0.code == .syntax || $0.code == .incomplete }
      #expect(syntax == nil, "\(syntax?.rendered(in: Source(name: "", text: text), color: false) ?? "")")
      guard !problems.contains(where: { $0.severity == .error }) else {
        // Refused: run it all the same, as after `--keep-going`.
        _ = try? Runner().run(text)
        continue
      }
      do {
        _ = try Runner().run(text)
        ran += 1
      } catch {
        #expect(!Self.inTheText.contains(error.code), "\(error.brief(in: Source(name: "", text: text)))\n\(text)")
      }
    }
    #expect(ran > 3)
  }

  /// What is refused would have failed: programs without branches, whose every part is reached.
  @Test(arguments: 0..<40) func onlyWhatWouldFailIsRefused(seed: UInt64) {
    var writer = ProgramWriter(seed: seed &+ 1000)
    for _ in 0..<100 {
      let text = writer.straightProgram()
      guard let problem = Runner.problems(text).first(where: { $0.severity == .error }) else { continue }
      // `false and 5` is never computed so far.
      if text.contains(" and ") || text.contains(" or ") { continue }
      #expect(throws: Diagnostic.self, "\(problem.rendered(in: Source(name: "", text: text), color: false))") {
        try Runner().run(text)
      }
    }
  }
}

/// Writes programs of the test vocabulary: mostly sensible ones, with wrong names and kinds strewn in.
private struct ProgramWriter {
  private var state: UInt64
  private var names: [String] = []
  private var functions: [String] = []
  private var depth = 0
  /// Operands around the one that is written.
  private var height = 0

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  private mutating func below(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(count))
  }

  private mutating func one(of texts: [String]) -> String { texts[below(texts.count)] }

  mutating func program() -> String {
    (names, functions, depth) = ([], [], 0)
    return (0...below(6)).map { _ in statement() }.joined(separator: "\n")
  }

  /// Statements that bind and compute, one after the other.
  mutating func straightProgram() -> String {
    (names, functions, depth) = ([], [], 0)
    return (0...below(4)).map { place in
      let value = expression()
      names.append("v\(place)")
      return "let v\(place) = \(value)"
    }.joined(separator: "\n")
  }

  private mutating func block() -> String {
    depth += 1
    let outer = (names, functions)
    let text = "{\n" + (0...below(2)).map { _ in statement() }.joined(separator: "\n") + "\n}"
    (names, functions) = outer
    depth -= 1
    return text
  }

  private mutating func statement() -> String {
    if depth > 2 { return expression() }
    switch below(12) {
    case 0, 1, 2:
      let value = expression()
      names.append("v\(below(9))")
      return "let \(names.last ?? "") = \(value)"
    case 3:
      let name = below(6) == 0 ? "sum" : "f\(below(4))"
      let outer = (names, functions)
      functions.append(name)
      names += ["a", "b"]
      let kind = one(of: ["", ": number", ": text", ": any", ": series"])
      let result = one(of: ["", "", " -> number", " -> list"])
      let text = "def \(name)(a\(kind), b = \(literal()))\(result) \(block())"
      (names, functions) = outer
      functions.append(name)
      return text
    case 4: return "if \(expression()) \(block())" + (below(2) == 0 ? " else \(block())" : "")
    case 5, 6:
      names.append("i")
      defer { names.removeLast() }
      let head = one(of: ["for", "for", "sweep"])
      let option = below(4) == 0 ? ", on-error: .record" : ""
      return "\(head) i in \(one(of: ["1..=3", "[1, 2]", "[]", "[\"a\", 1h]"]))\(option) \(block())"
    case 7: return "show \(operand())"
    case 8:
      return
        "\(operand()) | \(one(of: ["take", "show", "sum", "window past: 2", "filter (.load > 1)", "shwo"] + functions))"
    case 9: return "model { lstm \(operand()) }"
    case 10: return "test \"t\" \(block())"
    default: return expression()
    }
  }

  private mutating func expression() -> String {
    switch below(14) {
    case 0, 1:
      return "\(operand()) \(one(of: ["+", "-", "*", "/", "^", "==", "!=", "<", ">=", "and", "or", "in"])) \(operand())"
    case 2: return "[\(operand()), \(operand())]"
    case 3: return "{a: \(operand()), b: \(operand())}"
    case 4: return "(\(operand()))[\(operand())]"
    case 5: return "(\(operand())).\(one(of: ["a", "b", "rows", "load", "nothing"]))"
    case 6: return "\(operand())..<\(operand())"
    case 7: return "not \(operand())"
    case 8: return "-(\(operand()))"
    case 9: return "\(call())"
    case 10: return "\"x{\(one(of: names + ["1"]))}\""
    default: return operand()
    }
  }

  private mutating func call() -> String {
    if let function = functions.last, below(2) == 0 {
      return one(of: ["\(function)(\(operand()))", "\(function)(\(operand()), b: \(operand()))", "\(function)(b: 1)"])
    }
    return one(of: [
      "take(\(operand()))", "sum([\(operand())])", "series([\(operand())])", "statistic(\(operand()))", "draw",
      "fit(model { lstm 1 }, on: series([1]))", "fit(\(operand()), on: \(operand()), epochs: \(operand()))",
      "sum(1, 2)", "window(series([1]), past: \(operand()))", "derive(series([1]), a: .load + \(operand()))",
    ])
  }

  private mutating func operand() -> String {
    if height > 2 { return names.isEmpty ? literal() : one(of: names) }
    height += 1
    defer { height -= 1 }
    switch below(8) {
    case 0: return "(\(expression()))"
    case 1: return call()
    case 2, 3, 4: return names.isEmpty || below(20) == 0 ? literal() : names[below(names.count)]
    default: return literal()
    }
  }

  private mutating func literal() -> String {
    one(of: [
      "0", "1", "2", "3", "4", "5", "0.5", "10", "2.5", "1e300", "70%", "\"a\"", "true", "false", "missing", "1h",
      "2mo", "@2024-01", "@9999-12-31", ".a",
      "series([1, 2])", "[1, 2]", "[]", "({a: 1})", "(1..=3)", "statistic(2)", "9223372036854775807us",
    ])
  }
}
