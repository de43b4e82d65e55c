/// The blanks between two items on one line.
enum Spacing {
  static func between(_ left: LayoutItem, _ right: LayoutItem) -> String {
    guard let next = right.token else { return "  " }
    guard let before = left.token else { return " " }
    if left.opens, before.kind != .leftBrace { return "" }
    if right.closes, next.kind != .rightBrace { return "" }
    if before.kind == .leftBrace, next.kind == .rightBrace { return "" }
    switch next.kind {
    case .comma, .semicolon, .member: return ""
    case .leftParenthesis, .leftBracket:
      if left.isPrefix || left.isDefined { return "" }
      // `f(x)` is a call and `f (x)` a command; what is attached stays so.
      return !next.isSpaced && before.kind.endsValue ? "" : " "
    case .rangeExclusive, .rangeInclusive: return next.isSpaced ? " " : ""
    default: break
    }
    switch before.kind {
    case .rangeExclusive, .rangeInclusive: return before.isSpaced ? " " : ""
    case .minus where left.isPrefix: return ""
    default: return " "
    }
  }
}
