import Foundation
import Testing

/// The drawing in docs/ARCHITECTURE.md as a dictionary, held against what the sources import.
@Suite struct LayersTests {
  /// What each target may import of ours. The left half, the language, and the right half, learning, meet in Verbs.
  static let layers: [String: Set<String>] = [
    "Notation": [],
    "Files": ["CCrypto", "CZlib", "CSQLite"],
    "Syntax": ["Notation"],
    "Language": ["Syntax", "Notation", "Files"],
    "Tensors": ["CKernels"],
    "Series": ["Tensors", "Notation"],
    "Layers": ["Tensors"],
    "Training": ["Layers", "Tensors"],
    "Models": ["Training", "Layers", "Series", "Notation"],
    "Diagnosis": ["Training", "Layers", "Tensors", "Notation"],
    "Plots": ["Notation"],
    "Verbs": [
      "Language", "Syntax", "Diagnosis", "Models", "Training", "Layers", "Series", "Tensors", "Plots", "Notation",
      "Files",
    ],
    "Stdlib": [],
    "Markdown": ["CMark"],
    "Notebook": ["Markdown", "Language", "Syntax", "Notation", "Files"],
    "MarkdownReference": ["CMark", "Notebook"],
    "REPL": ["Language", "Syntax", "Notation", "Files", "CLineEditor"],
    "lstmnb": ["REPL", "Notebook", "Verbs", "Stdlib", "Language", "Syntax", "Notation", "Files"],
    "Bench": ["Syntax", "Training", "Layers", "Tensors", "Series", "Files", "Notation"],
    "Fuzz": [
      "MarkdownReference", "Notebook", "Language", "Syntax", "Models", "Series", "Tensors", "Files", "Notation",
    ],
    "VocabularyIndex": [], "VocabularyIndexer": [],
  ]

  static let ours = Set(layers.keys).union(["CKernels", "CCrypto", "CZlib", "CSQLite", "CLineEditor", "CMark"])

  @Test func importsFollowTheDrawing() throws {
    for path in Checkout.files(below: "Sources", ending: ".swift") {
      let target = String(path.split(separator: "/")[1])
      // The indexer writes an import, and has none of ours itself.
      if target == "VocabularyIndexer" { continue }
      let allowed = try #require(Self.layers[target], "\(path): the drawing has no \(target)")
      for line in try Checkout.lines(path) {
        let words = line.split(separator: " ")
        guard let place = words.firstIndex(of: "import"), place <= 2, place + 1 < words.count else { continue }
        let name = String(words[place + 1])
        guard Self.ours.contains(name) else { continue }
        #expect(allowed.contains(name), "\(path) imports \(name), which the drawing does not allow")
      }
    }
  }

  @Test func everyTargetStandsInTheDocument() throws {
    let document = try Checkout.text("docs/ARCHITECTURE.md")
    for target in Self.ours.sorted() {
      #expect(document.contains("`\(target)`"), "docs/ARCHITECTURE.md says nothing of \(target)")
    }
  }

  /// The document names a symbol for each target: `Symbol` in `Sources/Target/File.swift`.
  @Test func theDocumentNamesWhatExists() throws {
    let document = try Checkout.text("docs/ARCHITECTURE.md")
    var found = 0
    for line in document.split(separator: "\n") where line.contains("](../Sources/") {
      for piece in line.components(separatedBy: "](../").dropFirst() {
        let path = String(piece.prefix { $0 != ")" })
        let symbol =
          line.components(separatedBy: "](../\(path))")[0].components(separatedBy: "[`").last?
          .replacingOccurrences(of: "`", with: "") ?? ""
        let text = try Checkout.text(path)
        #expect(text.contains(" \(symbol)"), "\(path) does not hold \(symbol)")
        found += 1
      }
    }
    #expect(found >= 12)
  }
}
