/// Some measured numbers: the middle one, and how far they lie apart.
struct Spread {
  let least, median, most: Double
  let count: Int

  init(_ values: [Double]) {
    let sorted = values.sorted()
    least = sorted.first ?? 0
    median = sorted.isEmpty ? 0 : (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    most = sorted.last ?? 0
    count = sorted.count
  }

  var json: String { #"{"median":\#(median),"least":\#(least),"most":\#(most),"runs":\#(count)}"# }
}
