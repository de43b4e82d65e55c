package import Syntax

/// The marks that a merge leaves where both sides changed the same lines.
package enum ConflictMarkers {
  /// A conflict, by the indices of its lines; `base` is there where the merge shows it.
  private struct Conflict {
    var start: Int
    var base: Int?
    var middle: Int
    var end: Int
  }

  /// An error for each conflict, except those that sit wholly in one block of prose, such as an explanation of git.
  static func problems(_ bytes: [UInt8], _ lines: [TextLine], _ blocks: [BlockScanner.Block]) -> [Diagnostic] {
    conflicts(bytes, lines).filter { conflict in
      !blocks.contains { block in
        guard case .fence = block.kind, block.isClosed else { return false }
        let info = String(decoding: bytes[block.info], as: UTF8.self)
        let isProse = !["lstm", "out", "lock"].contains(String(info.split(separator: " ").first ?? ""))
        return isProse && block.firstLine < conflict.start && conflict.end < block.lastLine
      }
    }.map { conflict in
      let line = lines[conflict.start]
      return Diagnostic(
        .syntax, "a merge left a conflict here, to line \(conflict.end + 1)", at: SourceRange(line.start, line.end),
        suggestion: "choose one side; where only outputs differ, `run --regenerate` does it")
    }
  }

  /// What came of the repair of a file.
  package enum Repair {
    case repaired([UInt8])
    /// The lock holds facts that contradict each other, and a person has to choose.
    case undecided([Diagnostic])
  }

  /// The file without its conflicts, where they concern nothing but what `run` writes: outputs on which the sides
  /// differ are dropped, and the lock is brought together; nil where the sides differ in anything else, or there is no
  /// conflict.
  /// - Parameters:
  ///   - takesData: whether the data are taken as they are where they are what neither side locked.
  ///   - fact: the digest of a file as it is now; nil where there is none.
  package static func repaired(
    _ file: NotebookFile, takesData: Bool, fact: (String) -> Lock.Fact?
  ) -> Repair? {
    let bytes = file.bytes
    let lines = TextLine.split(bytes)
    let conflicts = conflicts(bytes, lines)
    guard !conflicts.isEmpty else { return nil }
    let ours = NotebookFile(name: file.source.name, bytes: side(bytes, lines, conflicts, ours: true))
    let theirs = NotebookFile(name: file.source.name, bytes: side(bytes, lines, conflicts, ours: false))
    guard !ours.hasErrors, !theirs.hasErrors, !ours.isNewer, ours.stripped() == theirs.stripped() else { return nil }
    var locks = LockMerge(base: nil, ours: ours.lock, theirs: theirs.lock)
    for path in locks.disputedPaths {
      let now = fact(path)
      if now == ours.lock.data[path] || now == theirs.lock.data[path] {
        locks.settle(path, as: now)
      } else if takesData {
        locks.settle(path, as: nil)
      }
    }
    guard locks.isSettled else { return .undecided(choices(locks, bytes, lines)) }
    var splice = Splice(ours)
    for (left, right) in zip(ours.cells, theirs.cells) {
      let isEqual =
        left.output?.key == right.output?.key && left.output?.sum == right.output?.sum
        && left.output?.body == right.output?.body
      if !isEqual { splice.removeOutput(of: left) }
    }
    splice.setLock(locks.hasFacts ? locks.ours : nil)
    return .repaired(splice.bytes)
  }

  /// An error for each fact of the lock that a person must choose, at its first line.
  private static func choices(_ locks: LockMerge, _ bytes: [UInt8], _ lines: [TextLine]) -> [Diagnostic] {
    func place(_ start: String) -> SourceRange {
      let line = lines.last { bytes[$0.start..<$0.end].starts(with: start.utf8) }
      return line.map { SourceRange($0.start, $0.end) } ?? SourceRange(0, 0)
    }
    return locks.disputedNames.map { name in
      Diagnostic(
        .syntax, "the sides of the merge set `\(name)` to different values", at: place("set \(name) "),
        suggestion: "keep one of the lines `set \(name) …`, and `run --regenerate` again")
    }
      + locks.disputedPaths.map { path in
        Diagnostic(
          .badData, "the sides of the merge locked different contents of `\(path)`, and it is neither",
          at: place("data "),
          suggestion: "put one of them back, or add `--update-lock` to take the file as it is")
      }
  }

  private static func conflicts(_ bytes: [UInt8], _ lines: [TextLine]) -> [Conflict] {
    var found: [Conflict] = []
    var start: Int?
    var base: Int?
    var middle: Int?
    for (index, line) in lines.enumerated() {
      let text = bytes[line.start..<line.end]
      if isMark(text, "<<<<<<<") {
        (start, base, middle) = (index, nil, nil)
      } else if isMark(text, "|||||||"), start != nil, middle == nil {
        base = index
      } else if text.elementsEqual("=======".utf8), start != nil, middle == nil {
        middle = index
      } else if isMark(text, ">>>>>>>"), let begin = start, let half = middle {
        found.append(Conflict(start: begin, base: base, middle: half, end: index))
        start = nil
      }
    }
    return found
  }

  private static func isMark(_ text: ArraySlice<UInt8>, _ mark: String) -> Bool {
    text.starts(with: mark.utf8) && (text.count == 7 || text[text.startIndex + 7] == UInt8(ascii: " "))
  }

  private static func side(_ bytes: [UInt8], _ lines: [TextLine], _ conflicts: [Conflict], ours: Bool) -> [UInt8] {
    var result: [UInt8] = []
    var place = 0
    for conflict in conflicts {
      result += bytes[place..<lines[conflict.start].start]
      let range =
        ours
        ? lines[conflict.start].next..<lines[conflict.base ?? conflict.middle].start
        : lines[conflict.middle].next..<lines[conflict.end].start
      result += bytes[range]
      place = lines[conflict.end].next
    }
    return result + bytes[place...]
  }
}
