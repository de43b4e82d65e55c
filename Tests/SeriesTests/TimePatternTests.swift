import Notation
import Series
import Testing

@Suite struct TimePatternTests {
  static func read(_ rows: [String], format: TimeFormat, time: [String] = ["t"]) throws -> CSVReading {
    var options = CSVOptions(time: time)
    options.format = format
    options.delimiter = UInt8(ascii: ";")
    return try CSVReader(options).read(Array((time.joined(separator: ";") + ";v\n" + rows.joined()).utf8))
  }

  @Test(arguments: [
    ("dd.MM.yyyy HH:mm", "31.12.2023 23:00", "01.01.2024 00:00", "2024-01-01 00:00"),
    ("M/d/yyyy h:mm a", "3/9/2024 11:00 PM", "3/10/2024 12:00 am", "2024-03-10 00:00"),
    ("d/M/yy", "1/2/68", "2/2/68", "2068-02-02"), ("yyMMdd", "690131", "690201", "1969-02-01"),
    ("yyyyMMdd'T'HHmmss", "20240131T235959", "20240201T000000", "2024-02-01 00:00"),
    ("dd-MMM-yyyy", "28-Feb-2024", "29-FEB-2024", "2024-02-29"), ("yyyy", "2023", "2024", "2024-01"),
    ("yyyy/MM", "2023/12", "2024/01", "2024-01"),
    ("HH:mm:ss.SSS dd.MM.yyyy", "23:59:59.500 31.12.2023", "00:00:00.000 01.01.2024", "2024-01-01 00:00"),
  ])
  func patterns(pattern: String, first: String, second: String, last: String) throws {
    let reading = try Self.read(["\(first);1\n", "\(second);2\n"], format: .pattern(TimePattern(pattern)))
    #expect(reading.series.axis.text(at: 1) == last)
    #expect(reading.series.axis.isRegular)
  }

  @Test func severalColumnsAreJoined() throws {
    let reading = try Self.read(
      ["01.02.2024;05:00;1\n", "01.02.2024;06:00;2\n"], format: .pattern(TimePattern("dd.MM.yyyy HH:mm")),
      time: ["date", "clock"])
    #expect(reading.series.axis.text(at: 1) == "2024-02-01 06:00")
  }

  @Test(arguments: [
    (Int64(1_000_000), "1704067200", "1704070800", "2024-01-01 01:00"),
    (1_000_000, "1704067199.5", "1704067200.0", "2024-01-01 00:00"),
    (1000, "1704067200000", "1704070800000", "2024-01-01 01:00"), (1_000_000, "-3600", "0", "1970-01-01 00:00"),
    (1, "1704067200000000", "1704067200250000", "2024-01-01 00:00:00.25"),
  ])
  func epochs(unit: Int64, first: String, second: String, last: String) throws {
    let reading = try Self.read(["\(first);1\n", "\(second);2\n"], format: .epoch(unit: unit))
    #expect(reading.series.axis.text(at: 1) == last)
  }

  @Test(arguments: [
    ("dd.MM.yyyy", "30.02.2024"), ("dd.MM.yyyy", "1.2.2024"), ("dd.MM.yyyy", "01.02.2024 00:00"),
    ("dd.MM.yyyy", "01.02.24"), ("d.M.yyyy H:mm", "1.2.2024 24:00"), ("M/d/yyyy h a", "1/2/2024 13 PM"),
    ("dd-MMM-yyyy", "01-Foo-2024"), ("dd-MMM-yyyy", "01-Ja"), ("yyyy", ""),
  ])
  func whatDoesNotFollowIsNamed(pattern: String, text: String) throws {
    let format = TimeFormat.pattern(try TimePattern(pattern))
    #expect(throws: CSVError.timeNotInFormat(line: 2, column: "t", text: text, format: "`\(pattern)`")) {
      try Self.read(["\(text);1\n"], format: format)
    }
  }

  @Test(arguments: ["", "x", "99999999999999999999", "999999999999999", "1.2.3", "-", ".5", "1e9"])
  func oddEpochs(text: String) {
    #expect(throws: CSVError.timeNotInFormat(line: 2, column: "t", text: text, format: "seconds since 1970")) {
      try Self.read(["\(text);1\n"], format: .epoch(unit: 1_000_000))
    }
  }

  @Test(arguments: [
    ("dd.MM.yyyy HH:nn", TimePatternError.unknownLetters("nn")), ("yyyyy", .unknownLetters("yyyyy")),
    ("dd.MM", .without("a year", letters: "yyyy", pattern: "dd.MM")), ("yyyy 'x", .openQuote),
    ("yyyy dd", .without("a month", letters: "MM", pattern: "yyyy dd")),
    ("yyyy-MM-dd h:mm", .without("AM or PM", letters: "a", pattern: "yyyy-MM-dd h:mm")),
    ("yyyy-MM HH", .without("a day", letters: "dd", pattern: "yyyy-MM HH")),
    ("yyyy-MM-dd mm", .without("an hour", letters: "HH", pattern: "yyyy-MM-dd mm")),
    ("", .without("a year", letters: "yyyy", pattern: "")),
  ])
  func badPatterns(pattern: String, problem: TimePatternError) {
    #expect(throws: problem) { try TimePattern(pattern) }
  }

  /// Nothing that any pattern and any field hold crashes.
  @Test func anyBytesAreReadOrRefused() throws {
    let letters = Array("yyyyMdHhmsSa'.-: T0Z\u{e9}")
    for seed in 1...500 {
      var dice = Dice(seed)
      let pattern = String((0..<dice.roll(0...14)).map { _ in letters[dice.roll(0...(letters.count - 1))] })
      guard let made = try? TimePattern("yyyy-MM-dd HH" + pattern) else { continue }
      let field =
        "2024-01-02 03" + String((0..<dice.roll(0...9)).map { _ in letters[dice.roll(0...(letters.count - 1))] })
      _ = try? Self.read([field + ";1\n"], format: .pattern(made))
    }
  }

  @Test(arguments: [
    ("1.234,5", 1234.5), ("12.345.678", 12_345_678), ("-1.000", -1000), ("999", 999), ("0,25", 0.25),
    ("1.234.567,125e2", 123_456_712.5),
  ])
  func groupsOfThreeDigits(text: String, value: Double) throws {
    var options = CSVOptions()
    (options.delimiter, options.decimal, options.thousands) = (
      UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: ".")
    )
    let reading = try CSVReader(options).read(Array("v;w\n\(text);1\n".utf8))
    #expect(reading.series.columns[0].numbers?[0] == value)
  }

  @Test(arguments: ["1.23", "1234.567", ".123", "1..234", "1.2345", "1.234.56", "1.234,"])
  func groupsOfAnotherLengthAreNoNumbers(text: String) throws {
    var options = CSVOptions()
    (options.delimiter, options.decimal, options.thousands) = (
      UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: ".")
    )
    let reading = try CSVReader(options).read(Array("v;w\n\(text);1\n".utf8))
    #expect((reading.series.columns[0].kind == .text) == (text != "1.234,"))
  }

  /// American files quote them: "1,234".
  @Test func quotedGroupsWithCommas() throws {
    var options = CSVOptions()
    options.thousands = UInt8(ascii: ",")
    let reading = try CSVReader(options).read(Array("v,w\n\"1,234\",1\n\"2,345.5\",2\n".utf8))
    #expect((0..<2).map { reading.series.columns[0].numbers?[$0] } == [1234, 2345.5])
  }
}
