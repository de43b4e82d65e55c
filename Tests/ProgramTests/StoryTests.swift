import Foundation
import Testing

/// What people come with, as whole programs on made data: each runs to its end and says what it is asked for.
@Suite struct StoryTests {
  @Test(
    arguments: [
      ("out-of-phase", [], ["remedy", "mixed lengths", "every step"]),
      ("leaking-split", [], ["loses to naive", "honest", "shuffle", "scale-all", "overlap"]),
      (
        "learns-nothing", ["air.csv"],
        ["multiplied output (certain)", "base", "model conv1d 4", "recurrent-dropout 0.2", "difference", "p-value"]
      ),
      ("constant", [], ["act", "spread", "no better than persistence", "gradient by lag", "lstm_1"]),
      ("walkers", ["people.csv"], ["majority of train", "predicted", "truth"]),
      ("carried-state", [], ["carry  seed", "true", "false"]),
      ("odd-columns", ["wetter.csv"], ["22:00", "04:00", "steps"]),
      ("passengers", ["months.csv"], ["linear", "seasonal-naive 1y", "windows of test"]),
      ("long-lag", [], [".chrono(20)", ".default", "mse-count"]),
      ("words", [], ["MAE of a: 2.72 {not code}", "raw: {stays} \"quoted\"", "high"]),
    ] as [(String, [String], [String])])
  func runsToItsEnd(name: String, files: [String], parts: [String]) throws {
    let scratch = try ScratchFolder()
    for file in files { try scratch.write(Self.data(file), to: file) }
    try scratch.write(try ThreeProgramsTests.program(name + ".lstm"), to: "story.lstm")
    let outcome = try Program.run(["run", "story.lstm"], in: scratch.url)
    #expect(outcome.code == 0, "\(name): \(outcome.errors)")
    for part in parts { #expect(outcome.output.contains(part), "\(name): \(part)\n\(outcome.output)") }
  }

  /// A grid is run from outside; the exit code says whether a point was worth anything.
  @Test(arguments: ["4", "2"])
  func pointsOfAGrid(hidden: String) throws {
    let scratch = try ScratchFolder()
    try scratch.write(try ThreeProgramsTests.demand(from: "2024-01-01", days: 20, holes: false), to: "load.csv")
    try scratch.write(try ThreeProgramsTests.program("grid-point.lstm"), to: "point.lstm")
    let outcome = try Program.run(["point.lstm", "--set", "hidden=\(hidden)", "--set", "epochs=1"], in: scratch.url)
    #expect(outcome.code == 2 ? outcome.errors.contains("no better than yesterday") : outcome.code == 0)
    #expect(FileManager.default.fileExists(atPath: scratch.url.path + "/out/h\(hidden).safetensors"))
    let other = try Program.run(["point.lstm", "--set", "hidden=many"], in: scratch.url)
    #expect(other.code == 65 && other.errors.contains("hidden"), "\(other.errors)")
  }

  /// A script on standard input; paths are relative to the folder it runs in.
  @Test func gatesStandInPipes() throws {
    let scratch = try ScratchFolder()
    try scratch.write("ts,mw\n0,1\n1,\n2,3\n", to: "load.csv")
    for (limit, code) in [(0, 2 as Int32), (1, 0)] {
      let script =
        "let s = load \"load.csv\" time: \"ts\"\nif gaps(s).rows > \(limit) { fail \"too many gaps\" }\n"
      #expect(try Program.run([], in: scratch.url, input: script).code == code)
    }
  }

  /// Files as they come.
  private static func data(_ file: String) -> String {
    var state: UInt64 = 9
    func noise() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 40) / Double(1 << 24) - 0.5
    }
    /// A day or a year, in steps from −6 to 6.
    let wave = [0, 2, 4, 5, 6, 5, 4, 2, 0, -2, -4, -5, -6, -5, -4, -2]
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    func tenths(_ number: Double) -> String { "\(Double(Int(number * 10)) / 10)" }
    switch file {
    case "air.csv":
      return "No,year,month,day,hour,pm2.5,TEMP,cbwd\n"
        + (0..<280).map { hour in
          let pm = hour % 97 == 5 ? "NA" : tenths(60 + Double(wave[hour % 16]) * 4 + noise() * 9)
          return
            "\(hour + 1),2010,1,\(hour / 24 + 1),\(hour % 24),\(pm),\(tenths(noise() * 9)),\(hour % 3 == 0 ? "NW" : "cv")\n"
        }.joined()
    case "people.csv":
      return "t,person,household,diagnosis,x,y\n"
        + (0..<30).map { person in
          (0..<(8 + person % 5)).map { row in
            "\(row),p\(two(person)),h\(person / 2),\(["none", "left", "right"][person % 3]),\(tenths(Double(person % 3) * 2 + noise())),\(tenths(noise()))\n"
          }.joined()
        }.joined()
    case "wetter.csv":
      return "Zeit;load;temp;rel. Feuchte (%)\n"
        + (0..<120).filter { $0 != 74 }.map { hour in
          let cells = [40_000 + Double(wave[hour % 16]) * 900, 8 + noise() * 5].map {
            tenths($0).replacingOccurrences(of: ".", with: ",")
          }
          return
            "\(28 + hour / 24 > 31 ? "01.04" : "\(28 + hour / 24).03").2024 \(two(hour % 24)):00;\(cells.joined(separator: ";"));\(hour < 3 ? "" : "70,5")\n"
        }.joined()
    default:
      return "Month,Passengers\n"
        + (0..<144).map { "\(1949 + $0 / 12)-\(two($0 % 12 + 1)),\(110 + $0 * 2 + wave[$0 % 12] * (4 + $0 / 12))\n" }
        .joined()
    }
  }
}
