/// How close labels under the x axis may come to each other.
enum TickSpacing {
  /// Whether every label ends well before the next begins.
  static func isReadable(_ ticks: [ColumnTick]) -> Bool {
    zip(ticks, ticks.dropFirst()).allSatisfy { tick, next in
      next.column - tick.column >= TextCell.width(of: tick.label) + 3
    }
  }

  /// A label that would pass the right end is left out; its tick stays.
  static func fitted(_ ticks: [ColumnTick], columns: Int) -> [ColumnTick] {
    ticks.map { tick in
      var tick = tick
      if tick.column + TextCell.width(of: tick.label) > columns { tick.label = "" }
      return tick
    }
  }
}
