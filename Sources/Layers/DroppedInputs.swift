import Tensors

/// The inputs of a recurrent layer of which training drops a share: the same numbers at every step of a window.
struct DroppedInputs {
  private let place: LayerPlace
  private let mask: DropoutMask
  private let isBackward: Bool
  /// Lane order (S, F, 16).
  private let factors: FloatRegion
  /// Lane order (S, T, F, 16): what the layer reads.
  let values: FloatRegion

  /// Nil where nothing is dropped.
  init?(rate: Double, at place: LayerPlace, isBackward: Bool) {
    guard place.isTraining, rate > 0 else { return nil }
    let lanes = Lanes.padded(place.batch)
    self.place = place
    self.isBackward = isBackward
    mask = DropoutMask(rate: rate)
    factors = place.arena.reserve(lanes, place.input.features)
    values = place.arena.reserve(lanes, place.input.steps, place.input.features)
  }

  /// Draws a mask and masks the inputs.
  func forward(_ crew: Crew, _ pass: Pass) {
    crew.draw(
      mask, into: factors, batch: pass.batch, steps: 1, features: place.input.features,
      from: place.draws.generator(isBackward ? .backwardInputs : .inputs, layer: place.index))
    multiply(place.input.values, to: values, crew, pass)
  }

  /// Masks the gradient of the inputs, behind the layer's backward pass.
  func backward(_ crew: Crew, _ pass: Pass) {
    if let below = place.input.gradient { multiply(below, to: below, crew, pass) }
  }

  private func multiply(_ values: FloatRegion, to result: FloatRegion, _ crew: Crew, _ pass: Pass) {
    crew.multiply(
      values, by: factors, to: result, batch: pass.batch, steps: pass.steps, features: place.input.features,
      samePerStep: true)
  }
}
