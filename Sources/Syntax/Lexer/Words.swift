extension Source {
  /// The words and marks of a part of a program, comments and newlines left out.
  package func words(in range: SourceRange) -> [String] {
    let part = Source(name: name, bytes: Array(bytes[range.start..<range.end]))
    var lexer = Lexer(part)
    var words: [String] = []
    while true {
      let token = lexer.next()
      switch token.kind {
      case .end: return words
      case .newline: continue
      default: words.append(part.text(in: token.range))
      }
    }
  }
}
