/// What a dense layer does to its sums.
package enum Activation: String, Sendable, Hashable, CaseIterable {
  case linear, sigmoid, tanh, relu
}
