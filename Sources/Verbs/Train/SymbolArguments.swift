internal import Language
internal import Syntax

/// What stands in the brackets of a symbol like `.step(every: 5, factor: 0.5)`, by label.
struct SymbolArguments {
  private let symbol: Symbol

  /// - Parameter labels: what may stand there; `example` shows it.
  init(_ symbol: Symbol, labels: [String], example: String) throws(Complaint) {
    self.symbol = symbol
    var seen: [String] = []
    for (label, _) in symbol.arguments {
      guard let label, labels.contains(label), !seen.contains(label) else {
        throw Complaint(
          labels.isEmpty
            ? "`.\(symbol.name)` takes nothing"
            : "`.\(symbol.name)` takes \(labels.map { "`\($0):`" }.joined(separator: " and ")), each once",
          suggestion: example, code: .unknownLabel)
      }
      seen.append(label)
    }
  }

  /// The value with a label, or what stands for it where it is left out.
  func value<Content: ValueConvertible>(_ label: String, or standard: Content) throws(Complaint) -> Content {
    guard let given = symbol.arguments.first(where: { $0.label == label }) else { return standard }
    return try Content(value: given.value)
  }
}
