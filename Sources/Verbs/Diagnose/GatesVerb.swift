internal import Language
internal import Layers
internal import Series
internal import Syntax
internal import Tensors
internal import Training

/// How the gates of recurrent layers are used: which are always open, or never.
struct GatesVerb: Verb {
  static let name = "gates"
  static let isRehearsed = false
  static let summary =
    "How the gates of each recurrent layer are used: their mean, and how often they are closed, below 0.01, or open, above 0.99, where nothing is learned any more."
  static let examples = [
    "let data = split series(0..<300) train: 60% valid: 40% | window past: 8 | scale\nlet f = fit (model { lstm 4; dense 1 }) on: data epochs: 2\ngates f on: data.valid"
  ]
  static let result = Kind.table

  @Bare("The fitted model.") var fitted: FittedModel
  @Parameter("The windows to read: usually data.valid.") var on: PartOfData
  @Parameter("How many windows at most, evenly spread over the part.") var windows = 512

  func run(in context: Context) throws(Complaint) -> Value {
    let (network, readings) = try Self.readings(fitted, on, windows, in: context)
    var rows: [[Value]] = []
    for reading in readings {
      let name = network.architecture.stateName(of: reading.layer, isBackward: reading.isBackward)
      for use in reading.uses {
        let count = Double(use.count)
        rows.append(
          [.text(name), .text(use.name)]
            + [PartialSum.of(use.sums) / count, Double(use.closed) / count, Double(use.open) / count].map {
              Figure($0, on.known).value
            })
      }
    }
    return .object(Table(labels: ["layer", "gate", "mean", "closed", "open"], rows: rows))
  }

  /// The gates of every recurrent layer, for `memory` too.
  static func readings(
    _ fitted: FittedModel, _ on: PartOfData, _ windows: Int, in context: Context
  ) throws(Complaint) -> (Network, [GateReading]) {
    let (network, shown) = try fitted.observed(on, windows: windows)
    let found: [GateReading]?
    do throws(TrainingError) {
      found = try gateReadings(
        of: network, on: WindowBatch(windows: shown), windows: shown.spread(over: windows), loss: fitted.fitted.loss,
        execution: context.execution, memoryLimit: context.resources.memoryLimit,
        shouldStop: { context.isInterrupted })
    } catch {
      throw Complaint(error)
    }
    guard let found else { throw Complaint("interrupted", code: .interrupted) }
    return (network, found)
  }
}
