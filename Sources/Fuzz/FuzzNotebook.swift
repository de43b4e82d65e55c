internal import Notebook
internal import Syntax

/// Notebooks of any bytes: what is read is written back as it was, and what is written is read and taken away again.
enum FuzzNotebook: Fuzzed {
  static let name = "notebook"

  private static let mutation = Mutation(words: [
    "```", "````", "~~~", "```lstm a\n", "```lstm\n", "```out a key=AAAAAAAAAAAA\n", "```out\n", "```lock\n", "```\n",
    "\n", "\r\n", "\r", " ", "\t", "> ", "- ", "---\n", "lstmnb: 2\n", "<!--", "<<<<<<< a\n", "=======\n",
    ">>>>>>> b\n", "\u{FEFF}", "`", "engine x semantics 1\n", "data a sha256:", "set a 1\n", "root ..\n",
    "expect=error", "status=error", "lines=1/2", "full=AAAAAAAAAAAA", "nonl", "sum=47DEQpj8HBSa",
  ])

  private static let whole = """
    ---
    lstmnb: 1
    title: Load
    ---
    Prose, and `code`.

    ```lstm a
    1 + 1
    ```

    ```out a key=p1PrGeP6meIz sum=I4PNf68--xoB
    rows 17520   2023-01-01 00:00 .. 2024-12-30 23:00   step 1h   missing 0
    ```

    - A list

      ```lstm-example
      no cell
      ```

    ```lstm quirk expect=error
    describe lod_mw
    ```

    ```out quirk status=error key=NeFMxP9bxlUH sum=fphWpQGBvvNz nonl
    error[E003] at 1:10: unknown name
    ```

    ```lock
    engine lstmnb-0.3.1 semantics 1
    data data/load.csv sha256:9f2c6a1be07d4c35a8e1f06b2d94c7735e0af8bb41d6c9127f3e5ad80c64b1e9 bytes 524118
    set hidden 64
    ```

    """

  static func input(from generator: inout Generator) -> [UInt8] {
    var bytes = Array(whole.utf8)
    if generator.isOne(in: 3) { bytes = [] }
    mutation.apply(to: &bytes, &generator)
    return bytes
  }

  static func check(_ input: [UInt8]) throws {
    let file = NotebookFile(name: "n", bytes: input)
    try Broken.unless(Splice(file).bytes == input, "reading and writing is not the identity")
    for problem in file.problems {
      let range = problem.range
      try Broken.unless(
        0 <= range.start && range.start <= range.end && range.end <= input.count, "a problem lies outside of the file")
      try Broken.unless(!problem.rendered(in: file.source, color: false).isEmpty, "a problem says nothing")
    }
    if case .repaired(let repaired) = ConflictMarkers.repaired(file, takesData: true, fact: { _ in nil }) {
      try Broken.unless(!NotebookFile(name: "n", bytes: repaired).hasErrors, "a repaired file has errors")
    }
    guard !file.hasErrors else { return }
    let stripped = NotebookFile(name: "n", bytes: file.stripped())
    try Broken.unless(!stripped.hasErrors, "without outputs it has errors: \(stripped.problems)")
    try Broken.unless(stripped.stripped() == stripped.bytes, "stripping twice strips more")
    try Broken.unless(
      stripped.cells.map { stripped.program(of: $0).bytes } == file.cells.map { file.program(of: $0).bytes },
      "stripping changes a program")
    try checkWriting(file, stripped)
    _ = file.pieces
  }

  /// Outputs and a lock, written into a file and taken out again.
  private static func checkWriting(_ file: NotebookFile, _ stripped: NotebookFile) throws {
    // Where there are no cells nothing is written.
    guard !file.cells.isEmpty else { return }
    var generator = Generator(of: file.bytes)
    var splice = Splice(file)
    var bodies: [String] = []
    for cell in file.cells {
      let text = generator.one(of: ["", "a\n", "````\n```", "~~~\n<!--\n---\n", "```out a\n\u{1B}\u{202E}\r\n"])
      let block = OutputBlock(id: cell.id, key: "AAAAAAAAAAAA", text: text, isError: generator.isOne(in: 2))
      bodies.append(block.body)
      splice.setOutput(of: cell, to: block)
    }
    var lock = Lock()
    lock.engine = "x"
    lock.semantics = 1
    lock.settings["a"] = "c\u{7}"
    splice.setLock(lock)
    let again = NotebookFile(name: "n", bytes: splice.bytes)
    try Broken.unless(!again.hasErrors, "what is written has errors: \(again.problems)")
    try Broken.unless(again.cells.map { $0.output?.body ?? "?" } == bodies, "an output is read as another")
    try Broken.unless(again.cells.allSatisfy { $0.output?.isEdited == false }, "an output is taken for edited")
    try Broken.unless(again.lock == lock, "the lock is read as another")
    try Broken.unless(
      again.cells.map { again.program(of: $0).bytes } == file.cells.map { file.program(of: $0).bytes },
      "writing changes a program")
    try Broken.unless(again.stripped() == stripped.bytes, "what was written is not what is taken away")
  }
}
