package import Layers

/// A model and the windows it is to read, before anything is trained: what rules look at that need no training.
package struct Blueprint: Sendable {
  package var model: Architecture
  /// T of the longest window.
  package var steps: Int
  /// The input columns as the model reads them in training windows.
  package var features: [Feature]
  /// The least and the largest number that the model is to give, on its own scale; nil where it tells classes apart.
  package var targets: ClosedRange<Double>?
  /// Whether somebody asked for a scale.
  package var isScaled: Bool
  package var parameters: Int
  package var trainWindows: Int
  /// The numbers that training is told to hit, over all training windows.
  package var trainTargets: Int
  /// Rows of a season that is strong enough to matter; nil without one.
  package var season: Int?

  package struct Feature: Sendable {
    package var name: String
    package var mean: Double
    package var deviation: Double

    package init(name: String, values: [Double]) {
      self.name = name
      let moments = Moments(values)
      (mean, deviation) = (moments.mean, moments.deviation)
      isConstant = values.allSatisfy { $0 == values[0] }
    }

    package var isConstant: Bool

    /// The root of its mean square: how large its numbers are.
    var size: Double { (mean * mean + deviation * deviation).squareRoot() }
  }

  package init(
    model: Architecture, steps: Int, features: [Feature], targets: ClosedRange<Double>?, isScaled: Bool,
    parameters: Int, trainWindows: Int, trainTargets: Int, season: Int?
  ) {
    self.model = model
    self.steps = steps
    self.features = features
    self.targets = targets
    self.isScaled = isScaled
    self.parameters = parameters
    self.trainWindows = trainWindows
    self.trainTargets = trainTargets
    self.season = season
  }

  /// The place of the last layer that has weights; what comes behind only passes numbers on.
  var head: Int? { model.layers.lastIndex { !$0.parameters(features: 1).isEmpty && !($0 is Normalize) } }

  /// `layer 2, \`lstm 64\``
  func layer(_ place: Int) -> String { "layer \(place + 1), `\(model.layers[place].description)`" }
}

/// One fault that can be seen before training. A new finding is one file.
package protocol BlueprintRule: Sendable {
  /// What `lint` says was checked.
  static var name: String { get }
  static func finding(in blueprint: Blueprint) -> Finding?
}

extension Diagnosis {
  /// All rules that need no training, what to fix first coming first.
  package static let blueprintRules: [any BlueprintRule.Type] = [
    MultipliedOutput.self, HeadOutOfReach.self, UnscaledInputs.self, UnitsStartAlike.self, LooksAhead.self,
    WiderThanWindow.self, WipedInputs.self, UnboundedCell.self, ConstantInput.self, ShorterThanSeason.self,
    ForgetsEarly.self, MoreWeightsThanTargets.self, SingleUnit.self,
  ]

  /// What is found, in the order in which to fix it.
  package static func findings(in blueprint: Blueprint) -> [Finding] {
    blueprintRules.compactMap { $0.finding(in: blueprint) }
  }
}
