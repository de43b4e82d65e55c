import Diagnosis
import Layers
import Testing

/// Each rule that needs no training: a model that has the fault, one beside it that has not, and its threshold.
@Suite struct BlueprintTests {
  /// A sound model on sound windows.
  private static func sound(_ change: (inout Blueprint) -> Void = { _ in }) -> Blueprint {
    var blueprint = Blueprint(
      model: Architecture([LSTM(units: 8), Dense(units: 1)]), steps: 24,
      features: [feature("a", [-1, 0, 1, 1.5]), feature("b", [0.5, -2, 1, -1])], targets: -2...2, isScaled: true,
      parameters: 361, trainWindows: 1000, trainTargets: 1000, season: 24)
    change(&blueprint)
    return blueprint
  }

  private static func feature(_ name: String, _ values: [Double]) -> Blueprint.Feature {
    Blueprint.Feature(name: name, values: values)
  }

  private static func names(_ change: (inout Blueprint) -> Void) -> [String] {
    Diagnosis.findings(in: sound(change)).map(\.name)
  }

  @Test func aSoundModelIsLeftAlone() { #expect(Self.names { _ in } == []) }

  private static func layers(_ layers: [any LayerDescription]) -> [String] {
    names { $0.model.layers = layers }
  }

  @Test func whatIsMultipliedBehindTheHead() {
    let head: [any LayerDescription] = [LSTM(units: 8), Dense(units: 1)]
    #expect(Self.layers(head + [Multiply(factor: 1000)]) == ["multiplied output"])
    #expect(Self.layers(head + [Multiply(factor: 0.1)]) == ["multiplied output"])
    #expect(Self.layers(head + [Multiply(factor: -2)]) == [])
    #expect(Self.layers([Multiply(factor: 1000)] + head) == [])
    // A thousand and a thousandth are one.
    #expect(Self.layers(head + [Multiply(factor: 1000), Multiply(factor: 0.001)]) == [])
  }

  @Test func whatTheHeadCannotGive() {
    for (activation, isFound) in [
      (Activation.relu, true), (.sigmoid, true), (.tanh, true), (.linear, false), (.leakyRelu(), false),
    ] {
      let found = Self.layers([LSTM(units: 8), Dense(units: 1, activation: activation)])
      #expect(found == (isFound ? ["head out of reach"] : []), "\(activation)")
    }
    #expect(
      Self.names {
        $0.model.layers = [LSTM(units: 8), Dense(units: 1, activation: .sigmoid)]
        $0.targets = 0...1
      } == [])
    // Classes have heads of their own.
    #expect(
      Self.names {
        $0.model.layers = [LSTM(units: 8), Dense(units: 1, activation: .sigmoid)]
        $0.targets = nil
      } == [])
    #expect(Self.layers([LSTM(units: 1)]) == ["head out of reach"])
  }

  @Test(arguments: [(10.0, []), (29, []), (31, ["possible"]), (120, ["likely"])] as [(Double, [String])])
  func inputsAreAsLargeAsTheyAre(size: Double, certainty: [String]) {
    let found = Diagnosis.findings(
      in: Self.sound { $0.features = [Self.feature("a", [size, -size]), Self.feature("b", [1.5, -1.5])] })
    #expect(found.map(\.certainty.rawValue) == certainty)
    #expect(found.allSatisfy { $0.name == "unscaled inputs" })
  }

  @Test func columnsOfVeryDifferentSizes() {
    #expect(
      Self.names { $0.features = [Self.feature("a", [4, -4]), Self.feature("b", [0.01, -0.01])] }
        == ["unscaled inputs"])
  }

  @Test func unitsThatStartAlike() {
    let alike = Start.constant(0.1)
    #expect(Self.layers([LSTM(units: 8, start: alike), Dense(units: 1)]) == ["units start alike"])
    #expect(Self.layers([LSTM(units: 8), Dense(units: 1, start: alike)]) == [])
  }

  @Test func stepsBehindTheAnswer() {
    for (layer, isFound) in [
      (LSTM(units: 8, bidirectional: true) as any LayerDescription, true), (LSTM(units: 8), false),
      (Conv1D(units: 4, width: 3, padding: .same), true), (Conv1D(units: 4, width: 3), false),
    ] {
      for everyStep in [true, false] {
        let found = Self.names {
          $0.model = Architecture([layer, LSTM(units: 4), Dense(units: 1)], everyStep: everyStep)
        }
        #expect(found == (isFound && everyStep ? ["looks ahead"] : []), "\(layer.description) \(everyStep)")
      }
    }
  }

  @Test func aConvolutionHasRoom() {
    let behind: [any LayerDescription] = [LSTM(units: 8), Dense(units: 1)]
    #expect(Self.layers([Conv1D(units: 4, width: 25)] + behind) == ["convolution wider than the window"])
    #expect(Self.layers([Conv1D(units: 4, width: 24)] + behind) == [])
  }

  /// Of two columns a fifth is dropped together in 4 % of the windows, of one in 20 %.
  @Test func droppedInputsLeaveSomething() {
    let dropping: [any LayerDescription] = [LSTM(units: 8, dropout: 0.2), Dense(units: 1)]
    #expect(Self.layers(dropping) == ["wiped inputs"])
    #expect(Self.layers([Dropout(rate: 0.5), LSTM(units: 8), Dense(units: 1)]) == ["wiped inputs"])
    #expect(Self.layers([LSTM(units: 8, dropout: 0.09), Dense(units: 1)]) == [])
    #expect(Self.layers([LSTM(units: 8, recurrentDropout: 0.5), Dropout(rate: 0.5), Dense(units: 1)]) == [])
    let three = Self.names {
      $0.model.layers = dropping
      $0.features = ["a", "b", "c"].map { Self.feature($0, [-1, 1]) }
    }
    #expect(three == [])
  }

  @Test(arguments: [(49, []), (50, ["unbounded cell"])] as [(Int, [String])])
  func whatGrowsFromStepToStep(steps: Int, names: [String]) {
    #expect(
      Self.names {
        $0.model.layers = [LSTM(units: 8, activation: .relu), Dense(units: 1)]
        $0.steps = steps
      } == names)
  }

  @Test func columnsThatSayNothing() {
    #expect(Self.names { $0.features.append(Self.feature("c", [3, 3, 3])) } == ["constant input"])
  }

  @Test func aSeasonFitsIntoTheWindow() {
    #expect(Self.names { $0.season = 25 } == ["window shorter than the season"])
    #expect(Self.names { $0.season = nil } == [])
  }

  @Test func aLongWindowWantsALongMemory() {
    #expect(Self.names { $0.steps = 100 } == ["forgets early"])
    #expect(
      Self.names {
        $0.steps = 100
        $0.model.layers[0] = LSTM(units: 8, start: .chrono(longest: 100))
      } == [])
  }

  @Test func weightsAndTargetsAreCounted() {
    #expect(Self.names { $0.parameters = 1000 } == [])
    #expect(Self.names { $0.parameters = 1001 } == ["more weights than targets"])
    #expect(Self.names { ($0.parameters, $0.trainTargets) = (1001, 24_000) } == [])
  }

  @Test func oneNumberIsFew() {
    #expect(Self.layers([LSTM(units: 1), Dense(units: 1)]) == ["single unit"])
    #expect(Self.layers([LSTM(units: 8), Dense(units: 1), Dense(units: 4), Dense(units: 1)]) == ["single unit"])
    #expect(Self.layers([LSTM(units: 2), Dense(units: 1)]) == [])
  }
}
