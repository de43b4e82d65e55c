internal import Syntax

/// The turns of a loop: all combinations of the values of its names, the last name running fastest. They are counted,
/// not made, so that a loop can be stopped after any of them.
struct LoopTurns {
  private let names: [String]
  private let columns: [Column]
  /// How many turns there are.
  let count: Int
  private var next = 0

  private enum Column {
    case values([Value])
    case range(RangeElements)
    case rows(Table)

    var count: Int {
      switch self {
      case .values(let values): values.count
      case .range(let elements): elements.count
      case .rows(let table): table.rows.count
      }
    }

    func value(_ place: Int) -> Value {
      switch self {
      case .values(let values): values[place]
      case .range(let elements): elements[place]
      case .rows(let table): .record(table.record(place))
      }
    }
  }

  /// - Parameter values: what each name runs through, with its place in the text.
  init(_ bindings: [(name: String, value: Value, range: SourceRange)]) throws(Diagnostic) {
    var columns: [Column] = []
    var count = 1
    for (_, value, range) in bindings {
      let column: Column
      switch value {
      case .list(let values): column = .values(values)
      case .range(let given):
        do {
          column = .range(try RangeElements(of: given))
        } catch {
          throw Diagnostic(error, at: range)
        }
      case .object(let table as Table): column = .rows(table)
      default:
        throw Diagnostic(
          .wrongKind, "a loop needs a list, a range or a table, and this is \(value.kind.phrase)", at: range)
      }
      columns.append(column)
      count = count.multipliedReportingOverflow(by: column.count).overflow ? Int.max : count * column.count
    }
    if columns.contains(where: { $0.count == 0 }) { count = 0 }
    guard count <= RangeElements.limit else {
      throw Diagnostic(
        .limit, "a loop of more than \(RangeElements.limit) turns", at: bindings.first?.range ?? SourceRange(0, 0))
    }
    names = bindings.map(\.name)
    self.columns = columns
    self.count = count
  }

  /// What each name is bound to in the next turn; nil after the last.
  mutating func nextTurn() -> [(label: String, value: Value)]? {
    guard next < count else { return nil }
    var rest = next
    var places = [Int](repeating: 0, count: columns.count)
    for column in columns.indices.reversed() {
      places[column] = rest % columns[column].count
      rest /= columns[column].count
    }
    next += 1
    return columns.indices.map { (names[$0], columns[$0].value(places[$0])) }
  }
}
