/// Finds the code blocks of a CommonMark text, so that a cell is what every reader of Markdown calls a fenced block.
///
/// It follows the block structure of CommonMark 0.31 (appendix "A parsing strategy", phase 1): containers, lazy
/// continuation, HTML blocks and what may interrupt a paragraph. Inline structure and link definitions play no part.
package struct BlockScanner {
  /// A block of code or HTML, by the indices of its lines.
  package struct Block: Hashable {
    package enum Kind: Hashable {
      case fence(mark: UInt8, length: Int)
      case indented
      /// One of the seven kinds of HTML block.
      case html(Int)
    }
    package var kind: Kind
    /// Spaces before the fence, and how many quotes and list items are around it.
    package var indent: Int
    package var depth: Int
    package var firstLine: Int
    /// The line of the closing fence, or the last line of other blocks.
    package var lastLine: Int
    /// Whether it ended as it should, and not with what is around it or with the text.
    package var isClosed = false
    /// After the fence, without surrounding spaces.
    package var info: Range<Int>
  }

  enum Container {
    case quote
    case item(contentIndent: Int, isEmpty: Bool)
  }

  enum Leaf { case none, paragraph, code }

  let bytes: [UInt8]
  private(set) var blocks: [Block] = []
  private(set) var containers: [Container] = []
  private(set) var leaf = Leaf.none
  private var lineIndex = 0
  private var cursor: LineCursor

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    cursor = LineCursor(bytes, TextLine(start: 0, end: 0, next: 0))
  }

  /// The blocks of the lines from one on; line numbers are indices into `lines`.
  package static func blocks(of bytes: [UInt8], lines: [TextLine], from first: Int) -> [Block] {
    var scanner = BlockScanner(bytes)
    for index in first..<max(first, lines.count) { scanner.read(lines[index], index) }
    return scanner.blocks
  }

  private mutating func read(_ line: TextLine, _ index: Int) {
    lineIndex = index
    cursor = LineCursor(bytes, line)
    let matched = matchContainers()
    var isAllMatched = matched == containers.count
    if isAllMatched {
      switch leaf {
      case .code:
        if continueCode() { return }
      case .paragraph where cursor.isBlank:
        leaf = .none
      default: break
      }
    }
    // The block to which this line would be added: the paragraph itself, if all around it matched.
    var kept = matched
    var isInParagraph = isAllMatched && leaf == .paragraph
    /// Drops what the line does not continue, before a new block begins.
    func closeUnmatched(_ scanner: inout BlockScanner) {
      scanner.containers.removeSubrange(kept...)
      scanner.leaf = .none
      isAllMatched = true
      isInParagraph = false
    }
    while true {
      if cursor.isIndented {
        if leaf != .paragraph, !cursor.isBlank {
          closeUnmatched(&self)
          open(.indented, info: line.end..<line.end)
          return
        }
        break
      }
      if cursor.isBlank { break }
      let next = cursor.byte
      if next == UInt8(ascii: ">") {
        closeUnmatched(&self)
        cursor.skipQuoteMark()
        fillParent()
        containers.append(.quote)
        kept = containers.count
        continue
      }
      if next == UInt8(ascii: "#"), cursor.isHeading {
        closeUnmatched(&self)
        fillParent()
        return
      }
      if let fence = cursor.fence {
        closeUnmatched(&self)
        open(.fence(mark: fence.mark, length: fence.length), info: fence.info)
        return
      }
      if next == UInt8(ascii: "<"),
        let kind = HTMLBlock.opening(cursor.rest, mayInterrupt: !isInParagraph && (isAllMatched || leaf != .paragraph))
      {
        closeUnmatched(&self)
        open(.html(kind), info: line.end..<line.end)
        if HTMLBlock.closes(kind, cursor.rest) { close(isProper: true) }
        return
      }
      if isInParagraph, cursor.isSetextUnderline {
        leaf = .none
        return
      }
      if cursor.isThematicBreak {
        closeUnmatched(&self)
        fillParent()
        return
      }
      if let contentIndent = cursor.skipListMarker(inParagraph: isInParagraph) {
        closeUnmatched(&self)
        fillParent()
        containers.append(.item(contentIndent: contentIndent, isEmpty: true))
        kept = containers.count
        continue
      }
      break
    }
    // A lazy line goes on with the paragraph, whatever containers it left out.
    if !isAllMatched, leaf == .paragraph, !cursor.isBlank { return }
    if !isAllMatched { closeUnmatched(&self) }
    if !cursor.isBlank, leaf != .paragraph {
      fillParent()
      leaf = .paragraph
    }
  }

  /// How many of the open containers the line continues; the cursor stands behind their marks.
  private mutating func matchContainers() -> Int {
    for (place, container) in containers.enumerated() {
      switch container {
      case .quote:
        guard !cursor.isIndented, cursor.byte == UInt8(ascii: ">") else { return place }
        cursor.skipQuoteMark()
      case .item(let contentIndent, let isEmpty):
        if cursor.isBlank {
          if isEmpty { return place }
          cursor.skipSpaces()
        } else if cursor.indent >= contentIndent {
          cursor.skip(columns: contentIndent)
        } else {
          return place
        }
      }
    }
    return containers.count
  }

  /// Adds the line to the open block of code or HTML; false where that ended before it.
  private mutating func continueCode() -> Bool {
    let block = blocks[blocks.count - 1]
    switch block.kind {
    case .fence(let mark, let length):
      blocks[blocks.count - 1].lastLine = lineIndex
      if cursor.closesFence(mark, length) { close(isProper: true) }
      return true
    case .indented:
      guard cursor.isIndented || cursor.isBlank else {
        close(isProper: true)
        return false
      }
    case .html(let kind):
      if kind >= 6, cursor.isBlank {
        close(isProper: true)
        return false
      }
      if HTMLBlock.closes(kind, cursor.rest) {
        blocks[blocks.count - 1].lastLine = lineIndex
        close(isProper: true)
        return true
      }
    }
    blocks[blocks.count - 1].lastLine = lineIndex
    return true
  }

  private mutating func open(_ kind: Block.Kind, info: Range<Int>) {
    let indent = cursor.indent
    fillParent()
    blocks.append(
      Block(
        kind: kind, indent: indent, depth: containers.count, firstLine: lineIndex, lastLine: lineIndex, info: info))
    leaf = .code
  }

  private mutating func close(isProper: Bool) {
    blocks[blocks.count - 1].isClosed = isProper
    leaf = .none
  }

  /// A list item that holds something goes on over blank lines.
  private mutating func fillParent() {
    if case .item(let contentIndent, true)? = containers.last {
      containers[containers.count - 1] = .item(contentIndent: contentIndent, isEmpty: false)
    }
  }
}
