internal import Files
internal import Notation
internal import Syntax

/// A notebook as plain Markdown, for places that show nothing else: prose as it stands, programs and outputs as blocks
/// of code, and a line of words above every output that is not what it seems.
package enum NotebookMarkdown {
  /// The text of a notebook without errors, in lines that end in LF; equal notebooks give equal bytes.
  package static func text(_ status: NotebookStatus) -> [UInt8] {
    let file = status.file
    let pieces = file.proseAndCells
    var blocks: [[UInt8]] = []
    if let title = file.frontMatter?["title"], !title.isEmpty,
      !Self.begins(pieces.first?.prose ?? [], withHeading: title)
    {
      blocks.append(Array("# \(escaped(title))".utf8))
    }
    let names = ["author", "date"].compactMap { file.frontMatter?[$0] }.filter { !$0.isEmpty }
    var facts: [[UInt8]] = []
    if !names.isEmpty { facts.append(Array("*\(names.map(escaped).joined(separator: " · "))*".utf8)) }
    if let description = file.frontMatter?["description"], !description.isEmpty {
      facts.append(Array(escaped(description).utf8))
    }
    if let sentence = status.outOfDateSentence { facts.append(Array("> \(escaped(sentence))".utf8)) }
    for (place, piece) in pieces.enumerated() {
      var prose = trimmed(piece.prose)
      // Who wrote it stands below the heading.
      if place == 0, blocks.isEmpty, !facts.isEmpty, let first = Self.headingLine(prose) {
        blocks.append(Array(prose[..<first]))
        prose = trimmed(Array(prose[first...]))
      }
      if place == 0 { blocks += facts }
      if !prose.isEmpty { blocks.append(prose) }
      if let cell = piece.cell { blocks += self.blocks(of: cell, status).map { Array($0.utf8) } }
    }
    if let line = lockLine(file.lock) { blocks.append(Array(line.utf8)) }
    return Array(blocks.joined(separator: Array("\n\n".utf8))) + Array("\n".utf8)
  }

  private static func blocks(of cell: Cell, _ status: NotebookStatus) -> [String] {
    let program = String(decoding: LineEnding.normalized(status.file.program(of: cell).bytes), as: UTF8.self)
    var blocks = [block(program, info: "lstm")]
    let notices = status.notices(of: cell)
    if !notices.isEmpty {
      blocks.append("> " + notices.map { "**\(escaped($0.word))**: \(escaped($0.sentence))" }.joined(separator: "; "))
    }
    if let body = cell.output?.body, !body.isEmpty { blocks.append(block(body, info: "")) }
    return blocks
  }

  private static func block(_ text: String, info: String) -> String {
    let safe = OutputBlock.escaped(text)
    let fence = OutputBlock.fence(around: safe)
    return fence + info + "\n" + safe + (safe.isEmpty || safe.utf8.last == UInt8(ascii: "\n") ? "" : "\n") + fence
  }

  /// One line of what ran, on which data.
  private static func lockLine(_ lock: Lock) -> String? {
    guard let engine = lock.engine else { return nil }
    let data = lock.paths.compactMap { path in
      lock.data[path].map { "\(path) (sha256:\($0.digest.prefix(12)))" }
    }
    return "*\(escaped("Recorded by \(engine)" + (data.isEmpty ? "" : " from " + data.joined(separator: ", "))))*"
  }

  /// Text that is to be read as it stands: marks of Markdown get a backslash.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in TerminalSafeText.escaped(text).unicodeScalars {
      let isMark = "\\`*_[]<#&|~".unicodeScalars.contains(scalar)
      // At the start also what would begin a list, a quote or a rule.
      let isFirst = result.isEmpty && "-+=>".unicodeScalars.contains(scalar)
      let endsNumber =
        (scalar == "." || scalar == ")") && !result.isEmpty
        && result.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      if isMark || isFirst || endsNumber { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  /// Whether prose begins with this heading already.
  private static func begins(_ prose: [UInt8], withHeading title: String) -> Bool {
    guard let end = headingLine(trimmed(prose)) else { return false }
    return trimmed(prose)[..<end].dropFirst(2).elementsEqual(title.utf8)
  }

  /// Where a first line ends that is a heading of the first level; nil where it is none.
  private static func headingLine(_ prose: [UInt8]) -> Int? {
    guard prose.starts(with: "# ".utf8) else { return nil }
    return prose.firstIndex(of: UInt8(ascii: "\n")) ?? prose.count
  }

  /// Without blank lines around it.
  private static func trimmed(_ prose: [UInt8]) -> [UInt8] {
    let lines = TextLine.split(prose)
    guard let first = lines.first(where: { !$0.isBlank(in: prose) }),
      let last = lines.last(where: { !$0.isBlank(in: prose) })
    else { return [] }
    return Array(prose[first.start..<last.end])
  }
}
