internal import Files
internal import Language
internal import Syntax

/// The keys of a notebook's outputs: digests of everything that determines them, computed without running anything.
struct Keys {
  static let semantics = Semantics.number

  private let file: NotebookFile
  private let graph: ProgramGraph
  private let digests: [Digest]
  private let semantics: Int

  /// - Parameters:
  ///   - lockPaths: the files that count where a path is known only when the program runs.
  ///   - fact: the digest of a file; nil where there is none.
  init(
    _ file: NotebookFile, _ graph: ProgramGraph, lockPaths: [String], semantics: Int = Keys.semantics,
    fact: (String) -> Lock.Fact?
  ) {
    self.file = file
    self.graph = graph
    self.semantics = semantics
    var digests: [Digest] = []
    for (index, node) in graph.nodes.enumerated() {
      if node.isConstant {
        digests.append(Digest(of: node.text))
        continue
      }
      var lines = [node.text]
      for (name, used) in node.uses.variables { lines.append("variable \(name) \(digests[used].hexadecimal)") }
      for (name, used) in node.uses.functions { lines.append("function \(name) \(digests[used].hexadecimal)") }
      var paths = node.uses.reads
      if node.uses.readsUnknown { paths.formUnion(lockPaths) }
      // A folder is its names and all that the lock knows in it.
      for folder in node.uses.reads {
        let prefix = folder.hasSuffix("/") ? folder : folder + "/"
        paths.formUnion(lockPaths.filter { $0.hasPrefix(prefix) })
      }
      for path in paths.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
        lines.append("file \(path) \(fact(path)?.digest ?? "missing")")
      }
      if node.uses.draws {
        lines.append("seed \(graph.seed(for: index) ?? graph.seedNode.map { digests[$0].hexadecimal } ?? "")")
      }
      digests.append(Digest(of: lines.joined(separator: "\n")))
    }
    self.digests = digests
  }

  /// The key of a cell's output; for an error, whose text quotes places, the cell's text counts as it stands.
  func key(of cell: Cell, isError: Bool) -> String {
    var lines = ["semantics \(semantics)", "expect \(cell.expectsError ? "error" : "value")"]
    let nodes = graph.cellNodes[cell.index]
    if isError {
      lines.append(String(decoding: LineEnding.normalized(file.program(of: cell).bytes), as: UTF8.self))
      // Which name was meant depends on all that could have been.
      if nodes.contains(where: { !graph.nodes[$0].uses.unknown.isEmpty }) { lines += graph.namesAbove[cell.index] }
    }
    for node in nodes where isError || !graph.nodes[node].isDeclaration { lines.append(digests[node].hexadecimal) }
    return Digest(of: lines.joined(separator: "\n")).short
  }
}
