import Notation

/// Columns that each hold a whole number of steps, or steps that each take a whole number of columns.
struct StepColumns {
  let scale: HorizontalScale
  /// Character columns in use, at most the room given.
  let columns: Int
  /// What one character column spans, such as `1 column = 2h`; empty where steps are wider than columns.
  let columnText: String

  init(positions: Positions, count: Int, room: Int, canvas: CanvasKind) {
    let first = positions.coordinate(at: 0)
    let last = positions.coordinate(at: count - 1)
    let (distance, overflow) = last.subtractingReportingOverflow(first)
    let step = count > 1 && !overflow ? Double(distance) / Double(count - 1) : 0
    if count <= room {
      let columnsAStep = count > 1 ? max(1, (room - 1) / (count - 1)) : 1
      columns = (count - 1) * columnsAStep + 1
      scale = HorizontalScale(
        from: first, through: last, dots: columns * canvas.dotsAcross,
        unit: step / Double(columnsAStep * canvas.dotsAcross), collects: false)
      columnText = columnsAStep == 1 ? Self.text(steps: 1, of: positions) : ""
    } else {
      let stepsAColumn = (count + room - 1) / room
      columns = (count + stepsAColumn - 1) / stepsAColumn
      scale = HorizontalScale(
        from: first, through: last, dots: columns * canvas.dotsAcross,
        unit: step * Double(stepsAColumn) / Double(canvas.dotsAcross), collects: true)
      columnText = Self.text(steps: stepsAColumn, of: positions)
    }
  }

  private static func text(steps: Int, of positions: Positions) -> String {
    if case .regular(_, let every) = positions.plain, let span = every.multiplied(by: steps) {
      return "1 column = \(span)"
    }
    return steps == 1 ? "1 column = 1 step" : "1 column = \(steps) steps"
  }
}
