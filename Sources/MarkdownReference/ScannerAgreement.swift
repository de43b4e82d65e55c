internal import Notebook

/// Holds the cell scanner to libcmark-gfm: both find the same blocks in a text.
package enum ScannerAgreement {
  /// Where they differ, for whoever looks into it; nil where they agree.
  package static func difference(on bytes: [UInt8]) -> String? {
    let (ours, theirs) = (blocks(of: bytes), ReferenceBlock.all(in: bytes))
    if ours == theirs { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    return "\(text.debugDescription)\n  ours:   \(ours)\n  theirs: \(theirs)"
  }

  /// What the scanner finds, told as the reference tells it.
  private static func blocks(of bytes: [UInt8]) -> [ReferenceBlock] {
    let lines = TextLine.split(bytes)
    return BlockScanner.blocks(of: bytes, lines: lines, from: 0).map { block in
      var (kind, info, content) = (ReferenceBlock.Kind.indented, "", "")
      switch block.kind {
      case .fence:
        kind = .fence
        info = String(decoding: bytes[block.info], as: UTF8.self)
        if block.depth == 0, block.indent == 0 { content = self.content(of: block, in: bytes, lines) }
      case .indented: break
      case .html: kind = .html
      }
      return ReferenceBlock(
        kind: kind, firstLine: block.firstLine + 1, depth: block.depth, info: info, content: content)
    }
  }

  private static func content(of block: BlockScanner.Block, in bytes: [UInt8], _ lines: [TextLine]) -> String {
    let end = block.isClosed ? block.lastLine : block.lastLine + 1
    return lines[(block.firstLine + 1)..<max(block.firstLine + 1, end)].map { line in
      String(decoding: bytes[line.start..<line.end], as: UTF8.self) + "\n"
    }.joined()
  }
}
