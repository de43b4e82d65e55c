import Notation
import Series
import Testing

/// Files as the world writes them: what is read of each, or what is said, with the line and the column.
@Suite struct NastyFilesTests {
  struct File: CustomTestStringConvertible, Sendable {
    let name: String
    let text: String
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
      outcome: "line 2, column `t`: `2024-02-30` is not a time"),
    File(
      name: "a time in another form", text: "t,v\n2024-01-01,1\n2.1.2024,1\n", time: ["t"],
      outcome: "line 3, column `t`: `2.1.2024` is not a time"),
    File(
      name: "a time not in its form", text: "t,v\n01.01.2024,1\n2024-01-02,1\n", time: ["t"], format: "dd.MM.yyyy",
      outcome: "line 3, column `t`: `2024-01-02` is no time written as `dd.MM.yyyy`"),
    File(
      name: "a missing time", text: "t,v\n2024-01-01,1\n,2\n", time: ["t"],
      outcome: "line 3, column `t`: `` is not a time"),
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
    File(name: "a null byte", text: "a,b\n1,\u{0}\n", outcome: "byte 6 (line 2) is not UTF-8"),
    File(name: "numbers beyond double", text: "a\n1e308\n1e309\n", outcome: "a:text=1e308,1e309"),
    File(name: "minus as a dash", text: "a\n\u{2212}5\n", outcome: "a:text=\u{2212}5"),
    File(name: "full-width digits", text: "a\n５\n", outcome: "a:text=５"),
  ]

  @Test(arguments: files) func isReadOrRefused(_ file: File) throws {
    var options = CSVOptions(time: file.time)
    options.format = try file.format.map { .pattern(try TimePattern($0)) }
    options.zone = try #require(Zone(named: file.zone))
    options.decimal = UInt8(ascii: file.decimal)
    options.thousands = file.thousands.map { UInt8(ascii: $0) }
    options.comment = file.comment.map { UInt8(ascii: $0) }
    if let missing = file.missing { options.missing = missing }
    do {
      let reading = try CSVReader(options).read(Array(file.text.utf8))
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
        nil, "`x` in line 2 is no number", "`2024-01-01` in line 2 is a date", "`true` in line 2",
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
}
