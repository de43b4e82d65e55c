import Files
import Foundation
import Language
import Markdown
import MarkdownReference
import Testing

@testable import Notebook

/// Notebooks as pages and as Markdown. RECORD=1 writes the golden files anew: look at them in a browser.
struct RenderingTests {
  /// One of everything: every state of an output, every mark of Markdown, and what must not get through.
  private static let notebook = """
    ---
    lstmnb: 1
    title: "Load & <b>demand</b>"
    author: A. Person
    date: 2024-06-01
    description: What *stars* and 1 < 2 look like
    ---
    A paragraph with `code`, *stress*, ~~struck~~ and <kbd>tags</kbd><!-- and a comment -->; [a page](https://example.org "It's"),
    [no program](javascript:alert(1)), ![a picture](plot.png) and [a definition].

    | column | mean |
    |--------|-----:|
    | a      |  1.5 |

    - [x] done
    - [ ] to do

    <div onclick="alert(1)">
    A block of tags
    </div>

    ```lstm setup
    param hidden: int = 32
    param other: int = 1
    ```

    ```lstm fresh
    # a comment with <tags>
    let text = load "d.txt"
    emit "a < b & 'c'"
    ```

    ```lstm stale
    [hidden, other]
    ```

    ```lstm edited
    2
    ```

    ```lstm quirk expect=error
    boom()
    ```

    ```lstm cut
    lines 1000
    ```

    ```lstm
    let silent_value = emit "^^^^ and @[31m"
    silent_value
    ```

    ```lstm failed
    other / 0 + 1
    ```

    [a definition]: https://example.org/definition

    """

  private func rendered(_ change: (Workplace) throws -> Void = { _ in }) throws -> (html: String, markdown: String) {
    let place = try Workplace(Self.notebook, files: ["d.txt": "1,2\n"])
    #expect(place.run().outcome == .fine)
    try change(place)
    return try texts(place)
  }

  private func texts(_ place: Workplace) throws -> (html: String, markdown: String) {
    let status = try NotebookStatus.read(
      RunRequest(path: place.path, engine: "lstmnb-1.0.0"), vocabulary: TestVocabulary.vocabulary)
    #expect(!status.file.hasErrors)
    let html = NotebookPage.html(status) { TestVocabulary.vocabulary.signature(of: $0) != nil }
    return (String(decoding: html, as: UTF8.self), String(decoding: NotebookMarkdown.text(status), as: UTF8.self))
  }

  private func expect(_ text: String, in name: String) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Goldens/\(name)")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == text, "\(name) differs; RECORD=1 rewrites it")
  }

  @Test func everyState() throws {
    let texts = try rendered { place in
      try place.edit("hidden: int = 32", "hidden: int = 64")
      try place.edit("```\n2\n```", "```\n3\n```")
      let output = try #require(NotebookFile(name: "", bytes: Array(place.text().utf8)).cells[3].output)
      try place.edit("sum=\(output.sum ?? "")\n2\n", "sum=\(output.sum ?? "")\n2!\n")
      try place.edit("```lstm failed\nother / 0 + 1", "```lstm failed expect=error\nother / 0 + 1")
      try place.edit(
        "[a definition]: ", "```lstm missing\n3\n```\n\n[a definition]: ")
    }
    try expect(texts.html, in: "page.html")
    try expect(texts.markdown, in: "page.md")
    #expect(HarmlessPage.problem(in: Array(texts.html.utf8)) == nil)
    for text in [texts.html, texts.markdown] {
      #expect(text.contains("parameter hidden 32 → 64"))
      #expect(text.contains("this text was changed after it was recorded"))
      #expect(text.contains("120 of 1,000 lines are recorded"))
      #expect(text.contains("4 of 8 outputs are out of date, missing or failed, and marked"))
      #expect(!text.contains("key="))
    }
  }

  @Test func whatIsFreshIsNotMarked() throws {
    let texts = try rendered()
    #expect(!texts.html.contains("class=\"notice"))
    #expect(!texts.html.contains("<strong>stale"))
    #expect(!texts.markdown.contains("**stale"))
    #expect(texts.html.contains("<strong>error</strong>: this cell shows an error, and is meant to"))
  }

  /// Line endings and a byte-order mark are no part of what is shown.
  @Test func lineEndingsMakeNoDifference() throws {
    let plain = try rendered()
    let windows = try rendered { place in
      try place.write("\u{FEFF}" + place.text().replacingOccurrences(of: "\n", with: "\r\n"))
    }
    #expect(plain.html == windows.html)
    #expect(plain.markdown == windows.markdown)
  }

  @Test(arguments: [
    (
      "# Load & <b>demand</b>\n\ntext",
      "<header>\n<h1>Load &amp; &lt;b&gt;demand&lt;/b&gt;</h1>\n</header>\n<p>text</p>"
    ),
    ("---\ntitle: One\n---\n# One\n\ntext", "<header>\n<h1>One</h1>\n</header>\n<p>text</p>"),
    ("---\ntitle: One\n---\n# Two", "<header>\n<h1>One</h1>\n</header>\n<h1>Two</h1>"),
    ("---\ntitle: One\n---\nOne\n===\n", "<header>\n<h1>One</h1>\n</header>\n</main>"),
    ("text", "<header>\n<h1>N</h1>\n</header>\n<p>text</p>"),
    ("## Two\n", "<header>\n<h1>N</h1>\n</header>\n<h2>Two</h2>"),
    ("", "<header>\n<h1>N</h1>\n</header>\n</main>"),
  ])
  func titles(text: String, expected: String) throws {
    #expect(try texts(Workplace(text)).html.contains(expected))
  }

  @Test(arguments: [
    ("[a](javascript:x)", "<p>a</p>"), ("[a](JAVASCRIPT:x)", "<p>a</p>"), ("[a](&#1;javascript:x)", "<p>a</p>"),
    ("[a](java&Tab;script:x)", "<p>a</p>"), ("[a](data:text/html,x)", "<p>a</p>"),
    ("[a](file:///etc/passwd)", "<p>a</p>"),
    ("<javascript:x>", "<p>javascript:x</p>"), ("[a](b.html)", "<p><a href=\"b.html\">a</a></p>"),
    ("[a](#cell-b)", "<p><a href=\"#cell-b\">a</a></p>"), ("[a](c:d/e)", "<p>a</p>"),
    ("[a](/c:d)", "<p><a href=\"/c:d\">a</a></p>"), ("![a *b*](c.png)", "<p><a href=\"c.png\">a <em>b</em></a></p>"),
    ("[![a](b.png)](c)", "<p><a href=\"c\">a</a></p>"), ("a<br>b", "<p>a<br />\nb</p>"),
    ("<b onclick=x>a</b>", "<p>&lt;b onclick=x&gt;a&lt;/b&gt;</p>"), ("a<!-- b -->c", "<p>ac</p>"),
    ("<!-- a -->", ""), ("<!-- a --> <b>c</b>", "<pre><code>&lt;!-- a --&gt; &lt;b&gt;c&lt;/b&gt;\n</code></pre>"),
    ("[a](b \"c\\\" onclick=\\\"d\")", "<p><a href=\"b\" title=\"c&quot; onclick=&quot;d\">a</a></p>"),
    ("a\u{0}b", "<p>a\u{FFFD}b</p>"),
  ])
  func prose(text: String, expected: String) {
    let html = MarkdownBlock.all(in: Array(text.utf8)).map(\.html).joined()
    #expect(html == (expected.isEmpty ? "" : expected + "\n"))
  }

  /// A reader of Markdown before 0.30 lets a tag end a quote's lazy line and swallow the fence below; a cell stays one.
  @Test func aCellStaysACellWhateverTheProseAboveIsTakenFor() throws {
    let place = try Workplace("> quoted\n<b>\n```lstm a\n1\n```\n\nafter [it]\n\n[it]: x\n")
    #expect(place.run().outcome == .fine)
    let html = try texts(place).html
    #expect(html.contains("<section class=\"cell\" id=\"cell-a\">"))
    #expect(html.contains("<samp>1\n</samp>"))
    #expect(html.contains("after <a href=\"x\">it</a>"))
    #expect(HarmlessPage.problem(in: Array(html.utf8)) == nil)
  }

  private static let hostile = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='x", "</title></style></pre>",
    "javascript:alert(1)", "]]>", "<![CDATA[", "<!--", "&lt;script&gt;", "&#60;b&#62;", "\u{202E}abc", "\u{2066}",
    "{{x}}", "\\\"",
  ]

  /// Hostile text in every place that takes text: none of it is a tag or an attribute.
  @Test(arguments: hostile)
  func hostileTextIsText(piece: String) throws {
    let inComment = piece.replacingOccurrences(of: "\u{202E}", with: "").replacingOccurrences(of: "\u{2066}", with: "")
    let notebook = """
      ---
      lstmnb: 1
      title: \(piece)
      author: \(piece)
      date: \(piece)
      description: \(piece)
      x-own: \(piece)
      ---
      # \(piece)

      Prose \(piece) [\(piece)](\(piece)) ![\(piece)](<\(piece)> '\(piece)') `\(piece)`

      | \(piece) |
      |---|
      | \(piece) |

      ~~~\(piece)
      \(piece)
      ~~~

      ```lstm a
      # \(inComment)
      param p: text = "p"
      emit p
      ```

      ```out a key=AAAAAAAAAAAA sum=BBBBBBBBBBBB lines=1/2 full=CCCCCCCCCCCC
      \(piece)
      ```

      ```lock
      engine \(piece.replacingOccurrences(of: " ", with: "")) semantics 1
      data \(piece.replacingOccurrences(of: " ", with: "%20")) sha256:\(String(repeating: "a", count: 64)) bytes 1
      param p "\(piece)"
      set q \(piece)
      ```

      """
    let place = try Workplace(notebook)
    let texts = try texts(place)
    #expect(HarmlessPage.problem(in: Array(texts.html.utf8)) == nil)
    #expect(!texts.markdown.contains("\u{202E}x"))
  }

  /// What holds pages to account finds what it looks for.
  @Test(arguments: [
    "<p>a</p>", "<script>", "<p onclick=\"x\">a</p>", "<p>a", "</p>", "<a href=\"javascript:x\">a</a>", "a & b",
    "a < b",
    "<p class=\"x\">a</p>", "<img src=\"x\">", "\u{202E}",
  ])
  func thePageIsHeldToAccount(piece: String) {
    let problem = HarmlessPage.problem(in: Array("<!DOCTYPE html>\n\(piece)\n".utf8))
    #expect((problem == nil) == (piece == "<p>a</p>"), "\(problem ?? "nothing")")
  }

  @Test(arguments: 0..<40)
  func anyMixtureIsHarmless(seed: Int) throws {
    var random = SplitMix(state: UInt64(seed) &+ 77)
    for _ in 0..<20 {
      var mixture = MarkdownMixture(seed: UInt64(random.next(1 << 30)))
      var bytes = mixture.text()
      for _ in 0..<random.next(6) {
        bytes.insert(contentsOf: Self.hostile[random.next(Self.hostile.count)].utf8, at: random.next(bytes.count + 1))
      }
      let file = NotebookFile(name: "n.lstmnb", bytes: bytes)
      guard !file.hasErrors else { continue }
      let status = NotebookStatus(
        of: file, settings: Settings(), vocabulary: TestVocabulary.vocabulary, files: FileAccess(root: "/nonexistent"))
      let page = NotebookPage.html(status) { _ in true }
      #expect(HarmlessPage.problem(in: page) == nil, "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
      let again = NotebookFile(name: "n.md", bytes: NotebookMarkdown.text(status))
      #expect(again.cells.count == file.cells.count, "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
    }
  }

  /// The page allows its own style by digest: it must be the digest of what stands between the tags.
  @Test func thePolicyAllowsTheStyle() throws {
    let html = try rendered().html
    let style = try #require(html.components(separatedBy: "<style>").last?.components(separatedBy: "</style>").first)
    #expect(html.contains("style-src 'sha256-\(Digest(of: style).base64)'"))
    #expect(Digest(of: "").base64 == "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")
  }
}
