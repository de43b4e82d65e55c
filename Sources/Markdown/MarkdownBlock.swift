internal import CMark
internal import Glibc

/// A block at the top level of a Markdown text, as HTML in which nothing runs, loads or hides: prose comes from anyone.
///
/// Tables, task lists and struck text are read as code hosts read them. Tags in the text are shown as they were written,
/// but for comments, which are left out, and `<br>`. An image becomes a link to it, so that a page is whole by itself;
/// a link leads to the web, to mail or to a file beside the page, or else is only its text.
package struct MarkdownBlock: Hashable, Sendable {
  /// From 1; 0 for what replaces HTML.
  package let firstLine: Int
  /// Whether it is code between fences.
  package let isFence: Bool
  /// What a heading says, without marks; nil for all other blocks.
  package let heading: String?
  /// Ends in a line feed; empty for definitions of links.
  package let html: String

  /// The blocks of a text whose lines end in LF, in order. Bytes that are no UTF-8 become U+FFFD.
  package static func all(in bytes: some Collection<UInt8>) -> [MarkdownBlock] {
    _ = areExtensionsThere
    guard let parser = unsafe cmark_parser_new(CMARK_OPT_VALIDATE_UTF8) else { return [] }
    defer { unsafe cmark_parser_free(parser) }
    for name in ["table", "strikethrough", "tasklist"] {
      if let found = unsafe cmark_find_syntax_extension(name) {
        _ = unsafe cmark_parser_attach_syntax_extension(parser, found)
      }
    }
    let text = Array(bytes)
    unsafe text.withUnsafeBytes { buffer in
      unsafe cmark_parser_feed(parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
    }
    guard let document = unsafe cmark_parser_finish(parser) else { return [] }
    defer { unsafe cmark_node_free(document) }
    unsafe disarm(document)
    var blocks: [MarkdownBlock] = []
    var child = unsafe cmark_node_first_child(document)
    while let node = unsafe child {
      unsafe blocks.append(MarkdownBlock(node))
      unsafe child = cmark_node_next(node)
    }
    return blocks
  }

  private init(_ node: OpaquePointer) {
    let type = unsafe cmark_node_get_type(node)
    var (length, offset, mark) = (Int32(0), Int32(0), CChar(0))
    firstLine = unsafe Int(cmark_node_get_start_line(node))
    isFence = unsafe type == CMARK_NODE_CODE_BLOCK && cmark_node_get_fenced(node, &length, &offset, &mark) != 0
    html = unsafe Self.text(cmark_render_html(node, CMARK_OPT_DEFAULT, nil))
    heading = unsafe type == CMARK_NODE_HEADING ? Self.text(cmark_render_plaintext(node, CMARK_OPT_DEFAULT, 0)) : nil
  }

  /// The library keeps a list of its extensions, which is filled once.
  private static let areExtensionsThere: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    return true
  }()

  /// Takes a text that the library made.
  private static func text(_ pointer: UnsafeMutablePointer<CChar>?) -> String {
    guard let pointer = unsafe pointer else { return "" }
    defer { unsafe free(pointer) }
    return unsafe String(cString: pointer)
  }

  private static func text(_ pointer: UnsafePointer<CChar>?) -> String {
    guard let pointer = unsafe pointer else { return "" }
    return unsafe String(cString: pointer)
  }

  /// Puts harmless nodes in place of all that could run, load or hide something.
  private static func disarm(_ document: OpaquePointer) {
    var found: [OpaquePointer] = unsafe []
    let iterator = unsafe cmark_iter_new(document)
    while unsafe cmark_iter_next(iterator) != CMARK_EVENT_DONE {
      let node = unsafe cmark_iter_get_node(iterator)
      guard let node = unsafe node, unsafe cmark_iter_get_event_type(iterator) == CMARK_EVENT_ENTER else { continue }
      let type = unsafe cmark_node_get_type(node)
      if [CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE, CMARK_NODE_IMAGE, CMARK_NODE_LINK].contains(type) {
        unsafe found.append(node)
      }
    }
    unsafe cmark_iter_free(iterator)
    // Outer ones first, as the text has them.
    unsafe found.forEach { node in
      switch unsafe cmark_node_get_type(node) {
      case CMARK_NODE_HTML_BLOCK: unsafe showTags(node, as: CMARK_NODE_CODE_BLOCK)
      case CMARK_NODE_HTML_INLINE: unsafe showTags(node, as: CMARK_NODE_TEXT)
      default: unsafe settleLink(node)
      }
    }
  }

  private static func showTags(_ node: OpaquePointer, as type: cmark_node_type) {
    let literal = unsafe text(cmark_node_get_literal(node))
    if isComment(literal) {
      unsafe remove(node)
    } else {
      let isBreak = ["<br>", "<br/>", "<br />"].contains(literal)
      // A cell of a table takes no line break.
      if isBreak, unsafe replace(node, by: cmark_node_new(CMARK_NODE_LINEBREAK)) { return }
      let shown = unsafe cmark_node_new(type)
      _ = unsafe cmark_node_set_literal(shown, literal)
      _ = unsafe replace(node, by: shown)
    }
  }

  private static func isComment(_ literal: String) -> Bool {
    var bytes = Array(literal.utf8)[...]
    while let last = bytes.last, [UInt8(ascii: "\n"), UInt8(ascii: " "), UInt8(ascii: "\t")].contains(last) {
      bytes.removeLast()
    }
    let blanks = bytes.prefix { $0 == UInt8(ascii: " ") }.count
    bytes = bytes.dropFirst(blanks)
    guard bytes.starts(with: "<!--".utf8), bytes.suffix(3).elementsEqual("-->".utf8) else { return false }
    // One that ends earlier has text behind it.
    let end = Array("-->".utf8)
    let ends = bytes.indices.filter { $0 + 3 <= bytes.endIndex && bytes[$0..<($0 + 3)].elementsEqual(end) }
    return ends.count == 1
  }

  /// An image as a link, and a link without one where it would lead to anything but a page, mail or a file.
  private static func settleLink(_ node: OpaquePointer) {
    let url = unsafe text(cmark_node_get_url(node))
    let isImage = unsafe cmark_node_get_type(node) == CMARK_NODE_IMAGE
    guard leadsSomewhere(url), unsafe !(isImage && isInLink(node)) else {
      while let child = unsafe cmark_node_first_child(node), unsafe cmark_node_insert_before(node, child) != 0 {}
      unsafe remove(node)
      return
    }
    guard isImage else { return }
    let link = unsafe cmark_node_new(CMARK_NODE_LINK)
    _ = unsafe cmark_node_set_url(link, url)
    _ = unsafe cmark_node_set_title(link, text(cmark_node_get_title(node)))
    while let child = unsafe cmark_node_first_child(node), unsafe cmark_node_append_child(link, child) != 0 {}
    _ = unsafe replace(node, by: link)
  }

  private static func isInLink(_ node: OpaquePointer) -> Bool {
    var parent = unsafe cmark_node_parent(node)
    while let one = unsafe parent {
      if unsafe cmark_node_get_type(one) == CMARK_NODE_LINK { return true }
      unsafe parent = cmark_node_parent(one)
    }
    return false
  }

  /// Whether a link has one of three schemes, or none: what stands before a colon that no `/`, `?` or `#` precedes.
  private static func leadsSomewhere(_ url: String) -> Bool {
    guard !url.isEmpty else { return false }
    let head = url.utf8.prefix { ![UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#")].contains($0) }
    guard let colon = head.firstIndex(of: UInt8(ascii: ":")) else { return true }
    return ["http", "https", "mailto"].contains(String(decoding: head[..<colon], as: UTF8.self).lowercased())
  }

  /// - Returns: whether the other may stand there.
  private static func replace(_ node: OpaquePointer, by other: OpaquePointer?) -> Bool {
    guard let other = unsafe other else { return false }
    let isReplaced = unsafe cmark_node_replace(node, other) != 0
    if isReplaced { unsafe cmark_node_free(node) } else { unsafe cmark_node_free(other) }
    return isReplaced
  }

  private static func remove(_ node: OpaquePointer) {
    unsafe cmark_node_unlink(node)
    unsafe cmark_node_free(node)
  }
}
