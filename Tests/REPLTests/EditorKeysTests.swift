import Testing

@testable import REPL

@Suite struct EditorKeysTests {
  static let words = [
    Completion("load", summary: "read a file", replacing: 1),
    Completion("lag", summary: "earlier values", replacing: 1),
  ]
  let keys = EditorKeys(promptWidth: 2, isComplete: { Indentation.depth(of: $0) == 0 }, complete: { _, _ in words })

  func keys(_ completions: [Completion]) -> EditorKeys {
    EditorKeys(promptWidth: 2, isComplete: { _ in true }, complete: { _, _ in completions })
  }

  @Test func enterRunsWhatIsCompleteWhereverTheCursorIs() {
    for cursor in 0...4 { #expect(keys.enter("f(1)", cursor: cursor) == .accept) }
  }

  @Test(arguments: [
    ("for k {", 7, "\n  "), ("for k {\n  f(", 12, "\n    "), ("for k {", 3, "\n  "), ("show \"{\" (", 10, "\n  "),
    ("x # {[(\n(", 9, "\n  "),
  ])
  func enterIndentsAnIncompleteText(text: String, cursor: Int, inserted: String) {
    #expect(keys.enter(text, cursor: cursor) == .edit(inserting: inserted))
  }

  @Test func altEnterNeverRuns() {
    #expect(keys.newline("show 1", cursor: 6) == .edit(inserting: "\n"))
    #expect(keys.newline("f {", cursor: 3) == .edit(inserting: "\n  "))
  }

  @Test func aClosingBracketStandsUnderItsOpeningLine() {
    #expect(keys.close("}", "f {\n  ", cursor: 6) == .edit(deleting: 2, inserting: "}"))
    #expect(keys.close("}", "f {\n  a", cursor: 7) == .edit(inserting: "}"))
    #expect(keys.close("}", "f {\n", cursor: 4) == .edit(inserting: "}"))
    #expect(keys.close(")", "  ", cursor: 2) == .edit(inserting: ")"))
  }

  @Test(
    arguments: [("l", .show(["  load  read a file", "  lag   earlier values"])), ("a\n  ", .edit(inserting: "  "))]
      as [(String, EditorKeys.Answer)])
  func tab(text: String, answer: EditorKeys.Answer) {
    #expect(keys.tab(text, cursor: text.unicodeScalars.count, width: 80, height: 10) == answer)
  }

  @Test func tabTakesTheOnlyCompletionAndWhatAllShare() {
    func answer(_ texts: [String], _ text: String, replacing: Int) -> EditorKeys.Answer {
      keys(texts.map { Completion($0, replacing: replacing) })
        .tab(text, cursor: text.unicodeScalars.count, width: 80, height: 10)
    }
    #expect(answer(["window"], "s | wi", replacing: 2) == .edit(deleting: 2, inserting: "window"))
    #expect(answer(["fill-gaps", "fill-mean"], "f", replacing: 1) == .edit(deleting: 1, inserting: "fill-"))
    #expect(answer(["äpfel"], "ä", replacing: 2) == .edit(deleting: 1, inserting: "äpfel"))
    #expect(answer([], "zz", replacing: 2) == .refuse)
    // Half of a code point, more than there is, less than nothing: nothing is lost.
    #expect(answer(["x"], "ä", replacing: 1) == .show(["  x"]))
    #expect(answer(["x"], "a", replacing: 99) == .edit(deleting: 1, inserting: "x"))
    #expect(answer(["x"], "a", replacing: -5) == .edit(inserting: "x"))
  }

  @Test func rowsAreWalkedInPlace() {
    let text = "ab\ncdefg\n\nh"
    // The first row begins two columns to the right, behind the prompt.
    #expect(keys.vertical(text, cursor: 6, isUp: true) == .edit(moving: 1 - 6))
    #expect(keys.vertical(text, cursor: 1, isUp: false) == .edit(moving: 6 - 1))
    #expect(keys.vertical(text, cursor: 7, isUp: false) == .edit(moving: 9 - 7))
    #expect(keys.vertical(text, cursor: 11, isUp: true) == .edit(moving: 9 - 11))
    #expect(keys.vertical(text, cursor: 2, isUp: true) == nil)
    #expect(keys.vertical(text, cursor: 11, isUp: false) == nil)
    #expect(keys.rowEnd(text, cursor: 5, isStart: true) == .edit(moving: -2))
    #expect(keys.rowEnd(text, cursor: 5, isStart: false) == .edit(moving: 3))
  }

  @Test func everyPlaceHasAnAnswerInside() {
    for text in ["", "\n", "a", "a\n", "\n\na", "漢\né\u{301}x\n👩‍👩‍👧", "a\r\nb"] {
      let count = text.unicodeScalars.count
      for cursor in 0...count {
        for answer in [
          keys.vertical(text, cursor: cursor, isUp: true), keys.vertical(text, cursor: cursor, isUp: false),
          keys.rowEnd(text, cursor: cursor, isStart: true), keys.rowEnd(text, cursor: cursor, isStart: false),
        ] {
          guard case .edit(0, "", let moving) = answer else { continue }
          #expect((0...count).contains(cursor + moving))
        }
      }
    }
  }
}
