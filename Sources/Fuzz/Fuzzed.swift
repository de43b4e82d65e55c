/// Something that takes bytes from anywhere, and what must hold whatever they are.
protocol Fuzzed: Sendable {
  /// What it is called on the command line.
  static var name: String { get }
  /// An input; the same for the same state of the generator.
  static func input(from generator: inout Generator) -> [UInt8]
  /// Whether everything holds for an input. What it decides by chance it takes from `Generator(of: input)`, so that
  /// the input alone says what happened.
  /// - Throws: `Broken` where something does not hold.
  static func check(_ input: [UInt8]) throws
}

/// What does not hold.
struct Broken: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }

  /// Throws where something is not so.
  static func unless(_ holds: Bool, _ description: @autoclosure () -> String) throws(Broken) {
    if !holds { throw Broken(description()) }
  }
}

/// All that can be fuzzed; each is one file.
enum Fuzzing {
  static var all: [any Fuzzed.Type] {
    [
      FuzzCSV.self, FuzzSafetensors.self, FuzzJSONLines.self, FuzzNumPy.self, FuzzGzip.self,
      FuzzParser.self, FuzzScanner.self, FuzzNotebook.self, FuzzRender.self,
    ]
  }
}
