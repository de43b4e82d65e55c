internal import CMark

/// What libcmark-gfm, the reader of code hosts, makes of a Markdown text: its blocks of code and HTML.
package struct ReferenceBlock: Hashable, Sendable, CustomStringConvertible {
  package enum Kind: Hashable, Sendable { case fence, indented, html }
  package var kind: Kind
  /// From 1.
  package var firstLine: Int
  /// How many quotes and list items are around it.
  package var depth: Int
  /// What stands behind the fence; empty for the others.
  package var info: String
  /// The lines of a fenced block at column 0 outside of others, each ended by LF; else empty.
  package var content: String

  package var description: String {
    "\(kind) at line \(firstLine), depth \(depth), \(info) \(content.debugDescription)"
  }

  package init(kind: Kind, firstLine: Int, depth: Int, info: String, content: String) {
    self.kind = kind
    self.firstLine = firstLine
    self.depth = depth
    self.info = info
    self.content = content
  }

  /// The blocks of a text, in order; empty ones of HTML have no lines and are left out.
  package static func all(in bytes: [UInt8]) -> [ReferenceBlock] {
    let document = unsafe bytes.withUnsafeBytes { buffer in
      unsafe cmark_parse_document(buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count, 0)
    }
    guard let document = unsafe document else { return [] }
    defer { unsafe cmark_node_free(document) }
    var blocks: [ReferenceBlock] = []
    // Nodes in the order of the text, with what is around each.
    var open: [(node: OpaquePointer, depth: Int)] = unsafe [(document, 0)]
    while let (node, depth) = unsafe open.popLast() {
      if let block = unsafe block(of: node, depth: depth) { blocks.append(block) }
      let type = unsafe cmark_node_get_type(node)
      let inner = type == CMARK_NODE_BLOCK_QUOTE || type == CMARK_NODE_ITEM ? depth + 1 : depth
      var child = unsafe cmark_node_last_child(node)
      while let one = unsafe child {
        unsafe open.append((one, inner))
        unsafe child = cmark_node_previous(one)
      }
    }
    return blocks
  }

  private static func block(of node: OpaquePointer, depth: Int) -> ReferenceBlock? {
    let line = unsafe Int(cmark_node_get_start_line(node))
    let type = unsafe cmark_node_get_type(node)
    switch type {
    case CMARK_NODE_HTML_BLOCK:
      return ReferenceBlock(kind: .html, firstLine: line, depth: depth, info: "", content: "")
    case CMARK_NODE_CODE_BLOCK:
      var (length, offset, mark) = (Int32(0), Int32(0), CChar(0))
      let isFenced = unsafe cmark_node_get_fenced(node, &length, &offset, &mark) != 0
      let isOutside = isFenced && depth == 0 && offset == 0
      let info = unsafe isFenced ? text(cmark_node_get_fence_info(node)) : ""
      let content = unsafe isOutside ? withLineFeeds(text(cmark_node_get_literal(node))) : ""
      return ReferenceBlock(
        kind: isFenced ? .fence : .indented, firstLine: line, depth: depth, info: info, content: content)
    default: return nil
    }
  }

  private static func text(_ pointer: UnsafePointer<CChar>?) -> String {
    guard let pointer = unsafe pointer else { return "" }
    return unsafe String(cString: pointer)
  }

  /// CR LF and CR as LF.
  private static func withLineFeeds(_ text: String) -> String {
    var previous: UInt8 = 0
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\r") {
        bytes.append(UInt8(ascii: "\n"))
      } else if byte != UInt8(ascii: "\n") || previous != UInt8(ascii: "\r") {
        bytes.append(byte)
      }
      previous = byte
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
