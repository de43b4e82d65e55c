/// The scales of windows that are each brought to the mean and standard deviation of their own past.
struct WindowScales: Sendable {
  private let features: [Column.Numbers]
  /// What the model learns of each target: empty for classes.
  private let learned: [Column.Numbers]
  /// Learned columns that are no inputs: their past must be there all the same.
  let otherTargets: [Column]
  private let past: Int

  init(features: [Column], learned: [Column], past: Int) {
    let none = Column.Numbers([Double]())
    self.features = features.map { $0.numeric ?? none }
    self.learned = learned.map { $0.numbers ?? none }
    otherTargets = learned.filter { target in !features.contains { $0.name.hasSameBytes(as: target.name) } }
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
