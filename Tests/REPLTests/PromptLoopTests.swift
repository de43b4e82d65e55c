import Files
import Foundation
import Language
import REPL
import Syntax
import Testing

/// The conversation without a terminal: what is typed, and what is printed.
@Suite struct PromptLoopTests {
  @Test func valuesErrorsAndWhatIsBoundLast() {
    let talk = Conversation()
    #expect(talk.say("let a = 2") == [])
    #expect(talk.say("a * 21") == ["42"])
    #expect(talk.say("a * b").first?.contains("unknown name `b`") == true)
    #expect(talk.say("let b = a; b;") == [])
    #expect(talk.say(":names") == ["a  int\nb  int"])
  }

  @Test func aNameThatIsBoundAgainSaysWhatWasMadeWithTheOld() {
    let talk = Conversation()
    _ = talk.say("let past = 24h\nlet twice = 2 * past")
    #expect(talk.say("let past = 48h") == ["note: `past` now is 2d; `twice` was made with 1d"])
    #expect(talk.say("twice") == ["2d"])
  }

  /// A statement that failed binds nothing, and what stood before it in the same input stays.
  @Test func whatFailsBindsNothing() {
    let talk = Conversation()
    #expect(talk.say("let good = 1\nlet bad = [1][5]").last?.contains("there is no element 5") == true)
    #expect(talk.say("good") == ["1"])
    #expect(talk.say("bad").first?.contains("unknown name `bad`") == true)
  }

  @Test(arguments: [
    ("let a = ", false), ("for k in 1..=2 {", false), ("[1,\n2]", true), ("let = 3", true), ("show \"open", true),
    (":help", true), ("", true), ("1 |", false),
  ])
  func enterAsksWhetherItIsComplete(text: String, isComplete: Bool) {
    #expect(PromptLoop.isComplete(text) == isComplete)
  }

  @Test(arguments: [":quit", ":q", "quit", "exit"])
  func leaves(text: String) {
    #expect(!Conversation().loop.handle(text))
  }

  @Test(arguments: [
    ("ec", ["echo"]), ("echo lo", ["loud:"]), ("echo 1 voice: .", ["soft", "sharp"]), ("echo 1 voice: .sh", ["sharp"]),
    ("let x = ec", ["echo"]), ("nothing-like-it", []), ("echo \"lo", []), ("1 # ec", []), (":na", [":names"]),
    (":", [":help", ":names", ":note", ":quit", ":save", ":undo"]),
  ])
  func completes(text: String, candidates: [String]) {
    let found = Conversation().loop.completions(of: text, at: text.utf8.count)
    #expect(found.map(\.text) == candidates)
  }

  /// Members are those of the value; names that need quotes are not offered, nor verbs after a dot.
  @Test(arguments: [
    ("r.", ["load", "left"]), ("r.lo", ["load"]), ("echo r.le", ["left"]), ("r.load.ec", []), ("nobody.", []),
    ("1.", []),
    ("[1].ec", []),
  ])
  func completesMembers(text: String, candidates: [String]) {
    let talk = Conversation()
    _ = talk.say("let r = { load: 1, left: 2 }")
    #expect(talk.loop.completions(of: text, at: text.utf8.count).map(\.text) == candidates)
  }

  /// Columns are those of the first name of the statement that has any.
  @Test(arguments: [
    ("take t column: .", ["load", "temp"]), ("take t column: .lo", ["load"]), ("take t .te", ["temp"]),
    ("let x = t | take column: .", ["load", "temp"]), ("take 3 column: .", []),
    ("t | echo voice: .", ["soft", "sharp"]),
  ])
  func completesColumns(text: String, candidates: [String]) {
    let talk = Conversation()
    _ = talk.say("let t = for i in 1..=2 { { load: i, temp: i, \"a b\": 3 } }")
    _ = talk.say("let t = for i in 1..=2 { { load: i, temp: i } }")
    #expect(talk.loop.completions(of: text, at: text.utf8.count).map(\.text) == candidates)
  }

  /// File names stand in the string of a parameter that takes a path, folders with their slash.
  @Test func completesPaths() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("paths-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("data"), withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for name in ["demand.csv", "data/a.csv", "data/b.csv", ".hidden"] {
      try "x".write(to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
    }
    let talk = Conversation(root: folder.path)
    for (text, names, replaced) in [
      ("open \"d", ["data/", "demand.csv"], 1), ("open \"", ["data/", "demand.csv"], 0),
      ("let s = open \"data/", ["a.csv", "b.csv"], 0), ("open \"data/b", ["b.csv"], 1), ("open \"nowhere/", [], 0),
      ("open \"../", [], 0), ("echo \"d", [], 0), ("open \"x\" # \"d", [], 0),
    ] {
      let found = talk.loop.completions(of: text, at: text.utf8.count)
      #expect(found.map(\.text) == names, "\(text)")
      if !names.isEmpty { #expect(found.allSatisfy { $0.replacing == replaced }, "\(text)") }
    }
  }
}
