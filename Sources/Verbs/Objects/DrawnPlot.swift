internal import Language

/// A plot as lines of text.
struct DrawnPlot: Object {
  let lines: [String]

  static var kind: Kind { Kind("plot") }

  func shown(width: Int) -> [String] { lines }
}
