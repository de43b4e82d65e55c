import Notation
import Series
import Testing

/// Files as the world writes them: what is read of each, or what is said, with the line and the column.
@Suite struct NastyFilesTests {
  struct File: CustomTestStringConvertible, Sendable {
    let name: String
    let text: String
    /// What the file holds where that is no UTF-8; else the text.
    var bytes: [UInt8]?
    var time: [String] = []
    var format: String?
    var zone = "UTC"
    var decimal: Unicode.Scalar = "."
    var thousands: Unicode.Scalar?
    var comment: Unicode.Scalar?
    var missing: [String]?
    /// The cells, or what the error says.
    let outcome: String

    var testDescription: String { name }

    func options() throws -> CSVOptions {
      var options = CSVOptions(time: time)
      options.format = try format.map { .pattern(try TimePattern($0)) }
      options.zone = try #require(Zone(named: zone))
      options.decimal = UInt8(ascii: decimal)
      options.thousands = thousands.map { UInt8(ascii: $0) }
      options.comment = comment.map { UInt8(ascii: $0) }
      if let missing = missing { options.missing = missing }
      return options
    }
  }

  static let files = [
    File(
      name: "comments before, between and behind",
      text: "# made by a logger\n# v2\nt,v\n1,2\n# restarted, \"\n2,3\n# end",
      time: ["t"], comment: "#", outcome: "v:number=2,3"),
    File(name: "a comment sign inside a field", text: "a,b\n1,#2\n", comment: "#", outcome: "a:number=1 b:text=#2"),
    File(
      name: "comments that were not announced", text: "# a log\na,b\n1,2\n",
      outcome: "line 2 has 2 fields, the header has 1"),
    File(name: "a sign of its own for comments", text: "a\n%x\n5%\n", comment: "%", outcome: "a:number=0.05"),
    File(name: "only comments", text: "# a\n# b\n", comment: "#", outcome: "the file is empty"),
    File(
      name: "percentages", text: "p,q\n12.5%,1\n-3 %,50%\n0.1%,NA\n",
      outcome: "p:number=0.125,-0.03,0.001 q:number=1,0.5,~"),
    File(
      name: "percentages with a comma", text: "p;q\n12,5%;1.000,5\n1.234,5 %;3\n", decimal: ",", thousands: ".",
      outcome: "p:number=0.125,12.345 q:number=1000.5,3"),
    File(name: "a percent sign alone", text: "p\n%\n", outcome: "p:text=%"),
    File(
      name: "thousands in the wrong place", text: "a\n1,00,0\n", thousands: ",",
      outcome: "line 2 has 3 fields, the header has 1"),
    File(
      name: "thousands in quotes", text: "a,b\n\"1,234\",\"12,34\"\n", thousands: ",",
      outcome: "a:number=1234 b:text=12,34"),
    File(
      name: "an own word for missing", text: "a\n1\n-999\nn/v\n", missing: ["-999", "n/v"], outcome: "a:number=1,~,~"),
    File(name: "line breaks in quotes", text: "a,b\r\n\"x\r\ny\",1\r\n", outcome: "a:text=x\r\ny b:number=1"),
    File(
      name: "a line after a line break in quotes", text: "a,b\n\"x\ny\",1\nz\n",
      outcome: "line 4 has 1 field, the header has 2"),
    File(
      name: "a quote that never closes", text: "a,b\n1,2\n3,\"4\n5,6\n",
      outcome: "the quote that opens in line 3, column `b`"),
    File(
      name: "text behind a quote", text: "a,b\n\"1\"2,3\n", outcome: "line 2, column `a`: text follows a closing quote"),
    File(name: "a column without a name", text: "a,,c\n1,2,3\n", outcome: "column 2 has no name"),
    File(name: "a name twice", text: "a,a\n1,2\n", outcome: "columns 1 and 2 are both named `a`"),
    File(
      name: "a spreadsheet of Germany",
      text: "\u{FEFF}Zeit;rel. Luftfeuchte (%);Last\r\n30.03.2024 23:00;81,5;1.234,5\r\n",
      time: ["Zeit"], format: "dd.MM.yyyy HH:mm", zone: "Europe/Berlin", decimal: ",", thousands: ".",
      outcome: "rel. Luftfeuchte (%):number=81.5 Last:number=1234.5"),
    File(
      name: "an hour that there was not", text: "Zeit;x\n31.03.2024 01:00;1\n31.03.2024 02:00;2\n", time: ["Zeit"],
      format: "dd.MM.yyyy HH:mm", zone: "Europe/Berlin",
      outcome: "line 3: there is no 2024-03-31 02:00 in Europe/Berlin"),
    File(
      name: "a day of another month", text: "t,v\n2024-02-30,1\n", time: ["t"],
      outcome: "line 2, column `t`: there is no time `2024-02-30`"),
    File(
      name: "a time in another form", text: "t,v\n2024-01-01,1\n2.1.2024,1\n", time: ["t"],
      outcome: "line 3, column `t`: `2.1.2024` is not a time"),
    File(
      name: "a time not in its form", text: "t,v\n01.01.2024,1\n2024-01-02,1\n", time: ["t"], format: "dd.MM.yyyy",
      outcome: "line 3, column `t`: `2024-01-02` is no time written as `dd.MM.yyyy`"),
    File(
      name: "a missing time", text: "t,v\n2024-01-01,1\n,2\n", time: ["t"],
      outcome: "line 3, column `t`: the time is missing"),
    File(
      name: "a time twice", text: "t,v\n2024-01-01,1\n\n2024-01-01,2\n", time: ["t"],
      outcome: "the time 2024-01-01 of line 2 repeats in line 4"),
    File(
      name: "zones here and there", text: "t,v\n2024-01-01T00:00Z,1\n2024-01-01T01:00,2\n", time: ["t"],
      outcome: "line 3: `2024-01-01T01:00` and the times before it do not both have a zone"),
    File(
      name: "months and holes", text: "Month,Passengers\n1949-01,112\n1949-03,132\n1949-04,129\n1949-05,121\n",
      time: ["Month"],
      outcome: "Passengers:number=112,~,132,129,121"),
    File(
      name: "an hour of 24", text: "year,month,day,hour,v\n2024,1,1,24,1\n", time: ["year", "month", "day", "hour"],
      outcome: "line 2, column `hour`: `24` is not a time"),
    File(name: "a word among numbers", text: "a,b\n1,2\n2,oops\n3,4\n", outcome: "a:number=1,2,3 b:text=2,oops,4"),
    File(name: "a lone carriage return", text: "a,b\r1,2\r", outcome: "a:number=1 b:number=2"),
    File(name: "tabs and spaces", text: "a\tb\n 1 \t two words \n", outcome: "a:number=1 b:text=two words"),
    File(name: "a null byte", text: "a,b\n1,\u{0}\n", outcome: "byte 6 (line 2) is 0, which stands in no text"),
    File(name: "numbers beyond double", text: "a\n1e308\n1e309\n", outcome: "a:text=1e308,1e309"),
    File(name: "minus as a dash", text: "a\n\u{2212}5\n", outcome: "a:text=\u{2212}5"),
    File(name: "full-width digits", text: "a\n５\n", outcome: "a:text=５"),
  ]

  /// Quotes, line ends, encodings, widths.
  static let forms = [
    File(name: "nothing", text: "", outcome: "the file is empty"),
    File(name: "blank lines only", text: "\r\n\n\r", outcome: "the file is empty"),
    File(name: "a mark of UTF-8 only", text: "\u{FEFF}", outcome: "the file is empty"),
    File(name: "a header only", text: "a,b\n", outcome: "the file has a header of 2 columns, but no rows"),
    File(name: "a header without a line end", text: "a,b", outcome: "the file has a header of 2 columns, but no rows"),
    File(name: "no line end behind the last row", text: "a,b\n1,2", outcome: "a:number=1 b:number=2"),
    File(name: "a mark before a quoted header", text: "\u{FEFF}\"a\",b\n1,2\n", outcome: "a:number=1 b:number=2"),
    File(
      name: "all three line ends", text: "a,b\r\n1,2\n3,4\r5,6\r\n", outcome: "a:number=1,3,5 b:number=2,4,6"),
    File(name: "every field quoted", text: "\"a\",\"b\"\n\"1\",\"x\"\n", outcome: "a:number=1 b:text=x"),
    File(name: "quotes doubled", text: "a\n\"say \"\"so\"\"\"\n", outcome: "a:text=say \"so\""),
    File(name: "an empty field in quotes", text: "a,b\n\"\",1\n", outcome: "a:number=~ b:number=1"),
    File(name: "a quote inside an unquoted field", text: "a,b\n5\" pipe,1\n", outcome: "a:text=5\" pipe b:number=1"),
    File(name: "spaces before a quote", text: "a,b\n  \"x, y\"  ,1\n", outcome: "a:text=x, y b:number=1"),
    File(
      name: "a quote that closes twice", text: "a,b\n\"x\"\",1\n", outcome: "the quote that opens in line 2, column `a`"
    ),
    File(
      name: "a quote that opens the header", text: "\"a,b\n1,2\n", outcome: "the quote that opens in line 1, column `1`"
    ),
    File(name: "too few fields", text: "a,b,c\n1,2,3\n1,2\n", outcome: "line 3 has 2 fields, the header has 3"),
    File(name: "too many fields", text: "a,b\n1,2\n1,2,3\n", outcome: "line 3 has 3 fields, the header has 2"),
    File(name: "a separator behind every line", text: "a,b,\n1,2,\n", outcome: "column 3 has no name in the header"),
    File(name: "a separator behind every row", text: "a,b\n1,2,\n", outcome: "line 2 has 3 fields, the header has 2"),
    File(name: "blank lines between rows", text: "a,b\n\n1,2\n\n\n3,4\n\n", outcome: "a:number=1,3 b:number=2,4"),
    File(name: "blank lines of one column", text: "a\n1\n\n3\n\n\n", outcome: "a:number=1,~,3"),
    File(name: "a line of spaces", text: "a,b\n1,2\n   \n", outcome: "line 3 has 1 field, the header has 2"),
    File(name: "spaces around everything", text: " a ,\tb\n 1 ,\tx y \n", outcome: "a:number=1 b:text=x y"),
    File(name: "names that differ in case", text: "a,A\n1,2\n", outcome: "a:number=1 A:number=2"),
    File(
      name: "names that differ in bytes alone", text: "é,e\u{301}\n1,2\n", outcome: "é:number=1 e\u{301}:number=2"),
    File(
      name: "a name twice, far apart", text: "a,b,c,b\n1,2,3,4\n", outcome: "columns 2 and 4 are both named `b`"),
    File(
      name: "UTF-16, little end first", text: "", bytes: [0xFF, 0xFE, 0x61, 0, 0x0A, 0, 0x31, 0],
      outcome: "byte 0 (line 1) is not UTF-8; this looks like UTF-16"),
    File(
      name: "UTF-16, big end first, no mark", text: "", bytes: [0, 0x61, 0, 0x0A, 0, 0x31, 0, 0x0A],
      outcome: "byte 0 (line 1) is not UTF-8; this looks like UTF-16"),
    File(
      name: "Latin-1", text: "", bytes: Array("a,b\n1,".utf8) + [0xE4, 0x0A],
      outcome: "byte 6 (line 2) is not UTF-8; this looks like Latin-1 or Windows-1252"),
    File(
      name: "a zero among numbers", text: "a,b\n1,2\n3,\u{0}4\n",
      outcome: "byte 10 (line 3) is 0, which stands in no text"),
    File(
      name: "half of a letter at the end", text: "", bytes: Array("a\n1\n".utf8) + [0xE2, 0x82],
      outcome: "byte 4 (line 3) is not UTF-8"),
    File(
      name: "an archive", text: "", bytes: [0x50, 0x4B, 3, 4, 0x14, 0, 0, 0],
      outcome: "byte 5 (line 1) is not UTF-8; this looks like a compressed archive"),
    File(
      name: "a field of 200 000 letters", text: "a,b\n" + String(repeating: "x", count: 200_000) + ",1\n",
      outcome: "a:text=" + String(repeating: "x", count: 200_000) + " b:number=1"),
    File(
      name: "a field of 100 000 lines that never ends", text: "a,b\n1,\"" + String(repeating: "x\n", count: 100_000),
      outcome: "the quote that opens in line 2, column `b`"),
  ]

  /// Numbers in every dress.
  static let numbers = [
    File(name: "exponents", text: "a\n1e3\n1E-3\n-2.5e+2\n.5e1\n5.e0\n", outcome: "a:number=1000,0.001,-250,5,5"),
    File(name: "hexadecimal", text: "a\n0x1F\n", outcome: "a:text=0x1F"),
    File(name: "infinity", text: "a\n1\ninf\n", outcome: "a:text=1,inf"),
    File(name: "infinity that is to be a number", text: "a\n-Infinity\n", outcome: "a:text=-Infinity"),
    File(name: "minus zero", text: "a\n-0\n-0.0\n", outcome: "a:number=0,0"),
    File(name: "a leading plus", text: "a\n+1\n+.5\n", outcome: "a:number=1,0.5"),
    File(name: "leading zeros", text: "a\n007\n-00.50\n", outcome: "a:number=7,-0.5"),
    File(name: "two points", text: "a\n1.2.3\n", outcome: "a:text=1.2.3"),
    File(name: "a sign alone", text: "a\n-\n", outcome: "a:text=-"),
    File(name: "a sign twice", text: "a\n--1\n", outcome: "a:text=--1"),
    File(name: "an exponent without digits", text: "a\n1e+\n", outcome: "a:text=1e+"),
    File(
      name: "400 digits", text: "a\n1" + String(repeating: "0", count: 399) + "\n",
      outcome: "a:text=1" + String(repeating: "0", count: 399)),
    File(
      name: "400 digits behind the point", text: "a\n0." + String(repeating: "3", count: 400) + "\n",
      outcome: "a:number=0.3333333333333333"),
    File(
      name: "the middle between two doubles, and a little more",
      text: "a\n9007199254740993\n9007199254740993.000000000000000001\n",
      outcome: "a:number=9007199254740992.0,9.007199254740994e+15"),
    File(
      name: "subnormals", text: "a\n5e-324\n2.4703282292062327e-324\n2.2250738585072011e-308\n",
      outcome: "a:number=5e-324,0,2.225073858507201e-308"),
    File(
      name: "twenty digits", text: "a\n18446744073709551616\n-12345678901234567890\n",
      outcome: "a:number=1.8446744073709552e+19,-1.2345678901234567e+19"),
    File(name: "a space among digits", text: "a\n1 000\n", outcome: "a:text=1 000"),
    File(
      name: "a space between thousands", text: "a\n1 000\n12 345,5\n", decimal: ",", thousands: " ",
      outcome: "a:number=1000,12345.5"),
    File(name: "a currency", text: "a\n$5\n", outcome: "a:text=$5"),
    File(name: "a number in quotes", text: "a,b\n\"1.5\",\" 2\"\n", outcome: "a:number=1.5 b:text= 2"),
    File(name: "booleans and numbers", text: "a\ntrue\n1\n", outcome: "a:text=true,1"),
    File(name: "words for missing, in quotes too", text: "a\n1\n\"NA\"\nnan\n?\n", outcome: "a:number=1,~,~,~"),
    File(name: "null is a word", text: "a\n1\nnull\n", outcome: "a:text=1,null"),
  ]

  /// Times of all forms.
  static let times = [
    File(name: "days", text: "t,v\n2024-02-28,1\n2024-02-29,2\n2024-03-01,3\n", time: ["t"], outcome: "v:number=1,2,3"),
    File(
      name: "no leap year", text: "t,v\n2023-02-29,1\n", time: ["t"],
      outcome: "line 2, column `t`: there is no time `2023-02-29`"),
    File(
      name: "with T, a space, seconds and fractions",
      text: "t,v\n2024-01-01T00:00,1\n2024-01-01 01:00:00,2\n2024-01-01T02:00:00.000,3\n", time: ["t"],
      outcome: "v:number=1,2,3"),
    File(
      name: "with offsets", text: "t,v\n2024-01-01T00:00Z,1\n2024-01-01T02:00+01:00,2\n2024-01-01 02:00:00-00:00,3\n",
      time: ["t"], outcome: "v:number=1,2,3"),
    File(
      name: "hour 24", text: "t,v\n2024-01-01 24:00,1\n", time: ["t"],
      outcome: "line 2, column `t`: `2024-01-01 24:00` is in an hour 24"),
    File(
      name: "a leap second", text: "t,v\n2016-12-31 23:59:60,1\n", time: ["t"],
      outcome: "line 2, column `t`: `2016-12-31 23:59:60` is not a time"),
    File(
      name: "American days", text: "t,v\n03/01/2024,1\n03/02/2024,2\n", time: ["t"], format: "MM/dd/yyyy",
      outcome: "v:number=1,2"),
    File(
      name: "American days undescribed", text: "t,v\n03/01/2024,1\n", time: ["t"],
      outcome: "line 2, column `t`: `03/01/2024` is not a time"),
    File(
      name: "a day and a time of day", text: "d,h,v\n2024-01-01,00:00,1\n2024-01-01,01:00,2\n", time: ["d", "h"],
      outcome: "v:number=1,2"),
    File(
      name: "years that are counted", text: "year,v\n1999,1\n2000,2\n2001,3\n2003,4\n", time: ["year"],
      outcome: "v:number=1,2,3,~,4"),
    File(name: "the year 0", text: "t,v\n0000-01-01,1\n0000-01-02,2\n", time: ["t"], outcome: "v:number=1,2"),
    File(
      name: "not in order", text: "t,v\n2024-01-02,1\n2024-01-01,2\n", time: ["t"],
      outcome: "time runs backwards: 2024-01-02 in line 2, then 2024-01-01 in line 3"),
    File(
      name: "counted, not in order", text: "t,v\n5,1\n4,2\n", time: ["t"],
      outcome: "time runs backwards: 5 in line 2, then 4 in line 3"),
    File(
      name: "counted twice", text: "t,v\n5,1\n5,2\n", time: ["t"], outcome: "the time 5 of line 2 repeats in line 3"),
    File(
      name: "a date among counted rows", text: "t,v\n5,1\n2024-01-01,2\n", time: ["t"],
      outcome: "line 3, column `t`: `2024-01-01` is not a time"),
    File(
      name: "an hour that clocks show twice",
      text: "t,v\n2024-10-27 01:00,1\n2024-10-27 02:00,2\n2024-10-27 02:00,3\n2024-10-27 03:00,4\n", time: ["t"],
      zone: "Europe/Berlin", outcome: "v:number=1,2,3,4"),
    File(
      name: "an hour three times", text: "t,v\n2024-10-27 02:00,1\n2024-10-27 02:00,2\n2024-10-27 02:00,3\n",
      time: ["t"],
      zone: "Europe/Berlin", outcome: "the time 2024-10-27 02:00 of line 3 repeats in line 4"),
    File(
      name: "an hour that clocks skip", text: "t,v\n2024-03-31 01:30,1\n2024-03-31 02:30,2\n", time: ["t"],
      zone: "Europe/Berlin", outcome: "line 3: there is no 2024-03-31 02:30 in Europe/Berlin"),
    File(
      name: "a time column that is not there", text: "a,b\n1,2\n", time: ["t"],
      outcome: "there is no column `t` to take the time from"),
  ]

  @Test(arguments: files + forms + numbers + times) func isReadOrRefused(_ file: File) throws {
    let options = try file.options()
    do {
      let reading = try CSVReader(options).read(file.bytes ?? Array(file.text.utf8))
      #expect(CSVReaderTests.show(reading.series) == file.outcome)
    } catch {
      #expect(error.description.hasPrefix(file.outcome), "\(error.description)")
      #expect(!error.remedy.isEmpty)
    }
  }

  /// Why a column is what it is, and that it does not make it another.
  @Test func reasons() throws {
    let text = "a,b,c,d,e\n1,x,2024-01-01,true,5%\n2,y,2024-01-02,false,6%\n"
    let series = try CSVReader().read(Array(text.utf8)).series
    #expect(
      series.columns.map(\.recognition) == [
        "every field is one, or missing", "`x` in line 2 is no number",
        "`2024-01-01` in line 2 is a date, and so is every other field", "`true` in line 2",
        "`5%` in line 2 is a percentage",
      ])
    #expect(series.columns[1] == Column("b", texts: ["x", "y"]))
    #expect(series.sliced(1..<2).columns[1].recognition == series.columns[1].recognition)
  }

  /// How many of a column's numbers were percentages is said.
  @Test func percentagesAreCounted() throws {
    let report = try CSVReader().read(Array("p,q\n12.5%,1\n3%,50%\n".utf8)).report
    #expect(report.columns.map(\.percentages) == [2, 1])
    #expect(report.columns[0].evidence?.text == "12.5%")
    #expect(report.columns[0].evidence?.line == 2)
  }

  /// What is wrong with a time, and what to do about it.
  @Test(arguments: [
    ("2024-02-30", "there is no time `2024-02-30`", "repair the line"),
    ("2024-13-01T06:00", "there is no time `2024-13-01T06:00`", "repair the line"),
    ("2024-01-01T24:00", "`2024-01-01T24:00` is in an hour 24", "write the end of a day as 00:00 of the next"),
    ("20240101T0600", "`20240101T0600` is not a time", "describe how it is written: format: \"yyyyMMdd'T'HHmm\""),
    ("2024-W01-1", "`2024-W01-1` is not a time", "weeks are not read: write year, month and day"),
    ("2016-12-31 23:59:60", "`2016-12-31 23:59:60` is not a time", "times are written 2024-03-10"),
  ])
  func badTimes(text: String, problem: String, remedy: String) {
    let error = #expect(throws: CSVError.self) {
      try CSVReader(CSVOptions(time: ["t"])).read(Array("t,a\n\(text),1\n".utf8))
    }
    #expect(error?.description.hasPrefix("line 2, column `t`: " + problem) == true, "\(error?.description ?? "")")
    #expect(error?.remedy.hasPrefix(remedy) == true, "\(error?.remedy ?? "")")
  }

  /// Milliseconds under `.epoch` are told by their digits.
  @Test func finerNumbers() {
    var options = CSVOptions(time: ["t"])
    options.format = .epoch(unit: 1_000_000)
    let error = #expect(throws: CSVError.self) { try CSVReader(options).read(Array("t,a\n1704067200000,1\n".utf8)) }
    #expect(error?.remedy == "13 digits count finer: format: .epoch-ms")
  }

  /// A day and a plain hour are a time.
  @Test func hoursFromZero() throws {
    let series = try CSVReader(CSVOptions(time: ["date", "hr"])).read(
      Array("date,hr,a\n2024-01-01,0,1\n2024-01-01,1,2\n2024-01-01,02,3\n".utf8)
    ).series
    #expect((0..<3).map { series.axis.text(at: $0) } == ["2024-01-01 00:00", "2024-01-01 01:00", "2024-01-01 02:00"])
    #expect(throws: CSVError.self) {
      try CSVReader(CSVOptions(time: ["date", "hr"])).read(Array("date,hr,a\n2024-01-01,24,1\n".utf8))
    }
  }

  /// A place that is left out is missing, of few rows as of many.
  @Test(arguments: [
    ([1949, 1950, 1952], [1949, 1950, 1951, 1952]), ([0, 2, 6], [0, 2, 4, 6]), ([5], [5]), ([1, 4], [1, 4]),
  ])
  func gapsOfCountedRows(places: [Int], expected: [Int]) throws {
    let text = "t,a\n" + places.map { "\($0),1\n" }.joined()
    let axis = try CSVReader(CSVOptions(time: ["t"])).read(Array(text.utf8)).series.axis
    #expect((0..<axis.count).map { axis.place(at: $0) } == expected)
  }

  /// A row without an end is refused before it fills the memory, whatever it is made of and wherever it begins.
  @Test(arguments: [
    ("a,b\n", "x", 2), ("a,b\n1,2\n", "x", 3), ("", "x", 1), ("a,b\n1,2\n3,\"", "x", 3), ("a,b\n1,\"", "x\n", 2),
  ])
  func endlessRows(start: String, filling: String, line: Int) {
    let text = start + String(repeating: filling, count: 40_000)
    let reader = CSVReader(block: 256, blocks: 2, longestRow: 4096)
    #expect(throws: CSVError.longRow(line: line, limit: 4096)) { try reader.read(Array(text.utf8)) }
  }

  /// Texts that another sign would make numbers of.
  @Test(arguments: [
    (["1,5", "2,25"], "decimal: \",\""), (["1,234.5", "7"], "thousands: \",\""),
    (["1.234,5", "7,0"], "decimal: \",\" thousands: \".\""),
    (["1,234", "2,345"], "thousands: \",\", or decimal: \",\""), (["1,5", "NW"], nil), (["x"], nil),
  ])
  func spellings(texts: [String], advice: String?) {
    let column = Column.Texts(texts.map(Optional.some))
    #expect(NumberSpelling(column, readWith: CSVOptions(), delimiter: UInt8(ascii: ";"))?.advice == advice)
  }
}
