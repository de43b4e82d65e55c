import Foundation
import Syntax
import Testing

/// A program in use, from the folder `Programs`, and its trees, one to a line.
struct ProgramFixture: CustomTestStringConvertible, Sendable {
  var name: String
  var text: String
  var trees: [String]

  var testDescription: String { name }

  /// All of them, sorted by name.
  static let all: [ProgramFixture] = {
    let folder = Bundle.module.bundleURL.appendingPathComponent("Programs")
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".lstm") }.sorted().compactMap { file in
      let program = folder.appendingPathComponent(file)
      let trees = program.deletingPathExtension().appendingPathExtension("trees")
      guard let text = try? String(contentsOf: program, encoding: .utf8) else { return nil }
      let lines = (try? String(contentsOf: trees, encoding: .utf8)) ?? ""
      return ProgramFixture(
        name: file, text: text, trees: lines.split(separator: "\n").map(String.init))
    }
  }()
}

/// The same numbers in every run: a 64-bit linear congruential generator, its high half.
struct Draws {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
}

func treeTexts(of text: String) -> [String] {
  Parser.parse(Source(name: "", text: text)).program.statements.map(\.expressionText)
}
