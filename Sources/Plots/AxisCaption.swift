import Notation

/// Says in words what an x axis spans, since its ticks show only what differs between them.
enum AxisCaption {
  /// `2024-03-06 to 2024-03-08 22:00 UTC`, one instant alone, or nothing for plain numbers.
  static func range(of positions: Positions, count: Int) -> String {
    guard positions.isTime, count > 0 else { return "" }
    let first = Instant(microseconds: positions.coordinate(at: 0))
    let last = Instant(microseconds: positions.coordinate(at: count - 1))
    guard first.isWritable, last.isWritable else { return "" }
    let withTime = [first, last].contains { positions.zone.wall($0).microseconds % 86_400_000_000 != 0 }
    let start = DateText.text(first.civil(in: positions.zone), withTime: withTime)
    let zone = withTime ? " \(positions.zone)" : ""
    let end = DateText.text(last.civil(in: positions.zone), withTime: withTime)
    return first == last ? start + zone : "\(start) to \(end)\(zone)"
  }
}
