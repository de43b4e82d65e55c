internal import Notation
internal import Series
internal import Tensors

/// Delimited texts: blocks, threads and instruction sets change nothing; what is written reads back as itself.
enum FuzzCSV: Fuzzed {
  static let name = "csv"

  private static let words = [
    "", "1", "-2.5", "0.30000000000000004", "1e-7", "1e308", "4.9e-324", "123456789012345678901", "NA", "?", "-999",
    "true",
    "FALSE", "x", "\"a, b\"", "\"say \"\"so\"\"\"", "\"two\nlines\"", "5\" pipe", " 1 ", "12.5%", "1,234", "ä", "日本",
    "# no",
    "2024-01-31", "2024-02-30", "2024-03-31 02:30", "2024-10-27T02:30:00", "2024-10-27T01:30Z", "1949-01", "7", "-0",
    "+1",
    "0x10", "inf", "1.2.3", ".", "-",
  ]

  private static let mutation = Mutation(
    words: words + ["\"", "\"\"", ",", ";", "\t", "|", "\n", "\r", "\r\n", "\n\n", "\u{FEFF}", "\u{0}", "#", " "])

  static func input(from generator: inout Generator) -> [UInt8] {
    let columns = 1 + generator.size(upTo: 9)
    let end = generator.one(of: ["\n", "\n", "\r\n", "\r"])
    let delimiter = generator.one(of: [",", ",", ";", "\t", "|"])
    let own = (0..<columns).map { _ in
      (0..<(1 + generator.below(4))).map { _ in generator.one(of: words) }
    }
    var lines = [(0..<columns).map { $0 == 0 ? "t" : "c\($0)" }.joined(separator: delimiter)]
    for row in 0..<generator.size(upTo: 60) {
      lines.append(
        (0..<columns).map { column in
          if column == 0, columns > 1 { return Self.time(row) }
          return generator.isOne(in: 2)
            ? "\(generator.below(20_000) - 10_000).\(generator.below(1000))" : generator.one(of: own[column])
        }.joined(separator: delimiter))
      if generator.isOne(in: 40) { lines.append("") }
      if generator.isOne(in: 40) { lines.append("# \"") }
    }
    var bytes = Array((lines.joined(separator: end) + (generator.isOne(in: 2) ? end : "")).utf8)
    if !generator.isOne(in: 4) { mutation.apply(to: &bytes, &generator) }
    return bytes
  }

  private static func time(_ row: Int) -> String { "2024-10-\(row < 9 ? "0" : "")\(row % 30 + 1)" }

  static func check(_ input: [UInt8]) throws {
    var generator = Generator(of: input)
    var options = CSVOptions(time: generator.isOne(in: 2) ? ["t"] : [])
    if generator.isOne(in: 4) { options.individual = "c1" }
    if generator.isOne(in: 4) { options.comment = UInt8(ascii: "#") }
    if generator.isOne(in: 4) { options.delimiter = UInt8(ascii: ",") }
    if generator.isOne(in: 8) { options.decimal = UInt8(ascii: ",") }
    if generator.isOne(in: 8) { options.thousands = UInt8(ascii: generator.isOne(in: 2) ? "." : " ") }
    if options.thousands == options.decimal { options.thousands = nil }
    if generator.isOne(in: 4) { options.missing = ["-999", "NA"] }
    if generator.isOne(in: 4), let zone = Zone(named: "Europe/Berlin") { options.zone = zone }
    if generator.isOne(in: 8) { options.kinds = [.init(column: "c1", kind: generator.one(of: Column.Kind.allCases))] }
    let expected = Result { () throws(CSVError) in
      try CSVReader(options, execution: Execution(threads: 1), block: 1 << 20).read(input)
    }
    for _ in 0..<3 {
      let execution = Execution(
        kernels: generator.one(of: KernelSet.available), threads: generator.one(of: [1, 1, 1, 2, 3]))
      let block = 1 + generator.size(upTo: 300)
      let found = Result { () throws(CSVError) in
        try CSVReader(options, execution: execution, block: block, blocks: 1 + generator.below(5)).read(input)
      }
      try same(expected, found, "blocks of \(block), \(execution.threads) threads, \(execution.kernels.name)")
    }
    switch expected {
    case .failure(let error):
      try Broken.unless(!error.description.isEmpty && !error.remedy.isEmpty, "an error says nothing")
    case .success(let reading): if reading.panel == nil { try writtenReadsBack(reading.series) }
    }
  }

  private static func same(
    _ one: Result<CSVReading, CSVError>, _ two: Result<CSVReading, CSVError>, _ how: String
  ) throws(Broken) {
    switch (one, two) {
    case (.failure(let one), .failure(let two)):
      try Broken.unless(one == two, "\(how): \(two.description), and \(one.description)")
    case (.success(let one), .success(let two)):
      try Broken.unless(one.series == two.series, "\(how): other cells")
      try Broken.unless(one.report == two.report, "\(how): \(two.report), and \(one.report)")
      try Broken.unless(one.panel?.individuals == two.panel?.individuals, "\(how): another panel")
    case (.failure(let error), .success): throw Broken("\(how): read, and \(error.description)")
    case (.success, .failure(let error)): throw Broken("\(how): \(error.description), and read")
    }
  }

  /// A series as text has the same cells, where texts do not look like something else.
  private static func writtenReadsBack(_ series: Series) throws {
    guard series.count > 0, series.axis.isCalendar else { return }
    let written = CSVWriter().write(series, timeName: "the time itself")
    var options = CSVOptions(time: ["the time itself"])
    options.missing = []
    options.delimiter = UInt8(ascii: ",")
    options.zone = series.axis.zone
    options.kinds = series.columns.map { .init(column: $0.name, kind: $0.kind) }
    guard !series.columns.contains(where: { $0.name == "the time itself" }) else { return }
    let again: CSVReading
    do throws(CSVError) {
      again = try CSVReader(options).read(written)
    } catch {
      throw Broken("what was written is refused: \(error.description)")
    }
    for (one, two) in zip(series.columns, again.series.columns) {
      try Broken.unless(
        one.name.utf8.elementsEqual(two.name.utf8) && one.cells == two.cells, "`\(one.name)` reads back otherwise")
    }
    try Broken.unless(again.series.count == series.count, "\(series.count) rows read back as \(again.series.count)")
  }
}
