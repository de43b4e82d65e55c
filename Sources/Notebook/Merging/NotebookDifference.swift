internal import Files
package import Language
internal import Syntax

/// What two versions of a notebook differ in: what was written, and each output with what made it change.
package struct NotebookDifference: Sendable {
  /// An output that is not what it was.
  package struct Output: Sendable {
    /// The cell's name, or its place.
    package var title: String
    /// From the old text to the new one; empty where only the key changed.
    package var diff: String
    /// Why, one reason a line: "`past` 24 → 48 in cell `windows`".
    package var reasons: [String]
  }

  /// Prose and programs, as a unified diff without outputs and locks; empty where they are equal.
  package let source: String
  /// In the order of the new version's cells.
  package let outputs: [Output]

  package var isEmpty: Bool { source.isEmpty && outputs.isEmpty }

  /// One version: its file, and the folder its paths begin at.
  package struct Version {
    package var file: NotebookFile
    package var root: String

    package init(file: NotebookFile, root: String) {
      self.file = file
      self.root = root
    }
  }

  /// Compares two notebooks without errors in them.
  package init(from old: Version, to new: Version, vocabulary: Vocabulary) {
    source = UnifiedDiff.text(
      from: old.file.stripped(), to: new.file.stripped(), oldName: old.file.source.name,
      newName: new.file.source.name)
    let (before, after) = (Program(old, vocabulary), Program(new, vocabulary))
    var outputs: [Output] = []
    for cell in new.file.cells {
      guard let now = cell.output else { continue }
      guard let then = old.file.cells.first(where: { $0.id == cell.id && (cell.id != nil || $0.index == cell.index) }),
        let was = then.output
      else {
        outputs.append(Output(title: cell.title, diff: "", reasons: ["it is new"]))
        continue
      }
      if was.body.utf8.elementsEqual(now.body.utf8), was.isError == now.isError, was.key == now.key { continue }
      let diff = UnifiedDiff.text(
        from: Array(was.body.utf8), to: Array(now.body.utf8), oldName: cell.title, newName: cell.title)
      outputs.append(
        Output(title: cell.title, diff: diff, reasons: after.reasons(of: cell, since: before, then, was.key == now.key))
      )
    }
    self.outputs = outputs
  }

  /// A version taken apart into what determines its outputs.
  private struct Program {
    let file: NotebookFile
    let plan: Plan

    init(_ version: Version, _ vocabulary: Vocabulary) {
      file = version.file
      plan = Plan(
        version.file, settings: Settings(), vocabulary: vocabulary, files: FileAccess(root: version.root))
    }

    /// A statement that a cell's output depends on, and where it stands.
    struct Part {
      var tree: String
      var source: Source
      var range: SourceRange
      var title: String
    }

    func parts(of cell: Cell) -> [Part] {
      let closure = plan.graph.closure(of: cell.index)
      var parts: [Part] = []
      for other in file.cells {
        let (source, parse) = plan.parses[other.index]
        for (statement, node) in zip(parse.program.statements, plan.graph.cellNodes[other.index])
        where closure.contains(node) {
          parts.append(
            Part(tree: statement.expressionText, source: source, range: statement.range, title: other.title))
        }
      }
      return parts
    }

    /// What a cell's output depends on that is not as it was.
    func reasons(of cell: Cell, since old: Program, _ then: Cell, _ hasSameKey: Bool) -> [String] {
      var reasons: [String] = []
      let (before, after) = (old.parts(of: then), parts(of: cell))
      let removed = before.filter { part in !after.contains { $0.tree == part.tree } }
      var added = after.filter { part in !before.contains { $0.tree == part.tree } }
      for part in removed {
        let words = StatementWords(part.source, part.range)
        if let place = added.firstIndex(where: { StatementWords($0.source, $0.range).head == words.head }) {
          let now = added.remove(at: place)
          reasons.append(words.change(to: StatementWords(now.source, now.range)) + " in cell `\(now.title)`")
        } else {
          reasons.append("`\(words.head)` is gone from cell `\(part.title)`")
        }
      }
      for part in added {
        reasons.append("`\(StatementWords(part.source, part.range).head)` is new in cell `\(part.title)`")
      }
      let (was, now) = (old.file.lock, file.lock)
      for path in Set(was.paths + now.paths).sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) })
      where was.data[path]?.digest != now.data[path]?.digest {
        reasons.append("the file `\(path)` changed")
      }
      for name in Set(was.settings.keys).union(now.settings.keys).sorted(by: {
        $0.utf8.lexicographicallyPrecedes($1.utf8)
      }) where was.settings[name] != now.settings[name] {
        if let old = was.parameters[name], let new = now.parameters[name] {
          if old != new { reasons.append("parameter `\(name)` \(old) → \(new), set from outside") }
          continue
        }
        reasons.append("`\(name)` set to \(was.settings[name] ?? "nothing") → \(now.settings[name] ?? "nothing")")
      }
      if was.semantics != now.semantics {
        reasons.append("semantics \(was.semantics ?? 0) → \(now.semantics ?? 0)")
      }
      guard reasons.isEmpty else { return reasons }
      if !hasSameKey { return ["a module it uses changed, or its text as an expected error"] }
      return was.engine == now.engine
        ? ["nothing that determines it changed: one of the two was edited, or the machine gave other bits"]
        : ["the program: \(was.engine ?? "unknown") → \(now.engine ?? "unknown")"]
    }
  }
}
