internal import Files
internal import Glibc

/// Tries inputs that nobody would write, and stops at the first that breaks a promise.
@main struct Main {
  static let help = """
    fuzz: hands mutilated and generated inputs to what reads files, and checks what must hold whatever they are.

    usage: fuzz NAME [--seconds N] [--seed N] [--turn N]
           fuzz NAME --replay FILE

      NAME       \(Fuzzing.all.map { $0.name }.joined(separator: ", "))
      --seconds  how long to go on; 10 where it is left out
      --seed     where the inputs come from; the same seed gives the same inputs; 1 where it is left out
      --turn     the turn to begin with; 0 where it is left out
      --replay   tries one input, from a file

    What breaks, crashes or takes longer than \(Watch.longest) seconds is left in fuzz-NAME.input, and the exit code is not 0.
    """

  static func main() {
    var words = CommandLine.arguments.dropFirst()
    guard let name = words.popFirst(), name != "--help" else { return print(help) }
    guard let fuzzed = Fuzzing.all.first(where: { $0.name == name }) else { fail("there is no `\(name)` to fuzz", 64) }
    var (seconds, seed, turn, replay) = (10.0, UInt64(1), 0, String?.none)
    while let word = words.popFirst() {
      guard let value = words.popFirst() else { fail("`\(word)` needs a value, or is no option", 64) }
      switch word {
      case "--seconds":
        guard let number = Double(value), number > 0, number < 1e9 else {
          fail("`\(value)` is no number of seconds", 64)
        }
        seconds = number
      case "--seed":
        guard let number = UInt64(value) else { fail("`\(value)` is no seed", 64) }
        seed = number
      case "--turn":
        guard let number = Int(value), number >= 0 else { fail("`\(value)` is no turn", 64) }
        turn = number
      case "--replay": replay = value
      default: fail("`\(word)` is no option", 64)
      }
    }
    Watch.begin(path: "fuzz-\(name).input")
    if let replay {
      do { try run(fuzzed, WholeFile.read(replay)) } catch { fail("\(replay): \(error)", 1) }
      return print("\(name): \(replay) holds")
    }
    let start = ContinuousClock.now
    let first = turn
    while ContinuousClock.now - start < .seconds(seconds) {
      var generator = Generator(seed: seed, turn: turn)
      let input = fuzzed.input(from: &generator)
      do {
        try run(fuzzed, input)
      } catch {
        try? WholeFile.replace("fuzz-\(name).input", with: input)
        fail("\(name), seed \(seed), turn \(turn): \(error)\nthe input is in fuzz-\(name).input", 1)
      }
      turn += 1
    }
    print("\(name): \(turn - first) inputs from seed \(seed) hold")
  }

  private static func run(_ fuzzed: any Fuzzed.Type, _ input: [UInt8]) throws {
    Watch.note(input)
    defer { Watch.done() }
    try fuzzed.check(input)
  }

  private static func fail(_ text: String, _ code: Int32) -> Never {
    let bytes = Array("fuzz: \(text)\n".utf8)
    _ = unsafe write(STDERR_FILENO, bytes, bytes.count)
    exit(code)
  }
}
