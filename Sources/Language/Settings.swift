internal import Notation
package import Syntax

/// Values given to parameters from outside, `--set hidden=64`, read by the kind each parameter declares.
package struct Settings: Sendable {
  /// In the order given; the last of equal names counts.
  package private(set) var pairs: [(name: String, text: String)]

  package init(_ pairs: [(name: String, text: String)] = []) {
    self.pairs = pairs
  }

  package var seed: UInt64? {
    text(for: "seed").flatMap { Int64($0) }.map { UInt64(bitPattern: $0) }
  }

  package func text(for name: String) -> String? {
    pairs.last { Label.areEqual($0.name, name) }?.text
  }

  /// The value set for a parameter of a kind; nil where none is set.
  /// - Throws: a complaint where the text does not read as that kind.
  package func value(for name: String, kind: Kind) throws(Complaint) -> Value? {
    guard let text = text(for: name) else { return nil }
    guard let value = Self.value(of: text, kind: kind) else {
      let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
      let isTooLarge = kind.admits(.int) && NumberLiteral.isTooLargeForInt(digits)
      throw Complaint(
        "`--set \(name)=\(text)` is not \(kind.phrase)" + (isTooLarge ? ": it is too large to be held exactly" : ""),
        suggestion: Self.example(of: kind).map { "for example `--set \(name)=\($0)`" },
        notes: isTooLarge ? [Kind.largestInt] : [], code: .wrongKind)
    }
    return value
  }

  /// What is wrong with what is set, before a program runs: the first name that no `param` of it declares, or a seed
  /// that is no int; nil where all is well.
  package func unknown(to program: Program) -> Diagnostic? {
    let start = SourceRange(program.range.start, program.range.start)
    if let text = text(for: "seed"), seed == nil {
      return Diagnostic(
        .wrongKind, "`--set seed=\(text)` is not an int", at: start, suggestion: "`--set seed=42`")
    }
    let declared = program.statements.compactMap { statement in
      if case .parameter(let name, _, _) = statement.form { name.text } else { nil }
    }
    for pair in pairs where pair.name != "seed" && !declared.contains(where: { Label.areEqual($0, pair.name) }) {
      return Diagnostic(
        .unknownName, "the program has no parameter `\(pair.name)`",
        at: start,
        suggestion: DidYouMean.closest(to: pair.name, among: declared).map {
          "did you mean `--set \($0)=\(pair.text)`?"
        },
        notes: [declared.isEmpty ? "it declares none" : "parameters: " + declared.joined(separator: ", ")])
    }
    return nil
  }

  private static func value(of text: String, kind: Kind) -> Value? {
    switch kind {
    case .text, .path: return .text(text)
    case .date:
      return DateLiteral(iso8601: (text.utf8.first == UInt8(ascii: "@") ? text.utf8.dropFirst() : text.utf8[...])).map {
        .date($0)
      }
    default:
      guard let expression = try? Parser.parseExpression(Source(name: "", text: text)),
        let value = Constant.value(of: expression, names: [:])
      else {
        return nil
      }
      return kind.holds(value) ? value : nil
    }
  }

  private static func example(of kind: Kind) -> String? {
    switch kind {
    case .int: "32"
    case .number: "0.5"
    case .boolean: "true"
    case .duration: "24h"
    case .date: "2024-03-10"
    case .symbol: ".linear"
    default: nil
    }
  }
}
