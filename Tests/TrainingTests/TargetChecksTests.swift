import Layers
import Tensors
import Testing

@testable import Training

/// Labels, levels and weights that cannot be are refused before anything is trained.
@Suite struct TargetChecksTests {
  static func problem(
    _ loss: Loss, targets: [Float], weights: [Float]? = nil, outputs: Int = 3,
    _ change: (inout FitOptions) -> Void = { _ in }
  ) -> TrainingError? {
    var windows = ArrayWindows.noise(count: targets.count, steps: 3, features: 1, outputs: 1)
    windows.targets = targets
    windows.weights = weights
    var options = FitOptions()
    options.loss = loss
    options.epochs = 1
    change(&options)
    do {
      _ = try fit(Architecture([LSTM(units: 2), Dense(units: outputs)]), on: windows, options: options)
      return nil
    } catch {
      return error
    }
  }

  @Test func labelsLieInsideTheirClasses() {
    let three = Loss.crossEntropy(classes: 3)
    let needs = "the number of a class, 0 to 2"
    #expect(Self.problem(three, targets: [0, 1, 2]) == nil)
    #expect(
      Self.problem(three, targets: [0, 1, 3]) == .label(part: "train", window: 3, needs: needs, actual: 3))
    #expect(
      Self.problem(three, targets: [0, -1, 2]) == .label(part: "train", window: 2, needs: needs, actual: -1))
    #expect(
      Self.problem(three, targets: [0.5, 1, 2]) == .label(part: "train", window: 1, needs: needs, actual: 0.5))
    // What does not count may be anything.
    #expect(Self.problem(three, targets: [0, 1, 3], weights: [1, 1, 0]) == nil)
    #expect(
      Self.problem(.binaryCrossEntropy, targets: [0, 2], outputs: 1)
        == .label(part: "train", window: 2, needs: "0 to 1", actual: 2))
    #expect(Self.problem(.binaryCrossEntropy, targets: [.nan, 1], outputs: 1) != nil)
  }

  @Test func shapesSayBothNumbers() {
    #expect(
      Self.problem(.crossEntropy(classes: 4), targets: [0, 1])
        == .shape(.outputs(layer: 2, name: "dense", expected: 4, actual: 3)))
    #expect(
      Self.problem(.quantile([0.1, 0.9]), targets: [0, 1])
        == .shape(.outputs(layer: 2, name: "dense", expected: 2, actual: 3)))
  }

  @Test func levelsAscendBetweenZeroAndOne() {
    for levels: [Double] in [[], [0, 0.5, 0.9], [0.1, 0.5, 1], [0.5, 0.5, 0.6], [0.9, 0.5, 0.1], [.nan, 0.5, 0.9]] {
      guard case .option("loss", _, _) = Self.problem(.quantile(levels), targets: [0, 1]) else {
        Issue.record("\(levels) were taken")
        continue
      }
    }
    #expect(Self.problem(.quantile([0.1, 0.5, 0.9]), targets: [0, 1]) == nil)
    #expect(Self.problem(.crossEntropy(classes: 1), targets: [0], outputs: 1) != nil)
  }

  @Test func weightsFitTheirClasses() {
    let three = Loss.crossEntropy(classes: 3)
    #expect(Self.problem(three, targets: [0, 1, 2]) { $0.classWeights = [1, 0, 2] } == nil)
    #expect(
      Self.problem(three, targets: [0, 1, 2]) { $0.classWeights = [1, 2] }
        == .option(name: "class-weights", needs: "3 numbers", actual: "2"))
    for weights: [Double] in [[1, -1, 1], [0, 0, 0], [1, .nan, 1]] {
      #expect(Self.problem(three, targets: [0, 1, 2]) { $0.classWeights = weights } != nil)
    }
    #expect(Self.problem(.huber, targets: [0], outputs: 1) { $0.classWeights = [1, 1] } != nil)
    #expect(Self.problem(.huber, targets: [0], outputs: 1) { $0.l2 = -1 } != nil)
    #expect(Self.problem(.huber, targets: [0], outputs: 1) { $0.l2 = .nan } != nil)
  }

  /// A class that weighs twice as much counts as if its windows were there twice.
  @Test func aWeightIsANumberOfWindows() throws {
    var once = ArrayWindows.noise(count: 12, steps: 3, features: 1, outputs: 1)
    once.targets = (0..<12).map { Float($0 % 3) }
    let twos = (0..<12).filter { $0 % 3 == 2 }
    let twice = ArrayWindows(
      count: 16, steps: 3, features: 1, outputs: 1,
      inputs: once.inputs + twos.flatMap { once.inputs[$0 * 3..<$0 * 3 + 3] },
      targets: once.targets + twos.map { once.targets[$0] })
    var options = FitOptions()
    options.loss = .crossEntropy(classes: 3)
    options.epochs = 3
    options.batch = 16
    options.shuffles = false
    let model = Architecture([LSTM(units: 2), Dense(units: 3)])
    let repeated = try fit(model, on: twice, options: options)
    options.classWeights = [1, 1, 2]
    let weighted = try fit(model, on: once, validation: once, options: options)
    for (a, b) in zip(repeated.history, weighted.history) { #expect(abs(a.trainLoss - b.trainLoss) < 1e-6) }
    // Validation weighs the same, so that both losses are of one measure.
    let valid = try #require(weighted.history.last?.validLoss)
    let plain = try #require(
      try meanLoss(of: weighted.network, on: twice, loss: options.loss))
    #expect(abs(valid - plain) < 1e-6)
  }

  /// Weights shrink by 2 λ w beside the loss's own slope; biases do not.
  @Test func l2ShrinksWeightsAlone() throws {
    let windows = ArrayWindows.noise(count: 8, steps: 3, features: 1, outputs: 1)
    let model = Architecture([LSTM(units: 2), Dense(units: 1)])
    let network = try Network(model, features: 1, seed: 1)
    func trained(_ l2: Double) throws -> Network {
      var options = FitOptions()
      options.optimizer = .sgd(SGD())
      options.epochs = 1
      options.learningRate = 0.5
      options.l2 = l2
      return try fit(continuing: network, on: windows, options: options).network
    }
    let (plain, shrunk) = (try trained(0), try trained(0.25))
    for (place, before) in network.parameters.enumerated() {
      for i in before.values.indices {
        let apart = shrunk.parameters[place].values[i] - plain.parameters[place].values[i]
        let expected = before.shape.count > 1 ? -0.5 * 2 * 0.25 * before.values[i] : 0
        #expect(abs(apart - expected) < 1e-6, "\(before.name) \(i)")
      }
    }
  }
}
