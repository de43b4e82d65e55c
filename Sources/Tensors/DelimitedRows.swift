import CKernels

/// The rows of a block of a delimited text, field by field, as the kernels read them.
///
/// Its memory is used again for the next block. One thread at a time may touch it; whoever shares it holds a lock.
@safe package final class DelimitedRows: @unchecked Sendable {
  /// What a column is read as.
  package enum Kind: UInt8, Sendable {
    /// Not at all.
    case ignored
    /// Plain decimal numbers; other fields are odd.
    case number
    /// Fields by their place.
    case text
    /// Fields by their place, and as time stamps.
    case time
    /// Every field that is not missing is odd.
    case odd
  }

  /// How a text is to be read.
  package struct Form: Hashable, Sendable {
    package var delimiter: UInt8
    package var decimal: UInt8
    package var comment: UInt8?
    /// Words that stand for missing, and whether one of them may be a number.
    package var missing: [[UInt8]]
    package var hasMissingNumbers: Bool
    package var kinds: [Kind]

    package init(
      delimiter: UInt8, decimal: UInt8, comment: UInt8?, missing: [[UInt8]], hasMissingNumbers: Bool, kinds: [Kind]
    ) {
      (self.delimiter, self.decimal, self.comment) = (delimiter, decimal, comment)
      (self.missing, self.hasMissingNumbers, self.kinds) = (missing, hasMissingNumbers, kinds)
    }
  }

  /// Why reading stopped.
  package enum Status: Int32, Sendable {
    case end, full, fault, open
  }

  /// The bytes of a field in its block.
  package struct Field: Sendable {
    package let range: Range<Int>
    /// Whether quotes inside are written twice.
    package let doubled: Bool
  }

  /// A time as the kernel reads it.
  package enum Stamp: UInt8, Sendable { case other, day, clock, integer }

  /// Looked at for every row, and by one thread at a time: see above.
  @exclusivity(unchecked) private var text = unsafe delimited_text()
  private var numberRoom = 0
  private var fieldRoom = 0
  private var rowRoom = 0
  private var gapRoom = 0
  private var columnRoom = 0
  /// Where each column's cells are.
  package private(set) var slots: [Int32] = []
  /// What the rows were read as.
  package private(set) var form: Form?

  package init() {}

  deinit { free() }

  /// Reads rows from `at` on, until the block ends or something stops it.
  /// - Parameters:
  ///   - block: bytes, of which `count` are text that ends with a line end, and 64 zeros follow.
  ///   - line: the line of `at`.
  package func read(
    _ block: [UInt8], count: Int, at: Int, line: Int, as form: Form, with kernels: KernelSet?
  ) {
    precondition(count <= block.count - 64 && at <= count, "a block has 64 bytes behind its text")
    precondition(count == 0 || block[count - 1] == 10 || block[count - 1] == 13, "a block ends with a line end")
    reserve(form, bytes: count - at)
    self.form = form
    let words = form.missing.flatMap(\.self)
    var end: Int32 = 0
    let ends = form.missing.map { word -> Int32 in
      end += Int32(word.count)
      return end
    }
    unsafe text.delimiter = form.delimiter
    unsafe text.decimal = form.decimal
    unsafe text.comment = form.comment.map(Int32.init) ?? -1
    unsafe text.words_first = form.hasMissingNumbers
    unsafe text.columns = Int32(form.kinds.count)
    unsafe text.word_count = Int32(ends.count)
    unsafe (text.count, text.at, text.line) = (Int64(count), Int64(at), Int64(line))
    let kinds = form.kinds.map(\.rawValue)
    let run = unsafe kernels.map { unsafe lstm_kernels_at($0.index).pointee.delimited_rows } ?? naive_delimited_rows
    unsafe block.withUnsafeBufferPointer { block in
      unsafe kinds.withUnsafeBufferPointer { kinds in
        unsafe slots.withUnsafeBufferPointer { slots in
          unsafe words.withUnsafeBufferPointer { words in
            unsafe ends.withUnsafeBufferPointer { ends in
              unsafe (text.text, text.kinds, text.slots) = (block.baseAddress, kinds.baseAddress, slots.baseAddress)
              unsafe (text.words, text.word_ends) = (words.baseAddress, ends.baseAddress)
              unsafe run?(&text)
            }
          }
        }
      }
    }
  }

  package var rows: Int { Int(unsafe text.rows) }
  package var oddCount: Int { Int(unsafe text.odd_count) }
  package var status: Status { Status(rawValue: unsafe text.status) ?? .fault }
  /// Where the next row begins, and its line.
  package var at: Int { Int(unsafe text.at) }
  package var line: Int { Int(unsafe text.line) }

  /// Where a row begins.
  package func start(of row: Int) -> Int { Int(unsafe text.starts[check(row)]) }

  /// The line a row begins on.
  package func line(of row: Int) -> Int { Int(unsafe text.lines[check(row)]) }

  /// A column's number; NaN where it is missing or odd.
  package func number(_ column: Int, _ row: Int) -> Double {
    unsafe text.numbers[place(column, check(row), .number)]
  }

  /// Whether it is sure that each of a column's numbers is there.
  package func isComplete(_ column: Int) -> Bool {
    precondition(form?.kinds[column] == .number, "a column of numbers")
    return unsafe text.gaps[Int(slots[column])] == 0
  }

  /// Copies a column's numbers behind others.
  package func append(_ column: Int, _ rows: Range<Int>, to numbers: inout [Double]) {
    guard let last = rows.last else { return }
    let first = place(column, check(rows.lowerBound), .number)
    _ = check(last)
    unsafe numbers.append(contentsOf: UnsafeBufferPointer(start: text.numbers + first, count: rows.count))
  }

  /// A field of a column of texts or times; nil where a text is missing.
  package func field(_ column: Int, _ row: Int) -> Field? {
    let place = place(column, check(row), form?.kinds[column] == .time ? .time : .text)
    let field = unsafe text.fields[place]
    return field.begin < 0 ? nil : Field(range: Int(field.begin)..<Int(field.end), doubled: field.doubled)
  }

  /// A row's time stamp, in microseconds since 1970 or as an integer; 0 where it must be read otherwise.
  @inline(__always)
  package func stamp(_ row: Int) -> (form: Stamp, value: Int64) {
    precondition(row >= 0 && row < Int(unsafe text.rows), "a row of the block")
    return unsafe (Stamp(rawValue: text.forms[row]) ?? .other, text.times[row])
  }

  /// One of the odd fields, which go by rows, and in a row by columns.
  package func odd(_ index: Int) -> (row: Int, column: Int, field: Field) {
    precondition(index >= 0 && index < oddCount, "an odd field")
    let odd = unsafe text.odd[index]
    return (
      Int(odd.row), Int(odd.column),
      Field(range: Int(odd.field.begin)..<Int(odd.field.end), doubled: odd.field.doubled)
    )
  }

  private func check(_ row: Int) -> Int {
    precondition(row >= 0 && row < rows, "a row of the block")
    return row
  }

  private func place(_ column: Int, _ row: Int, _ kind: Kind) -> Int {
    precondition(form?.kinds[column] == kind, "a column of another kind")
    return Int(slots[column]) * Int(unsafe text.capacity) + row
  }

  /// Room for what so many bytes can hold. A field has a byte at least, with what separates it, in all but strange
  /// texts, which are read in several goes.
  private func reserve(_ form: Form, bytes: Int) {
    if form.kinds != self.form?.kinds {
      var next = (number: Int32(0), field: Int32(0))
      slots = form.kinds.map { kind in
        switch kind {
        case .number:
          next.number += 1
          return next.number - 1
        case .text, .time:
          next.field += 1
          return next.field - 1
        case .ignored, .odd: return 0
        }
      }
    }
    let columns = form.kinds.count
    let capacity = bytes / (2 * columns) + 2
    let numberSlots = form.kinds.count { $0 == .number }
    let fieldSlots = form.kinds.count { $0 == .text || $0 == .time }
    unsafe text.capacity = Int64(capacity)
    if unsafe rowRoom < capacity || text.odd_capacity < columns {
      freeRows()
      rowRoom = capacity
      unsafe text.starts = .allocate(capacity: capacity)
      unsafe text.lines = .allocate(capacity: capacity)
      unsafe text.times = .allocate(capacity: capacity)
      unsafe text.forms = .allocate(capacity: capacity)
      unsafe text.odd_capacity = Int64(columns + max(capacity, bytes / 16))
      unsafe text.odd = .allocate(capacity: Int(text.odd_capacity))
    }
    if numberRoom < numberSlots * capacity {
      unsafe text.numbers?.deallocate()
      numberRoom = numberSlots * capacity
      unsafe text.numbers = .allocate(capacity: numberRoom)
    }
    if fieldRoom < fieldSlots * capacity {
      unsafe text.fields?.deallocate()
      fieldRoom = fieldSlots * capacity
      unsafe text.fields = .allocate(capacity: fieldRoom)
    }
    if columnRoom < columns {
      unsafe text.ends?.deallocate()
      unsafe text.left?.deallocate()
      columnRoom = columns
      unsafe text.ends = .allocate(capacity: Int(DELIMITED_GROUP) * columns)
      unsafe text.left = .allocate(capacity: columns)
    }
    if gapRoom < numberSlots {
      unsafe text.gaps?.deallocate()
      gapRoom = numberSlots
      unsafe text.gaps = .allocate(capacity: gapRoom)
    }
    for slot in 0..<numberSlots { unsafe text.gaps[slot] = 0 }
  }

  private func freeRows() {
    unsafe text.starts?.deallocate()
    unsafe text.lines?.deallocate()
    unsafe text.times?.deallocate()
    unsafe text.forms?.deallocate()
    unsafe text.odd?.deallocate()
  }

  private func free() {
    freeRows()
    unsafe text.numbers?.deallocate()
    unsafe text.fields?.deallocate()
    unsafe text.gaps?.deallocate()
    unsafe text.ends?.deallocate()
    unsafe text.left?.deallocate()
  }
}

/// What can be said of bytes before they are read.
package enum PlainBytes {
  /// How many bytes come before the first that is zero or no ASCII, and how many line feeds are among them.
  package static func prefix(of bytes: [UInt8], count: Int, with kernels: KernelSet) -> (count: Int, lineFeeds: Int) {
    precondition(count <= bytes.count, "within the bytes")
    var feeds: Int64 = 0
    let prefix = unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe lstm_kernels_at(kernels.index).pointee.plain_bytes(bytes.baseAddress, Int64(count), &feeds)
    }
    return (Int(prefix), Int(feeds))
  }
}
