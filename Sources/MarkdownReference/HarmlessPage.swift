/// Holds a page of HTML to what ours are made of: a closed set of tags and attributes, well nested, in which no text
/// begins a tag and no link leads to a program.
package enum HarmlessPage {
  private static let void: Set<String> = ["meta", "input", "br", "hr"]
  /// Every tag there is, with the attributes it may have.
  private static let tags: [String: Set<String>] = [
    "html": ["lang"], "head": [], "meta": ["charset", "http-equiv", "content", "name"], "title": [], "style": [],
    "body": [], "main": [], "header": [], "footer": [], "section": ["class", "id"], "figure": ["class"],
    "figcaption": [], "pre": [], "code": ["class"], "samp": [], "span": ["class"], "strong": [], "em": [], "del": [],
    "p": ["class", "role"], "h1": [], "h2": [], "h3": [], "h4": [], "h5": [], "h6": [], "dl": [], "dt": [], "dd": [],
    "ul": [], "ol": ["start"], "li": [], "blockquote": [], "hr": [], "br": [], "a": ["href", "title"],
    "table": [], "thead": [], "tbody": [], "tr": [], "th": ["align"], "td": ["align"],
    "input": ["type", "checked", "disabled"],
  ]
  private static let classes: Set<String> = [
    "cell", "program", "output", "output out-of-date", "output failed", "notice out-of-date", "byline", "description",
    "k", "v", "l", "y", "n", "s", "c",
  ]
  private static let entities = ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;"].map { Array($0.utf8) }
  private static let beginning = Array("<!DOCTYPE html>\n".utf8)

  /// What is wrong with a page, and where; nil where nothing is.
  package static func problem(in page: [UInt8]) -> String? {
    guard page.starts(with: beginning) else { return "it does not begin as a page" }
    guard let text = String(validating: page, as: UTF8.self) else { return "it is no UTF-8" }
    for scalar in text.unicodeScalars where scalar != "\n" && scalar != "\t" {
      if scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) || (0x202A...0x202E).contains(scalar.value)
        || (0x2066...0x2069).contains(scalar.value)
      {
        return "it holds U+\(String(scalar.value, radix: 16)) itself"
      }
    }
    var open: [String] = []
    var place = beginning.count
    while place < page.count {
      switch page[place] {
      case UInt8(ascii: "<"):
        guard let tag = Tag(page, at: place) else { return "no tag of ours at \(excerpt(page, place))" }
        if tag.isClosing {
          guard open.popLast() == tag.name else {
            return "`\(tag.name)` is closed and not open at \(excerpt(page, place))"
          }
        } else {
          if let problem = problem(with: tag) { return "\(problem) at \(excerpt(page, place))" }
          if !void.contains(tag.name) { open.append(tag.name) }
        }
        place = tag.end
      case UInt8(ascii: "&"):
        guard let entity = entities.first(where: { page[place...].starts(with: $0) }) else {
          return "no entity of ours at \(excerpt(page, place))"
        }
        place += entity.count
      default: place += 1
      }
    }
    return open.isEmpty ? nil : "`\(open.joined(separator: " "))` is not closed"
  }

  private static func problem(with tag: Tag) -> String? {
    guard let allowed = tags[tag.name] else { return "a tag `\(tag.name)`" }
    for (name, value) in tag.attributes {
      guard allowed.contains(name) else { return "an attribute `\(name)` of `\(tag.name)`" }
      switch name {
      case "class" where !classes.contains(value) && !(tag.name == "code" && value.hasPrefix("language-")):
        return "a class `\(value)`"
      case "id":
        let rest = value.dropFirst("cell-".count).unicodeScalars
        let isName = rest.allSatisfy {
          $0.isASCII && ($0.properties.isAlphabetic || "0123456789-_".unicodeScalars.contains($0))
        }
        if !value.hasPrefix("cell-") || !isName { return "an id `\(value)`" }
      case "href":
        let head = value.prefix { !"/?#".contains($0) }
        guard let colon = head.firstIndex(of: ":") else { continue }
        if !["http", "https", "mailto"].contains(head[..<colon].lowercased()) { return "a link to `\(value)`" }
      case "http-equiv" where value != "Content-Security-Policy": return "a command `\(value)`"
      default: break
      }
    }
    return nil
  }

  private static func excerpt(_ page: [UInt8], _ place: Int) -> String {
    String(decoding: page[place..<min(page.count, place + 80)], as: UTF8.self).debugDescription
  }

  /// `<name attribute="value" …>`, `<name … />` or `</name>`, written just so.
  private struct Tag {
    var name = ""
    var isClosing = false
    var attributes: [(name: String, value: String)] = []
    var end: Int

    init?(_ page: [UInt8], at start: Int) {
      var place = start + 1
      func word() -> String {
        let bytes = page[place...].prefix { isLetter($0) }
        place += bytes.count
        return String(decoding: bytes, as: UTF8.self)
      }
      func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || byte == UInt8(ascii: "-")
      }
      func take(_ text: String) -> Bool {
        guard page[min(place, page.count)...].starts(with: text.utf8) else { return false }
        place += text.utf8.count
        return true
      }
      end = start
      isClosing = take("/")
      name = word()
      guard !name.isEmpty else { return nil }
      while !isClosing, place < page.count, page[place] == UInt8(ascii: " "), !page[place...].starts(with: " />".utf8) {
        place += 1
        let attribute = word()
        guard !attribute.isEmpty, take("=\"") else { return nil }
        let value = page[place...].prefix { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "<") }
        place += value.count
        guard take("\"") else { return nil }
        attributes.append((attribute, String(decoding: value, as: UTF8.self)))
      }
      if !isClosing { _ = take(" /") }
      guard take(">") else { return nil }
      end = place
    }
  }
}
