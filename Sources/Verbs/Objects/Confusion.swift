internal import Language

/// How often each class came and which was predicted: what a report of classes keeps to be drawn.
struct Confusion {
  let classes: [String]
  /// Truth by prediction.
  let counts: [[Int]]

  /// A row for each class that came, a column for each that was predicted.
  var table: Table {
    Table(
      labels: ["truth"] + classes,
      rows: zip(classes, counts).map { name, row in [.text(name)] + row.map { .number(Double($0)) } })
  }
}
