/// A place in one line of CommonMark, in bytes and in columns, for a tab may be used in part.
struct LineCursor {
  private let bytes: [UInt8]
  private let end: Int
  private var offset: Int
  private var column = 0
  /// Columns of a tab at `offset` that are used already.
  private var spareColumns = 0
  /// Where the first byte is that is neither space nor tab, and how many columns away.
  private var contentOffset = 0
  private(set) var indent = 0

  init(_ bytes: [UInt8], _ line: TextLine) {
    self.bytes = bytes
    end = line.end
    offset = line.start
    look()
  }

  private mutating func look() {
    var place = offset
    var columns = column
    var spare = spareColumns
    while place < end {
      if bytes[place] == UInt8(ascii: " ") {
        columns += 1
      } else if bytes[place] == UInt8(ascii: "\t") {
        columns += spare > 0 ? spare : 4 - columns % 4
        spare = 0
      } else {
        break
      }
      place += 1
    }
    contentOffset = place
    indent = columns - column
  }

  var isBlank: Bool { contentOffset == end }
  /// Indented as code is.
  var isIndented: Bool { indent >= 4 }
  /// The first byte that is neither space nor tab; 0 where there is none.
  var byte: UInt8 { contentOffset < end ? bytes[contentOffset] : 0 }
  /// From there to the end of the line.
  var rest: ArraySlice<UInt8> { bytes[contentOffset..<end] }

  mutating func skipSpaces() {
    column += indent
    offset = contentOffset
    spareColumns = 0
    look()
  }

  /// Moves over so many columns of spaces and tabs.
  mutating func skip(columns count: Int) {
    var left = count
    while left > 0, offset < end {
      if bytes[offset] == UInt8(ascii: "\t") {
        let width = spareColumns > 0 ? spareColumns : 4 - column % 4
        let used = min(width, left)
        column += used
        left -= used
        spareColumns = width - used
        if spareColumns == 0 { offset += 1 }
      } else {
        offset += 1
        column += 1
        left -= 1
      }
    }
    look()
  }

  /// Over `>` and one space or column of a tab after it.
  mutating func skipQuoteMark() {
    skipSpaces()
    skip(columns: 1)
    if isSpace(at: offset) { skip(columns: 1) }
  }

  private func isSpace(at place: Int) -> Bool {
    place < end && (bytes[place] == UInt8(ascii: " ") || bytes[place] == UInt8(ascii: "\t"))
  }

  private func run(of mark: UInt8, from place: Int) -> Int {
    var last = place
    while last < end, bytes[last] == mark { last += 1 }
    return last - place
  }

  private func isBlank(from place: Int) -> Bool {
    place >= end || bytes[place..<end].allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }

  /// One to six `#`, then a space or the end.
  var isHeading: Bool {
    let count = run(of: UInt8(ascii: "#"), from: contentOffset)
    let after = contentOffset + count
    return (1...6).contains(count) && (after == end || isSpace(at: after))
  }

  /// An opening fence; that of backticks has none in its info.
  var fence: (mark: UInt8, length: Int, info: Range<Int>)? {
    guard byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~") else { return nil }
    let length = run(of: byte, from: contentOffset)
    var start = contentOffset + length
    guard length >= 3, byte == UInt8(ascii: "~") || !bytes[start..<end].contains(byte) else { return nil }
    var last = end
    while isSpace(at: start) { start += 1 }
    while last > start, isSpace(at: last - 1) { last -= 1 }
    return (byte, length, start..<last)
  }

  /// At least as many marks as opened the fence, and nothing after them.
  func closesFence(_ mark: UInt8, _ length: Int) -> Bool {
    guard !isIndented, byte == mark else { return false }
    let count = run(of: mark, from: contentOffset)
    return count >= length && isBlank(from: contentOffset + count)
  }

  var isSetextUnderline: Bool {
    guard byte == UInt8(ascii: "=") || byte == UInt8(ascii: "-") else { return false }
    return isBlank(from: contentOffset + run(of: byte, from: contentOffset))
  }

  /// Three or more `*`, `-` or `_`, with spaces between.
  var isThematicBreak: Bool {
    let mark = byte
    guard mark == UInt8(ascii: "*") || mark == UInt8(ascii: "-") || mark == UInt8(ascii: "_") else { return false }
    let marks = rest.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
    return marks.count >= 3 && marks.allSatisfy { $0 == mark }
  }

  /// Moves over a list marker; the columns its item's content is indented by, or nil where there is none.
  mutating func skipListMarker(inParagraph: Bool) -> Int? {
    var width = 0
    if byte == UInt8(ascii: "*") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") {
      width = 1
    } else {
      var place = contentOffset
      var number = 0
      while place < end, place - contentOffset < 9, bytes[place] >= UInt8(ascii: "0"), bytes[place] <= UInt8(ascii: "9")
      {
        number = number * 10 + Int(bytes[place] - UInt8(ascii: "0"))
        place += 1
      }
      guard place > contentOffset, place < end, bytes[place] == UInt8(ascii: ".") || bytes[place] == UInt8(ascii: ")"),
        !inParagraph || number == 1
      else { return nil }
      width = place - contentOffset + 1
    }
    let after = contentOffset + width
    guard after == end || isSpace(at: after), !inParagraph || !isBlank(from: after) else { return nil }
    let markerIndent = indent
    skipSpaces()
    skip(columns: width)
    let isEmptyItem = isBlank
    let spaces = indent
    if isEmptyItem || spaces >= 5 {
      if isSpace(at: offset) { skip(columns: 1) }
      return markerIndent + width + 1
    }
    skip(columns: spaces)
    return markerIndent + width + spaces
  }
}
