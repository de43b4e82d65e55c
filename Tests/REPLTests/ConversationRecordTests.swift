import Files
import Language
import REPL
import Syntax
import Testing

/// What `:save` takes of a conversation, and what it leaves out.
@Suite struct ConversationRecordTests {
  /// The cells, and prose in parentheses.
  private func pieces(_ inputs: [String]) -> [String] {
    let talk = Conversation()
    for input in inputs { _ = talk.say(input) }
    #expect(talk.say(":save a.lstmnb").last == "saved")
    #expect(talk.saved?.path == "a.lstmnb")
    return (talk.saved?.conversation.pieces ?? []).map { piece in
      switch piece {
      case .prose(let text): "(\(text))"
      case .cell(_, let program): program
      }
    }
  }

  @Test(arguments: [
    // As it was typed, comments and silence included.
    (["let a = 2 # two\na;", "a * 3"], ["let a = 2 # two\na;", "a * 3"]),
    ([":note First of all.", "1", ":note  Then. "], ["(First of all.)", "1", "(Then.)"]),
    // What failed, what was looked up and what was taken back leave nothing.
    (["let a = 2", "a +", "b", "let c = [1][5]", "help", "help echo", "echo?", "a"], ["let a = 2", "a"]),
    (["let a = 2", "let b = [1][5]; a", "let c = a; [1][5]; c"], ["let a = 2", "let c = a"]),
    (["let a = 2", "a", ":undo", ":note x", ":undo", "a + 1"], ["let a = 2", "a + 1"]),
    (["let a = 2", ":undo", "let a = 3", "a"], ["let a = 3", "a"]),
    // A name that was bound again: the old value goes where nothing needs it.
    (["let a = 2", "let a = 3", "a"], ["let a = 3", "a"]),
    (["let a = 2; let b = 1", "let a = 3"], ["let b = 1", "let a = 3"]),
    // Where something does, it gets a name of its own, wherever it stands.
    (
      ["let past = 2", "let b = past + 1", "let past = 3", "past + b"],
      ["let past_1 = 2", "let b = past_1 + 1", "let past = 3", "past + b"]
    ),
    (
      ["let a = 1", "a", "let a = a + 1", "a", "let a = a + 1", "a"],
      ["let a_1 = 1", "a_1", "let a_2 = a_1 + 1", "a_2", "let a = a_2 + 1", "a"]
    ),
    (
      ["let a = 1", "\"it is {a}\"", "for a in [a] { a }", "let a = 2"],
      ["let a_1 = 1", "\"it is {a_1}\"", "for a in [a_1] { a }", "let a = 2"]
    ),
    (["let a = 1", "let a_1 = 5", "a", "let a = 2"], ["let a_2 = 1", "let a_1 = 5", "a_2", "let a = 2"]),
    (
      ["let a = 1", "def f(x) {\n  x + a\n}", "let a = 2", "f(a)"],
      ["let a_1 = 1", "def f(x) {\n  x + a_1\n}", "let a = 2", "f(a)"]
    ),
    (["let a, b = [1, 2]", "let a = 3", "b"], ["let a_1, b = [1, 2]", "let a = 3", "b"]),
    (["param n: int = 1", "n", "param n: int = 2"], ["param n_1: int = 1", "n_1", "param n: int = 2"]),
    // A function that was defined again is the new one, where nothing calls the old.
    (["def f(x) { x }", "def f(x) { x + 1 }", "f(1)"], ["def f(x) { x + 1 }", "f(1)"]),
  ])
  func keepsWhatStands(inputs: [String], pieces expected: [String]) {
    #expect(pieces(inputs) == expected)
  }

  @Test func saysWhatItRenames() {
    let talk = Conversation()
    for input in ["let a = 1", "a", "let a = 2"] { _ = talk.say(input) }
    #expect(
      talk.say(":save b.lstmnb") == [
        "`a` was bound again; what was made with the old value now says `a_1`", "saved",
      ])
    #expect(talk.saved?.touchesFiles == false)
  }

  @Test func refusesWhatNobodyCouldFindAgain() {
    let talk = Conversation()
    talk.isInterrupted = true
    _ = talk.say("let a = 1")
    talk.isInterrupted = false
    #expect(talk.say(":save a.lstmnb").first?.hasPrefix("nothing is saved: `a` is what an interrupted run") == true)
    _ = talk.say("let a = 2")
    #expect(talk.say(":save a.lstmnb") == ["saved"])
  }

  @Test func refusesTwoFunctionsOfOneName() {
    let talk = Conversation()
    for input in ["def f(x) { x }", "f(1)", "def f(x) { x + 1 }"] { _ = talk.say(input) }
    #expect(talk.say(":save a.lstmnb").first?.contains("`f` was defined twice") == true)
    #expect(talk.saved == nil)
  }

  /// `:undo` gives names, functions and completions back as they were.
  @Test func takesBackOneInputAfterTheOther() {
    let talk = Conversation()
    #expect(talk.say(":undo") == ["there is nothing to take back"])
    _ = talk.say("let a = 1")
    _ = talk.say("let a = 2; let b = a")
    #expect(talk.say(":names") == ["a  int", "b  int"].joined(separator: "\n").split(separator: "|").map(String.init))
    _ = talk.say(":undo")
    #expect(talk.say("a") == ["1"])
    #expect(talk.say("b").first?.contains("unknown name `b`") == true)
    _ = talk.say(":undo")
    _ = talk.say(":undo")
    #expect(talk.say(":names") == ["nothing is bound yet"])
  }

  @Test(arguments: [(":note", "what is to be noted?"), (":save", "`:save load.lstmnb`")])
  func asksForWhatIsMissing(command: String, answer: String) {
    #expect(Conversation().say(command).first?.contains(answer) == true)
  }

  /// What a notebook did before the conversation comes first, as it stands there.
  @Test func goesOnWithAProgram() {
    let talk = Conversation()
    talk.loop.adopt(prose: "# Title")
    #expect(talk.loop.adopt(Source(name: "n", text: "let a = 1\na\n"), info: "first"))
    _ = talk.say("a + 1")
    _ = talk.say(":save a.lstmnb")
    #expect(
      talk.saved?.conversation.pieces == [
        .prose("# Title"), .cell(info: "first", program: "let a = 1\na\n"), .cell(info: "", program: "a + 1"),
      ])
    #expect(!talk.loop.adopt(Source(name: "n", text: "nobody\n")))
  }
}
