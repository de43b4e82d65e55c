import Notation
import Series
import Tensors
import Testing

/// Neither how a text is cut into blocks nor how many threads read them changes what comes out.
@Suite struct BlocksTests {
  static let texts: [(text: String, time: [String])] = [
    ("t,a,b\n2024-01-01,1,x\n2024-01-02,2.5,\"y\n, z\"\n2024-01-03,,NA\n\n2024-01-04,7%,\"\"\n", ["t"]),
    ("a,b\n1,2\n3,4\n5,oops\n6,7\n8,9\n", []),
    ("a,b\n,\n,\n1,true\n2,false\n,no\n", []),
    ("a\n1\n\n\n2\n\n\n\n", []),
    ("a\n\n\n\n\nx\n1\n\n", []), ("a\n-\n1\n\n\n2\n\n3\n\n\n4\n", []), ("a\n1\n\n2\nx\n\n3\n\n\n4\n", []),
    ("a\r\n1\r\n\r\n2\r\n", []), ("a,b\n1,2\n1,2,3,\"x\ny\",4\n5,6\n", []),
    ("a,b\r1,2\r3,4", []),
    ("a;b\n1,5;2\n\"5\"\" pipe\";3\n", []),
    ("a,b\n1,\"open\n2,3\n4,5\n6,7\n", []),
    ("a,b\n1,2\n\"x\"y,3\n", []),
    ("a,b\n1,2\n3\n4,5\n", []),
    ("a,b\n1,2\n3,4,5\n4,5\n", []),
    ("a,b\n\"1\n\n2\n\n3\",\"\n\n\n\"\n4,5\n", []),
    ("t,v\n1,2\n2,3\n4,5\n", ["t"]),
    ("t,v\n2024-01-01 00:00,1\n2024-01-01 00:30,2\n2024-01-01 00:30,3\n", ["t"]),
    ("t,v\n2024-01-01 00:00Z,1\n2024-01-01 00:30Z,2\n2024-01-01 01:00,3\n", ["t"]),
    ("year,month,v\n2024,1,5\n2024,2,6\n", ["year", "month"]),
    ("# c\na,b\n# d, \"\n1,2\n#\n#\n3,4\n# e", []),
    ("\u{FEFF}a\n1\n", []), ("a,b\n", []), ("a,b", []), ("\n\n\n", []), ("", []), ("\n\n\na\n\n", []),
    ("a,a\n1,2\n", []), ("t\n1\n\n3\n", ["t"]), ("a,b\n1,\u{0}\n", []), ("ä,é\nö,ß\n日,本\n", []),
  ]

  static func outcome(_ text: [UInt8], _ options: CSVOptions, _ execution: Execution, block: Int?, blocks: Int?)
    -> String
  {
    do {
      let reading = try CSVReader(options, execution: execution, block: block, blocks: blocks).read(text)
      return "\(CSVReaderTests.show(reading.series)) \(reading.series.axis) \(reading.report)"
    } catch {
      return error.description
    }
  }

  /// The whole table of nasty files, in blocks.
  @Test(
    arguments: NastyFilesTests.forms.filter { $0.text.utf8.count < 1000 } + NastyFilesTests.numbers
      + NastyFilesTests.times)
  func nastyFilesInBlocks(_ file: NastyFilesTests.File) throws {
    let options = try file.options()
    let bytes = file.bytes ?? Array(file.text.utf8)
    let expected = Self.outcome(bytes, options, Execution(threads: 1), block: nil, blocks: nil)
    for block in [1, 4, 9] {
      #expect(Self.outcome(bytes, options, Execution(threads: 2), block: block, blocks: 2) == expected)
    }
  }

  @Test func cutsChangeNothing() {
    for (text, time) in Self.texts {
      for individual in [nil, "b"] as [String?] {
        var options = CSVOptions(time: time)
        options.individual = individual
        if text.hasPrefix("#") { options.comment = 0x23 }
        let bytes = Array(text.utf8)
        let expected = Self.outcome(bytes, options, Execution(kernels: .best, threads: 1), block: nil, blocks: nil)
        for kernels in KernelSet.available {
          for block in [1, 2, 3, 5, 8, 13, 64] {
            for (threads, blocks) in [(1, 1), (2, 3), (3, 2)] {
              let found = Self.outcome(
                bytes, options, Execution(kernels: kernels, threads: threads), block: block, blocks: blocks)
              #expect(found == expected, "\(text.debugDescription) in blocks of \(block), \(threads) threads")
            }
          }
        }
      }
    }
  }

  /// What is no text is said first, wherever it stands and whatever else is wrong.
  @Test func whatIsNoTextComesFirst() {
    let text = Array("a,b\n1\n2,3\n4,\"".utf8) + [0xE4, 0x0A]
    // The first 64 bytes tell what it is, however few are read at once.
    let zeros =
      Array("a,b\n1,2\n".utf8) + [0, 0x61, 0x0A, 0, 0x62, 0, 0x63, 0]
      + Array(String(repeating: "1,2\n", count: 20).utf8)
    for block in [1, 4, 100] {
      #expect(throws: CSVError.notText(offset: 8, line: 3, guess: .binary)) {
        try CSVReader(CSVOptions(), block: block).read(zeros)
      }
      #expect(throws: CSVError.notText(offset: 13, line: 4, guess: .latin1)) {
        try CSVReader(CSVOptions(), block: block).read(text)
      }
    }
  }

  /// Many blank lines, one column, long fields, many columns: nothing takes longer than its length.
  @Test func nothingIsSlow() throws {
    let blank = Array("a\n1".utf8) + [UInt8](repeating: 0x0A, count: 300_000)
    #expect(try CSVReader().read(blank).series.count == 1)
    #expect(try CSVReader().read(blank + [0x32]).series.count == 300_001)
    let long = "a,b\n\"" + String(repeating: "x\n", count: 300_000) + "\",1\n"
    #expect(try CSVReader(CSVOptions(), block: 1000).read(Array(long.utf8)).series.count == 1)
    let names = (0..<20_000).map { "c\($0)" }.joined(separator: ",")
    let wide = names + "\n" + (0..<20_000).map { $0 % 3 == 0 ? "x" : "1" }.joined(separator: ",") + "\n"
    let series = try CSVReader().read(Array(wide.utf8)).series
    #expect(series.columns.count == 20_000 && series.columns[19_999].kind == .number)
  }
}
