import Syntax
import Testing

@Suite struct ProgramTests {
  @Test(arguments: ProgramFixture.all)
  func hasItsTrees(program: ProgramFixture) {
    let source = Source(name: program.name, text: program.text)
    let parse = Parser.parse(source)
    #expect(parse.diagnostics.map { $0.rendered(in: source, color: false) } == [])
    #expect(parse.program.statements.map(\.expressionText) == program.trees)
  }

  @Test func areAllThere() {
    #expect(ProgramFixture.all.count >= 6)
  }

  @Test(arguments: ProgramFixture.all)
  func readsTheSameLineByLine(program: ProgramFixture) {
    var input = ""
    var trees: [String] = []
    for line in program.text.split(separator: "\n", omittingEmptySubsequences: false) {
      input += input.isEmpty ? String(line) : "\n" + line
      let parse = Parser.parse(Source(name: "", text: input))
      if parse.isIncomplete { continue }
      #expect(parse.diagnostics.isEmpty)
      trees += parse.program.statements.map(\.expressionText)
      input = ""
    }
    #expect(input.isEmpty)
    #expect(trees == program.trees)
  }

  @Test(arguments: ProgramFixture.all)
  func readsTheSameWithCarriageReturnsAndByteOrderMark(program: ProgramFixture) {
    let lines = program.text.split(separator: "\n", omittingEmptySubsequences: false)
    let text = "\u{FEFF}" + lines.joined(separator: "\r\n")
    #expect(treeTexts(of: text) == program.trees)
  }

  /// A prefix ends somewhere in a token, a line or a block: it is whole, wrong or incomplete, and never a crash.
  @Test(arguments: ProgramFixture.all)
  func everyPrefixEndsInATreeOrAnError(program: ProgramFixture) {
    let bytes = Array(program.text.utf8)
    for length in 0..<bytes.count {
      check(Array(bytes[..<length]))
    }
  }

  @Test(arguments: 0..<8)
  func mutationsEndInATreeOrAnError(batch: Int) {
    var draws = Draws(seed: UInt64(batch))
    let programs = ProgramFixture.all.map { Array($0.text.utf8) }
    let pieces = [
      "(", ")", "[", "]", "{", "}", "|", ",", ";", "\n", "\"", "'", ".", ":", "-", "=", "in", "not ", "let ", "if ",
      "for ", "model", "\u{0}", "é", "\\", "@", "#", "99999999999999999999", "e", "\r", "%", " ", "\u{202E}",
    ].map { Array($0.utf8) }
    for _ in 0..<2500 {
      let program = programs[draws.below(programs.count)]
      let start = draws.below(program.count)
      var bytes = Array(program[start..<min(program.count, start + 20 + draws.below(300))])
      for _ in 0...draws.below(4) {
        let place = draws.below(bytes.count + 1)
        switch draws.below(4) {
        case 0: bytes.insert(contentsOf: pieces[draws.below(pieces.count)], at: place)
        case 1: bytes.insert(UInt8(draws.below(256)), at: place)
        case 2: bytes.removeSubrange(place..<min(bytes.count, place + 1 + draws.below(8)))
        default: bytes.insert(contentsOf: bytes.prefix(draws.below(40)), at: place)
        }
      }
      check(bytes)
    }
  }

  /// What every parse promises, whatever the bytes.
  private func check(_ bytes: [UInt8]) {
    let source = Source(name: "", bytes: bytes)
    let parse = Parser.parse(source)
    for diagnostic in parse.diagnostics {
      let range = diagnostic.range
      #expect(range.start >= 0 && range.start <= range.end && range.end <= bytes.count)
      #expect(!diagnostic.rendered(in: source, color: false).isEmpty)
      #expect(diagnostic.code == (diagnostic.isIncomplete ? .incomplete : .syntax))
    }
    #expect(parse.isIncomplete == (parse.diagnostics.first?.code == .incomplete))
    for statement in parse.program.statements {
      #expect(statement.range.start < statement.range.end && statement.range.end <= bytes.count)
      #expect(!statement.expressionText.contains("\n"))
      _ = FreeNames(of: statement)
    }
  }
}
