internal import Language
internal import Syntax

/// What the lock sets, held against the parameters that the program declares.
extension Plan {
  /// An error for each value of the lock that no parameter takes, at its line; none while the program cannot be read.
  func unusableSettings() -> [Diagnostic] {
    guard !file.lock.settings.isEmpty, parses.allSatisfy({ $0.parse.diagnostics.isEmpty }) else { return [] }
    var kinds: [(name: String, kind: Kind)] = []
    for statement in parses.flatMap(\.parse.program.statements) {
      guard case .parameter(let name, let kind, _) = statement.form else { continue }
      kinds.append((name.text, kind.text == "any" ? .any : Kind(kind.text)))
    }
    let locked = Settings(file.lock.settings.map { ($0.key, $0.value) })
    let names = file.lock.settings.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return names.compactMap { name in
      let text = file.lock.settings[name] ?? ""
      let declared = kinds.first { Label.areEqual($0.name, name) }
      if Label.areEqual(name, "seed"), declared == nil {
        guard locked.seed == nil else { return nil }
        return Diagnostic(
          .wrongKind, "the lock sets `seed` to `\(text)`, which is not an int", at: lockLine(of: name),
          suggestion: "write an int there, or delete the line")
      }
      guard let declared else {
        let similar = DidYouMean.closest(to: name, among: kinds.map(\.name))
        return Diagnostic(
          .unknownName, "the lock sets `\(name)`, and the program has no parameter of that name",
          at: lockLine(of: name),
          suggestion: (similar.map { "write `set \($0) \(text)` there" } ?? "declare it") + ", or delete the line")
      }
      guard (try? locked.value(for: name, kind: declared.kind)) == nil else { return nil }
      return Diagnostic(
        .wrongKind, "the lock sets `\(name)` to `\(text)`, which is not \(declared.kind.phrase)",
        at: lockLine(of: name),
        suggestion: "write \(declared.kind.phrase) there, or delete the line")
    }
  }

  /// The line of the lock that sets a name.
  private func lockLine(of name: String) -> SourceRange {
    guard let body = file.lockFence?.body else { return SourceRange(0, 0) }
    let line = TextLine.split(Array(file.bytes[..<body.end]), from: body.start).first {
      file.bytes[$0.start..<$0.end].starts(with: "set \(name) ".utf8)
    }
    return line.map { SourceRange($0.start, $0.end) } ?? SourceRange(body.start, body.end)
  }
}
