import Foundation
import Testing

/// Rules of the house that a script can see.
@Suite struct HouseRulesTests {
  /// Unsafe code lives where Swift meets C, and nowhere else.
  static let unsafeRooms = [
    "Sources/Tensors/", "Sources/Files/", "Sources/REPL/LineEditor.swift", "Sources/lstmnb/",
    "Sources/Bench/", "Sources/Fuzz/", "Sources/Markdown/", "Sources/MarkdownReference/ReferenceBlocks.swift",
  ]

  @Test func unsafeIsAPlace() throws {
    for path in Checkout.files(below: "Sources", ending: ".swift") {
      guard !Self.unsafeRooms.contains(where: { path.hasPrefix($0) }) else { continue }
      for (number, line) in try Checkout.lines(path).enumerated() where !line.contains("//") {
        let words = line.split { !$0.isLetter && $0 != "_" }
        #expect(!words.contains("unsafe") && !words.contains("@unsafe"), "\(path):\(number + 1)")
      }
    }
  }

  @Test func noFileIsLongerThan500Lines() throws {
    let sources = ["Sources", "Tests"].flatMap { folder in
      [".swift", ".c", ".h", ".inc"].flatMap { Checkout.files(below: folder, ending: $0) }
    }
    for path in sources {
      let count = try Checkout.lines(path).count
      #expect(count <= 501, "\(path) has \(count) lines: is it one thing?")
    }
  }

  @Test func noDrawerForEverything() {
    for path in Checkout.files(below: "Sources", ending: ".swift") {
      for word in ["Util", "Common", "Manager", "Helper", "Misc"] {
        #expect(!path.split(separator: "/").dropFirst().contains { $0.contains(word) }, "\(path)")
      }
    }
  }

  /// Start-up is milliseconds because Foundation is not loaded.
  @Test func theProductDoesWithoutFoundation() throws {
    for path in Checkout.files(below: "Sources", ending: ".swift") where !path.contains("VocabularyIndex") {
      #expect(try !Checkout.lines(path).contains { $0.hasSuffix("import Foundation") }, "\(path)")
    }
  }

  @Test func nothingAPersonCanReachCrashes() throws {
    for path in Checkout.files(below: "Sources", ending: ".swift") where !path.contains("VocabularyIndex") {
      let text = try Checkout.text(path)
      for word in ["fatalError(", "try!", "as!"] { #expect(!text.contains(word), "\(path) holds \(word)") }
    }
  }

  /// A verb is one file: `FitVerb.swift` declares `struct FitVerb`.
  @Test func aVerbIsOneFile() throws {
    let paths = Checkout.files(below: "Sources/Verbs", ending: "Verb.swift")
    #expect(paths.count > 40)
    for path in paths {
      let name = path.split(separator: "/").last?.dropLast(".swift".count) ?? ""
      #expect(try Checkout.text(path).contains("struct \(name):"), "\(path) does not declare \(name)")
    }
  }
}
