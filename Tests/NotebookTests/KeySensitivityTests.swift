import Foundation
import Syntax
import Testing

@testable import Notebook

/// Random notebooks of which one input is changed: exactly the cells that depend on it turn stale.
struct KeySensitivityTests {
  /// A notebook of sources and cells, and what each cell depends on, known from how it was made.
  private struct Made {
    /// The inputs: files, parameters, statements and functions, by what stands for them in the text.
    enum Input: Hashable {
      case file(Int)
      case parameter(Int)
      case function(Int)
      case cell(Int)
      case seed
    }
    var files: [String: String] = [:]
    var numbers: [Input: Int] = [:]
    /// All that a cell's output depends on.
    var closure: [Set<Input>] = []
    var bodies: [(Made) -> String] = []
    var count: (files: Int, parameters: Int, functions: Int) = (0, 0, 0)

    func number(_ input: Input) -> Int { numbers[input] ?? 0 }

    var text: String {
      var lines = ["```lstm setup", "seed \(number(.seed))"]
      for place in 0..<count.parameters { lines.append("param p\(place): int = \(number(.parameter(place)))") }
      for place in 0..<count.functions {
        lines.append("def f\(place)(x) {\n  x + \(number(.function(place)))\n}")
      }
      lines += ["```", ""]
      for (place, body) in bodies.enumerated() { lines += ["```lstm c\(place)", body(self), "```", ""] }
      return lines.joined(separator: "\n")
    }

    var allFiles: [String: String] {
      Dictionary(uniqueKeysWithValues: (0..<count.files).map { ("d\($0).txt", "\(number(.file($0)))") })
    }
  }

  private func make(_ random: inout SplitMix) -> Made {
    var made = Made()
    made.count = (1 + random.next(3), 1 + random.next(3), 1 + random.next(3))
    for place in 0..<made.count.files { made.numbers[.file(place)] = 1 }
    for place in 0..<made.count.parameters { made.numbers[.parameter(place)] = 1 }
    for place in 0..<made.count.functions { made.numbers[.function(place)] = 1 }
    made.numbers[.seed] = 1
    for cell in 0..<(2 + random.next(6)) {
      made.numbers[.cell(cell)] = 1
      var closure: Set<Made.Input> = [.cell(cell)]
      var terms: [String] = []
      for _ in 0..<random.next(4) {
        switch random.next(6) {
        case 0:
          let file = random.next(made.count.files)
          closure.insert(.file(file))
          terms.append("load(\"d\(file).txt\")")
        case 1:
          let parameter = random.next(made.count.parameters)
          closure.insert(.parameter(parameter))
          terms.append("p\(parameter)")
        case 2:
          let function = random.next(made.count.functions)
          closure.insert(.function(function))
          terms.append("f\(function)(1)")
        case 3 where cell > 0:
          let other = random.next(cell)
          closure.formUnion(made.closure[other])
          terms.append("v\(other)")
        case 4:
          closure.insert(.seed)
          terms.append("draw()")
        default: terms.append("draw(seed: 4)")
        }
      }
      made.closure.append(closure)
      let list = terms.joined(separator: ", ")
      made.bodies.append { made in
        "let v\(cell) = [\(made.number(.cell(cell)))\(list.isEmpty ? "" : ", " + list)]\nv\(cell)"
      }
    }
    return made
  }

  @Test(arguments: 0..<20)
  func oneChangedInputMakesExactlyItsDependantsStale(seed: Int) throws {
    var random = SplitMix(state: UInt64(seed))
    let made = make(&random)
    let place = try Workplace(made.text, files: made.allFiles)
    #expect(place.run().outcome == .fine, "\(made.text)")
    #expect(place.status() == ["silent"] + made.closure.map { _ in "fresh" })
    let recorded = place.text()
    for input in made.numbers.keys.sorted(by: { "\($0)" < "\($1)" }) {
      var changed = made
      changed.numbers[input] = 2
      // The same change as an author makes it: in the text of the recorded notebook.
      try place.write(try spliced(recorded, changed))
      for (name, text) in changed.allFiles { try place.write(text, to: name) }
      let stale = place.status().map { $0.hasPrefix("stale") }
      #expect(stale == [false] + made.closure.map { $0.contains(input) }, "\(input) of\n\(made.text)")
    }
  }

  /// The programs of one version in the recorded text of another.
  private func spliced(_ recorded: String, _ made: Made) throws -> String {
    let (old, new) = (
      NotebookFile(name: "", bytes: Array(recorded.utf8)), NotebookFile(name: "", bytes: Array(made.text.utf8))
    )
    var splice = Splice(old)
    for (cell, other) in zip(old.cells, new.cells) { splice.setProgram(of: cell, to: new.program(of: other).bytes) }
    return String(decoding: splice.bytes, as: UTF8.self)
  }
}
