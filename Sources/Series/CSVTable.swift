internal import Tensors

/// The columns of a delimited text as its blocks come in, in order.
struct CSVTable {
  let body: CSVBody
  let kernels: KernelSet
  let longestRow: Int
  private(set) var layout: CSVReader.Layout
  private(set) var rows = 0
  /// The line that follows what was read.
  private(set) var line: Int
  /// A block whose last row goes on in the next one, from its beginning on.
  private var open: TextBlock?
  /// Where such a row would be looked at again.
  private var openEnough = 0
  /// Blank lines of a text of one column, which are missing cells where a row follows: first line and count.
  private var blank: [(line: Int, count: Int)] = []
  private let own = DelimitedRows()

  init(_ body: CSVBody, _ layout: CSVReader.Layout, line: Int, plan: CSVPipeline.Plan) {
    (self.body, self.layout, self.line) = (body, layout, line)
    (kernels, longestRow) = (plan.execution.kernels, plan.longestRow)
  }

  /// What the columns are read as now.
  var form: DelimitedRows.Form {
    DelimitedRows.Form(
      delimiter: body.parser.delimiter, decimal: body.parser.decimal, comment: body.comment, missing: body.missing,
      hasMissingNumbers: body.hasMissingNumbers, kinds: layout.roles.map(kind))
  }

  private func kind(_ role: CSVReader.Layout.Role) -> DelimitedRows.Kind {
    switch role {
    case .ignored: .ignored
    case .time: .time
    case .cells(let index):
      switch layout.builders[index].reads {
      case .number: body.parser.isPlain ? .number : .odd
      case .boolean: .odd
      case .text: .text
      case nil: .ignored
      }
    }
  }

  /// Takes in the rows of the next block.
  /// - Parameter rows: what was read of it as the columns stood some blocks ago, from its first byte on.
  mutating func take(_ block: TextBlock, _ rows: DelimitedRows?) throws(CSVError) {
    guard !block.isTooLong else { throw .longRow(line: line, limit: longestRow) }
    guard open == nil else {
      open?.join(block)
      guard let joined = open, joined.isLast || joined.count >= openEnough else { return }
      open = nil
      // Each time twice as much is looked at, so that a long row costs no more than a few goes.
      return try take(joined, from: 0)
    }
    if let rows, rows.form == form { try take(block, rows) } else { try take(block, from: 0) }
  }

  /// Reads a block from a place on, and takes its rows in.
  mutating func take(_ block: TextBlock, from place: Int) throws(CSVError) {
    var place = place
    while place < block.count {
      own.read(block.bytes, count: block.count, at: place, line: 0, as: form, with: kernels)
      place = try absorb(own, block, line)
    }
  }

  private mutating func take(_ block: TextBlock, _ rows: DelimitedRows) throws(CSVError) {
    let place = try absorb(rows, block, line)
    if place < block.count { try take(block, from: place) }
  }

  /// Takes rows in up to where a column turns out to be of another kind, or reading stopped; where to go on.
  /// - Parameter base: the line of the rows' first.
  private mutating func absorb(_ rows: DelimitedRows, _ block: TextBlock, _ base: Int) throws(CSVError) -> Int {
    var count = rows.rows
    if layout.roles.count == 1 { count = try holdBack(rows, block, base) }
    let form = form
    var (row, odd) = (0, 0)
    while row < count {
      let next = odd < rows.oddCount ? min(rows.odd(odd).row, count) : count
      if row < next { try append(rows, row..<next, block, base) }
      row = next
      guard row < count else { break }
      try append(rows, odd: &odd, row: row, block, base)
      row += 1
      if row < rows.rows, self.form != form {
        self.rows += row
        line = base + rows.line(of: row)
        return rows.start(of: row)
      }
    }
    self.rows += count
    rememberBlank(rows, from: count, base)
    line = base + rows.line
    switch rows.status {
    case .end, .full: return rows.at
    case .open where !block.isLast:
      try leaveOpen(block, from: rows.at)
      return block.count
    case .fault, .open:
      // Somebody looks at the row who can say what is wrong.
      var scanner = CSVScanner(delimiter: body.parser.delimiter, comment: body.comment, at: rows.at)
      scanner.line = line
      var changed = layout
      do throws(CSVError) {
        try body.readRow(&scanner, block.bytes.span.extracting(..<block.count), &changed)
      } catch {
        // Where a quote is open, what is wrong may hang on what follows.
        guard case .openQuote = error, !block.isLast else { throw error }
        try leaveOpen(block, from: rows.at)
        return block.count
      }
      layout = changed
      self.rows += 1
      line = scanner.line
      return scanner.at
    }
  }
}

extension CSVTable {
  /// Puts a row aside that goes on in the next block.
  private mutating func leaveOpen(_ block: TextBlock, from place: Int) throws(CSVError) {
    guard block.count - place <= longestRow else { throw .longRow(line: line, limit: longestRow) }
    open = block.tail(from: place)
    openEnough = 2 * (block.count - place)
  }

  /// Leaves out the blank lines at the end of what was read, until a row follows them: the rows before.
  private mutating func holdBack(_ rows: DelimitedRows, _ block: TextBlock, _ base: Int) throws(CSVError) -> Int {
    var count = rows.rows
    func isBlank(_ row: Int) -> Bool {
      let byte = block.bytes[rows.start(of: row)]
      return byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }
    while count > 0, isBlank(count - 1) { count -= 1 }
    if count > 0 || rows.status == .fault || rows.status == .open && block.isLast {
      for run in blank {
        for line in run.line..<(run.line + run.count) { try appendBlank(line) }
      }
      blank = []
    }
    // A row that is not understood follows these.
    return rows.status == .fault || rows.status == .open ? rows.rows : count
  }

  /// Remembers the blank lines that were left out, once all rows before them are in the columns.
  private mutating func rememberBlank(_ rows: DelimitedRows, from count: Int, _ base: Int) {
    for row in count..<rows.rows {
      let line = base + rows.line(of: row)
      if let last = blank.last, last.line + last.count == line {
        blank[blank.count - 1].count += 1
      } else {
        blank.append((line, 1))
      }
    }
  }

  private mutating func appendBlank(_ line: Int) throws(CSVError) {
    for index in layout.builders.indices { layout.builders[index].appendMissing() }
    try layout.time?.append([CSVField(range: 0..<0)], Span(), line: line)
    layout.lines?.append(Int32(clamping: line))
    rows += 1
  }

  /// Rows without an odd field, column by column.
  private mutating func append(
    _ rows: DelimitedRows, _ range: Range<Int>, _ block: TextBlock, _ base: Int
  ) throws(CSVError) {
    let text = block.bytes.span
    for (column, role) in layout.roles.enumerated() {
      guard case .cells(let index) = role else { continue }
      switch rows.form?.kinds[column] {
      case .number: layout.builders[index].append(rows, column, range)
      case .text: layout.builders[index].append(fields: rows, column, range, text)
      default: for _ in range { layout.builders[index].appendMissing() }
      }
    }
    for row in range where layout.lines != nil { layout.lines?.append(Int32(clamping: base + rows.line(of: row))) }
    guard layout.time != nil else { return }
    let first = try layout.time?.append(stamps: rows, range, base: base) ?? range.upperBound
    for row in first..<range.upperBound { try appendTime(rows, row, text, base) }
  }

  /// A row with odd fields, cell by cell.
  private mutating func append(
    _ rows: DelimitedRows, odd: inout Int, row: Int, _ block: TextBlock, _ base: Int
  ) throws(CSVError) {
    let text = block.bytes.span
    let line = base + rows.line(of: row)
    for (column, role) in layout.roles.enumerated() {
      guard case .cells(let index) = role else { continue }
      let kind = rows.form?.kinds[column]
      if odd < rows.oddCount {
        let next = rows.odd(odd)
        if next.row == row, next.column == column {
          try layout.builders[index].append(CSVField(next.field), text, body.parser, line: line)
          odd += 1
          continue
        }
      }
      switch kind {
      case .number: layout.builders[index].append(rows, column, row..<(row + 1))
      case .text: layout.builders[index].append(fields: rows, column, row..<(row + 1), text)
      default: layout.builders[index].appendMissing()
      }
    }
    try appendTime(rows, row, text, base)
    layout.lines?.append(Int32(clamping: line))
  }

  /// A row's time, read from its fields.
  private mutating func appendTime(
    _ rows: DelimitedRows, _ row: Int, _ text: Span<UInt8>, _ base: Int
  ) throws(CSVError) {
    guard layout.time != nil else { return }
    var fields = [CSVField](repeating: CSVField(range: 0..<0), count: layout.timeColumns.count)
    for (part, column) in layout.timeColumns.enumerated() {
      if let field = rows.field(column, row) { fields[part] = CSVField(field) }
    }
    try layout.time?.append(fields, text, line: base + rows.line(of: row))
  }
}

extension CSVField {
  init(_ field: DelimitedRows.Field) {
    self.init(range: field.range, hasDoubledQuotes: field.doubled)
  }
}
