package import Notation

/// A value for other programs to read: numbers with all their digits, tables as lists of records.
extension Value {
  /// Missing is null. Dates, durations, symbols and ranges are as they are written; of objects what they show, in lines.
  package var json: JSON {
    switch self {
    case .nothing, .missing: .null
    case .boolean(let boolean): .boolean(boolean)
    case .number(let number): number.isFinite ? .number(NumberText.shortest(number)) : .null
    case .text(let text): .text(text)
    case .list(let values): .list(values.map(\.json))
    case .record(let record): .object(record.fields.map { JSON.Member($0.label, $0.value.json) })
    case .object(let table as Table):
      .list(
        table.rows.map { row in .object(zip(table.labels, row).map { JSON.Member($0, $1.json) }) })
    case .object(let object as any StandIn): object.plain.json
    case .object(let object): .texts(object.shown(width: 74))
    case .duration, .date, .symbol, .range: .text(inline)
    }
  }
}
