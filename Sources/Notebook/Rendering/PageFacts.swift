internal import Files
internal import Markdown
internal import Notation
internal import Syntax

/// What the exporters say alike of a notebook: its title, its notices, the facts of its lock.
enum PageTitle {
  /// What the front matter calls a notebook, or else the heading it begins with, or else its file.
  /// - Returns: also the place of the heading at its beginning that says just that, if there is one.
  static func title(of file: NotebookFile, _ items: [ReadingOrder.Item]) -> (title: String, place: Int?) {
    let given = file.frontMatter?["title"].flatMap { $0.isEmpty ? nil : $0 }
    guard case .prose(let block)? = items.first, let text = block.heading, block.html.hasPrefix("<h1>") else {
      return (given ?? NewNotebook.title(for: file.source.name), nil)
    }
    let heading = text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    guard let given else { return heading.isEmpty ? (NewNotebook.title(for: file.source.name), nil) : (heading, 0) }
    return (given, heading == given ? 0 : nil)
  }
}

extension NotebookStatus {
  /// What must be said of a cell's output.
  func notices(of cell: Cell) -> [OutputNotice] {
    OutputNotice.all(of: cell, states[cell.index], changes[cell.index])
  }

  /// "2 of 5 outputs are not what a run of this notebook gives now"; nil where none is.
  package var outOfDateSentence: String? {
    let withOutput = file.cells.filter { states[$0.index] != .silent }
    let count = withOutput.count { notices(of: $0).contains { $0.isOutOfDate } }
    guard count > 0 else { return nil }
    let outputs = withOutput.count == 1 ? "output" : "outputs"
    return "\(count) of \(withOutput.count) \(outputs) \(count == 1 ? "is" : "are") out of date, missing or failed, "
      + "and marked"
  }
}

extension Lock {
  /// Its facts for readers, in the order of the block.
  var facts: [(name: String, value: String)] {
    var facts: [(name: String, value: String)] = []
    if let engine { facts.append(("engine", "\(engine), semantics \(semantics ?? 0)")) }
    for path in paths {
      guard let fact = data[path] else { continue }
      facts.append(("data", "\(path), \(OutputBlock.grouped(fact.size)) bytes, sha256:\(fact.digest)"))
    }
    for (name, value) in parameters.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      facts.append(("parameter", "\(name) = \(value)"))
    }
    return facts
  }
}
