/// Random mixtures of all that could mislead a reader of fences, the same for the same seed.
package struct MarkdownMixture {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  private static let anywhere = [
    "```", "````", "~~~", "~~~~", "```lstm a", "```out key=x", "`", "``", "lstm", "text", "a b", " ", "  ", "   ",
    "    ", "     ", "\t", "#", "# h", "---", "***", "===", "--", "<div>", "</div>", "<!--", "-->", "<pre>", "x</pre>",
    "<script>", "x</script>", "<?", "?>", "<![CDATA[", "]]>", "<", "\u{E9}", "|", "| a | b |", "_", "![x](y)",
  ]
  private static let containers = anywhere + ["1", "2.", "10. ", "1. ", "1) ", "- ", "* ", "+ ", "-", ">", "> ", ">> "]
  /// Tags that open a block of HTML anywhere but in a paragraph. libcmark-gfm, which is of CommonMark 0.29, lets them
  /// interrupt one that goes on lazily outside of its quote or list; later readers do not, nor do we.
  private static let tags = anywhere + ["<b>", "<a href='x'>", "</pre>", "</script>", "</b>", "<i/>"]
  private static let sets = [containers, tags].map { $0.map { Array($0.utf8) } }

  private mutating func next(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ mixed >> 31) % UInt64(bound))
  }

  /// A text of up to 14 lines.
  package mutating func text() -> [UInt8] {
    let ending: [UInt8] = [[10], [10], [10], [13, 10], [13]][next(5)]
    let set = next(Self.sets.count)
    let pieces = Self.sets[set]
    var bytes: [UInt8] = []
    for _ in 0...next(14) {
      var line: [UInt8] = []
      for _ in 0..<next(4) { line += pieces[next(pieces.count)] }
      // libcmark-gfm takes an empty list item further over a line of blanks, which closes it as an empty line does.
      if set == 0, line.allSatisfy({ $0 == 32 || $0 == 9 }) { line = [] }
      bytes += line + ending
    }
    if next(4) == 0 { bytes.removeLast() }
    return bytes
  }
}
