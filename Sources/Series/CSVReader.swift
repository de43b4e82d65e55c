package import Tensors

/// Reads a delimited text into a series, block by block; once more for columns that turn out to be text.
package struct CSVReader: Sendable {
  package let options: CSVOptions
  private let plan: CSVPipeline.Plan

  /// - Parameters:
  ///   - execution: the kernels and threads that read; they change nothing of what is read.
  ///   - block: bytes that are read at once, or nil for what is fast; how many such blocks are on the way together;
  ///     and how long a row may be.
  package init(
    _ options: CSVOptions = CSVOptions(), execution: Execution = Execution(), block: Int? = nil, blocks: Int? = nil,
    longestRow: Int? = nil
  ) {
    self.options = options
    var plan = CSVPipeline.Plan(execution: execution)
    if let block { plan.block = max(1, block) }
    if let blocks { plan.blocks = max(1, blocks) }
    if let longestRow { plan.longestRow = longestRow }
    self.plan = plan
  }

  package func read(_ bytes: [UInt8]) throws(CSVError) -> CSVReading {
    try read(BytesInMemory(bytes))
  }

  /// UTF-8 with or without its mark, any line ends, a header, then rows of as many fields. Blank lines are skipped,
  /// except in a text of a single column, where they are missing cells.
  ///
  /// All of the source is read, whatever is wrong, unless it begins with something that is no text.
  package func read(_ source: any ByteSource) throws(CSVError) -> CSVReading {
    var (feed, block) = (TextFeed(source, size: plan.block, longestRow: plan.longestRow), TextBlock())
    feed.read(into: &block)
    // Of what is no text, the first bytes tell what it is.
    while block.count < 64, !block.isLast { try extend(&block, from: &feed) }
    guard !block.isTooLong else { throw .longRow(line: 1, limit: plan.longestRow) }
    var lineFeeds = try checkedLineFeeds(of: block)
    var head = CSVHead(block.bytes.span.extracting(..<block.ownCount), options)
    // What it says may hang on what follows.
    while head.reachesEnd, !block.isLast {
      try extend(&block, from: &feed)
      guard block.count <= 2 * plan.longestRow, !block.isTooLong else {
        throw .longRow(line: head.body.line, limit: plan.longestRow)
      }
      lineFeeds = try checkedLineFeeds(of: block)
      head = CSVHead(block.bytes.span.extracting(..<block.ownCount), options)
    }
    let pipeline = CSVPipeline(plan: plan)
    let start = Result { () throws(CSVError) in try self.start(head, block, expected: source.expectedCount) }
    let table = try pipeline.run(start, feed, first: block, from: head.body.at, lineFeeds: lineFeeds)
    var layout = table.layout
    if layout.builders.contains(where: \.needsSecondPass) {
      let again = layout.secondPass()
      source.rewind()
      feed = TextFeed(source, size: plan.block, longestRow: plan.longestRow)
      feed.read(into: &block)
      while !block.isLast, block.count < head.body.at { feed.extend(&block) }
      let second = CSVTable(
        table.body, again.layout, line: head.body.line, plan: plan)
      // A file that has grown shorter meanwhile is told by its source.
      let found = try pipeline.run(
        .success(second), feed, first: block, from: min(head.body.at, block.count), lineFeeds: 0)
      for (place, builder) in zip(again.places, found.layout.builders) { layout.builders[place] = builder }
      guard found.rows == table.rows else { throw .changed }
    }
    return try reading(layout, rows: table.rows, delimiter: head.delimiter, likely: head.likely)
  }

  /// More text behind the first block. Where a row follows that is too long to be one, none comes.
  private func extend(_ block: inout TextBlock, from feed: inout TextFeed) throws(CSVError) {
    feed.extend(&block)
    guard feed.heldCount > 2 * plan.longestRow else { return }
    let lines = block.bytes[..<block.count].count { $0 == UInt8(ascii: "\n") }
    throw .longRow(line: lines + 1, limit: plan.longestRow)
  }

  /// The line feeds of the first block.
  private func checkedLineFeeds(of block: TextBlock) throws(CSVError) -> Int {
    let facts = EncodingCheck.facts(of: block.bytes, count: block.ownCount, with: plan.execution.kernels)
    guard let fault = facts.fault else { return facts.lineFeeds }
    throw EncodingCheck.error(
      block.bytes.span, fault, before: 0, lineFeeds: 0, prefix: Array(block.bytes.prefix(min(64, block.ownCount))))
  }

  /// The columns, before the first row.
  private func start(_ head: CSVHead, _ block: TextBlock, expected: Int) throws(CSVError) -> CSVTable {
    let header = try head.header.get()
    let rows = head.estimatedRows(block.bytes.span.extracting(..<block.ownCount), of: expected)
    let layout = try Layout(header: header, options: options, likely: head.likely, capacity: rows)
    let body = CSVBody(
      parser: DecimalParser(decimal: options.decimal, thousands: options.thousands, delimiter: head.delimiter),
      header: header, missing: options.missing.map { Array($0.utf8) }, comment: options.comment)
    return CSVTable(body, layout, line: head.body.line, plan: plan)
  }

  /// - Parameter unit: what the places of rows are called: `line`, or `row` where there are no lines.
  func reading(
    _ layout: Layout, rows: Int, delimiter: UInt8, likely: [String], unit: String = "line"
  ) throws(CSVError) -> CSVReading {
    if let individual = layout.individual {
      return try panelReading(layout, individual, rows: rows, delimiter: delimiter, likely: likely, unit: unit)
    }
    var columns = layout.builders.map { $0.recognised(in: unit) }
    var axis = TimeAxis.index(count: rows)
    var leftOut: [Range<Int>] = []
    if let time = layout.time {
      let (found, places) = try time.axis()
      axis = found
      if let places {
        columns = columns.map { $0.spread(to: places, count: found.count) }
        var free = Mask(count: found.count, repeating: true)
        for place in places { free[place] = false }
        leftOut = free.runs
      }
    }
    let recognised = zip(layout.builders, columns).map { builder, column in
      CSVReport.Recognised(
        name: column.name, kind: column.kind, evidence: builder.evidence, percentages: builder.percentages)
    }
    return CSVReading(
      series: Series(axis: axis, checked: columns), panel: nil,
      report: CSVReport(
        rows: rows, delimiter: delimiter, timeColumns: options.time,
        timeCandidates: options.time.isEmpty ? likely : [], leftOut: leftOut, doubled: layout.time?.doubled ?? 0,
        columns: recognised))
  }
}
