package import Language
package import Series
internal import Syntax

/// How times are written, as `load … format:` takes it: a pattern in a text, or what a number counts.
extension TimeFormat: ValueConvertible {
  package static var kind: Kind { .text.or(.symbol) }

  package init(value: Value) throws(Complaint) {
    switch value {
    case .text(let text):
      self = .pattern(try explained { () throws(TimePatternError) in try TimePattern(text) })
    case .symbol(let symbol) where symbol.arguments.isEmpty:
      switch symbol.name {
      case "epoch": self = .epoch(unit: 1_000_000)
      case "epoch-ms": self = .epoch(unit: 1000)
      case "epoch-us": self = .epoch(unit: 1)
      default:
        throw Complaint(
          "`.\(symbol.name)` is none of `.epoch`, `.epoch-ms`, `.epoch-us`",
          suggestion: "a pattern is a text: \"dd.MM.yyyy HH:mm\"", code: .unknownChoice)
      }
    default: throw .mismatch(expected: Self.kind, actual: value)
    }
  }
}
