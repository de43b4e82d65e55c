internal import Tensors

/// A checkpoint as bytes and back: numbers little-endian, every list with its length before it. Whatever the bytes are,
/// reading ends in a checkpoint or in nil.
extension Checkpoint {
  private static let mark = Array("lstmnb checkpoint 1\n".utf8)

  package var bytes: [UInt8] {
    var writer = CheckpointWriter(Self.mark)
    writer.add(epoch)
    writer.add(batches)
    writer.add(weights)
    writer.add(optimizer.means)
    writer.add(optimizer.squares)
    writer.add(optimizer.steps)
    for number in [optimizer.power1, optimizer.power2, optimizer.momenta] { writer.add(number) }
    writer.add(learningRate.current)
    writer.add(learningRate.epochsWithoutBetter)
    writer.add(drawnSteps)
    writer.add(states)
    for sum in [losses, totals, norms] {
      writer.add(sum.count)
      for partial in sum.partials { writer.add(partial) }
    }
    for number in [lossSoFar, weightSoFar, largestNorm] { writer.add(number) }
    writer.add(lastFiniteLoss)
    writer.add(best?.epoch ?? 0)
    writer.add(best?.loss ?? 0)
    writer.add(best?.weights ?? [])
    writer.add(history.count)
    for record in history {
      writer.add(record.trainLoss)
      writer.add(record.validLoss)
      writer.add(record.isBest ? 1 : 0)
      for number in [record.learningRate, record.gradientNorm, record.largestGradientNorm] { writer.add(number) }
    }
    return writer.bytes
  }

  package init?(bytes: [UInt8]) {
    guard bytes.starts(with: Self.mark) else { return nil }
    var reader = CheckpointReader(bytes[Self.mark.count...])
    func sum(_ reader: inout CheckpointReader) -> PartialSum.Memory? {
      guard let count = reader.count() else { return nil }
      var partials: [Double] = []
      for _ in 0..<16 {
        guard let partial = reader.double() else { return nil }
        partials.append(partial)
      }
      return PartialSum.Memory(partials: partials, count: count)
    }
    guard let epoch = reader.count(), let batches = reader.count(), let weights = reader.floats(),
      let means = reader.floats(), let squares = reader.floats(), let steps = reader.count(),
      let power1 = reader.double(), let power2 = reader.double(), let momenta = reader.double(),
      let rate = reader.double(), let epochsWithoutBetter = reader.count(), let drawnSteps = reader.count(),
      let states = reader.floats(),
      let losses = sum(&reader), let totals = sum(&reader), let norms = sum(&reader),
      let lossSoFar = reader.double(), let weightSoFar = reader.double(), let largestNorm = reader.double(),
      let lastFiniteLoss = reader.optionalDouble(), let bestEpoch = reader.count(), let bestLoss = reader.double(),
      let bestWeights = reader.floats(), let epochs = reader.count(), epochs == epoch - 1, batches >= 1,
      epochs <= reader.left
    else { return nil }
    var history: [EpochRecord] = []
    for epoch in 0..<epochs {
      guard let train = reader.double(), let valid = reader.optionalDouble(), let isBest = reader.count(),
        let rate = reader.double(), let norm = reader.double(), let largest = reader.double()
      else { return nil }
      history.append(
        EpochRecord(
          epoch: epoch + 1, trainLoss: train, validLoss: valid.number, isBest: isBest == 1, learningRate: rate,
          gradientNorm: norm, largestGradientNorm: largest))
    }
    guard reader.left == 0, bestEpoch <= epochs else { return nil }
    self.init(
      epoch: epoch, batches: batches, weights: weights,
      optimizer: OptimizerState.Memory(
        means: means, squares: squares, steps: steps, power1: power1, power2: power2, momenta: momenta),
      learningRate: LearningRate.Memory(current: rate, epochsWithoutBetter: epochsWithoutBetter),
      drawnSteps: drawnSteps, states: states, losses: losses, totals: totals, norms: norms, lossSoFar: lossSoFar,
      weightSoFar: weightSoFar, largestNorm: largestNorm, lastFiniteLoss: lastFiniteLoss.number,
      best: bestEpoch == 0 ? nil : Best(epoch: bestEpoch, loss: bestLoss, weights: bestWeights), history: history)
  }
}

private struct CheckpointWriter {
  private(set) var bytes: [UInt8]

  init(_ start: [UInt8]) { bytes = start }

  mutating func add(_ bits: UInt64, count: Int = 8) {
    for index in 0..<count { bytes.append(UInt8(truncatingIfNeeded: bits >> (UInt64(index) * 8))) }
  }

  mutating func add(_ count: Int) { add(UInt64(bitPattern: Int64(count))) }
  mutating func add(_ number: Double) { add(number.bitPattern) }

  mutating func add(_ number: Double?) {
    add(number == nil ? 0 : 1)
    add(number ?? 0)
  }

  mutating func add(_ floats: [Float]) {
    add(floats.count)
    bytes.reserveCapacity(bytes.count + floats.count * 4)
    for float in floats { add(UInt64(float.bitPattern), count: 4) }
  }
}

private struct CheckpointReader {
  private let bytes: ArraySlice<UInt8>
  private var place: Int

  /// A number that may be none, within a value that may not have been there.
  struct Maybe { var number: Double? }

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    place = bytes.startIndex
  }

  /// Bytes not read yet.
  var left: Int { bytes.endIndex - place }

  private mutating func bits(_ count: Int) -> UInt64? {
    guard left >= count else { return nil }
    var bits: UInt64 = 0
    for index in (0..<count).reversed() { bits = bits << 8 | UInt64(bytes[place + index]) }
    place += count
    return bits
  }

  /// No negative number, and none that additions could make overflow.
  mutating func count() -> Int? {
    bits(8).flatMap { $0 < 1 << 48 ? Int($0) : nil }
  }

  mutating func double() -> Double? { bits(8).map { Double(bitPattern: $0) } }

  mutating func optionalDouble() -> Maybe? {
    guard let isThere = count(), isThere <= 1, let number = double() else { return nil }
    return Maybe(number: isThere == 1 ? number : nil)
  }

  mutating func floats() -> [Float]? {
    guard let count = count(), count <= left / 4 else { return nil }
    var floats: [Float] = []
    floats.reserveCapacity(count)
    for _ in 0..<count {
      guard let bits = bits(4) else { return nil }
      floats.append(Float(bitPattern: UInt32(truncatingIfNeeded: bits)))
    }
    return floats
  }
}
