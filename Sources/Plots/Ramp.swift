/// Characters from little to much ink, for magnitudes that have one cell.
enum Ramp {
  /// Growing darkness, for heat maps and strips; the first is blank.
  static func shades(_ canvas: CanvasKind) -> [Character] {
    canvas == .ascii ? [" ", ".", ":", "-", "=", "+", "*", "#", "%", "@"] : [" ", "░", "▒", "▓", "█"]
  }

  /// Growing height, for one-line plots; none is blank.
  static func heights(_ canvas: CanvasKind) -> [Character] {
    canvas == .ascii
      ? ["_", ".", ":", "-", "=", "+", "*", "#"] : ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
  }

  /// The character for a value between `lower` and `upper`; a constant takes the middle.
  static func character(for value: Double, from lower: Double, through upper: Double, of ramp: [Character]) -> Character
  {
    guard lower < upper else { return ramp[ramp.count / 2] }
    // Quarters, because the range itself may be beyond what a double holds.
    let fraction = (value / 4 - lower / 4) / (upper / 4 - lower / 4)
    guard fraction.isFinite else { return ramp[ramp.count / 2] }
    return ramp[Int((min(max(fraction, 0), 1) * Double(ramp.count - 1)).rounded())]
  }
}
