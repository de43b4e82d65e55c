/// Functions in the language itself, and the names that statements bind.
extension Parser {
  /// `"def" name "(" [ par { "," par } ] ")" [ "->" type ] block`
  mutating func parseDefinition() throws(Diagnostic) -> Definition {
    let documentation = current.startsLine ? documentation(above: current.range.start) : []
    advance()
    guard current.kind == .name || current.kind == .kebab else { throw unexpected("the name of the function") }
    let name = takeName()
    try expect(.leftParenthesis, "`(` and the parameters")
    var parameters: [DefinedParameter] = []
    var tallest = 0
    if current.kind != .rightParenthesis {
      repeat {
        height = 0
        parameters.append(try parseDefinedParameter())
        tallest = max(tallest, height)
      } while take(.comma)
    }
    try expect(.rightParenthesis, "`,` or `)`")
    let result = take(.arrow) ? try parseKind() : nil
    let body = try parseBlock("the function")
    height = max(tallest, height)
    return Definition(
      name: name, parameters: parameters, result: result, body: body, documentation: documentation)
  }

  /// `par = VAR [ ":" type ] [ "=" expr ]`
  private mutating func parseDefinedParameter() throws(Diagnostic) -> DefinedParameter {
    let name: Name
    var kind: Name?
    if current.kind == .label {
      name = try parseLabelledVariable()
      kind = try parseKind()
    } else {
      name = try parseVariable("a parameter")
      if take(.colon) { kind = try parseKind() }
    }
    let value = take(.equal) ? try parseExpression() : nil
    return DefinedParameter(name: name, kind: kind, value: value)
  }

  /// `type = VAR | "model"`
  mutating func parseKind() throws(Diagnostic) -> Name {
    guard current.kind == .name || current.kind == .model else {
      throw unexpected("a kind such as `number`, `series` or `model`")
    }
    return takeName()
  }

  /// `VAR`, where a name is bound.
  mutating func parseVariable(_ what: String) throws(Diagnostic) -> Name {
    switch current.kind {
    case .name: return takeName()
    case .kebab: throw kebabVariable(current.range)
    case .label: throw bindingWithKind(current.range)
    case _ where current.kind.isKeyword:
      let word = source.text(in: current.range)
      throw Diagnostic(
        .syntax, "`\(word)` is a word of the language and cannot be a name", at: current.range,
        suggestion: "choose another name, such as `\(word == "model" ? "net" : "my_" + word)`")
    default: throw unexpected(what)
    }
  }

  /// `VAR ":"`, in one token; the colon is not part of the name's range.
  mutating func parseLabelledVariable() throws(Diagnostic) -> Name {
    let range = SourceRange(current.range.start, current.range.end - 1)
    let name = Name(text(range), range)
    if name.text.contains("-") { throw kebabVariable(range) }
    if Token.Kind.keywords.contains(where: { $0.word == name.text }) {
      throw Diagnostic(
        .syntax, "`\(name.text)` is a word of the language and cannot be a name", at: range,
        suggestion: "choose another name, such as `my_\(name.text)`")
    }
    advance()
    return name
  }

  mutating func takeName() -> Name {
    let name = Name(text(current.range), current.range)
    advance()
    return name
  }

  /// `LABEL`; its range includes the colon.
  mutating func takeLabel() -> Name {
    let label = Name(text(SourceRange(current.range.start, current.range.end - 1)), current.range)
    advance()
    return label
  }

  /// `let x: int = 5`
  func bindingWithKind(_ range: SourceRange) -> Diagnostic {
    let name = text(SourceRange(range.start, range.end - 1))
    return Diagnostic(
      .syntax, "a name is bound without a kind", at: range,
      suggestion: name.isEmpty ? "leave the kind out" : "write `\(name)`")
  }

  private func kebabVariable(_ range: SourceRange) -> Diagnostic {
    let name = text(range).split(separator: "-").joined(separator: "_")
    return Diagnostic(
      .syntax, "hyphens are for verbs, functions and labels; variables use `_`", at: range,
      suggestion: "write `\(name)`")
  }

  /// The `##` lines directly above the line of an offset, without the marks and one space.
  private func documentation(above offset: Int) -> [String] {
    let bytes = source.bytes
    var lineStart = offset
    while lineStart > 0, bytes[lineStart - 1] != UInt8(ascii: "\n") { lineStart -= 1 }
    var lines: [String] = []
    while lineStart > 0 {
      let end = lineStart - 1
      lineStart = end
      while lineStart > 0, bytes[lineStart - 1] != UInt8(ascii: "\n") { lineStart -= 1 }
      var line = bytes[lineStart..<end]
      if line.last == UInt8(ascii: "\r") { line.removeLast() }
      line = line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || $0 >= 0xBB && lineStart == 0 }
      guard line.starts(with: "##".utf8) else { break }
      line.removeFirst(2)
      if line.first == UInt8(ascii: " ") { line.removeFirst() }
      lines.append(String(decoding: line, as: UTF8.self))
    }
    return lines.reversed()
  }
}
