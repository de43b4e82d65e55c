import MarkdownReference
import Testing

/// The cell scanner and libcmark-gfm, on texts that nobody would write.
struct ScannerAgreementTests {
  @Test(arguments: 0..<4)
  func agreesOnRandomMixtures(batch: Int) {
    var mixture = MarkdownMixture(seed: UInt64(batch))
    for _ in 0..<10_000 {
      let difference = ScannerAgreement.difference(on: mixture.text())
      #expect(difference == nil)
      if difference != nil { return }
    }
  }

  /// What random mixtures once found, and what they would not find soon.
  @Test(arguments: [
    "", "```lstm a\n1\n```\n", "- ```lstm\n  a\n```\n", "<!--\n```\n-->\n```\n", "> a\n```lstm\n```\n", "```lstm\n",
    "1. a\n\n   ```\n   x\n\n   y\n   ```\n", "\t```\n", "- a\n\n\tb\n", "~~~ x\n```\n~~~\n",
  ])
  func agreesOn(text: String) {
    #expect(ScannerAgreement.difference(on: Array(text.utf8)) == nil)
  }
}
