internal import Language
internal import Layers
internal import Notation
internal import Series
internal import Training

/// Shows a model's shapes, parameters and cost before anything is trained.
struct SummaryVerb: Verb {
  static let name = "summary"
  static let summary =
    "A model's shapes, parameters and multiply-adds for the windows it is to read, and the memory that training and validation take beside the data."
  static let examples = [
    "let data = split series(0..<200) train: 70% test: 30% | window past: 24 | scale\nsummary (model { lstm 8; dense 1 }) on: data"
  ]
  static let result = Kind.table

  @Bare("The model.") var model: Architecture
  @Parameter("The data it is to read.") var on: WindowedData
  @Parameter("The loss it is to be trained with.", shown: "as in fit") var loss: LossName? = nil
  @Parameter("Windows per step of the optimizer, 1 to 1048576: memory grows with it.") var batch = 32

  func run(in context: Context) throws(Complaint) -> Value {
    let shape = WindowShape(steps: on.spec.past, features: on.features.count)
    let layers: [LayerSummary]
    do {
      let loss = try LossName.loss(loss, for: on)
      try loss.check(head: model)
      var model = model
      model.fit(to: on)
      layers = try model.summary(of: shape, outputs: on.outputs * loss.outputsPerTarget)
    } catch let complaint as Complaint {
      throw complaint
    } catch let problem as ShapeMismatch {
      throw Complaint(problem).blaming("model")
    } catch {
      throw Complaint("\(error)")
    }
    func text(_ shape: WindowShape) -> String {
      shape.isSequence ? "\(shape.steps) x \(shape.features)" : "\(shape.features)"
    }
    var joined = model
    joined.fit(to: on)
    let rows: [[Value]] = layers.enumerated().flatMap { place, layer -> [[Value]] in
      let row: [Value] = [
        .text(layer.text), .text(text(layer.output)), .number(Double(layer.parameterCount)),
        .number(Double(layer.multiplyAdds)),
      ]
      guard place == joined.joiningLayer else { return [row] }
      var output = layer.output
      output.features = joined.handedOn(output.features, by: place)
      let names = on.known.map(\.name).joined(separator: ", ")
      return [row, [.text("known: \(names)"), .text(text(output)), .number(0), .number(0)]]
    }
    let total: [Value] = [
      .text("in all"), .text(""), .number(Double(layers.reduce(0) { $0 + $1.parameterCount })),
      .number(Double(layers.reduce(0) { $0 + $1.multiplyAdds })),
    ]
    return .object(
      Table(labels: ["layer", "gives", "parameters", "multiply-adds"], rows: rows + [total, try memory(shape)]))
  }

  /// What `fit` reserves before it sees the first window.
  private func memory(_ shape: WindowShape) throws(Complaint) -> [Value] {
    guard (1...1_048_576).contains(batch) else {
      throw Complaint("a step has 1 to 1048576 windows, and this is \(batch)", blaming: "batch")
    }
    var options = FitOptions()
    options.batch = batch
    options.loss = try LossName.loss(loss, for: on)
    var model = model
    model.fit(to: on)
    let bytes: Int?
    do {
      bytes = try trainingBytes(
        model, windows: shape, options: options, isMasked: on.spec.isMasked, validation: on.valid?.count ?? 0)
    } catch {
      throw Complaint(error).blaming("model")
    }
    let size = bytes.map { NumberText.fixed(Double($0) / 1e6, places: 2) + " MB" } ?? "more than 64 bits of bytes"
    return [.text("training, \(batch) window\(batch == 1 ? "" : "s") a step"), .text(size), .text(""), .text("")]
  }
}

extension Architecture {
  /// Takes from windows what is theirs to say: whether there is a target at every step, and what is known beforehand.
  mutating func fit(to data: WindowedData) {
    everyStep = data.spec.everyStep
    known = data.train.knownCount
  }
}

extension WindowedData {
  /// The numbers of a window's target: steps × targets.
  var outputs: Int { spec.horizon.count * targets.count }
}
