import Foundation
import Layers
import Models
import Testing
import Training

/// Weights of Keras and PyTorch, brought in, give their predictions (Fixtures/make_fixtures.py).
@Suite struct ForeignWeightsTests {
  static func file(_ name: String) throws -> TensorFile {
    let url = try #require(
      Bundle.module.url(forResource: name, withExtension: "safetensors", subdirectory: "Fixtures"))
    return try TensorFileReader.read([UInt8](Data(contentsOf: url)))
  }

  static let models: [String: Architecture] = [
    "keras-lstm": Architecture([LSTM(units: 5), Dense(units: 2)]),
    "keras-gru": Architecture([GRU(units: 5), Dense(units: 2)]),
    "keras-stacked": Architecture([
      LSTM(units: 4), Dropout(rate: 0.3), GRU(units: 3), Dense(units: 4, activation: .tanh), Dense(units: 2),
    ]),
    "keras-bidirectional": Architecture([
      LSTM(units: 4, bidirectional: true), LSTM(units: 3, bidirectional: true), Dense(units: 2),
    ]),
    "keras-bidirectional-gru": Architecture([GRU(units: 4, bidirectional: true), Dense(units: 2)]),
    "keras-convolution": Architecture([
      Conv1D(units: 4, width: 3, activation: .relu), Normalize(), Conv1D(units: 5, width: 2, padding: .same),
      Normalize(), LSTM(units: 3), Dense(units: 4), Normalize(), Dense(units: 2),
    ]),
    "pytorch-bidirectional-gru": Architecture([
      GRU(units: 4, bidirectional: true), GRU(units: 3, bidirectional: true), Dense(units: 2),
    ]),
    "pytorch-convolution": Architecture([
      Conv1D(units: 4, width: 3, activation: .relu), Normalize(epsilon: 1e-5),
      Conv1D(units: 5, width: 4, padding: .same),
      LSTM(units: 3), Normalize(epsilon: 1e-5), Dense(units: 2),
    ]),
    "pytorch-lstm": Architecture([LSTM(units: 5), Dense(units: 2)]),
    "pytorch-gru": Architecture([GRU(units: 5), Dense(units: 2)]),
    "pytorch-two-layers": Architecture([LSTM(units: 4), LSTM(units: 4), Dense(units: 2)]),
    "pytorch-mixed": Architecture([LSTM(units: 4, bidirectional: true), GRU(units: 3), Dense(units: 2)]),
  ]

  static func library(_ name: String) -> ForeignWeights.Library { name.hasPrefix("keras") ? .keras : .pytorch }

  /// Windows with nothing to learn.
  struct Given: WindowSource {
    var count, steps: Int
    var features = 3
    var outputs = 2
    var values: [Float]

    func gather(
      _ indices: Span<Int>, steps: Int, inputs: inout MutableSpan<Float>, presence: inout MutableSpan<Float>,
      targets: inout MutableSpan<Float>, weights: inout MutableSpan<Float>
    ) {
      let size = steps * features
      for row in 0..<indices.count {
        for i in 0..<size { inputs[row * size + i] = values[indices[row] * size + i] }
      }
    }
  }

  @Test(arguments: models.keys.sorted()) func predictsWhatTheLibraryPredicts(_ name: String) throws {
    let weights = try ForeignWeights(Self.file(name), of: Self.library(name))
    let network = try weights.network(try #require(Self.models[name]), features: 3)
    let expected = try Self.file(name + ".expected")
    var lengths = 0
    for tensor in expected.tensors where tensor.name.hasPrefix("inputs.") {
      let (count, steps) = (tensor.shape[0], tensor.shape[1])
      let source = Given(count: count, steps: steps, values: try #require(tensor.floats))
      let predicted = try #require(try predict(network, on: source))
      let outputs = try #require(expected.tensor("outputs.\(steps)")?.floats)
      #expect(predicted.count == outputs.count)
      for (mine, theirs) in zip(predicted, outputs) {
        let allowed = (steps <= 100 ? 1e-6 : 1e-5) * max(1, abs(Double(theirs)))
        #expect(abs(Double(mine) - Double(theirs)) <= allowed, "\(name), \(steps) steps: \(mine), not \(theirs)")
      }
      lengths += 1
    }
    #expect(lengths == 4)
  }

  /// What the weights of a file, or of a changed one, are refused with.
  static func refusal(
    _ name: String, _ architecture: Architecture?, change: (inout TensorFile) -> Void = { _ in }
  ) throws -> String {
    var file = try file(name)
    change(&file)
    do {
      _ = try ForeignWeights(file, of: library(name)).network(
        architecture ?? models[name] ?? Architecture([]), features: 3)
      return "it was taken"
    } catch {
      return error.description
    }
  }

  @Test func refusesWithTheReason() throws {
    #expect(
      try Self.refusal("keras-reset-before", Architecture([GRU(units: 5), Dense(units: 2)]))
        == "layer 1, `gru 5`: its reset gate stands before the recurrent product (`reset_after=False`), here behind it")
    #expect(
      try Self.refusal(
        "keras-convolution", Architecture([Conv1D(units: 4, width: 2), LSTM(units: 3), Dense(units: 2)]))
        == "`1.conv1d/kernel` is 3 x 3 x 4, and layer 1, `conv1d 4 width: 2`, needs 2 x 3 x 4")
    #expect(
      try Self.refusal("keras-convolution", Architecture([Normalize(), LSTM(units: 3), Dense(units: 2)]))
        == "`2.layer_normalization/gamma` is 4, and layer 1, `normalize`, needs 3")
    #expect(
      try Self.refusal("keras-lstm", Architecture([Normalize(), LSTM(units: 5), Dense(units: 2)]))
        == "layer 1, `normalize`, finds no normalization layer left in the file")
    #expect(
      try Self.refusal("keras-convolution", nil) { $0.tensors[3].name = "2.batch_normalization/moving_mean" }
        == "`2.batch_normalization/moving_mean` belongs to a batch normalization, which has no counterpart here")
    #expect(
      try Self.refusal("pytorch-convolution", nil) { $0.tensors.removeAll { $0.name == "2.norm.bias" } }
        == "layer 2, `normalize epsilon: 1e-05`, needs `bias`, which `2.norm` in the file lacks")
    #expect(
      try Self.refusal("keras-bidirectional-gru", Architecture([GRU(units: 4), Dense(units: 2)]))
        == "layer 1, `gru 4`: `1.bidirectional_2` in the file reads its steps in both directions")
    #expect(
      try Self.refusal("pytorch-projected", Architecture([LSTM(units: 5), Dense(units: 2)]))
        == "layer 1, `lstm 5`: its states are projected to fewer numbers (`proj_size`), which none is here")
    #expect(
      try Self.refusal("keras-lstm", Architecture([LSTM(units: 6), Dense(units: 2)]))
        == "`1.lstm/lstm_cell/kernel` is 3 x 20, and layer 1, `lstm 6`, needs 3 x 24")
    #expect(
      try Self.refusal("pytorch-gru", Architecture([LSTM(units: 5), Dense(units: 2)]))
        == "`1.z_block.weight_ih_l0` is 15 x 3, and layer 1, `lstm 5`, needs 20 x 3")
    #expect(
      try Self.refusal("keras-lstm", Architecture([LSTM(units: 5), LSTM(units: 5), Dense(units: 2)]))
        == "layer 2, `lstm 5`, finds no recurrent layer left in the file")
    #expect(
      try Self.refusal("keras-stacked", Architecture([LSTM(units: 4), GRU(units: 3), Dense(units: 4)]))
        == "`4.dense_3` in the file is a layer more than the model has")
    #expect(
      try Self.refusal("pytorch-mixed", Architecture([LSTM(units: 4), GRU(units: 3), Dense(units: 2)]))
        == "layer 1, `lstm 4`: `1.z_block` in the file reads its steps in both directions")
    #expect(
      try Self.refusal("keras-gru", nil) { $0.tensors.removeAll { $0.name == "1.gru/gru_cell/bias" } }
        == "layer 1, `gru 5`: without biases it cannot be told whether the reset gate stands behind the product")
    #expect(
      try Self.refusal("keras-lstm", nil) { $0.tensors[0].name = "1.lstm/peephole" }
        == "`1.lstm/peephole` is no array of a layer that `.keras` names so")
    #expect(
      try Self.refusal("pytorch-lstm", nil) { $0.tensors.removeAll { $0.name.hasSuffix("weight_hh_l0") } }
        == "layer 1, `lstm 5`, needs `weight_hh`, which `1.z_block` in the file lacks")
    #expect(
      try Self.refusal("keras-lstm", nil) {
        $0.tensors[0] = TensorFile.Tensor(
          name: $0.tensors[0].name, shape: $0.tensors[0].shape,
          floats: [Float](repeating: .nan, count: $0.tensors[0].shape.reduce(1, *)))
      }.hasSuffix("holds no finite number at place 0"))
  }

  /// Names without a place tell an order only where they count.
  @Test func theOrderOfLayersIsKnownOrRefused() throws {
    func renamed(_ names: (String, String)) throws -> String {
      try Self.refusal(
        "keras-bidirectional", nil,
        change: { file in
          for place in file.tensors.indices {
            let old = file.tensors[place].name
            file.tensors[place].name = old.replacingOccurrences(of: "1.bidirectional/", with: names.0 + "/")
              .replacingOccurrences(of: "2.bidirectional_1/", with: names.1 + "/")
          }
        })
    }
    #expect(try renamed(("bidirectional", "bidirectional_1")) == "it was taken")
    #expect(try renamed(("bidirectional_9", "bidirectional_10")) == "it was taken")
    #expect(try renamed(("first", "second")) == "which of `first` and `second` comes first cannot be told")
  }
}
