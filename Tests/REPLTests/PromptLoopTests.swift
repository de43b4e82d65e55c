import Files
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
    (":", [":help", ":names", ":quit"]),
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
}

/// A loop with a vocabulary of one verb, and what it printed.
private final class Conversation: PromptTerminal, Host {
  private(set) lazy var loop = PromptLoop(
    session: Session(
      vocabulary: Vocabulary(
        verbs: [EchoVerb.self], kinds: [], makeModel: { (_) throws(Complaint) in .nothing }, power: { a, _ in a }),
      configuration: Configuration(files: FileAccess(root: "/tmp")), host: self), terminal: self)
  private var printed: [String] = []
  var isInterrupted: Bool { false }

  /// Types an input; what was printed in answer.
  func say(_ input: String) -> [String] {
    printed = []
    _ = loop.handle(input)
    return printed
  }

  func print(_ text: String) { printed.append(text) }
  func report(_ problem: Diagnostic, in source: Source) { printed.append(problem.rendered(in: source, color: false)) }
  func clearInterrupt() {}
  func record(_ output: Output) { printed.append(output.text) }
  func progress(_ progress: Progress) {}
}

private struct EchoVerb: Verb {
  static let name = "echo"
  static let summary = "Gives back what it is given."
  static let result = Kind.any

  @Bare("Anything.") var value: Value
  @Parameter("Whether to shout.") var loud = false
  @Parameter("How it sounds.") var voice: Voice = .soft

  enum Voice: String, Choice { case soft, sharp }

  func run(in context: Context) throws(Complaint) -> Value { value }
}
