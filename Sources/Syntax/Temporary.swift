package struct Parse {
  package var program: Program; package var diagnostics: [Diagnostic]; package var isIncomplete: Bool
}
package enum Parser {
  package static func parse(_ s: Source) -> Parse {
    Parse(program: Program(statements: [], range: SourceRange(0, 0)), diagnostics: [], isIncomplete: false)
  }
}
package func parseExpression(_ t: String) -> Expression? { nil }
package func closest(to: String, among: some Sequence<String>) -> String? { nil }
extension Expression { package var expressionText: String { "" } }
