/// How numbers are brought to the scale of a model.
package enum Scaling: String, CaseIterable, Hashable, Sendable {
  /// Mean 0 and standard deviation 1 (of the training rows themselves: divided by n).
  case standard
  /// 0 to 1.
  case minMax = "min-max"
}

/// Shift and scale of each column, fitted on the observed cells of the training rows, each once.
package struct Scaler: Hashable, Sendable {
  package let scaling: Scaling
  /// What is common to all segments; empty where each has its own.
  package let columns: [Entry]
  /// One list for each segment, where each has its own scale; a segment that is in no part has an empty one.
  package let segments: [[Entry]]

  /// scaled = (value − shift) / scale; the scale of a constant column is 1.
  package struct Entry: Hashable, Sendable {
    package let column: String
    package let shift: Double
    package let scale: Double

    package func scaled(_ value: Double) -> Double { (value - shift) / scale }
    package func unscaled(_ value: Double) -> Double { value * scale + shift }
  }

  /// Fitted to the same columns of every segment in turn, in its training rows. Booleans keep 0 and 1.
  init(_ scaling: Scaling, fittedTo segments: [[Column]], rows: [Range<Int>]) throws(WindowError) {
    self.scaling = scaling
    var entries: [Entry] = []
    for (index, column) in segments[0].enumerated() {
      guard column.kind == .number else {
        entries.append(Entry(column: column.name, shift: 0, scale: 1))
        continue
      }
      let observed = zip(segments, rows).flatMap { $0[index].observed(in: $1) }
      guard let low = observed.min(), let high = observed.max() else { throw .nothingToFit(column: column.name) }
      entries.append(Self.entry(scaling, column.name, observed, low, high))
    }
    self.columns = entries
    self.segments = []
  }

  /// Fitted to each segment alone, in its own training rows. A segment without any cannot be scaled.
  init(
    _ scaling: Scaling, fittedToEachOf segments: [Segment], columns: [[Column]]
  ) throws(WindowError) {
    self.scaling = scaling
    self.columns = []
    var own: [[Entry]] = []
    for (segment, columns) in zip(segments, columns) {
      guard Part.allCases.contains(where: { segment.rows(of: $0) != nil }) else {
        own.append([])
        continue
      }
      do throws(WindowError) {
        own.append(try Scaler(scaling, fittedTo: [columns], rows: [segment.parts.train]).columns)
      } catch {
        guard case .nothingToFit(let column) = error else { throw error }
        throw .nothingToFitIn(segment.name ?? "", column: column)
      }
    }
    self.segments = own
  }

  /// The scale of a column in a segment.
  package subscript(column: String, segment: Int = 0) -> Entry? {
    (segments.isEmpty ? columns : segments[segment]).first { $0.column.hasSameBytes(as: column) }
  }

  private static func entry(
    _ scaling: Scaling, _ name: String, _ values: [Double], _ low: Double, _ high: Double
  ) -> Entry {
    // A sum of equal numbers is not exactly their multiple, so constants are told by their extremes.
    guard low < high else { return Entry(column: name, shift: low, scale: 1) }
    switch scaling {
    case .standard:
      let mean = Summation.mean(values) ?? 0
      let deviation = Summation.deviation(of: values, from: mean, divisor: Double(values.count))
      return Entry(
        column: name, shift: mean, scale: deviation.isFinite && deviation > 0 ? deviation : high / 2 - low / 2)
    case .minMax:
      let width = high - low
      return Entry(column: name, shift: low, scale: width.isFinite ? width : .greatestFiniteMagnitude)
    }
  }
}

extension Column {
  /// The numbers observed in a part: not missing, not filled, and not computed from rows after it.
  func observed(in rows: Range<Int>) -> [Double] {
    guard let numbers = numeric else { return [] }
    return rows.compactMap { row in
      let isKnown = reach.row(at: row).map { $0 < rows.upperBound } ?? true
      return isKnown && filled?[row] != true ? numbers[row] : nil
    }
  }
}
