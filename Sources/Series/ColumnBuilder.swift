internal import Tensors

/// Collects the cells of one column of a delimited text, and recognises its kind as it goes.
///
/// The first field that is not missing decides. A number that comes to be text was recognised wrongly: the builder
/// then waits for a second pass, in which text is its kind from the start.
struct ColumnBuilder {
  let name: String
  private let demanded: Column.Kind?
  private(set) var kind: Column.Kind?
  private(set) var evidence: CSVReport.Evidence?
  /// Numbers that were written as percentages.
  private(set) var percentages = 0
  /// Whether cells seen so far are lost, and a second pass must read them as texts.
  private(set) var needsSecondPass = false
  private var count = 0
  private let capacity: Int
  private var numbers: [Double] = []
  private var missing = Mask(count: 0)
  private var hasMissing = false
  private var truths = Mask(count: 0)
  private var codes: [Int32] = []
  private var categories = CategoryTable()

  init(name: String, demanded: Column.Kind?, capacity: Int) {
    self.name = name
    self.demanded = demanded
    self.capacity = capacity
    if let demanded { begin(demanded) }
  }

  /// What fields are read as; nil where they are counted only.
  var reads: Column.Kind? { needsSecondPass ? nil : kind ?? .number }

  /// The numbers of some rows of a block; those that are NaN are missing.
  mutating func append(_ rows: DelimitedRows, _ column: Int, _ range: Range<Int>) {
    guard rows.isComplete(column) else {
      for row in range {
        let number = rows.number(column, row)
        if number.isNaN { appendMissing() } else { append(number) }
      }
      return
    }
    if kind == nil { begin(.number) }
    rows.append(column, range, to: &numbers)
    if hasMissing { missing.extend(by: range.count) }
    count += range.count
  }

  /// The texts of some rows of a block.
  mutating func append(fields rows: DelimitedRows, _ column: Int, _ range: Range<Int>, _ bytes: Span<UInt8>) {
    for row in range {
      if let field = rows.field(column, row) {
        codes.append(code(CSVField(field), bytes))
        count += 1
      } else {
        appendMissing()
      }
    }
  }

  private mutating func code(_ field: CSVField, _ bytes: Span<UInt8>) -> Int32 {
    field.hasDoubledQuotes
      ? categories.code(of: field.bytes(bytes))
      : categories.code(of: bytes, from: field.range.lowerBound, to: field.range.upperBound)
  }

  @inline(__always)
  private mutating func append(_ number: Double) {
    if kind == nil { begin(.number) }
    numbers.append(number)
    if hasMissing { missing.append(false) }
    count += 1
  }

  mutating func appendMissing() {
    switch kind {
    case nil: break
    case .number:
      if !hasMissing {
        hasMissing = true
        missing = Mask(count: count)
      }
      numbers.append(0)
      missing.append(true)
    case .boolean:
      truths.append(false)
      missing.append(true)
    case .text: if !needsSecondPass { codes.append(-1) }
    }
    count += 1
  }

  /// A field that is not missing.
  mutating func append(
    _ field: CSVField, _ bytes: Span<UInt8>, _ parser: DecimalParser, line: Int
  ) throws(CSVError) {
    switch kind {
    case nil:
      if let number = parser.number(bytes, field.range) {
        note(field, bytes, line)
        append(number)
        return
      }
      evidence = .init(text: field.text(bytes), line: line)
      begin(Self.truth(bytes, field.range, orDigits: false) != nil ? .boolean : .text)
      try append(field, bytes, parser, line: line)
    case .number:
      if let number = parser.number(bytes, field.range) {
        note(field, bytes, line)
        append(number)
      } else {
        try become(.text, field, bytes, line)
      }
    case .boolean:
      if let truth = Self.truth(bytes, field.range, orDigits: demanded == .boolean) {
        truths.append(truth)
        missing.append(false)
        count += 1
      } else {
        try become(.text, field, bytes, line)
      }
    case .text:
      if !needsSecondPass { codes.append(code(field, bytes)) }
      count += 1
    }
  }

  /// Remembers a percentage.
  private mutating func note(_ field: CSVField, _ bytes: Span<UInt8>, _ line: Int) {
    guard DecimalParser.isPercentage(bytes, field.range) else { return }
    percentages += 1
    if evidence == nil { evidence = .init(text: field.text(bytes), line: line) }
  }

  /// A cell that comes with its kind. Only missing cells may come before another kind.
  mutating func append(_ cell: TypedCell, line: Int) throws(CSVError) {
    switch cell {
    case .missing: appendMissing()
    case .number(let number):
      guard kind == .number || kind == nil else { throw wrongKind(cell, line) }
      append(number)
    case .boolean(let truth):
      if kind == nil {
        evidence = .init(text: cell.text, line: line)
        begin(.boolean)
      }
      guard kind == .boolean else { throw wrongKind(cell, line) }
      truths.append(truth)
      missing.append(false)
      count += 1
    case .text(let text):
      if kind == nil {
        evidence = .init(text: cell.text, line: line)
        begin(.text)
      }
      guard kind == .text else { throw wrongKind(cell, line) }
      codes.append(categories.code(of: text))
      count += 1
    }
  }

  private func wrongKind(_ cell: TypedCell, _ line: Int) -> CSVError {
    .wrongKind(line: line, column: name, text: cell.text, needs: kind ?? .number)
  }

  /// A builder of the same column for the second pass.
  var restarted: ColumnBuilder {
    var builder = ColumnBuilder(name: name, demanded: .text, capacity: capacity)
    builder.evidence = evidence
    return builder
  }

  var column: Column {
    switch kind {
    case .number, nil:
      if kind == nil { return Column(name, .numbers(.init([Double](repeating: .nan, count: count)))) }
      return Column(name, .numbers(.init(checked: numbers, missing: hasMissing ? missing : Mask(count: count))))
    case .boolean: return Column(name, .booleans(.init(truths, missing: missing)))
    case .text: return Column(name, .texts(.init(categories: categories.names, codes: codes)))
    }
  }

  /// The column, and in words why it is of its kind.
  /// - Parameter unit: what the places in a file are called: `line` or `row`.
  func recognised(in unit: String) -> Column {
    var column = column
    guard let evidence else {
      // Texts and booleans always have evidence, unless they were asked for.
      if self.kind != nil, column.kind == .number { column.recognition = "every field is one, or missing" }
      if self.kind == nil { column.recognition = "every field is missing" }
      return column
    }
    let place = "`\(evidence.text)` in \(unit) \(evidence.line)"
    switch column.kind {
    case .text:
      let isDate = TimeReader.looksLikeTime(Array(evidence.text.utf8)) && column.texts?.dates != nil
      column.recognition = place + (isDate ? " is a date, and so is every other field" : " is no number")
    case .boolean: column.recognition = place
    case .number: column.recognition = place + " is a percentage"
    }
    return column
  }

  /// Starts a kind; the cells so far are all missing.
  private mutating func begin(_ kind: Column.Kind) {
    self.kind = kind
    switch kind {
    case .number:
      numbers.reserveLarge(max(capacity, count))
      numbers.append(contentsOf: repeatElement(0, count: count))
      if count > 0 {
        hasMissing = true
        missing = Mask(count: count, repeating: true)
      }
    case .boolean:
      truths = Mask(count: count)
      missing = Mask(count: count, repeating: true)
    case .text:
      codes.reserveLarge(max(capacity, count))
      codes.append(contentsOf: repeatElement(-1, count: count))
    }
  }

  private mutating func become(
    _ kind: Column.Kind, _ field: CSVField, _ bytes: Span<UInt8>, _ line: Int
  ) throws(CSVError) {
    if let demanded {
      throw .wrongKind(line: line, column: name, text: field.text(bytes), needs: demanded)
    }
    evidence = .init(text: field.text(bytes), line: line)
    percentages = 0
    self.kind = kind
    needsSecondPass = true
    numbers = []
    truths = Mask(count: 0)
    count += 1
  }

  /// `true` or `false` in lower, upper or title case; 1 and 0 where booleans were asked for.
  private static func truth(_ bytes: Span<UInt8>, _ range: Range<Int>, orDigits: Bool) -> Bool? {
    guard range.count <= 5 else { return nil }
    switch String(decoding: range.map { bytes[$0] }, as: UTF8.self) {
    case "true", "True", "TRUE": return true
    case "false", "False", "FALSE": return false
    case "1" where orDigits: return true
    case "0" where orDigits: return false
    default: return nil
    }
  }
}
