import Files
import Language
import Testing

/// Fits that a cache has kept are not trained again, and none that differs in anything is taken for another.
@Suite struct FitCacheTests {
  final class Memory: Cache {
    var entries: [String: [UInt8]] = [:]
    var isDue = false
    var asked: [String] = []

    func entry(_ key: String) -> [UInt8]? {
      asked.append(key)
      return entries[key]
    }
    func keep(_ bytes: [UInt8], for key: String) { entries[key] = bytes }
  }

  static let data = """
    let s = derive (series(0..<120)) load: sin(0.3 * .value), temp: cos(0.1 * .value)
    let data = s | select [.load, .temp] | split train: 60% valid: 40% | window past: 6 target: .load | scale

    """
  static let fit = "fit (model { lstm 3 dropout: 0.1; dense 1 }) on: data epochs: 4 early-stop: 3"

  /// Epochs that were told of while a program ran, and what it printed last.
  static func run(_ program: String, _ memory: Memory, threads: Int = 1, kernels: String? = nil) -> (Int, String) {
    let bench = Workbench(threads: threads, kernels: kernels)
    bench.host.cache = memory
    let printed = bench.run(program)
    return (bench.host.progress.count { $0.text.hasPrefix("fit epoch=") }, printed)
  }

  @Test func aFinishedFitIsNotTrainedAgain() {
    let memory = Memory()
    let (epochs, printed) = Self.run(Self.data + Self.fit, memory)
    #expect(epochs == 4 && memory.entries.count == 1)
    let (again, same) = Self.run(Self.data + Self.fit, memory, threads: 2)
    // The last epoch is judged once more.
    #expect(again == 1 && same == printed && memory.asked[0] == memory.asked[1])
  }

  @Test(arguments: [
    "fit (model { lstm 4 dropout: 0.1; dense 1 }) on: data epochs: 4 early-stop: 3",
    "fit (model { lstm 3 dropout: 0.2; dense 1 }) on: data epochs: 4 early-stop: 3",
    "fit (model { lstm 3 dropout: 0.1; dense 1 }) on: data epochs: 5 early-stop: 3",
    "fit (model { lstm 3 dropout: 0.1; dense 1 }) on: data epochs: 4 early-stop: 2",
    fit + " batch: 16", fit + " lr: 0.002", fit + " seed: 1", fit + " loss: .mae", fit + " optimizer: .sgd",
    fit + " schedule: .exponential", fit + " clip-norm: 1",
    "let other = s | select [.load] | split train: 60% valid: 40% | window past: 6 target: .load | scale\n"
      + "fit (model { lstm 3 dropout: 0.1; dense 1 }) on: other epochs: 4 early-stop: 3",
    "let other = s | split train: 61% valid: 39% | window past: 6 target: .load features: [.load, .temp] | scale\n"
      + "fit (model { lstm 3 dropout: 0.1; dense 1 }) on: other epochs: 4 early-stop: 3",
    "let other = s | split train: 60% valid: 40% | window past: 6 target: .load features: [.load, .temp]\n"
      + "fit (model { lstm 3 dropout: 0.1; dense 1 }) on: other epochs: 4 early-stop: 3",
    "fit (fit (model { lstm 3 dropout: 0.1; dense 1 }) on: data epochs: 4 early-stop: 3 seed: 2) on: data epochs: 4 early-stop: 3",
  ])
  func whatDiffersHasAnotherKey(_ other: String) {
    let memory = Memory()
    _ = Self.run(Self.data + Self.fit, memory)
    _ = Self.run(Self.data + other, memory)
    #expect(memory.asked.allSatisfy { key in memory.asked.count { $0 == key } == 1 })
  }

  /// Training on has a key that tells whose weights it goes on from.
  @Test func trainingOnIsKeptToo() {
    let program = Self.data + "let f = \(Self.fit)\nfit f on: data epochs: 2"
    let memory = Memory()
    let (epochs, printed) = Self.run(program, memory)
    #expect(epochs == 6 && memory.entries.count == 2)
    let (again, same) = Self.run(program, memory)
    #expect(again == 2 && same == printed)
  }

  @Test func anInterruptedFitGoesOn() {
    let memory = Memory()
    let whole = Workbench().run(Self.data + Self.fit)
    for turn in 1...20 {
      let bench = Workbench()
      bench.host.cache = memory
      bench.host.stopsAfter = 6
      let printed = bench.run(Self.data + Self.fit)
      guard printed.contains("interrupted") else {
        #expect(turn > 2 && printed == whole)
        return
      }
    }
    Issue.record("it never came to its end")
  }

  @Test func aDamagedEntryIsDoneAgain() {
    let memory = Memory()
    let (_, printed) = Self.run(Self.data + Self.fit, memory)
    for (key, bytes) in memory.entries { memory.entries[key] = Array(bytes.dropLast(9)) }
    let (epochs, same) = Self.run(Self.data + Self.fit, memory)
    #expect(epochs == 4 && same == printed)
  }
}
