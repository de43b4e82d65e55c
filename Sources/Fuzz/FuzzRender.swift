internal import Files
internal import Language
internal import MarkdownReference
internal import Notebook

/// Notebooks of any bytes as pages: whatever stands in them is text, and their Markdown opens no block it does not close.
enum FuzzRender: Fuzzed {
  static let name = "render"

  private static let mutation = Mutation(words: [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onclick='x", "[a](javascript:alert(1))",
    "[a](&#1;JaVaScRiPt:x)", "[a](<data:text/html,x> \"t\\\" onclick=x\")", "![a](http://x/y.png)", "]]>", "<![CDATA[",
    "<!--", "-->", "</pre>", "</code></pre>", "</title><script>", "</style>", "&lt;", "&#60;script&#62;", "\u{0}",
    "\u{202E}", "\u{2066}", "\u{FEFF}", "| a | b |\n|---|:-:|\n| <b> | ` |\n", "- [x] a\n", "~~a~~", "<br>", "#",
    "===\n",
    "```", "````", "~~~", "```html\n", "> ", "- ", "1. ", "    ", "[x]: javascript:y\n", "[x]", "![", "](", "*", "`",
    "\\",
    "\r\n", "\n\n", "title: ", "author: ", "description: ", "---\n", "http://x", "<http://x>", "<javascript:x>", "é",
    "data a sha256:", "set a <b>\n", "param a \"<b>\"\n", "lines=1/2", "nonl", "status=error",
  ])

  private static let whole = """
    ---
    lstmnb: 1
    title: Load & <b>more</b>
    author: A "Person"
    ---
    # Load

    Prose, `code`, [a link](https://example.org "title") and <i>tags</i>.

    | a | b |
    |---|--:|
    | 1 | 2 |

    ```lstm a
    param p: int = 1
    "a < b" # & so on
    ```

    ```out a key=p1PrGeP6meIz sum=I4PNf68--xoB
    1 < 2 > 3 & "4"
    ```

    > quoted
    > - [ ] task

    ```lstm expect=error
    describe lod_mw
    ```

    ```out status=error key=NeFMxP9bxlUH sum=fphWpQGBvvNz nonl
    error[E003] at 1:10: unknown name
    ```

    ```lock
    engine lstmnb-0.3.1 semantics 1
    data data/load.csv sha256:9f2c6a1be07d4c35a8e1f06b2d94c7735e0af8bb41d6c9127f3e5ad80c64b1e9 bytes 524118
    param p 1
    set hidden 64
    ```

    """

  private static let vocabulary = Vocabulary(
    verbs: [], kinds: [], makeModel: { (_) throws(Complaint) in .missing }, power: { base, _ in base },
    module: { _ in nil })

  static func input(from generator: inout Generator) -> [UInt8] {
    var bytes = Array(whole.utf8)
    if generator.isOne(in: 4) {
      var mixture = MarkdownMixture(seed: generator.next())
      bytes = mixture.text() + bytes
    }
    mutation.apply(to: &bytes, &generator)
    return bytes
  }

  static func check(_ input: [UInt8]) throws {
    let file = NotebookFile(name: "n.lstmnb", bytes: input)
    guard !file.hasErrors else { return }
    let status = NotebookStatus(
      of: file, settings: Settings(), vocabulary: vocabulary, files: FileAccess(root: "/nonexistent"))
    let page = NotebookPage.html(status) { $0 == "describe" }
    if let problem = HarmlessPage.problem(in: page) { throw Broken("the page is not harmless: \(problem)") }
    let text = String(decoding: page, as: UTF8.self)
    for cell in file.cells where cell.id != nil {
      try Broken.unless(text.contains("id=\"cell-\(cell.title)\""), "the page lacks the cell \(cell.title)")
    }
    try Broken.unless(page == NotebookPage.html(status) { $0 == "describe" }, "a page is not the same twice")
    try checkMarkdown(status)
  }

  /// The programs are found again, in order, in the Markdown.
  private static func checkMarkdown(_ status: NotebookStatus) throws {
    let markdown = NotebookFile(name: "n.md", bytes: NotebookMarkdown.text(status))
    try Broken.unless(
      markdown.cells.count == status.file.cells.count, "the Markdown has \(markdown.cells.count) programs")
    try Broken.unless(markdown.cells.allSatisfy { $0.output == nil }, "the Markdown has outputs with keys")
  }
}
