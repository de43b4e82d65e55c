import Notation

/// How often values fall into bins of a round width, one bar a bin.
package struct HistogramPlot: Sendable {
  package var values: [Double]
  package var viewport: Viewport

  /// Bins are as wide as Freedman and Diaconis (1981) advise, rounded to a nice number; a few whole numbers have one each.
  /// `viewport.height` bounds their count.
  package init(values: [Double], viewport: Viewport) {
    self.values = values
    self.viewport = viewport
  }

  package func lines() -> [String] {
    var extent = Extent()
    extent.include(values)
    guard !extent.isEmpty else { return viewport.nothing(because: extent.emptiness) }
    let bins = bins(extent)
    var plot = BarPlot(bars: bins.map { BarPlot.Bar($0.label, Double($0.count)) }, viewport: viewport)
    var title = TextCell.plain(viewport.title)
    if extent.missing > 0 { title += (title.isEmpty ? "" : "   ") + "\(extent.missing) missing" }
    plot.viewport.title = title
    return plot.lines() + viewport.finished([extent.note].compactMap { $0 })
  }

  private struct Bin {
    var label: String
    var count: Int
  }

  private func bins(_ extent: Extent) -> [Bin] {
    let finite = values.filter(\.isFinite)
    guard extent.lower < extent.upper,
      let edges = edges(of: finite.sorted(), lower: extent.lower, upper: extent.upper)
    else {
      // One number only, or numbers too close for round edges.
      let ends =
        extent.lower == extent.upper
        ? NumberText.shortest(extent.lower)
        : "[\(NumberText.shortest(extent.lower)), \(NumberText.shortest(extent.upper))]"
      return [Bin(label: ends, count: finite.count)]
    }
    let bounds = edges.map(\.value)
    var counts = Array(repeating: 0, count: edges.count - 1)
    for value in finite { counts[bin(of: value, bounds)] += 1 }
    let places = edges.map { $0.places(scaledBy: 0) }.max() ?? 0
    // Fixed digits while they are short, and powers of ten beyond.
    let isLong = bounds.contains { $0.magnitude >= 1e9 } || places > 6
    let texts = bounds.map { isLong ? NumberText.significant($0, digits: 6) : NumberText.fixed($0, places: places) }
    let width = texts.map { TextCell.width(of: $0) }.max() ?? 0
    return counts.indices.map { index in
      let isLast = index == counts.count - 1
      return Bin(
        label:
          "[\(TextCell.right(texts[index], width)), \(TextCell.right(texts[index + 1], width))\(isLast ? "]" : ")")",
        count: counts[index])
    }
  }

  /// Bins hold their lower edge; the last holds both.
  private func bin(of value: Double, _ bounds: [Double]) -> Int {
    var (low, high) = (0, bounds.count - 1)
    while high - low > 1 {
      let middle = (low + high) / 2
      if bounds[middle] <= value { low = middle } else { high = middle }
    }
    return low
  }

  /// Consecutive multiples of a nice width that hold all values, at most `viewport.height` bins; nil where there are none.
  private func edges(of sorted: [Double], lower: Double, upper: Double) -> [DecimalTick]? {
    let half = upper / 2 - lower / 2
    guard half > max(lower.magnitude, upper.magnitude) * 1e-12, half >= 1e-300 else { return nil }
    var wanted = half / Double(viewport.height) * 2
    let quartiles = sorted[sorted.count * 3 / 4] / 2 - sorted[sorted.count / 4] / 2
    // Never so few bins that the shape is lost: at least as many as n has binary digits (Sturges 1926).
    let widest = half / Double(Int.bitWidth - sorted.count.leadingZeroBitCount) * 2
    wanted = max(wanted, min(widest, 4 * quartiles / Double(cubeRoot(of: sorted.count))))
    let areWhole = sorted.allSatisfy { $0 == $0.rounded(.towardZero) }
    if areWhole { wanted = half * 2 < Double(viewport.height) ? 1 : max(wanted, 1) }

    var power = PowerOfTen.exponent(of: wanted) - 1
    while power <= 308 {
      for digits in [10, 20, 25, 50] where !(areWhole && power < 0 && digits == 25) {
        // The width is `digits` · 10^power.
        let width = Double(digits) * PowerOfTen.value(power)
        guard width >= wanted, width.isFinite else { continue }
        let first = (lower / width).rounded(.down)
        let last = (upper / width).rounded(.down) + 1
        if last - first > Double(viewport.height) && wanted < half { continue }
        // The greatest value on an edge closes the last bin instead of opening another.
        let end = last - 1 > first && (last - 1) * width == upper ? last - 1 : last
        return (Int(first)...Int(end)).map { DecimalTick(mantissa: $0 * digits, exponent: power) }
      }
      power += 1
    }
    return nil
  }

  /// The largest whole number whose cube is not above `count`: no libm, and close enough to choose a nice width.
  private func cubeRoot(of count: Int) -> Int {
    var root = 1
    while (root + 1) * (root + 1) * (root + 1) <= count { root += 1 }
    return root
  }
}
