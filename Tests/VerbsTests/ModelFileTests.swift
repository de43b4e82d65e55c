import Foundation
import Models
import Tensors
import Testing

/// Models that were saved, in programs that know nothing of where they come from.
@Suite struct ModelFileTests {
  static let data = """
    let s = derive (series(0..<200)) load: 300 + 100 * sin(0.3 * .value) + 5 * cos(.value), temp: cos(0.1 * .value)
    let parts = s | select [.load, .temp] | split train: 60% valid: 20% test: 20%
    let data = parts | window past: 8 horizon: 2 target: .load | scale

    """
  static let layers =
    "lstm 5 dropout: 0.1 recurrent-dropout: 0.25 bidirectional: true; dropout 0.2; gru 4; dense 3 activation: .relu; dense 2"

  /// A folder in which a program has saved a model, and what it printed of it.
  static func saved(_ more: String = "") throws -> (folder: Folder, shown: String) {
    let folder = Folder()
    let bench = Workbench(folder)
    bench.run(data + "let f = fit (model { \(layers) }) on: data epochs: 3 lr: 0.01 early-stop: 2")
    #expect(bench.run("save f to: \"out/model.safetensors\"").hasPrefix("save: out/model.safetensors"))
    return (folder, bench.run(questions + more))
  }

  static let questions = """
    f
    f.history
    [f.epochs, f.best, f.params]
    predict f on: data.test
    evaluate f on: data.test against: [.naive]
    forecast f on: data.test interval: 80%
    """

  @Test func aLoadedModelAnswersAsTheSavedOneDid() throws {
    let (folder, shown) = try Self.saved()
    let bench = Workbench(folder)
    bench.run(Self.data)
    #expect(bench.run("let f = load \"out/model.safetensors\"").hasPrefix("load: out/model.safetensors"))
    #expect(bench.run(Self.questions) == shown)
    // Saved again, it is the same file.
    bench.run("save f to: \"out/again.safetensors\"")
    #expect(try Self.bytes(folder, "out/again.safetensors") == Self.bytes(folder, "out/model.safetensors"))
  }

  /// Whatever the model learned of a target, and however it was scaled, the file says it.
  @Test(arguments: [
    "| scale method: .robust", "| scale method: .log", "| scale method: .per-window", "as: .change | scale",
    "as: .log-change | scale method: .min-max", "as: .seasonal-change(5) | scale",
    "as: .change | scale method: .per-window",
  ])
  func formsAndScales(_ way: String) throws {
    let data = """
      let parts = series(0..<200) | derive load: 300 + 100 * sin(0.3 * .value) | select .load |
        split train: 60% valid: 20% test: 20%
      let data = parts | window past: 8 horizon: 2 \(way)

      """
    let questions = "predict f on: data.test\nforecast f on: data.test interval: 80%"
    let folder = Folder()
    let bench = Workbench(folder)
    bench.run(data + "let f = fit (model { lstm 4; dense 2 }) on: data epochs: 2")
    #expect(bench.run("save f to: \"out/model.safetensors\"").hasPrefix("save: "))
    let shown = bench.run(questions)
    #expect(!shown.contains("error["), "\(shown)")
    let other = Workbench(folder)
    other.run(data + "let f = load \"out/model.safetensors\"")
    #expect(other.run(questions) == shown)
    let exported = other.run("save f to: \"out/model.onnx\"")
    // What ONNX's operators are not written for is said, and nothing else is written in its place.
    #expect(exported.contains("is not written as ONNX") == !way.contains(".robust"), "\(exported)")
    if way.contains("as:") {
      let level = other.run("predict f on: (parts | window past: 8 horizon: 2 | scale).test")
      #expect(level.contains("and these windows hold levels"), "\(level)")
    }
  }

  /// A model of logarithms is not shown what has none.
  @Test(arguments: ["target: .load", "target: .load features: .temp", "target: .temp features: .temp known: .load"])
  func whatHasNoLogarithmIsRefused(_ window: String) throws {
    let folder = Folder()
    let data = """
      let s = series(0..<200) | derive load: 300 + 100 * sin(0.3 * .value) + LESS, temp: 20 + mod(.value, 7) + LESS
      let data = s | select [.load, .temp] | split train: 60% valid: 20% test: 20% | window past: 8 \(window)

      """
    let bench = Workbench(folder)
    let trained = bench.run(
      data.replacing("LESS", with: "0")
        + "let f = fit (model { lstm 4; dense 1 }) on: (data | scale method: .log) epochs: 1")
    #expect(!trained.contains("error["), "\(trained)")
    bench.run("save f to: \"out/m.safetensors\"")
    let other = Workbench(folder)
    other.run(data.replacing("LESS", with: "where(.value == 190, -1000, 0)") + "let f = load \"out/m.safetensors\"")
    for use in ["predict f on: data.test", "evaluate f on: data.test", "forecast f on: data.test", "fit f on: data"] {
      let printed = flowing(other.run(use))
      #expect(printed.contains("at 190, which has no logarithm"), "\(use): \(printed)")
    }
  }

  /// The scaler of the file is the one that counts, whatever the data were scaled by.
  @Test func theScalerComesWithTheModel() throws {
    let (folder, _) = try Self.saved()
    let bench = Workbench(folder)
    bench.run(Self.data + "let f = load \"out/model.safetensors\"")
    let predicted = bench.run("predict f on: data.test")
    bench.run(
      """
      let plain = parts | window past: 8 horizon: 2 target: .load
      let other = plain | scale method: .min-max
      """)
    #expect(bench.run("predict f on: plain.test") == predicted)
    #expect(bench.run("predict f on: other.test") == predicted)
    #expect(bench.run("forecast f on: plain.test") == bench.run("forecast f on: data.test"))
    let trained = bench.run("fit f on: plain epochs: 1")
    #expect(trained.hasPrefix("fit: 1 epoch") && trained == bench.run("fit f on: data epochs: 1"))
  }

  @Test(arguments: [
    (
      "window past: 8 horizon: 2 target: .load features: [.temp]",
      "it was trained on load, temp, and these windows hold temp"
    ),
    (
      "window past: 8 horizon: 3 target: .load",
      "it was trained to predict load at steps 1 to 2, and these windows are to predict load at steps 1 to 3"
    ),
    (
      "window past: 8 horizon: 2 target: .temp",
      "it was trained to predict load at steps 1 to 2, and these windows are to predict temp at steps 1 to 2"
    ),
  ])
  func otherDataAreRefusedWithBothNamed(_ window: String, _ message: String) throws {
    let (folder, _) = try Self.saved()
    let bench = Workbench(folder)
    bench.run(Self.data + "let f = load \"out/model.safetensors\"\nlet other = parts | \(window)")
    for use in [
      "evaluate f on: other.test", "forecast f on: other.test", "predict f on: other.test", "fit f on: other",
    ] {
      #expect(flowing(bench.run(use)).contains("error[E021]: \(message)"), "\(use)")
    }
  }

  @Test func aClassIsSavedWithItsNames() throws {
    let folder = Folder()
    let program = """
      let s = derive (series(0..<160)) x: sin(0.3 * .value), high: sin(0.3 * .value + 0.3) > 0
      let data = s | select [.x, .high] | split train: 60% test: 40% | window past: 6 label: .high features: [.x] | scale

      """
    let bench = Workbench(folder)
    bench.run(program + "let f = fit (model { lstm 4; dense 1 }) on: data epochs: 2\nsave f to: \"out/c.safetensors\"")
    let predicted = bench.run("predict f on: data.test")
    #expect(predicted.contains("high true"))
    let again = Workbench(folder)
    again.run(program + "let f = load \"out/c.safetensors\"")
    #expect(again.run("predict f on: data.test") == predicted)
  }

  /// Whatever layers, losses and windows there are: read again, it is the same model, and the same file.
  @Test(arguments: [
    (
      "past: 8 horizon: 2",
      "conv1d 4 width: 3 padding: .same activation: .relu; normalize epsilon: 0.01; lstm 3 activation: .relu recurrent-activation: .hard-sigmoid init: .chrono(9); multiply 0.5; dense 2",
      ""
    ),
    ("past: 8 horizon: 2", "normalize; lstm 3; dense 2 activation: .leaky-relu", "loss: .huber l2: 0.01"),
    ("past: 8 horizon: 2", "lstm 3; dense 2", "stateful: true batch: 4"),
    ("past: 8 horizon: 2 every-step: true", "lstm 3; dense 2", ""),
    ("past: 8 horizon: 2", "gru 3 bidirectional: true; dense 6", "loss: .quantile([0.1, 0.5, 0.9])"),
  ])
  func everyModelIsReadAsItWasWritten(_ window: String, _ layers: String, _ options: String) throws {
    let folder = Folder()
    let program = Self.data + "let other = parts | window target: .load \(window) | scale\n"
    let bench = Workbench(folder)
    let printed = bench.run(program + "let f = fit (model { \(layers) }) on: other epochs: 2 \(options)")
    #expect(!printed.contains("error["), "\(printed)")
    bench.run("save f to: \"out/m.safetensors\"")
    let questions = "f\npredict f on: other.test\nevaluate f on: other.test against: [.naive]"
    let answers = bench.run(questions)
    #expect(!answers.contains("error["), "\(answers)")
    let again = Workbench(folder)
    again.run(program + "let f = load \"out/m.safetensors\"")
    #expect(again.run(questions) == answers)
    again.run("save f to: \"out/n.safetensors\"")
    #expect(try Self.bytes(folder, "out/n.safetensors") == Self.bytes(folder, "out/m.safetensors"))
  }

  static func bytes(_ folder: Folder, _ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder.path + "/" + name)))
  }

  /// What loading a changed file prints.
  static func loading(_ bytes: [UInt8], in folder: Folder) throws -> String {
    try Data(bytes).write(to: URL(fileURLWithPath: folder.path + "/changed.safetensors"))
    return Workbench(folder).run("load \"changed.safetensors\"")
  }

  @Test(arguments: [
    ("lstmnb", "2", "it was saved by a newer program, in format 2, and this one reads format 1"),
    ("lstmnb", "x", "`lstmnb` of its metadata: no version"),
    ("model", "model { transformer 8; dense 2 }", "layer 1, `transformer`: there is no such layer"),
    ("model", "model { lstm }", "layer 1, `lstm`: `units` is missing"),
    ("model", "model { lstm 5 heads: 2 }", "it does not take so many arguments, or not that label"),
    ("model", "model { lstm load(\"/etc/passwd\") }", "an argument is no constant"),
    ("model", "model { load \"/etc/passwd\" }", "layer 1, `load`: there is no such layer"),
    ("model", "model { for i in 1..=1000000000 { lstm 5 } }", "what stands at place 1 is no layer"),
    ("model", "fail(\"no\")", "is no model of layers"), ("model", "model {", "`model` of its metadata: byte"),
    ("model", "model { lstm 99999999; dense 2 }", "must be from 1 to 65536"),
    ("model", "model { lstm 5; dense 2 }", "changed.safetensors: "),
    ("windows", "{}", "`windows` of its metadata: `features` is no list of names"),
    ("windows", "{", "`windows` of its metadata: byte 1"), ("training", "[]", "the loss is not known"),
    ("digest", "0", "its weights are not those that were saved"),
  ])
  func hostileTextsAreRefused(_ name: String, _ text: String, _ message: String) throws {
    let (folder, _) = try Self.saved()
    var file = try TensorFileReader.read(Self.bytes(folder, "out/model.safetensors"))
    let place = try #require(file.texts.firstIndex { $0.name == name })
    file.texts[place].text = text
    let printed = try Self.loading(file.bytes, in: folder)
    #expect(printed.contains("error[E032]") && flowing(printed).contains(message), "\(printed)")
    file.texts.remove(at: place)
    #expect(try Self.loading(file.bytes, in: folder).contains("error[E032]"))
  }

  @Test func arraysThatDoNotBelongAreRefused() throws {
    let (folder, _) = try Self.saved()
    let file = try TensorFileReader.read(Self.bytes(folder, "out/model.safetensors"))
    func refusal(_ change: (inout [TensorFile.Tensor]) -> Void) throws -> String {
      var changed = file
      change(&changed.tensors)
      return flowing(try Self.loading(changed.bytes, in: folder))
    }
    let first = file.tensors[0]
    #expect(try refusal { $0.removeLast() }.contains("`5.dense.bias` is missing"))
    #expect(
      try refusal { $0.append(TensorFile.Tensor(name: "6.dense.bias", shape: [1], floats: [0])) }
        .contains("`6.dense.bias` belongs to no layer of the model"))
    var floats = try #require(first.floats)
    floats[7] = .nan
    #expect(
      try refusal { $0[0] = TensorFile.Tensor(name: first.name, shape: first.shape, floats: floats) }
        .contains("`1.lstm.kernel` holds no finite number at place 7"))
    floats[7] = 1.5
    #expect(
      try refusal { $0[0] = TensorFile.Tensor(name: first.name, shape: first.shape, floats: floats) }
        .contains("its weights are not those that were saved"))
    #expect(
      try refusal { $0[0].shape = [first.shape[1], first.shape[0]] }.contains("has another shape than its layer needs"))
  }

  /// Any byte may be another: what is loaded then is the same model, or nothing is.
  @Test func mutationsEndInAnErrorWithItsPlace() throws {
    let (folder, shown) = try Self.saved()
    let whole = try Self.bytes(folder, "out/model.safetensors")
    let random = Philox(seed: 11, stream: 4)
    var taken = 0
    let header = 8 + Int(whole[0]) + Int(whole[1]) << 8
    for turn in 0..<400 {
      func draw(_ k: UInt64, _ bound: Int) -> Int { Int(random.uniform(at: UInt64(turn) * 4 + k) * Double(bound)) }
      var bytes = whole
      // Mostly in the header, where there is more to go wrong.
      let place = draw(0, draw(1, 5) == 0 ? whole.count : header)
      switch draw(2, 3) {
      case 0: bytes[place] = UInt8(draw(3, 256))
      case 1: bytes[place] ^= 1 << UInt8(draw(3, 8))
      default: bytes = Array(bytes[..<place])
      }
      let printed = try Self.loading(bytes, in: folder)
      if printed.contains("error[") {
        #expect(printed.contains("error[E032]: changed.safetensors: "), "\(printed)")
      } else {
        taken += 1
        #expect(printed.hasPrefix("load: changed.safetensors"))
      }
    }
    #expect(taken < 200 && !shown.isEmpty)
  }
}

/// A text as one line: where an error breaks lines does not matter to what it says.
private func flowing(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
