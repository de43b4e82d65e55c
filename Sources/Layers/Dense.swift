/// `dense 24`: y = activation(x W + b), at every step where it is given a sequence.
package struct Dense: LayerDescription, Hashable {
  package var units: Int
  package var activation: Activation

  package init(units: Int, activation: Activation = .linear) {
    self.units = units
    self.activation = activation
  }
}
