import Foundation
import Testing

@testable import Notebook

struct BlockScannerTests {
  /// The info strings of fences at column 0.
  private func cells(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return BlockScanner.blocks(of: bytes, lines: TextLine.split(bytes), from: 0).compactMap { block in
      guard case .fence(let mark, _) = block.kind, mark == UInt8(ascii: "`"), block.depth == 0, block.indent == 0 else {
        return nil
      }
      return String(decoding: bytes[block.info], as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("```lstm a\n1\n```\n", ["lstm a"]),
    ("~~~\n```lstm\n```\n~~~\n", []),
    (" ```lstm\n ```\n", []),
    ("    ```lstm\n    ```\n", []),
    ("> ```lstm\n> ```\n", []),
    ("- ```lstm\n  ```\n", []),
    ("- a\n\n  ```\n\n```lstm\n```\n", ["lstm"]),
    ("  ```\n\n```lstm\n```\n", []),
    ("1. a\n\n   ~~~\n```lstm\n```\n", ["lstm"]),
    ("<!--\n```lstm\n```\n-->\n```lstm b\n```\n", ["lstm b"]),
    ("<div>\n```lstm\n```\n\n```lstm b\n```\n", ["lstm b"]),
    ("<pre>\n\n```lstm\n```\n</pre>\n", []),
    ("text <b>\n```lstm\n```\n", ["lstm"]),
    ("<b>\n```lstm\n```\n\n", []),
    ("````lstm\n```\n````\n```lstm b\n```\n", ["lstm", "lstm b"]),
    ("``` lstm `x`\n", []),
    ("``lstm\n", []),
    ("text\n```lstm\n```\n", ["lstm"]),
    ("> quote\n```lstm\n```\n", ["lstm"]),
    ("```lstm\r\n1\r\n```\r\n", ["lstm"]),
    ("```lstm\r1\r```\r", ["lstm"]),
    ("14. a\n\n\t```lstm\n\t```\n", []),
    ("-\n\n  ```lstm\n", []),
    ("-\n\n```lstm\n```", ["lstm"]),
    ("\t```lstm\n", []),
  ])
  func findsFencesAtColumnZero(text: String, expected: [String]) {
    #expect(cells(text) == expected)
  }

  /// Every code block of every example in the CommonMark specification, by the number and info its HTML shows.
  @Test(.enabled(if: FileManager.default.fileExists(atPath: examplesPath)))
  func agreesWithTheSpecification() throws {
    struct Example: Decodable {
      var example: Int
      var markdown: String
      var html: String
    }
    let data = try Data(contentsOf: URL(fileURLWithPath: examplesPath))
    let examples = try JSONDecoder().decode([Example].self, from: data)
    #expect(examples.count > 600)
    for example in examples {
      let bytes = Array(example.markdown.utf8)
      let blocks = BlockScanner.blocks(of: bytes, lines: TextLine.split(bytes), from: 0)
      let found = blocks.filter { if case .html = $0.kind { false } else { true } }
      // Raw HTML in an example passes through, and is no code block.
      let raw = example.markdown.components(separatedBy: "<pre").count - 1
      let shown = example.html.components(separatedBy: "<pre").count - 1 - raw
      #expect(found.count == shown, "example \(example.example)")
      let fenced = found.filter { $0.kind != .indented && !$0.info.isEmpty }
      #expect(
        fenced.count == example.html.components(separatedBy: "<code class=\"language-").count - 1,
        "example \(example.example)")
    }
  }
}

/// The examples of the CommonMark specification, where they lie beside the package.
private let examplesPath = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .appendingPathComponent("../../../shared/data/commonmark-examples.json").standardizedFileURL.path
