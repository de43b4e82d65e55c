import Testing

@testable import Notebook

struct KeysTests {
  static let files = [
    "a.txt": "alpha", "b.txt": "beta", "c1.txt": "c",
    "lib.lstm": "def twice(x) {\n  x + x\n}\ndef other(x) {\n  x\n}\n",
  ]

  static let notebook = """
    ---
    title: Six cells
    ---
    ```lstm setup
    seed 7
    param n: int = 2
    param which: path = "b.txt"
    use "lib.lstm"
    def shift(x) {
      x + n
    }
    ```

    Prose.

    ```lstm first
    let one = 1
    let text = load "a.txt"
    text
    ```

    ```lstm second
    shift(one)
    ```

    ```lstm third
    load which
    for k in 1..=1 {
      load "c{k}.txt"
    }
    ```

    ```lstm fourth
    draw()
    draw(seed: 1)
    ```

    ```lstm fifth
    twice(one)
    ```

    ```lstm sixth
    draw(seed: 2) + 1
    ```

    """

  /// What is changed, and the cells that are then not what a run would write.
  @Test(arguments: [
    ("Prose.", "Other prose.", []),
    ("title: Six", "title: 6", []),
    ("let one = 1\n", "let one  =  1 # once\n", []),
    ("let one = 1\n", "let one = 3\n", ["first", "second", "fifth"]),
    ("text\n```", "[text]\n```", ["first"]),
    ("text\n```", "text;\n```", ["first"]),
    ("seed 7", "seed 8", ["fourth"]),
    ("n: int = 2", "n: int = 3", ["second"]),
    ("n: int = 2", "n: number = 2", ["second"]),
    ("x + n", "x - n", ["second"]),
    ("= \"b.txt\"", "= \"a.txt\"", ["third"]),
    ("1..=1", "1..<2", ["third"]),
    ("seed: 2", "seed: 3", ["sixth"]),
    ("def shift", "param unused: int = 1\ndef shift", []),
  ])
  func aChangeInTheNotebookReachesItsUsersOnly(old: String, new: String, stale: [String]) throws {
    let place = try Workplace(Self.notebook, files: Self.files)
    #expect(place.run().outcome == .fine)
    let ids = NotebookFile(name: "", bytes: Array(place.text().utf8)).cells.compactMap(\.id)
    #expect(place.text().contains(old))
    try place.edit(old, new)
    let states = place.status()
    #expect(zip(ids, states).filter { $1.hasPrefix("stale") }.map { $0.0 } == stale)
    // Another value of a parameter, and not another kind.
    let cause = ["n: int = 3", "= \"a.txt\""].contains(new) ? "stale: parameter" : "stale: code"
    #expect(states.allSatisfy { ["silent", "fresh", cause].contains($0) })
    #expect(place.run { $0.updatesLock = true }.outcome == .fine)
    #expect(place.status() == ["silent", "fresh", "fresh", "fresh", "fresh", "fresh", "fresh"])
  }

  @Test(arguments: [
    ("a.txt", "alpha!", ["first"]),
    ("b.txt", "x", ["third"]),
    ("c1.txt", "x", ["third"]),
    ("lib.lstm", "def twice(x) {\n  2 * x\n}\ndef other(x) {\n  x\n}\n", ["fifth"]),
    ("lib.lstm", "def twice(x) {\n  x + x\n}\ndef other(x) {\n  -x\n}\n", []),
  ])
  func aChangeInAFileReachesItsReadersOnly(file: String, text: String, stale: [String]) throws {
    let place = try Workplace(Self.notebook, files: Self.files)
    place.run()
    let ids = NotebookFile(name: "", bytes: Array(place.text().utf8)).cells.compactMap(\.id)
    try place.write(text, to: file)
    #expect(zip(ids, place.status()).filter { $1.hasPrefix("stale") }.map { $0.0 } == stale)
  }

  @Test func aPathThatIsNotPlainCountsTheWholeLock() throws {
    let place = try Workplace(
      "```lstm a\nload \"a.txt\"\n```\n\n```lstm b\nlet p = load \"name.txt\"\n```\n\n```lstm c\nload p\n```\n",
      files: ["a.txt": "a", "name.txt": "b.txt", "b.txt": "b"])
    #expect(place.run().outcome == .fine)
    #expect(place.status() == ["fresh", "fresh", "fresh"])
    #expect(place.text().contains("data b.txt sha256:"))
    #expect(!place.run().isChanged)
    try place.write("other", to: "a.txt")
    #expect(place.status() == ["stale: data", "fresh", "stale: data"])
    #expect(place.run { $0.updatesLock = true }.outcome == .fine)
    try place.write("other", to: "b.txt")
    #expect(place.status() == ["fresh", "fresh", "stale: data"])
  }

  @Test func aLoopOfMillionsIsNotCountedThrough() throws {
    let place = try Workplace(
      "```lstm a\nload \"a.txt\"\n```\n\n```lstm b\nif false {\n  for k in 1..=9000000 { load \"{k}\" }\n}\n```\n",
      files: ["a.txt": "a"])
    #expect(place.run().outcome == .fine)
    #expect(place.status() == ["fresh", "fresh"])
    try place.write("b", to: "a.txt")
    #expect(place.status() == ["stale: data", "stale: data"])
  }

  @Test func anUnknownNameDependsOnTheNamesAbove() throws {
    let place = try Workplace("```lstm a\nlet load_mw = 1\n```\n\n```lstm q expect=error\nlod_mw\n```\n")
    place.run()
    #expect(place.text().contains("did you mean `load_mw`?"))
    try place.edit("let load_mw = 1", "let load_kw = 1")
    #expect(place.status() == ["stale: code", "stale: code"])
  }

  @Test func errorsCountTheCellAsItIsWritten() throws {
    let place = try Workplace("```lstm q expect=error\nboom()\n```\n")
    place.run()
    try place.edit("\nboom()", "\n\nboom()")
    #expect(place.status() == ["stale: code"])
    place.run()
    #expect(place.text().contains("at 2:1"))
  }

  @Test func aSeedInACellThatIsFreshStillCounts() throws {
    let place = try Workplace("```lstm a\nseed 5\n1\n```\n\n```lstm b\ndraw()\n```\n")
    place.run()
    #expect(place.text().contains("\n16\n"))
    try place.edit("draw()", "draw() + 1")
    place.run()
    #expect(place.text().contains("\n17\n"))
  }
}
