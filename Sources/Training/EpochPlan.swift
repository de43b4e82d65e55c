import Layers
import Tensors

/// Which windows stand in which batch of one pass over a part, and how many steps of them are shown.
struct EpochPlan {
  /// The indices of all batches, one behind the other.
  private(set) var order: [Int] = []
  private(set) var batches: [Batch] = []

  struct Batch {
    /// In `order`.
    let places: Range<Int>
    /// Nil shows all the steps that the batch's windows need.
    let steps: Int?
    /// Whether states begin at zero here, where they run on otherwise.
    let beginsAnew: Bool
  }

  /// As they are, in batches of a size.
  static func inOrder(_ count: Int, batch: Int, steps: Int? = nil) -> EpochPlan {
    var plan = EpochPlan()
    plan.append(Array(0..<count), batch: batch) { _ in steps }
    return plan
  }

  /// In a new order for each epoch, from 1; the length of each batch, from 0, is drawn with the counter (epoch, batch).
  static func shuffled(
    _ source: any WindowSource, batch: Int, epoch: Int, shuffles: Bool, order: Philox, lengths: Philox,
    crew: Crew
  ) -> EpochPlan {
    var indices = Array(0..<source.count)
    if shuffles { crew.shuffle(&indices, epoch: epoch, from: order) }
    var plan = EpochPlan()
    plan.append(indices, batch: batch) { number in
      drawn(source.lengths, from: lengths, at: UInt64(epoch) << 32 | UInt64(number))
    }
    return plan
  }

  /// Every window at a length drawn for it alone, the same in every epoch; shorter lengths first.
  static func byLength(_ source: any WindowSource, batch: Int, lengths: Philox) -> EpochPlan {
    guard source.lengths.count > 1 else {
      return inOrder(source.count, batch: batch, steps: drawn(source.lengths, from: lengths, at: 0))
    }
    var windows = [[Int]](repeating: [], count: source.lengths.count)
    for window in 0..<source.count {
      windows[Int(lengths.below(UInt32(source.lengths.count), at: UInt64(window)))].append(window)
    }
    var plan = EpochPlan()
    for (place, indices) in windows.enumerated() {
      plan.append(indices, batch: batch) { _ in source.lengths.lowerBound + place }
    }
    return plan
  }

  /// The runs of a source side by side, so that each window's batch comes behind that of the window before it: `lanes`
  /// runs at a time, the longest first, and then the next. A single run may be cut into as many pieces of one length.
  static func sequences(_ source: any WindowSource, lanes: Int, cuts: Bool) -> EpochPlan {
    var runs = source.sequences.filter { !$0.isEmpty }
    if cuts, runs.count == 1 {
      let (whole, length) = (runs[0], (runs[0].count + lanes - 1) / lanes)
      runs = stride(from: whole.lowerBound, to: whole.upperBound, by: length).map {
        $0..<min($0 + length, whole.upperBound)
      }
    }
    var plan = EpochPlan()
    for first in stride(from: 0, to: runs.count, by: lanes) {
      // Runs of one length stay in their order.
      let side = runs[first..<min(first + lanes, runs.count)].enumerated()
        .sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }.map(\.element)
      for step in 0..<(side.first?.count ?? 0) {
        let start = plan.order.count
        for run in side where step < run.count { plan.order.append(run.lowerBound + step) }
        plan.batches.append(Batch(places: start..<plan.order.count, steps: nil, beginsAnew: step == 0))
      }
    }
    return plan
  }

  /// The runs that `sequences` lays side by side at most.
  static func lanes(of source: any WindowSource, atMost lanes: Int, cuts: Bool) -> Int {
    let runs = source.sequences.filter { !$0.isEmpty }
    return min(lanes, cuts && runs.count == 1 ? runs[0].count : max(runs.count, 1))
  }

  private mutating func append(_ indices: [Int], batch: Int, steps: (Int) -> Int?) {
    // So that what an epoch allocates does not grow with its batches.
    order.reserveCapacity(order.count + indices.count)
    batches.reserveCapacity(batches.count + (indices.count + batch - 1) / batch)
    for first in stride(from: 0, to: indices.count, by: batch) {
      let count = min(batch, indices.count - first)
      batches.append(
        Batch(places: order.count..<(order.count + count), steps: steps(first / batch), beginsAnew: false))
      order += indices[first..<(first + count)]
    }
  }

  private static func drawn(_ lengths: ClosedRange<Int>, from generator: Philox, at counter: UInt64) -> Int? {
    guard lengths.count > 1 else { return nil }
    return lengths.lowerBound + Int(generator.below(UInt32(lengths.count), at: counter))
  }
}

extension EpochPlan {
  /// Gathers a batch, its states where they belong.
  func gather(_ place: Int, of source: any WindowSource, in run: NetworkRun) -> Int {
    let batch = batches[place]
    if batch.beginsAnew { run.forgetState() }
    run.gather(source, order.span.extracting(batch.places), steps: batch.steps)
    return batch.places.count
  }
}
