import Series
import Testing

@Suite struct JSONLinesTests {
  static func read(_ text: String, _ options: CSVOptions = CSVOptions()) throws(JSONLinesError) -> CSVReading {
    try JSONLines(options).read(Array(text.utf8))
  }

  @Test(arguments: [
    ("{\"a\": 1, \"b\": \"x\"}\n{\"a\": 2, \"b\": \"y\"}\n", "a:number=1,2 b:text=x,y"),
    ("{\"a\":1}\r\n\r\n{\"b\":true,\"a\":-2.5e-1}", "a:number=1,-0.25 b:boolean=~,true"),
    ("\u{FEFF}{\"a\":null}\n{\"a\":3}\n", "a:number=~,3"),
    ("{\"a\":\"NA\"}\n{\"a\":3}\n{\"a\":NaN}\n{\"a\":\"\"}\n", "a:number=~,3,~,~"),
    ("{}\n{\"a\":1}\n", "a:number=~,1"),
    ("{\"a\":\"\\u00e9\\n\\\"\\\\\\/\\ud83d\\ude00\"}\n", "a:text=é\n\"\\/😀"),
    ("{\"b\":1,\"a\":2}\n{\"a\":3,\"b\":4}\n", "b:number=1,4 a:number=2,3"),
    (" { \"a\" : 1 , \"b\" : false } \n", "a:number=1 b:boolean=false"),
    ("{\"é\":1,\"e\u{301}\":2}\n", "é:number=1 e\u{301}:number=2"),
    ("{\"a\":12345678901234567890}\n", "a:number=12345678901234567000"),
  ])
  func cells(text: String, shown: String) throws {
    let shown = shown.replacing("12345678901234567000", with: "1.2345678901234567e+19")
    #expect(CSVReaderTests.show(try Self.read(text).series) == shown)
  }

  @Test(arguments: [
    ("", JSONLinesError.text(.empty)), ("{}\n", .text(.empty)),
    ("[{\"a\":1}]\n", .unexpected(line: 1, column: 1, wanted: "`{`")),
    ("{\"a\":1}\n{\"a\":1,}\n", .unexpected(line: 2, column: 8, wanted: "a name in quotes")),
    ("{\"a\":1\n", .unexpected(line: 1, column: 7, wanted: "`,` or `}`")),
    ("{\"a\":}\n", .unexpected(line: 1, column: 6, wanted: "a value")),
    ("{\"a\":01}\n", .unexpected(line: 1, column: 6, wanted: "a value")),
    ("{\"a\":1.}\n", .unexpected(line: 1, column: 8, wanted: "a digit")),
    ("{\"a\":+1}\n", .unexpected(line: 1, column: 6, wanted: "a value")),
    ("{\"a\":tru}\n", .unexpected(line: 1, column: 6, wanted: "a value")),
    ("{\"a\" 1}\n", .unexpected(line: 1, column: 6, wanted: "`:`")),
    ("{\"a\":1} {\"a\":2}\n", .unexpected(line: 1, column: 9, wanted: "the end of the line")),
    ("{\"a\":\"x\n", .unexpected(line: 1, column: 8, wanted: "the quote that closes a text")),
    ("{\"a\":\"\\x\"}\n", .badEscape(line: 1, column: 7)), ("{\"a\":\"\\ud800\"}\n", .badEscape(line: 1, column: 7)),
    ("\n{\"a\":{\"b\":1}}\n", .nested(line: 2, name: "a")), ("{\"a\":[1]}\n", .nested(line: 1, name: "a")),
    ("{\"a\":1,\"a\":2}\n", .repeatedMember(line: 1, name: "a")),
    ("{\"a\":1e999}\n", .tooLarge(line: 1, name: "a", text: "1e999")),
    ("{\"a\":1}\n{\"a\":\"x\"}\n", .text(.wrongKind(line: 2, column: "a", text: "x", needs: .number))),
    ("{\"a\":\"x\"}\n{\"a\":1}\n", .text(.wrongKind(line: 2, column: "a", text: "1", needs: .text))),
    ("{\"\":1}\n", .text(.unnamedColumn(position: 1))),
  ])
  func faults(text: String, error: JSONLinesError) {
    #expect(throws: error) { try Self.read(text) }
    #expect(!error.description.isEmpty && !error.remedy.isEmpty)
  }

  @Test func times() throws {
    let text =
      "{\"t\":\"2024-01-01T00:00\",\"v\":1}\n{\"t\":\"2024-01-01T01:00\",\"v\":2}\n{\"t\":\"2024-01-01T03:00\",\"v\":4}\n{\"t\":\"2024-01-01T04:00\",\"v\":5}\n"
    let reading = try Self.read(text, CSVOptions(time: ["t"]))
    #expect(reading.series.count == 5)
    #expect(reading.series.axis.text(at: 3) == "2024-01-01 03:00")
    #expect(try Self.read(text).report.timeCandidates == ["t"])
    var epoch = CSVOptions(time: ["t"])
    epoch.format = .epoch(unit: 1_000_000)
    let seconds = try Self.read("{\"t\":1704067200,\"v\":1}\n{\"t\":1704070800,\"v\":2}\n", epoch)
    #expect(seconds.series.axis.text(at: 1) == "2024-01-01 01:00")
    #expect(throws: JSONLinesError.text(.unreadableTime(line: 2, column: "t", text: "soon"))) {
      try Self.read("{\"t\":\"2024-01-01T00:00\"}\n{\"t\":\"soon\"}\n", CSVOptions(time: ["t"]))
    }
  }

  /// Any byte changed: cells or an error, never a crash.
  @Test func damage() {
    let text = Array("{\"a\": 1.5e3, \"b\": \"x\\u00e9\\n\", \"c\": [1]}\n{\"a\": null, \"b\": true}\n".utf8)
    for place in text.indices {
      _ = try? JSONLines().read(Array(text[..<place]))
      for byte: UInt8 in [0, 0x22, 0x5C, 0x7B, 0x7D, 0x2C, 0xC3, 0x0A, 0x31] {
        var changed = text
        changed[place] = byte
        _ = try? JSONLines().read(changed)
      }
    }
  }
}
