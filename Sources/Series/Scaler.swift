internal import Tensors

/// How numbers are brought to the scale of a model.
package enum Scaling: String, CaseIterable, Hashable, Sendable {
  /// Mean 0 and standard deviation 1 (of the training rows themselves: divided by n).
  case standard
  /// 0 to 1.
  case minMax = "min-max"
  /// Median 0 and a distance of 1 between the quartiles: a few huge values do not squeeze the others.
  case robust
  /// Logarithms, and of them mean 0 and standard deviation 1.
  case log
  /// Each window by the mean and standard deviation of its own past: only the shape of the past is seen.
  case perWindow = "per-window"
}

/// Shift and scale of each column, fitted on the observed cells of the training rows, each once.
package struct Scaler: Hashable, Sendable {
  package let scaling: Scaling
  /// What is common to all segments; empty where each has its own.
  package let columns: [Entry]
  /// One list for each segment, where each has its own scale; a segment that is in no part has an empty one.
  package let segments: [[Entry]]

  /// scaled = (value − shift) / scale, of its logarithm where that is taken; the scale of a constant column is 1.
  package struct Entry: Hashable, Sendable {
    package let column: String
    package let shift: Double
    package let scale: Double
    /// Whether the logarithm is taken first.
    package let isLogarithmic: Bool

    package init(column: String, shift: Double, scale: Double, isLogarithmic: Bool = false) {
      self.column = column
      self.shift = shift
      self.scale = scale
      self.isLogarithmic = isLogarithmic
    }

    package func scaled(_ value: Double) -> Double {
      ((isLogarithmic ? ExactMath.log(value) : value) - shift) / scale
    }

    package func unscaled(_ value: Double) -> Double {
      let plain = value * scale + shift
      return isLogarithmic ? ExactMath.exp(plain) : plain
    }
  }

  /// Fitted to the same columns of every segment in turn, in its training rows. Booleans keep 0 and 1.
  /// - Parameter axes: one for each segment; they say where a cell stands that cannot be scaled.
  init(
    _ scaling: Scaling, fittedTo segments: [[Column]], rows: [Range<Int>], axes: [TimeAxis]
  ) throws(WindowError) {
    self.scaling = scaling
    guard scaling != .perWindow else {
      columns = []
      self.segments = []
      return
    }
    var entries: [Entry] = []
    for (index, column) in segments[0].enumerated() {
      guard column.kind == .number else {
        entries.append(Entry(column: column.name, shift: 0, scale: 1))
        continue
      }
      let observed = zip(segments, rows).flatMap { $0[index].observed(in: $1) }
      guard let low = observed.min(), let high = observed.max() else { throw .nothingToFit(column: column.name) }
      guard scaling == .log else {
        entries.append(Self.entry(scaling, column.name, observed, low, high))
        continue
      }
      // Indicators have no size whose logarithm would tell anything.
      guard !segments.allSatisfy({ $0[index].isIndicator }) else {
        entries.append(Entry(column: column.name, shift: 0, scale: 1))
        continue
      }
      for (segment, axis) in zip(segments, axes) {
        try segment[index].numbers?.checkPositive(column.name, axis)
      }
      let logarithms = observed.map { ExactMath.log($0) }
      let fitted = Self.entry(.standard, column.name, logarithms, ExactMath.log(low), ExactMath.log(high))
      entries.append(Entry(column: column.name, shift: fitted.shift, scale: fitted.scale, isLogarithmic: true))
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
        own.append(
          try Scaler(scaling, fittedTo: [columns], rows: [segment.parts.train], axes: [segment.axis]).columns)
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
    case .standard, .log, .perWindow:
      let mean = Summation.mean(values) ?? 0
      let deviation = Summation.deviation(of: values, from: mean, divisor: Double(values.count))
      return Entry(
        column: name, shift: mean, scale: deviation.isFinite && deviation > 0 ? deviation : high / 2 - low / 2)
    case .robust:
      let ascending = values.sorted()
      let distance = Quantile.of(ascending, 0.75) - Quantile.of(ascending, 0.25)
      // Where half of the values are one and the same, the quartiles are no measure.
      let measure =
        distance.isFinite && distance > 0
        ? distance
        : Summation.deviation(of: values, from: Summation.mean(values) ?? 0, divisor: Double(values.count))
      return Entry(
        column: name, shift: Quantile.of(ascending, 0.5),
        scale: measure.isFinite && measure > 0 ? measure : high / 2 - low / 2)
    case .minMax:
      let width = high - low
      return Entry(column: name, shift: low, scale: width.isFinite ? width : .greatestFiniteMagnitude)
    }
  }
}

extension Column {
  /// Whether its numbers are all 0 or 1.
  fileprivate var isIndicator: Bool { numbers?.observed.allSatisfy { $0 == 0 || $0 == 1 } ?? true }

  /// The numbers observed in a part: not missing, not filled, and not computed from rows after it.
  func observed(in rows: Range<Int>) -> [Double] {
    guard let numbers = numeric else { return [] }
    return rows.compactMap { row in
      let isKnown = reach.row(at: row).map { $0 < rows.upperBound } ?? true
      return isKnown && filled?[row] != true ? numbers[row] : nil
    }
  }
}
