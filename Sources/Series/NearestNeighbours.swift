internal import Tensors

/// Finds, for a row, the training rows before it that are most like it in the other columns.
///
/// The distance of two rows is the mean square difference of the columns that both have, each in units of its standard
/// deviation in training (Troyanskaya et al., Bioinformatics 17, 2001, weigh alike). Only rows earlier than the row are
/// donors, and only cells known by then, so that no gap is filled from what came after it.
struct NearestNeighbours {
  /// How many donors a gap takes the mean of.
  let count: Int
  private let target: Column
  private let others: [Feature]
  private let train: Range<Int>

  private struct Feature {
    let numbers: Column.Numbers
    let reach: Reach
    /// The standard deviation of its observed training cells.
    let deviation: Double
  }

  /// - Parameters:
  ///   - target: the column with gaps, of numbers.
  ///   - columns: all columns of the series.
  init(count: Int, of target: Column, among columns: [Column], train: Range<Int>) throws(GapFillingError) {
    self.count = count
    self.target = target
    self.train = train
    others = columns.compactMap { column in
      guard !column.name.hasSameBytes(as: target.name), let numbers = column.numeric else { return nil }
      let observed = column.observed(in: train)
      guard let mean = Summation.mean(observed) else { return nil }
      let deviation = Summation.deviation(of: observed, from: mean, divisor: Double(observed.count))
      // A column that never changed in training tells no row from another.
      guard deviation > 0 else { return nil }
      return Feature(numbers: numbers, reach: column.reach, deviation: deviation)
    }
    guard !others.isEmpty else { throw .noOtherColumns(column: target.name) }
  }

  /// The mean of the nearest donors' cells, and the last row that it rests on; nil where there is no donor.
  func value(at row: Int) -> (value: Double, reach: Int)? {
    let known = others.filter { !$0.numbers.missing[row] }
    guard !known.isEmpty, let numbers = target.numbers else { return nil }
    // Ascending by distance, then the later row first.
    var nearest: [(row: Int, distance: Double)] = []
    for donor in stride(from: min(row, train.upperBound) - 1, through: train.lowerBound, by: -1) {
      guard !numbers.missing[donor], target.filled?[donor] != true, target.reach.row(at: donor) ?? donor <= row,
        let distance = distance(known, row, donor)
      else { continue }
      if nearest.count == count, distance >= nearest[count - 1].distance { continue }
      let place = nearest.firstIndex { $0.distance > distance } ?? nearest.count
      nearest.insert((donor, distance), at: place)
      if nearest.count > count { nearest.removeLast() }
    }
    guard let mean = Summation.mean(nearest.map { numbers.values[$0.row] }) else { return nil }
    let reaches = known.compactMap { $0.reach.row(at: row) } + nearest.compactMap { target.reach.row(at: $0.row) }
    return (mean, max(row, reaches.max() ?? row))
  }

  /// Nil where no column is there in both rows, or one is not known by then.
  private func distance(_ known: [Feature], _ row: Int, _ donor: Int) -> Double? {
    var sum = PartialSum()
    for feature in known where !feature.numbers.missing[donor] {
      guard feature.reach.row(at: donor) ?? donor <= row else { continue }
      let apart = (feature.numbers.values[row] - feature.numbers.values[donor]) / feature.deviation
      sum.add(apart * apart)
    }
    guard sum.count > 0 else { return nil }
    let distance = sum.total / Double(sum.count)
    return distance.isFinite ? distance : nil
  }
}
