package import Syntax

/// A notebook as bytes, and what stands where in them; everything it does not name is prose and is never rewritten.
package struct NotebookFile: Sendable {
  package let source: Source
  package private(set) var frontMatter: FrontMatter?
  package private(set) var cells: [Cell] = []
  package private(set) var lock = Lock()
  package private(set) var lockFence: Fence?
  /// What is wrong with the file itself, in order of place; with an error among them nothing is run or written.
  package private(set) var problems: [Diagnostic] = []
  /// How new lines end: as most lines of prose and program do.
  let ending: LineEnding

  /// Reads any bytes; what is wrong is in `problems`.
  package init(_ source: Source) {
    self.source = source
    let bytes = source.bytes
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let lines = TextLine.split(bytes, from: mark)
    var first = 0
    if let (matter, next, found) = FrontMatter.read(bytes, lines) {
      frontMatter = matter
      first = next
      problems += found
    }
    let blocks = BlockScanner.blocks(of: bytes, lines: lines, from: first)
    var written = Set<Int>()
    var reader = FenceReader(lines: lines, bytes: bytes)
    for block in blocks {
      guard case .fence(let mark, _) = block.kind, mark == UInt8(ascii: "`"), block.depth == 0, block.indent == 0 else {
        continue
      }
      let fence = Fence(block, lines: lines, bytes: bytes)
      guard let word = fence.words.first?.text, ["lstm", "out", "lock"].contains(word) else { continue }
      if word != "lstm" { written.formUnion(block.firstLine...block.lastLine) }
      // One that is not closed has no body to speak of.
      if block.isClosed { reader.take(fence, word, firstLine: block.firstLine, lastLine: block.lastLine) }
    }
    ending = LineEnding.majority(
      of: lines.indices.lazy.filter { !written.contains($0) }.map { lines[$0] }, in: bytes)
    cells = reader.cells
    lockFence = reader.lockFence
    problems += reader.problems
    problems += Self.unclosed(blocks, lines)
    if let lockFence {
      let (read, found) = Lock.read(lockFence, in: bytes)
      lock = read
      problems += found
    }
    let conflicts = ConflictMarkers.problems(bytes, lines, blocks)
    // Markers break fences; what is wrong besides them shows when they are gone.
    if conflicts.isEmpty {
      problems.sort { $0.range.start < $1.range.start }
    } else {
      problems = conflicts
    }
  }

  package init(name: String, bytes: [UInt8]) {
    self.init(Source(name: name, bytes: bytes))
  }

  /// Takes a lock for the one that is to be written into it.
  mutating func adopt(_ lock: Lock) { self.lock = lock }

  package var bytes: [UInt8] { source.bytes }

  package var hasErrors: Bool { problems.contains { $0.severity == .error } }

  /// Whether a newer program wrote it: it can be read, and is not written.
  package var isNewer: Bool { (frontMatter?.version ?? FrontMatter.version) > FrontMatter.version }

  /// Why a newer notebook is not written.
  package var newerProblem: Diagnostic {
    Diagnostic(
      .syntax,
      "this notebook is of format \(frontMatter?.version ?? 0), and this program writes \(FrontMatter.version)",
      at: frontMatter?.range ?? SourceRange(0, 0), suggestion: "it can be read; to run it, get a newer lstmnb")
  }

  /// The program of a cell, as a text of its own: its places are counted within the cell.
  package func program(of cell: Cell) -> Source {
    Source(name: cell.id ?? "", bytes: Array(bytes[cell.fence.body.start..<cell.fence.body.end]))
  }

  /// Fences and HTML that run to the end of the file, and would swallow what was meant to follow.
  private static func unclosed(_ blocks: [BlockScanner.Block], _ lines: [TextLine]) -> [Diagnostic] {
    guard let last = blocks.last, !last.isClosed, last.depth == 0, last.lastLine == lines.count - 1 else { return [] }
    let line = lines[last.firstLine]
    let range = SourceRange(line.start, line.end)
    switch last.kind {
    case .fence(let mark, let length):
      let fence = String(repeating: Character(Unicode.Scalar(mark)), count: length)
      return [
        Diagnostic(
          .syntax, "this block is not closed", at: range, suggestion: "end it with a line \(fence)",
          notes: ["everything to the end of the file would belong to it"])
      ]
    case .html(let kind) where kind < 6:
      // Blocks below would be hidden in it, and what is written at the end of the file would be too.
      return [Diagnostic(.syntax, "this HTML is not closed, and hides what is below it", at: range)]
    default: return []
    }
  }
}
