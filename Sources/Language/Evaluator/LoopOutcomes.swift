internal import Syntax

/// What the turns of a loop gave, gathered to one value.
struct LoopOutcomes {
  let isSweep: Bool
  let recordsErrors: Bool
  private var rows: [Row] = []

  fileprivate enum Row {
    case record(Record)
    case other(Value)
    /// Its point of the grid, and why it failed.
    case failure(Record, String)
  }

  init(isSweep: Bool, recordsErrors: Bool) {
    self.isSweep = isSweep
    self.recordsErrors = recordsErrors
  }

  mutating func note(_ value: Value, at turn: [(label: String, value: Value)]) {
    switch value {
    case .nothing: break
    case .record(let record): rows.append(.record(isSweep ? Record(turn).setting(record) : record))
    default: rows.append(isSweep ? .record(Record(turn).setting("value", to: value)) : .other(value))
    }
  }

  mutating func note(_ failure: Diagnostic, at turn: [(label: String, value: Value)]) {
    rows.append(.failure(isSweep ? Record(turn) : Record(), "\(failure.code.text): \(failure.message)"))
  }

  /// A table where every row is a record with the same labels, else a list; nil where no turn had a value.
  /// A failed turn is a row of missing values that says why; the others have nothing to say there.
  var value: Value? {
    if rows.isEmpty { return nil }
    let labels = rows.lazy.compactMap { row in if case .record(let record) = row { record.labels } else { nil } }.first
    var records: [Record] = []
    for row in rows {
      switch row {
      case .record(let record): records.append(recordsErrors ? record.setting("error", to: .missing) : record)
      case .failure(let point, let reason):
        let empty = Record((labels ?? []).map { ($0, .missing) })
        records.append((labels == nil ? point : empty.setting(point)).setting("error", to: .text(reason)))
      case .other: return .list(rows.map(\.value))
      }
    }
    return Table(records).map { .object($0) } ?? .list(records.map { .record($0) })
  }
}

extension LoopOutcomes.Row {
  fileprivate var value: Value {
    switch self {
    case .record(let record): .record(record)
    case .other(let value): value
    case .failure(let point, let reason): .record(point.setting("error", to: .text(reason)))
    }
  }
}

extension Record {
  /// With each field of another set in turn.
  fileprivate func setting(_ other: Record) -> Record {
    other.fields.reduce(self) { $0.setting($1.label, to: $1.value) }
  }
}
