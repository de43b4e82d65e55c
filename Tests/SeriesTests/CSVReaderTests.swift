import Foundation
import Notation
import Series
import Testing

@Suite struct CSVReaderTests {
  static func read(_ text: String, _ options: CSVOptions = CSVOptions()) throws(CSVError) -> CSVReading {
    try CSVReader(options).read(Array(text.utf8))
  }

  /// Columns as text: `name:kind=cell,cell`, `~` for missing.
  static func show(_ series: Series) -> String {
    series.columns.map { column in
      let cells = (0..<column.count).map { row -> String in
        switch column.cells {
        case .numbers(let numbers): numbers[row].map(NumberText.shortest) ?? "~"
        case .texts(let texts): texts[row] ?? "~"
        case .booleans(let booleans): booleans[row].map { "\($0)" } ?? "~"
        }
      }
      return "\(column.name):\(column.kind.rawValue)=\(cells.joined(separator: ","))"
    }.joined(separator: " ")
  }

  @Test(arguments: [
    ("a,b\n1,2\n3,4\n", "a:number=1,3 b:number=2,4"),
    ("a,b\n1,2\n3,4", "a:number=1,3 b:number=2,4"),
    ("a,b\r\n1,2\r\n3,4\r\n\r\n", "a:number=1,3 b:number=2,4"),
    ("a,b\r1,2\r3,4", "a:number=1,3 b:number=2,4"),
    ("\u{FEFF}a,b\n1,2\n", "a:number=1 b:number=2"),
    ("a;b\n1;2\n", "a:number=1 b:number=2"),
    ("a\tb\n1\t\n", "a:number=1 b:number=~"),
    ("a|b\n1|x\n", "a:number=1 b:text=x"),
    ("\"a,1\";b\n1;2\n", "a,1:number=1 b:number=2"),
    ("a,b\n1,\n,4\n", "a:number=1,~ b:number=~,4"),
    ("a,b\n1,2\n\n3,4\n", "a:number=1,3 b:number=2,4"),
    ("a\n1\n\n3\n\n\n", "a:number=1,~,3"),
    ("a,b\n,\n,\n", "a:number=~,~ b:number=~,~"),
    ("a\nNA\n?\nnan\nNaN\n5\n", "a:number=~,~,~,~,5"),
    ("a\n1\n2\nx\n4\n", "a:text=1,2,x,4"),
    ("a,b\n1,q\nNA,q\n\"x \"\"y\"\"\",r\n", "a:text=1,~,x \"y\" b:text=q,q,r"),
    ("a\ntrue\nFALSE\nNA\nTrue\n", "a:boolean=true,false,~,true"),
    ("a\nNA\ntrue\n1\n", "a:text=~,true,1"),
    ("a,b\n\"1\",\"two\nlines, one field\"\n2,c\n", "a:number=1,2 b:text=two\nlines, one field,c"),
    (" a , b \n 1 ,  x  \n", "a:number=1 b:text=x"),
    ("a\n5\" pipe\n", "a:text=5\" pipe"),
    ("a\n+1.5e3\n-.5\n5.\n1E-2\n-0\n", "a:number=1500,-0.5,5,0.01,0"),
    ("a\n1e999\n", "a:text=1e999"),
    ("a\ninf\n", "a:text=inf"),
    ("a\n0x10\n", "a:text=0x10"),
    ("a\n1.2.3\n", "a:text=1.2.3"),
    ("a\n1e\n", "a:text=1e"),
    ("a\n-\n", "a:text=-"),
    ("a\n.\n", "a:text=."),
    ("a\n1 000\n", "a:text=1 000"),
    ("a\n123456789012345678901234567890\n", "a:number=1.2345678901234568e+29"),
    ("é\u{301},x\nä,日本\n", "é\u{301}:text=ä x:text=日本"),
  ])
  func cells(text: String, shown: String) throws {
    #expect(Self.show(try Self.read(text).series) == shown)
  }

  @Test(arguments: [
    ("", CSVError.empty), ("\n\n", .empty), ("\u{FEFF}", .empty),
    ("a,b", .headerOnly(columns: ["a", "b"])), ("a,b\n\n", .headerOnly(columns: ["a", "b"])),
    ("a,b\n1,2\n3\n", .ragged(line: 3, fields: 1, header: 2)),
    ("a,b\n1,2\n3,4,5\n", .ragged(line: 3, fields: 3, header: 2)),
    ("a,b\n\"x\ny\",2\n3\n", .ragged(line: 4, fields: 1, header: 2)),
    ("a,,c\n1,2,3\n", .unnamedColumn(position: 2)),
    ("a,b,a\n1,2,3\n", .duplicateColumn("a", first: 1, second: 3)),
    ("a,b\n1,\"open\n3,4\n", .openQuote(line: 2, column: "b")),
    ("a,b\n1,\"x\"y\n", .strayQuote(line: 2, column: "b")),
    ("a,\"b\n1,2\n", .openQuote(line: 1, column: "2")),
  ])
  func faults(text: String, error: CSVError) {
    #expect(throws: error) { try Self.read(text) }
    #expect(!error.description.isEmpty && !error.remedy.isEmpty)
  }

  @Test(arguments: [
    ([0x61, 0x0A, 0xE4, 0x0A] as [UInt8], CSVError.notText(offset: 2, line: 2, guess: .latin1)),
    ([0xFF, 0xFE, 0x61, 0], .notText(offset: 0, line: 1, guess: .utf16)),
    ([0x61, 0, 0x2C, 0, 0x62, 0], .notText(offset: 1, line: 1, guess: .utf16)),
    ([0x1F, 0x8B, 8, 0], .notText(offset: 1, line: 1, guess: .compressed)),
    ([0x61, 0x0A, 0, 0, 0, 0, 0, 0], .notText(offset: 2, line: 2, guess: .binary)),
    ([0x61, 0x0A, 0xED, 0xA0, 0x80], .notText(offset: 2, line: 2, guess: .latin1)),
    ([0x61, 0x0A, 0xC0, 0x80], .notText(offset: 2, line: 2, guess: .latin1)),
    ([0x61, 0x0A, 0xE2, 0x82], .notText(offset: 2, line: 2, guess: .latin1)),
  ])
  func encodings(bytes: [UInt8], error: CSVError) {
    #expect(throws: error) { try CSVReader().read(bytes) }
  }

  @Test func numbersReadExactly() throws {
    var state: UInt64 = 7
    var text = "a\n"
    var expected: [Double] = []
    for index in 0..<20_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      // Any double, and short decimals as measurements have them.
      let number = index % 2 == 0 ? Double(bitPattern: state) : Double(Int64(bitPattern: state) >> 34) / 1000
      guard number.isFinite else { continue }
      expected.append(number)
      text += "\(number)\n"
    }
    let column = try Self.read(text).series.column("a")
    #expect(column.numbers?.values.map(\.bitPattern) == expected.map(\.bitPattern))
  }

  @Test func optionsDemandAndChoose() throws {
    var options = CSVOptions()
    options.columns = ["b"]
    options.missing = ["-999"]
    #expect(Self.show(try Self.read("a,b\n1,-999\nNA,2\n", options).series) == "b:number=~,2")
    options.columns = nil
    options.kinds = [.init(column: "a", kind: .number)]
    #expect(throws: CSVError.wrongKind(line: 3, column: "a", text: "NA", needs: .number)) {
      try Self.read("a,b\n1,-999\nNA,2\n", options)
    }
    options.kinds = [.init(column: "a", kind: .text), .init(column: "b", kind: .boolean)]
    #expect(Self.show(try Self.read("a,b\n01,1\n2,0\n", options).series) == "a:text=01,2 b:boolean=true,false")
    options.kinds = [.init(column: "x", kind: .text)]
    #expect(throws: CSVError.unknownColumn("x", known: ["a"])) { try Self.read("a\n1\n", options) }
    var german = CSVOptions()
    german.decimal = UInt8(ascii: ",")
    #expect(Self.show(try Self.read("a;b\n1,5;2\n", german).series) == "a:number=1.5 b:number=2")
  }

  @Test func evidenceSaysWhyAColumnIsText() throws {
    let report = try Self.read("a,wind\n1,NW\nx,SE\n").report
    #expect(report.columns[0].evidence.map { "\($0.text) \($0.line)" } == "x 3")
    #expect(report.columns[1].evidence.map { "\($0.text) \($0.line)" } == "NW 2")
  }

  /// Whatever is cut off or changed, the reader answers or refuses, and never stops the program.
  @Test func mutilatedTextsNeverCrash() {
    let text = Array("t,a,\"b \"\"q\"\"\"\r\n2024-01-31,1.5,\"x\ny\"\n2024-02-29,NA,true\n2024-03-31,-1e5,\n".utf8)
    let options = CSVOptions(time: ["t"])
    for length in 0...text.count { _ = try? CSVReader(options).read(Array(text[..<length])) }
    for place in text.indices {
      for byte in [0, 10, 13, 34, 44, 45, 48, 58, 84, 101, 200, 255] as [UInt8] {
        var changed = text
        changed[place] = byte
        _ = try? CSVReader(options).read(changed)
        _ = try? CSVReader().read(changed)
      }
    }
  }

  @Test(arguments: ["pollution.csv", "airline-passengers.csv"])
  func publicFiles(name: String) throws {
    let path = FileManager.default.currentDirectoryPath + "/../shared/data/" + name
    guard let data = FileManager.default.contents(atPath: path) else { return }
    if name == "pollution.csv" {
      let options = CSVOptions(time: ["year", "month", "day", "hour"])
      let reading = try CSVReader(options).read(Array(data))
      let series = reading.series
      #expect(series.count == 43_824)
      #expect(series.axis.step == TimeSpan(seconds: 3600) && series.axis.isRegular)
      #expect(series["pm2.5"]?.missing.setCount == 2067)
      #expect(series["cbwd"]?.kind == .text)
      #expect(series.axis.text(at: 43_823) == "2014-12-31 23:00")
    } else {
      let series = try CSVReader(CSVOptions(time: ["Month"])).read(Array(data)).series
      #expect(series.count == 144 && series.axis.step == TimeSpan(months: 1))
      #expect(series.axis.text(at: 143) == "1960-12")
    }
  }
}
