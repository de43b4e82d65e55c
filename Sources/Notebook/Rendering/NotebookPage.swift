internal import Files
internal import Language
internal import Markdown
internal import Notation
internal import Syntax

/// A notebook as a page of HTML: one file, nothing to load, nothing that runs.
///
/// Whatever stands in the notebook is text of the page. Its policy forbids scripts, requests and every style but its own.
package enum NotebookPage {
  /// The page of a notebook without errors; equal notebooks give equal bytes.
  package static func html(_ status: NotebookStatus, isVerb: (String) -> Bool) -> [UInt8] {
    let file = status.file
    var items = ReadingOrder.items(of: file)
    let (title, place) = PageTitle.title(of: file, items)
    var page = head(file, title)
    // A heading that says the title stands for it.
    var heading = "<h1>\(HTMLText.escaped(title))</h1>\n"
    if let place, case .prose(let block) = items[place] {
      heading = safe(block.html)
      items.remove(at: place)
    }
    page += "<header>\n" + heading + byline(file) + "</header>\n"
    page += summary(status)
    for item in items {
      switch item {
      case .prose(let block): page += safe(block.html)
      case .cell(let cell): page += self.cell(cell, status, isVerb)
      }
    }
    page += "</main>\n" + footer(file.lock) + "</body>\n</html>\n"
    return Array(page.utf8)
  }

  private static func head(_ file: NotebookFile, _ title: String) -> String {
    var lines = [
      "<!DOCTYPE html>", "<html lang=\"en\">", "<head>", "<meta charset=\"utf-8\">",
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-\(PageStyle.digest)'; base-uri 'none'; form-action 'none'\">",
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
      "<meta name=\"referrer\" content=\"no-referrer\">", "<meta name=\"color-scheme\" content=\"light dark\">",
    ]
    for name in ["author", "description"] {
      if let value = file.frontMatter?[name] {
        lines.append("<meta name=\"\(name)\" content=\"\(HTMLText.escaped(value))\">")
      }
    }
    lines += [
      "<title>\(HTMLText.escaped(title))</title>", "<style>\(PageStyle.text)</style>", "</head>", "<body>", "<main>",
    ]
    return lines.map { $0 + "\n" }.joined()
  }

  /// Who and when, and what about.
  private static func byline(_ file: NotebookFile) -> String {
    let names = ["author", "date"].compactMap { file.frontMatter?[$0] }.filter { !$0.isEmpty }
    var text = ""
    if !names.isEmpty {
      text += "<p class=\"byline\">\(names.map(HTMLText.escaped).joined(separator: " · "))</p>\n"
    }
    if let description = file.frontMatter?["description"], !description.isEmpty {
      text += "<p class=\"description\">\(HTMLText.escaped(description))</p>\n"
    }
    return text
  }

  /// Said at the top, before anyone reads a number: how many outputs are not what a run would give.
  private static func summary(_ status: NotebookStatus) -> String {
    guard let sentence = status.outOfDateSentence else { return "" }
    return "<p class=\"notice out-of-date\" role=\"note\">\(HTMLText.escaped(sentence))</p>\n"
  }

  private static func cell(_ cell: Cell, _ status: NotebookStatus, _ isVerb: (String) -> Bool) -> String {
    let program = ProgramHTML(status.file.program(of: cell), isVerb: isVerb).html
    let id = cell.id.map { " id=\"cell-\($0)\"" } ?? ""
    var text = "<section class=\"cell\"\(id)>\n<figure class=\"program\">\n"
    if let name = cell.id { text += "<figcaption>\(HTMLText.escaped(name))</figcaption>\n" }
    // A line feed directly behind the tag is not read; one that is there stays so.
    text += "<pre>\n<code>\(program)</code></pre>\n</figure>\n"
    let notices = status.notices(of: cell)
    if !notices.isEmpty || cell.output.map({ !$0.body.isEmpty }) ?? false {
      let grave = notices.contains { $0.kind == .failed } ? " failed" : ""
      let isOutOfDate = notices.contains { $0.isOutOfDate && $0.kind != .failed }
      text += "<figure class=\"output\(isOutOfDate ? " out-of-date" : grave)\">\n"
      if !notices.isEmpty {
        let sentences = notices.map { notice in
          "<strong>\(HTMLText.escaped(notice.word))</strong>: \(HTMLText.escaped(notice.sentence))"
        }
        text += "<figcaption>\(sentences.joined(separator: "; "))</figcaption>\n"
      }
      if let body = cell.output?.body, !body.isEmpty {
        text += "<pre>\n<samp>\(HTMLText.escaped(body))</samp></pre>\n"
      }
      text += "</figure>\n"
    }
    return text + "</section>\n"
  }

  /// The facts of the lock: what ran, on which data, with which values.
  private static func footer(_ lock: Lock) -> String {
    let facts = lock.facts
    guard !facts.isEmpty else { return "" }
    let lines = facts.map { fact in
      "<dt>\(HTMLText.escaped(fact.name))</dt><dd><code>\(HTMLText.escaped(fact.value))</code></dd>\n"
    }
    return "<footer>\n<h2>Recorded with</h2>\n<dl>\n\(lines.joined())</dl>\n</footer>\n"
  }

  /// Markdown keeps control characters and those that turn the direction of reading; a page shows them.
  private static func safe(_ html: String) -> String { TerminalSafeText.escaped(html, keepingLayout: true) }
}
