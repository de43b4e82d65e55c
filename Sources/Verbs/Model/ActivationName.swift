internal import Language
internal import Layers
internal import Syntax

/// The activation of single units by its symbol.
enum ActivationName: String, Choice {
  case linear, sigmoid, tanh, relu
  case leakyRelu = "leaky-relu"
  case hardSigmoid = "hard-sigmoid"

  var activation: Activation { Activation(rawValue: rawValue) ?? .linear }
}

/// The activation of a dense layer, which may also look at all its outputs.
enum DenseActivationName: String, Choice {
  case linear, sigmoid, tanh, relu
  case leakyRelu = "leaky-relu"
  case hardSigmoid = "hard-sigmoid"
  case softmax

  var activation: Activation { Activation(rawValue: rawValue) ?? .linear }
}
