/// Whose cells the columns of a series are.
extension Series {
  /// The same, resting on some source too.
  package func from(_ source: Reach.Source) -> Series { withReaches { $0.from(source) } }

  /// The same, belonging to somebody else now.
  package func owned(by source: Reach.Source) -> Series { withReaches { $0.owned(by: source) } }

  private func withReaches(_ change: (Reach) -> Reach) -> Series {
    Series(
      axis: axis,
      checked: columns.map { column in
        var column = column
        column.reach = change(column.reach)
        return column
      })
  }
}
