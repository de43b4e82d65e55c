import Notation

/// Horizontal bars with a label each, from a common zero.
package struct BarPlot: Sendable {
  package struct Bar: Sendable {
    package var label: String
    /// NaN is written as missing.
    package var value: Double

    package init(_ label: String, _ value: Double) {
      self.label = label
      self.value = value
    }
  }

  package var bars: [Bar]
  package var viewport: Viewport

  package init(bars: [Bar], viewport: Viewport) {
    self.bars = bars
    self.viewport = viewport
  }

  package func lines() -> [String] {
    guard !bars.isEmpty else { return viewport.nothing(because: "no bars") }
    let isASCII = viewport.canvas == .ascii
    let texts = bars.map { $0.value.isNaN ? "missing" : NumberText.significant($0.value, digits: 4) }
    let labels = bars.map {
      TextCell.clipped(TextCell.plain($0.label), to: max(6, viewport.width / 3), canvas: viewport.canvas)
    }
    let labelWidth = labels.map { TextCell.width(of: $0) }.max() ?? 0
    let textWidth = texts.map { TextCell.width(of: $0) }.max() ?? 0
    // Label, blank, axis, bars, blank, number.
    let room = max(1, viewport.width - labelWidth - textWidth - 3)
    let zero = Zero(bars.map(\.value), room: room)

    var lines = viewport.title.isEmpty ? [] : [TextCell.plain(viewport.title)]
    for (index, bar) in bars.enumerated() {
      let axis = isASCII ? "|" : "│"
      let left = drawn(zero.left(bar.value), isMirrored: true)
      let right = drawn(zero.right(bar.value), isMirrored: false)
      var line = TextCell.left(labels[index], labelWidth) + " "
      line += TextCell.right(left, zero.leftColumns) + axis + right
      line += " " + texts[index]
      lines.append(line)
    }
    return viewport.finished(lines)
  }

  /// Where zero stands, and how long a bar is, in eighths of a column.
  private struct Zero {
    let leftColumns: Int
    private let rightColumns: Int
    private let least: Double
    private let greatest: Double

    init(_ values: [Double], room: Int) {
      let finite = values.filter(\.isFinite)
      least = min(0, finite.min() ?? 0)
      greatest = max(0, finite.max() ?? 0)
      // As one quotient, which neither a huge nor a tiny range spoils.
      let share = least == 0 ? 0 : 1 / (1 + greatest / -least)
      leftColumns = least == 0 ? 0 : max(1, min(room - (greatest > 0 ? 1 : 0), Int((share * Double(room)).rounded())))
      rightColumns = max(0, room - leftColumns)
    }

    func left(_ value: Double) -> Int { value < 0 ? eighths(value, of: least, leftColumns) : 0 }
    func right(_ value: Double) -> Int { value > 0 ? eighths(value, of: greatest, rightColumns) : 0 }

    /// Something that is not nothing shows.
    private func eighths(_ value: Double, of end: Double, _ columns: Int) -> Int {
      guard value.isFinite, end != 0 else { return 0 }
      return max(1, Int((value / end * Double(columns * 8)).rounded()))
    }
  }

  private func drawn(_ eighths: Int, isMirrored: Bool) -> String {
    guard eighths > 0 else { return "" }
    if viewport.canvas == .ascii { return String(repeating: "#", count: max(1, (eighths + 4) / 8)) }
    let whole = String(repeating: "█", count: eighths / 8)
    let rest = eighths % 8
    if rest == 0 { return whole }
    // Unicode has eighths that grow from the left only; from the right there is the half.
    if isMirrored { return (rest >= 4 || whole.isEmpty ? "▐" : "") + whole }
    return whole + ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][rest]
  }
}
