internal import Language
internal import Layers
internal import Notation
internal import Series

/// Shows a model's shapes, parameters and cost before anything is trained.
struct SummaryVerb: Verb {
  static let name = "summary"
  static let summary = "A model's shapes, parameters and multiply-adds for the windows it is to read."
  static let examples = [
    "let data = split series(0..<200) train: 70% test: 30% | window past: 24 | scale\nsummary (model { lstm 8; dense 1 }) on: data"
  ]
  static let result = Kind.table

  @Bare("The model.") var model: Architecture
  @Parameter("The data it is to read.") var on: WindowedData
  @Parameter("The loss it is to be trained with.", shown: "as in fit") var loss: LossName? = nil

  func run(in context: Context) throws(Complaint) -> Value {
    let shape = WindowShape(steps: on.spec.past, features: on.features.count)
    let layers: [LayerSummary]
    do {
      let perTarget = try LossName.loss(loss, for: on).outputsPerTarget
      var model = model
      model.everyStep = on.spec.everyStep
      layers = try model.summary(of: shape, outputs: on.outputs * perTarget)
    } catch let complaint as Complaint {
      throw complaint
    } catch let problem as ShapeMismatch {
      throw Complaint(problem).blaming("model")
    } catch {
      throw Complaint("\(error)")
    }
    let rows: [[Value]] = layers.map { layer in
      let output = layer.output
      let shape = output.isSequence ? "\(output.steps) x \(output.features)" : "\(output.features)"
      return [
        .text(layer.text), .text(shape), .number(Double(layer.parameterCount)), .number(Double(layer.multiplyAdds)),
      ]
    }
    let total: [Value] = [
      .text("in all"), .text(""), .number(Double(layers.reduce(0) { $0 + $1.parameterCount })),
      .number(Double(layers.reduce(0) { $0 + $1.multiplyAdds })),
    ]
    return .object(Table(labels: ["layer", "gives", "parameters", "multiply-adds"], rows: rows + [total]))
  }
}

extension WindowedData {
  /// The numbers of a window's target: steps × targets.
  var outputs: Int { spec.horizon.count * targets.count }
}
