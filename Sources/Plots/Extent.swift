/// What has to fit on an axis: the least and greatest finite value, and how many values are not finite.
struct Extent {
  private(set) var lower = Double.infinity
  private(set) var upper = -Double.infinity
  private(set) var missing = 0
  private(set) var infinite = 0

  mutating func include(_ values: [Double]) {
    for value in values {
      if value.isFinite {
        if value < lower { lower = value }
        if value > upper { upper = value }
      } else if value.isNaN {
        missing += 1
      } else {
        infinite += 1
      }
    }
  }

  var isEmpty: Bool { lower > upper }

  /// Why nothing can be drawn.
  var emptiness: String {
    let count = missing + infinite
    if count == 0 { return "no values" }
    if count == 1 { return missing == 1 ? "the only value is missing" : "the only value is infinite" }
    return "\(count) values, all \(infinite == 0 ? "missing" : missing == 0 ? "infinite" : "missing or infinite")"
  }

  /// A line for the legend where values were left out because they have no place on any axis.
  var note: String? {
    infinite == 0 ? nil : infinite == 1 ? "1 infinite value is not drawn" : "\(infinite) infinite values are not drawn"
  }
}
