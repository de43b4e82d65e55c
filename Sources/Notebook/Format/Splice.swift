internal import Syntax

/// Changes of single blocks in a notebook, made without touching any other byte.
package struct Splice {
  private let file: NotebookFile
  private var edits: [(range: SourceRange, text: String)] = []
  private var lockEdit: (range: SourceRange, text: String)?

  package init(_ file: NotebookFile) { self.file = file }

  /// Writes the output of a cell, in place of the one it had or below it.
  package mutating func setOutput(of cell: Cell, to block: OutputBlock) {
    let text = block.text(ending: file.ending)
    if let output = cell.output {
      edits.append((output.fence.range, text))
    } else {
      let place = cell.fence.range.end
      edits.append((SourceRange(place, place), gap + text))
    }
  }

  /// Writes an output that another version of the notebook holds, as it stands there, below a cell that has none and
  /// ends at a place.
  mutating func insert(recorded text: [UInt8], at place: Int) {
    edits.append((SourceRange(place, place), gap + String(decoding: text, as: UTF8.self)))
  }

  /// Writes a cell's program anew, between its fences.
  mutating func setProgram(of cell: Cell, to program: [UInt8]) {
    edits.append((cell.fence.body, String(decoding: program, as: UTF8.self)))
  }

  /// Takes the output of a cell away, with the blank lines above it.
  package mutating func removeOutput(of cell: Cell) {
    guard let output = cell.output else { return }
    edits.append((SourceRange(cell.fence.range.end, output.fence.range.end), ""))
  }

  /// Writes the lock as the last block of the file; nil takes it away.
  package mutating func setLock(_ lock: Lock?) { setLock(text: lock?.text) }

  /// Writes the body of the lock.
  mutating func setLock(text: String?) {
    let fence = file.lockFence
    let bytes = file.bytes
    let body = text.map { "```lock\n" + $0 + "```" }.map {
      $0.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: file.ending.rawValue)
    }
    lockEdit = nil
    if let fence, let body, end(of: bytes[fence.range.end...]) == fence.range.end {
      lockEdit = (fence.range, body)
      return
    }
    if let fence {
      // With the blank lines above it, as it was put there.
      edits.append((SourceRange(end(of: bytes[..<fence.range.start]), fence.range.end), ""))
    }
    if let body {
      let place = end(of: bytes[...])
      lockEdit = (SourceRange(place, place), (place == 0 ? "" : gap) + body)
    }
  }

  /// The whole file with the changes made.
  package var bytes: [UInt8] {
    let all = edits + (lockEdit.map { [$0] } ?? [])
    // Equal places keep the order in which they were asked for: an output stands before the lock.
    let sorted = all.enumerated().sorted { left, right in
      (left.element.range.start, left.offset) < (right.element.range.start, right.offset)
    }
    var result: [UInt8] = []
    result.reserveCapacity(file.bytes.count + 4096)
    var place = 0
    for (_, edit) in sorted {
      result += file.bytes[place..<max(place, edit.range.start)]
      result += edit.text.utf8
      place = max(place, edit.range.end)
    }
    return result + file.bytes[place...]
  }

  /// The end of the line and a blank one.
  private var gap: String { file.ending.rawValue + file.ending.rawValue }

  /// Where the last line ends that holds anything.
  private func end(of bytes: ArraySlice<UInt8>) -> Int {
    let isSpace: (UInt8) -> Bool = {
      $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r")
    }
    guard let last = bytes.lastIndex(where: { !isSpace($0) }) else { return bytes.startIndex }
    var end = last + 1
    while end < bytes.endIndex, bytes[end] == UInt8(ascii: " ") || bytes[end] == UInt8(ascii: "\t") { end += 1 }
    return end
  }
}

extension NotebookFile {
  /// The file without outputs and lock: what its author wrote.
  package func stripped() -> [UInt8] {
    var splice = Splice(self)
    for cell in cells { splice.removeOutput(of: cell) }
    splice.setLock(nil)
    return splice.bytes
  }
}
