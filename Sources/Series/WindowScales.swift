/// The scales of windows that are each brought to the mean and standard deviation of their own past.
struct WindowScales: Sendable {
  private let features: [Column.Numbers]
  /// What the model learns of each target: empty for classes.
  private let learned: [Column.Numbers]
  private let known: [Column.Numbers]
  private let isKnownScaled: [Bool]
  /// Learned and known columns that are no inputs: their past must be there all the same.
  let others: [Column]
  private let past: Int

  init(features: [Column], learned: [Column], known: [Column], past: Int) {
    let none = Column.Numbers([Double]())
    self.features = features.map { $0.numeric ?? none }
    self.learned = learned.map { $0.numbers ?? none }
    self.known = known.map { $0.numeric ?? none }
    isKnownScaled = known.map { $0.kind == .number }
    others = (learned + known.filter { $0.kind == .number }).filter { column in
      !features.contains { $0.name.hasSameBytes(as: column.name) }
    }
    isScaled = features.map { $0.kind == .number }
    self.past = past
  }

  /// Booleans keep 0 and 1.
  private let isScaled: [Bool]

  /// past × features: step t, feature f lands at `offset + t · rowStride + f`.
  func copyInputs(origin: Int, into destination: inout MutableSpan<Float>, at offset: Int, rowStride: Int) {
    for (feature, numbers) in features.enumerated() {
      let scale = isScaled[feature] ? self.scale(of: numbers, origin: origin) : nil
      for step in 0..<past {
        let row = origin - past + 1 + step
        // Missing cells are 0, the mean of their window.
        let value = numbers.missing[row] ? 0 : scale?.scaled(numbers.values[row]) ?? numbers.values[row]
        destination[offset + step * rowStride + feature] = Float(value)
      }
    }
  }

  /// Nil for classes.
  func scale(ofTarget target: Int, origin: Int) -> Scaler.Entry? {
    learned.isEmpty ? nil : scale(of: learned[target], origin: origin)
  }

  /// A known value of a row ahead on the scale of the same column's past; 0 where it is missing.
  func known(_ column: Int, row: Int, origin: Int) -> Float {
    let numbers = known[column]
    guard !numbers.missing[row] else { return 0 }
    guard isKnownScaled[column] else { return Float(numbers.values[row]) }
    return Float(scale(of: numbers, origin: origin).scaled(numbers.values[row]))
  }

  private func scale(of numbers: Column.Numbers, origin: Int) -> Scaler.Entry {
    let values = ((origin - past + 1)...origin).compactMap { numbers[$0] }
    let mean = Summation.mean(values) ?? 0
    let isConstant = values.allSatisfy { $0 == values[0] }
    let deviation = Summation.deviation(of: values, from: mean, divisor: Double(max(1, values.count)))
    // A constant window has no measure of its own: its numbers keep their distances.
    return Scaler.Entry(
      column: "", shift: isConstant ? values.first ?? 0 : mean,
      scale: isConstant || !deviation.isFinite || deviation == 0 ? 1 : deviation)
  }
}
