import Tensors

/// `dropout 0.2`: in training, a share of all numbers becomes 0 and the others grow by 1 / (1 − share). In a sequence
/// every step has a mask of its own, as in Keras; `dropout:` of a recurrent layer has one for all its steps.
package struct Dropout: LayerDescription, Hashable {
  /// The share that is dropped, in 0 ..< 1.
  package var rate: Double

  package init(rate: Double) { self.rate = rate }

  package var name: String { "dropout" }
  package var isRecurrent: Bool { false }
  package var keepsFeatures: Bool { true }
  package var description: String { "dropout \(rate)" }
  package func outputs(features: Int) -> Int { features }
  package func parameters(features: Int) -> [ParameterDescription] { [] }
  package func multiplyAdds(features: Int) -> Int { 0 }

  package func check(at place: Int) throws(ShapeMismatch) {
    try Self.check(rate, "the share", of: name, at: place)
  }

  static func check(_ rate: Double, _ what: String, of name: String, at place: Int) throws(ShapeMismatch) {
    guard rate >= 0, rate < 1 else {
      throw .option(layer: place, name: name, what: what, needs: "at least 0 and less than 1", actual: "\(rate)")
    }
  }

  package func makeLayer(at place: LayerPlace) -> any Layer {
    place.isTraining && rate > 0 ? DropoutLayer(rate: rate, at: place) : Untouched(output: place.input)
  }
}

/// What dropout is where nothing is learned.
private final class Untouched: Layer {
  let output: Activations

  init(output: Activations) { self.output = output }

  func prepare(_ crew: Crew) {}
  func forward(_ crew: Crew, _ pass: Pass) {}
  func backward(_ crew: Crew, _ pass: Pass) {}
}

/// Dropout at work.
private final class DropoutLayer: Layer {
  private let place: LayerPlace
  private let mask: DropoutMask
  /// Lane order (S, T, F, 16).
  private let factors: FloatRegion
  let output: Activations

  init(rate: Double, at place: LayerPlace) {
    self.place = place
    mask = DropoutMask(rate: rate)
    let (lanes, steps, features) = (Lanes.padded(place.batch), place.input.steps, place.input.features)
    factors = place.arena.reserve(lanes, steps, features)
    output = Activations(
      steps: steps, features: features, values: place.arena.reserve(lanes, steps, features),
      gradient: place.input.gradient == nil ? nil : place.arena.reserve(lanes, steps, features))
  }

  func prepare(_ crew: Crew) {}

  func forward(_ crew: Crew, _ pass: Pass) {
    crew.draw(
      mask, into: factors, batch: pass.batch, steps: pass.steps, features: output.features,
      from: place.draws.generator(.activations, layer: place.index))
    multiply(place.input.values, to: output.values, crew, pass)
  }

  func backward(_ crew: Crew, _ pass: Pass) {
    guard let arriving = output.gradient, let below = place.input.gradient else { return }
    multiply(arriving, to: below, crew, pass)
  }

  private func multiply(_ values: FloatRegion, to result: FloatRegion, _ crew: Crew, _ pass: Pass) {
    crew.multiply(
      values, by: factors, to: result, batch: pass.batch, steps: pass.steps, features: output.features,
      samePerStep: false)
  }
}
