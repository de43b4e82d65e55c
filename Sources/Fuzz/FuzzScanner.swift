internal import MarkdownReference

/// The cell scanner on mixtures of Markdown: it finds the blocks that libcmark-gfm finds.
enum FuzzScanner: Fuzzed {
  static let name = "scanner"

  static func input(from generator: inout Generator) -> [UInt8] {
    var mixture = MarkdownMixture(seed: generator.next())
    return mixture.text()
  }

  static func check(_ input: [UInt8]) throws {
    if let difference = ScannerAgreement.difference(on: input) { throw Broken(difference) }
    try FuzzNotebook.check(input)
  }
}
