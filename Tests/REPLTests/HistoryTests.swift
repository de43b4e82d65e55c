import Testing

@testable import REPL

@Suite struct HistoryTests {
  static let nasty = [
    "show 1", "for k in 1..=3 {\n  show k\n}", "\"quoted\" and \\ back\\slash\\", "tab\tand\rreturn",
    "\u{0}\u{1}\u{1f}\u{7f}\u{9b}",
    "漢字 é e\u{301} 👩‍👩‍👧 🇵🇹", "\u{2028}line\u{2029}", "{\"text\":\"nested\"}", " leading and trailing ",
    "\u{fffd}\u{10ffff}",
    String(repeating: "long ", count: 10_000),
  ]

  @Test(arguments: nasty)
  func readsWhatItWrites(entry: String) throws {
    let line = History.encode(entry)
    #expect(line.last == "\n" && !line.dropLast().utf8.contains(0x0a))
    #expect(line.utf8.allSatisfy { $0 >= 0x20 || $0 == 0x0a })
    let read = try #require(History.decode(line.utf8))
    #expect(read.utf8.elementsEqual(entry.utf8))
  }

  @Test(arguments: [
    (#"{"text":"a"}"#, "a"),
    (#" { "time" : 12.5e3, "ok":true, "text" : "a\u00e9\ud83d\ude00\/\b\f" , "cwd":"/x" } "#, "aé😀/\u{8}\u{c}"),
    (#"{"text":""}"#, ""), (#"{"x":{"y":1},"text":"a"}"#, "a"),
  ])
  func readsOtherSpellings(line: String, entry: String) {
    #expect(History.decode(line.utf8) == entry)
  }

  @Test(arguments: [
    "", "{", "}", "null", "[]", "text", #"{"text"}"#, #"{"text":1}"#, #"{"text":null}"#, #"{"text":"open}"#,
    #"{"text":"a"} x"#,
    #"{"text":"a""#, #"{"text":"\x"}"#, #"{"text":"\u12"}"#, #"{"text":"\ud800"}"#, #"{"text":"\udc00"}"#,
    #"{"text":"\ud800\u0041"}"#,
    #"{"text":"a",}"#, #"{"other":"a"}"#, #"{"text":"a","text":"b"}"#, "{\"text\":\"raw\ttab\"}", #"{"text":"\"#,
    #"{"text":"\u+123"}"#,
  ])
  func declinesDamage(line: String) {
    #expect(History.decode(line.utf8) == nil)
  }

  @Test func aDamagedLineCostsOnlyItself() {
    var file = Array(History.encode("one").utf8) + Array("{\"text\":\"half".utf8) + [0x0a, 0xff, 0xfe, 0x0a, 0x0a]
    file += Array("{\"text\":\"two\"}\r\n".utf8) + Array("{\"text\":\"last without its newline\"}".utf8)
    #expect(History(decoding: file).entries == ["one", "two", "last without its newline"])
  }

  @Test func everyCutOfAFileReads() {
    let file = Self.nasty.dropLast().flatMap { Array(History.encode($0).utf8) }
    for end in file.indices {
      let entries = History(decoding: Array(file[..<end])).entries
      #expect(entries.count < Self.nasty.count)
    }
  }

  @Test func equalNeighboursAreOne() {
    var history = History()
    #expect(history.add("a") == "{\"text\":\"a\"}\n")
    #expect(history.add("a") == nil && history.add(" \n\t") == nil)
    #expect(history.add("b") != nil && history.add("a") != nil)
    // Two spellings of é are two entries: they are different bytes.
    #expect(history.add("é") != nil && history.add("e\u{301}") != nil)
    #expect(history.entries.count == 5)
  }

  @Test func theLastTenThousandAreKept() {
    var history = History()
    for number in 0..<25_000 { history.add("entry \(number)") }
    #expect(history.entries.last == "entry 24999")
    #expect((History.limit...History.limit * 11 / 10).contains(history.entries.count))
    let file = (0..<10_500).flatMap { Array(History.encode("entry \($0)").utf8) }
    let loaded = History(decoding: file)
    #expect(loaded.entries.count == History.limit && loaded.entries.first == "entry 500")
  }

  @Test(
    arguments: [
      (["LSTMNB_HISTORY": "/tmp/h", "HOME": "/home/a"], "/tmp/h"),
      (["LSTMNB_HISTORY": "", "XDG_STATE_HOME": "/state", "HOME": "/home/a"], "/state/lstmnb/history.jsonl"),
      (["XDG_STATE_HOME": "relative", "HOME": "/home/a"], "/home/a/.local/state/lstmnb/history.jsonl"),
      ([:], nil),
    ] as [([String: String], String?)])
  func livesWhereTheEnvironmentSays(environment: [String: String], path: String?) {
    #expect(History.path { environment[$0] } == path)
  }
}
