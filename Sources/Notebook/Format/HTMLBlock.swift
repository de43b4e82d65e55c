/// The seven ways in which a line of CommonMark opens a block of HTML, and what closes it (CommonMark 0.31, §4.6).
enum HTMLBlock {
  /// The kind, 1 to 7, that a line opens which begins with `<`; the seventh cannot interrupt a paragraph.
  static func opening(_ line: ArraySlice<UInt8>, mayInterrupt: Bool) -> Int? {
    var text = Scanner(line)
    guard text.take("<") else { return nil }
    if text.starts(with: "!--") { return 2 }
    if text.starts(with: "?") { return 3 }
    if text.starts(with: "![CDATA[") { return 5 }
    if text.starts(with: "!"), text.letter(after: 1) { return 4 }
    let isClosing = text.take("/")
    let tag = text.tagName()
    if !tag.isEmpty {
      let isEnded = text.isAtEnd || text.isAtSpace || text.starts(with: ">")
      if !isClosing, raw.contains(tag), isEnded { return 1 }
      if structural.contains(tag), isEnded || text.starts(with: "/>") { return 6 }
      if mayInterrupt, text.completesTag(isClosing: isClosing) { return 7 }
    }
    return nil
  }

  /// Whether a line ends a block of the kinds 1 to 5.
  static func closes(_ kind: Int, _ line: ArraySlice<UInt8>) -> Bool {
    switch kind {
    case 1: raw.contains { contains(line, "</" + $0 + ">") }
    case 2: contains(line, "-->")
    case 3: contains(line, "?>")
    case 4: contains(line, ">")
    case 5: contains(line, "]]>")
    default: false
    }
  }

  private static func contains(_ line: ArraySlice<UInt8>, _ text: String) -> Bool {
    let wanted = Array(text.utf8)
    guard line.count >= wanted.count else { return false }
    return (line.startIndex...line.endIndex - wanted.count).contains { start in
      zip(line[start...], wanted).allSatisfy { lowercase($0) == $1 }
    }
  }

  private static func lowercase(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte + 32 : byte
  }

  private static let raw: Set<String> = ["script", "pre", "textarea", "style"]
  private static let structural: Set<String> = [
    "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center", "col", "colgroup",
    "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frame",
    "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "iframe", "legend", "li", "link",
    "main", "menu", "menuitem", "nav", "noframes", "ol", "optgroup", "option", "p", "param", "search", "section",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "track", "ul",
  ]

  private struct Scanner {
    private let line: ArraySlice<UInt8>
    private var place: Int

    init(_ line: ArraySlice<UInt8>) {
      self.line = line
      place = line.startIndex
    }

    var isAtEnd: Bool { place == line.endIndex }
    private var byte: UInt8 { isAtEnd ? 0 : line[place] }
    var isAtSpace: Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    func starts(with text: String) -> Bool { line[place...].starts(with: text.utf8) }

    func letter(after count: Int) -> Bool {
      place + count < line.endIndex && Self.isLetter(line[place + count])
    }

    mutating func take(_ text: String) -> Bool {
      guard starts(with: text) else { return false }
      place += text.utf8.count
      return true
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 32) }
    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    /// Letters, digits and hyphens after a letter, in lower case; empty where there is no name.
    mutating func tagName() -> String {
      guard Self.isLetter(byte) else { return "" }
      var name: [UInt8] = []
      while !isAtEnd, Self.isLetter(byte) || Self.isDigit(byte) || byte == UInt8(ascii: "-") {
        name.append(lowercase(byte))
        place += 1
      }
      return String(decoding: name, as: UTF8.self)
    }

    private mutating func skipSpaces() -> Bool {
      let start = place
      while isAtSpace { place += 1 }
      return place > start
    }

    /// Whether attributes, the end of the tag and nothing else follow.
    mutating func completesTag(isClosing: Bool) -> Bool {
      var hasSpace = skipSpaces()
      while !isClosing, hasSpace, takeAttributeName() {
        hasSpace = skipSpaces()
        if take("=") {
          _ = skipSpaces()
          guard takeAttributeValue() else { return false }
          hasSpace = skipSpaces()
        }
      }
      if !isClosing { _ = take("/") }
      guard take(">") else { return false }
      _ = skipSpaces()
      return isAtEnd
    }

    private mutating func takeAttributeName() -> Bool {
      guard Self.isLetter(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":") else { return false }
      while !isAtEnd,
        Self.isLetter(byte) || Self.isDigit(byte)
          || [UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "-")].contains(byte)
      { place += 1 }
      return true
    }

    private mutating func takeAttributeValue() -> Bool {
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        guard let close = line[(place + 1)...].firstIndex(of: byte) else { return false }
        place = close + 1
        return true
      }
      let start = place
      while !isAtEnd, byte > 0x20, !"\"'=<>`".utf8.contains(byte) { place += 1 }
      return place > start
    }
  }
}
