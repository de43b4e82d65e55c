internal import Files
package import Language
internal import Syntax

/// A notebook made of pieces, as a conversation leaves them: run once, it holds its outputs and passes `check`.
package struct NotebookDraft: Sendable {
  package enum Piece: Sendable {
    case prose(String)
    /// `info` stands behind `lstm` on the fence: an id and attributes.
    case cell(info: String, program: String)
  }

  private let pieces: [Piece]
  /// The whole file, without outputs.
  package let text: String

  /// - Parameter title: what it is called, where the first piece is no front matter.
  package init(title: String, pieces: [Piece]) {
    var head = ["---\nlstmnb: 1\ntitle: \(title)\n---\n# \(title)"]
    if case .prose(let first)? = pieces.first, first.utf8.starts(with: "---\n".utf8) { head = [] }
    self.pieces = pieces
    let parts = pieces.map { piece in
      switch piece {
      case .prose(let text): return text
      case .cell(let info, let program):
        let body = program.isEmpty || program.utf8.last == UInt8(ascii: "\n") ? program : program + "\n"
        let fence = OutputBlock.fence(around: body)
        return fence + "lstm" + (info.isEmpty ? "" : " " + info) + "\n" + body + fence
      }
    }
    text = (head + parts).joined(separator: "\n\n") + "\n"
  }

  /// Whether the prose is prose: whether what is read from the file is what was put into it.
  private func problem(in file: NotebookFile) -> Diagnostic? {
    if let first = file.problems.first(where: { $0.severity == .error }) { return first }
    let programs = pieces.compactMap { piece in if case .cell(_, let program) = piece { program } else { nil } }
    let read = file.cells.filter { !$0.expectsError }.map {
      String(decoding: file.program(of: $0).bytes, as: UTF8.self)
    }
    let isSame =
      read.count == programs.count
      && zip(read, programs).allSatisfy { $0.utf8.elementsEqual($1.utf8) || $0.utf8.elementsEqual(($1 + "\n").utf8) }
    if isSame { return nil }
    return Diagnostic(
      .syntax, "a note would be read as a cell, or hide one", at: SourceRange(0, 0),
      suggestion: "take it back with `:undo`, and write it without fences and HTML")
  }

  /// Writes the file and runs it; where anything goes wrong, what stood there stands again.
  /// - Parameter known: what this conversation wrote there before; any other file is left alone.
  package func save(
    _ request: RunRequest, over known: [UInt8]?, vocabulary: Vocabulary, cache: (any Cache)?,
    isInterrupted: @escaping () -> Bool, observe: @escaping (RunEvent) -> Void
  ) -> RunResult {
    let bytes = Array(text.utf8)
    let file = NotebookFile(name: WholeFile.name(of: request.path), bytes: bytes)
    var refused = RunResult(outcome: .badInput, source: file.source)
    if let problem = problem(in: file) {
      refused.diagnostics = [problem]
      return refused
    }
    do throws(FileProblem) {
      if let known, (try? WholeFile.read(request.path)) == known {
        try WholeFile.replace(request.path, with: bytes)
      } else {
        try WholeFile.create(request.path, with: bytes)
      }
    } catch {
      refused.outcome = .inputOutput
      refused.diagnostics = [Diagnostic(error)]
      return refused
    }
    let result = NotebookRunner.run(
      request, vocabulary: vocabulary, cache: cache, isInterrupted: isInterrupted, observe: observe)
    guard result.outcome != .fine else { return result }
    do throws(FileProblem) {
      if let known { try WholeFile.replace(request.path, with: known) } else { try WholeFile.remove(request.path) }
    } catch {
      refused.outcome = .inputOutput
      refused.diagnostics = result.diagnostics + [Diagnostic(error)]
      return refused
    }
    return result
  }
}

extension NotebookFile {
  /// The notebook taken apart again: front matter and prose as they stand, and the cells without their outputs. A cell
  /// that is to fail gives no names, and is prose here.
  package var pieces: [NotebookDraft.Piece] {
    var pieces: [NotebookDraft.Piece] = []
    let stripped = NotebookFile(name: source.name, bytes: stripped())
    var place = 0
    func prose(to end: Int) {
      let text = LineEnding.normalized(stripped.bytes[place..<end])
      let isBlank: (UInt8) -> Bool = { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: " ") }
      guard let first = text.firstIndex(where: { $0 != UInt8(ascii: "\n") }),
        let last = text.lastIndex(where: { !isBlank($0) })
      else { return }
      pieces.append(.prose(String(decoding: text[first...last], as: UTF8.self)))
    }
    for cell in stripped.cells where !cell.expectsError {
      prose(to: cell.fence.range.start)
      place = cell.fence.range.end
      let info = cell.fence.words.dropFirst().map(\.text).joined(separator: " ")
      let program = LineEnding.normalized(stripped.program(of: cell).bytes)
      pieces.append(.cell(info: info, program: String(decoding: program, as: UTF8.self)))
    }
    prose(to: stripped.bytes.count)
    return pieces
  }
}
