import Files
import Language
import Syntax
import Testing

@Suite struct SessionTests {
  @Test func valuesAndNotesAreRecordedInOrder() throws {
    let runner = Runner()
    _ = try runner.run("show 1\nnote\nlet x = note\n2;\nx\nnote;\nif true { note }\ndef f() { note }\nf()")
    #expect(
      runner.recorder.outputs == [
        .value("1"), .note("noted"), .value("1"), .note("noted"), .value("1"), .value("1"), .value("1"),
      ])
  }

  @Test func aStatementStopsWhereThePersonAsks() throws {
    let runner = Runner()
    runner.recorder.patience = 100
    do {
      _ = try runner.run("for i in 0..<3000, j in 0..<3000 { i }")
      #expect(Bool(false))
    } catch {
      #expect(error.code == .interrupted)
    }
  }

  @Test func anInterruptIsNoFailureOfATurn() throws {
    let runner = Runner()
    runner.recorder.patience = 5
    #expect(throws: Diagnostic.self) { try runner.run("for i in 0..<3000, on-error: .record { {a: i} }") }
  }

  @Test(arguments: [
    ("save 1 to: \"out/a\"\nsave 2 to: \"out/a\"", "`out/a` is saved twice"),
    ("save 1 to: \"out/a\"\nsave 2 to: \"./out//a\"", "`./out//a` is saved twice"),
    ("save 1 to: \"out/a\"\nload \"out/a\"", "`out/a` is what this program saves, and it cannot load that"),
    ("load \"out/old\"\nsave 1 to: \"out/old\"", "`out/old` was loaded by this program, and cannot be saved over"),
    ("save 1 to: \"a\"", "a program may not write `a`"), ("load \"none\"", "there is no file `none`"),
    ("load \"/etc/passwd\"", "`/etc/passwd` leaves the program's folder"),
    ("save 1 to: \"out/a\"\nsave 2 to: \"out/b\"\nload \"out/old\"", nil),
  ])
  func filesAreSavedOnce(program: String, problem: String?) throws {
    let folder = try TemporaryFolder(["out/old": "x"])
    do {
      _ = try Runner(files: folder.access).run(program)
      #expect(problem == nil)
    } catch {
      #expect(error.message == problem)
    }
  }

  @Test func aSaveThatFailedMayBeTriedAgain() throws {
    let folder = try TemporaryFolder(["out/dir/file": "x"])
    let runner = Runner(files: folder.access)
    for _ in 0..<2 {
      do {
        _ = try runner.run("save 1 to: \"out/dir\"")
        #expect(Bool(false))
      } catch { #expect(error.code == .outputFailed) }
    }
  }

  @Test func aDryRunWritesNothing() throws {
    let folder = try TemporaryFolder()
    let session = Session(
      vocabulary: TestVocabulary.make(), configuration: Configuration(files: folder.access, isDryRun: true),
      host: Recorder())
    let source = Source(name: "", text: "save 1 to: \"out/a\"")
    for statement in Parser.parse(source).program.statements { try session.run(statement, in: source) }
    #expect(folder.text("out/a") == nil)
  }

  @Test func whatWasReadIsRemembered() throws {
    let folder = try TemporaryFolder(["a.csv": "abc"])
    let runner = Runner(files: folder.access)
    #expect(try runner.run("load \"a.csv\"").literal == "\"abc\"")
    #expect(runner.session.filesRead["a.csv"] == FileFact(digest: Digest(of: "abc"), size: 3))
  }

  @Test func testsRunApart() throws {
    let runner = Runner()
    let source = Source(
      name: "", text: "let a = 1\ntest \"good\" { let b = a\n assert b == 1 }\ntest \"bad\" { assert a == 2 }")
    var outcomes: [String] = []
    for statement in Parser.parse(source).program.statements {
      try runner.session.run(statement, in: source)
      guard case .test(let title, let body) = statement.form else { continue }
      do {
        try runner.session.runTest(body, in: source)
        outcomes.append(title)
      } catch {
        outcomes.append("\(title): \(error.code.text) at \(error.range.start)")
      }
    }
    #expect(outcomes == ["good", "bad: E036 at 71"])
    #expect(runner.session.scope.value("b") == nil)
  }

  /// A function keeps to what was visible where it was written, also where the prompt binds a name again.
  @Test func functionsSeeWhatStoodAboveThem() throws {
    let runner = Runner()
    #expect(try runner.run("let x = 1\ndef f() { x }\nlet x = 2\nf()").literal == "1")
  }
}
