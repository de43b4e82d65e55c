import Tensors

/// `multiply 1_000`: every number times a constant that is not learned.
package struct Multiply: LayerDescription, Hashable {
  package var factor: Double

  package init(factor: Double) { self.factor = factor }

  package var name: String { "multiply" }
  package var isRecurrent: Bool { false }
  package var keepsFeatures: Bool { true }
  package var description: String {
    let text = factor == factor.rounded() && factor.magnitude < 1e15 ? "\(Int(factor))" : "\(factor)"
    // A bare argument does not begin with a minus.
    return factor < 0 ? "multiply (\(text))" : "multiply \(text)"
  }
  package func outputs(features: Int) -> Int { features }
  package func parameters(features: Int) -> [ParameterDescription] { [] }
  package func multiplyAdds(features: Int) -> Int { features }

  package func check(at place: Int) throws(ShapeMismatch) {
    guard Float(factor).isFinite, factor != 0 else {
      throw .option(
        layer: place, name: name, what: "the factor", needs: "a number other than 0, below 3.4e38", actual: "\(factor)")
    }
  }

  package func makeLayer(at place: LayerPlace) -> any Layer { MultiplyLayer(factor: Float(factor), at: place) }
}

/// A multiplication at work.
private final class MultiplyLayer: Layer {
  private let input: Activations
  private let factor: Float
  let output: Activations

  init(factor: Float, at place: LayerPlace) {
    self.factor = factor
    input = place.input
    let (lanes, steps, features) = (Lanes.padded(place.batch), input.steps, input.features)
    output = Activations(
      steps: steps, features: features, values: place.arena.reserve(lanes, steps, features),
      gradient: place.isTraining ? place.arena.reserve(lanes, steps, features) : nil)
  }

  func prepare(_ crew: Crew) {}

  func forward(_ crew: Crew, _ pass: Pass) {
    crew.scale(input.values, by: factor, to: output.values, count: count(pass))
  }

  func backward(_ crew: Crew, _ pass: Pass) {
    guard let arriving = output.gradient, let below = input.gradient else { return }
    crew.scale(arriving, by: factor, to: below, count: count(pass))
  }

  private func count(_ pass: Pass) -> Int { Lanes.padded(pass.batch) * pass.steps * input.features }
}
