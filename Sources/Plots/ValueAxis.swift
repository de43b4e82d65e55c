import Notation

/// An axis of numbers: its limits, its ticks with labels of one precision, and the place at which a value stands.
struct ValueAxis {
  struct Tick {
    var value: Double
    var label: String
  }

  let lower: Double
  let upper: Double
  let ticks: [Tick]
  /// What every label is to be multiplied by, such as `x 1e6`; empty for 1.
  let factor: String
  let isLogarithmic: Bool

  /// An axis for finite data from `lower` to `upper` over `rows` character rows, with a tick in every third.
  /// A logarithmic one needs positive limits. Pinned limits hold as they are.
  init(
    lower: Double, upper: Double, rows: Int, pinned: (lower: Double?, upper: Double?) = (nil, nil),
    isLogarithmic: Bool = false, ticks wanted: Int? = nil
  ) {
    var (low, high) = (pinned.lower ?? lower, pinned.upper ?? upper)
    if !low.isFinite || !high.isFinite || low > high || (isLogarithmic && low <= 0) {
      (low, high) = (lower, upper)
    }
    self.isLogarithmic = isLogarithmic && low < high
    let target = max(2, wanted ?? rows / 3)
    if low == high {
      (self.lower, self.upper, ticks, factor) = Self.flat(low)
    } else if isLogarithmic {
      ticks = Self.powers(from: low, through: high, target: target)
      factor = ""
      self.lower = min(low, ticks.first?.value ?? low)
      self.upper = max(high, ticks.last?.value ?? high)
    } else {
      let candidates = WilkinsonTicks.positions(lower: low, upper: high, target: target)
      let inside = candidates.filter {
        // A round end may lie beyond what a double holds.
        $0.value.isFinite && (pinned.lower == nil || $0.value >= low) && (pinned.upper == nil || $0.value <= high)
      }
      if inside.count < 2 {
        ticks = [low, high].map { Tick(value: $0, label: NumberText.shortest($0)) }
        (self.lower, self.upper, factor) = (low, high, "")
      } else {
        (ticks, factor) = Self.labelled(inside)
        self.lower = min(low, ticks.first?.value ?? low)
        self.upper = max(high, ticks.last?.value ?? high)
      }
    }
  }

  /// The place of a value in 0…`dots` − 1 from the bottom, not rounded; outside of it for values beyond the limits.
  func position(of value: Double, dots: Int) -> Double {
    let fraction: Double
    if isLogarithmic {
      guard value > 0 else { return -1 }
      let bottom = PowerOfTen.logarithm(lower)
      fraction = (PowerOfTen.logarithm(value) - bottom) / (PowerOfTen.logarithm(upper) - bottom)
    } else if upper - lower < .infinity {
      fraction = (value - lower) / (upper - lower)
    } else {
      fraction = (value / 4 - lower / 4) / (upper / 4 - lower / 4)
    }
    return min(max(fraction, -1e4), 1e4) * Double(dots - 1)
  }

  /// The character row at which a tick stands, for a canvas with `dotsUp` dots a cell.
  func row(of tick: Tick, rows: Int, dotsUp: Int) -> Int? {
    let dot = Int(position(of: tick.value, dots: rows * dotsUp).rounded())
    return (0..<rows * dotsUp).contains(dot) ? dot / dotsUp : nil
  }

  /// Labels of equal precision; large and small numbers share a power of a thousand that is said once.
  private static func labelled(_ positions: [DecimalTick]) -> ([Tick], String) {
    let greatest = positions.map(\.value.magnitude).max() ?? 0
    var power = 0
    if greatest >= 1e6 || (greatest > 0 && greatest < 1e-3) {
      power = PowerOfTen.exponent(of: greatest).flooredQuotient(by: 3) * 3
    }
    let places = positions.map { $0.places(scaledBy: -power) }.max() ?? 0
    let ticks = positions.map {
      Tick(value: $0.value, label: NumberText.fixed($0.scaled(by: -power), places: places))
    }
    return (ticks, power == 0 ? "" : "x 1e\(power)")
  }

  /// A constant stands in the middle, one unit of its leading digit from either end.
  private static func flat(_ value: Double) -> (Double, Double, [Tick], String) {
    let unit = value == 0 ? 1 : PowerOfTen.value(PowerOfTen.exponent(of: value.magnitude))
    let (low, high) = (value - unit, value + unit)
    guard low < value, value < high, low.isFinite, high.isFinite else {
      // At the ends of what a double holds there is no room on both sides.
      let isTop = value > 0
      let other = value / 2
      return (
        isTop ? other : value, isTop ? value : other, [Tick(value: value, label: NumberText.shortest(value))], ""
      )
    }
    return (
      low, high, [low, value, high].map { Tick(value: $0, label: NumberText.significant($0, digits: 4)) }, ""
    )
  }

  /// Powers of ten, every one or every few; below two of them, 1, 2 and 5 of each.
  private static func powers(from low: Double, through high: Double, target: Int) -> [Tick] {
    let first = PowerOfTen.exponent(of: low)
    var last = PowerOfTen.exponent(of: high)
    if PowerOfTen.value(last) < high, last < 308 { last += 1 }
    var ticks: [DecimalTick] = []
    if last - first <= 2 {
      for exponent in first...last {
        for digit in exponent == last ? [1] : [1, 2, 5] {
          ticks.append(DecimalTick(mantissa: digit, exponent: exponent))
        }
      }
      // One tick beyond the data on either side is enough.
      while ticks.count > 2, ticks[1].value <= low { ticks.removeFirst() }
      while ticks.count > 2, ticks[ticks.count - 2].value >= high { ticks.removeLast() }
    } else {
      let every = max(1, (last - first + target - 1) / target)
      ticks = stride(from: first, through: last, by: every).map { DecimalTick(mantissa: 1, exponent: $0) }
    }
    let isLong = ticks.contains { $0.exponent < -4 || $0.exponent > 5 }
    return ticks.filter { $0.value > 0 && $0.value.isFinite }.map {
      Tick(
        value: $0.value,
        label: isLong ? "\($0.mantissa)e\($0.exponent)" : NumberText.significant($0.value, digits: 2))
    }
  }
}
