internal import Files
internal import Syntax

/// How fast programs are read: megabytes a second of the lexer, the parser and the formatter.
enum ParserSpeed {
  static func run(_ path: String, seconds: Double) throws {
    var bytes: [UInt8] = []
    let program = try WholeFile.read(path) + [UInt8(ascii: "\n")]
    while bytes.count < 1_000_000 { bytes += program }
    let source = Source(name: path, bytes: bytes)
    guard Parser.parse(source).diagnostics.isEmpty else { throw Usage(cause: "`\(path)` is no program without errors") }
    measure("lexer", source, seconds) {
      var lexer = Lexer(source)
      while lexer.next().kind != .end {}
    }
    measure("parser", source, seconds) { _ = Parser.parse(source) }
    try measure("formatter", source, seconds) { _ = try Formatter.format(source) }
  }

  private static func measure(_ name: String, _ source: Source, _ seconds: Double, _ work: () throws -> Void) rethrows {
    var best = Double.infinity
    let start = Clock.seconds()
    var rounds = 0
    while Clock.seconds() - start < seconds || rounds < 3 {
      let before = Clock.seconds()
      try work()
      best = min(best, Clock.seconds() - before)
      rounds += 1
    }
    let speed = Double(source.bytes.count) / best / 1e6
    print(
      name + String(repeating: " ", count: 12 - name.count) + "\((speed * 10).rounded() / 10) MB/s, best of \(rounds)")
  }
}
