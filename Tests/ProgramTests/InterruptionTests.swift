import Foundation
import Testing

/// Whoever is killed while a notebook runs finds it whole, and the next run ends as if nothing had been.
@Suite struct InterruptionTests {
  static let notebook = """
    # Killed

    ```lstm data
    seed 3
    let s = derive (series(0..<700)) load: sin(0.3 * .value) + 0.1 * normal(700)
    let data = s | select [.load] | split train: 70% valid: 15% test: 15% | window past: 24 | scale
    ```

    ```lstm first
    let f = fit (model { lstm 12 dropout: 0.1; dense 1 }) on: data epochs: 12 early-stop: 12 schedule: .cosine
    evaluate f on: data.test
    ```

    ```lstm second
    let g = fit f on: data epochs: 8 optimizer: .nadam
    g.history
    ```

    """

  static func start(_ arguments: [String], in folder: URL) throws -> Process {
    let process = Process()
    process.executableURL = Program.binary
    process.arguments = arguments
    process.currentDirectoryURL = folder
    (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// How many seconds a run takes that nobody disturbs.
  static func span(of arguments: [String], in folder: URL) throws -> Double {
    let begin = Date()
    let process = try start(arguments, in: folder)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return Date().timeIntervalSince(begin)
  }

  @Test func killedAgainAndAgainItEndsWithTheSameBytes() throws {
    let undisturbed = try ScratchFolder()
    try undisturbed.write(Self.notebook, to: "n.lstmnb")
    let span = try Self.span(of: ["run", "n.lstmnb"], in: undisturbed.url)
    let expected = try undisturbed.text("n.lstmnb")

    // Where a busy machine told too long a span, the program ends before it was killed often enough: then with less patience.
    var kills = 0
    for patience in [span / 8, span / 40, 0.01] where kills < 3 {
      let folder = try ScratchFolder()
      try folder.write(Self.notebook, to: "n.lstmnb")
      kills = try Self.kills(in: folder.url, patience: patience)
      #expect(try folder.text("n.lstmnb") == expected)
      #expect(try Program.run(["check", "n.lstmnb"], in: folder.url).code == 0)
    }
    #expect(kills >= 3)
  }

  /// Runs a notebook and kills it, again and again, until it comes to its end.
  /// - Parameter patience: seconds until the first kill, at most.
  /// - Returns: how often it was killed.
  static func kills(in folder: URL, patience: Double) throws -> Int {
    var (kills, wait) = (0, max(0.01, patience))
    while true {
      let process = try start(["run", "n.lstmnb", "--checkpoint-every", "0.02"], in: folder)
      // A little longer each time, so that it comes to its end on a machine of any speed.
      wait *= 1.08
      let end = Date().addingTimeInterval(wait * Double.random(in: 0.3...1))
      while process.isRunning, Date() < end { usleep(2000) }
      if !process.isRunning { return kills }
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      kills += 1
      // What lies there is a notebook, with outputs or without.
      #expect(try Program.run(["status", "n.lstmnb"], in: folder).code == 0)
      try #require(kills < 200)
    }
  }

  /// Fits whose keys did not change are not trained again when a cell is.
  @Test func aStaleCellFindsItsFits() throws {
    let folder = try ScratchFolder()
    try folder.write(Self.notebook, to: "n.lstmnb")
    let run = ["run", "n.lstmnb", "--checkpoint-every", "0"]
    let first = try Program.run(run, in: folder.url)
    #expect(first.code == 0 && !first.errors.contains("done before"))
    let changed = try folder.text("n.lstmnb").replacingOccurrences(of: "g.history", with: "g.history | top 2")
    try folder.write(changed, to: "n.lstmnb")
    let again = try Program.run(run, in: folder.url)
    #expect(again.code == 0)
    #expect(again.errors.contains("seed 3, done before"))
    let fresh = try Program.run(run + ["--fresh"], in: folder.url)
    #expect(fresh.code == 0 && !fresh.errors.contains("done before"))
  }

  @Test func ctrlCKeepsACheckpoint() throws {
    let folder = try ScratchFolder()
    let script = Self.notebook.split(separator: "\n").filter { !$0.hasPrefix("```") && !$0.hasPrefix("#") }
      .joined(separator: "\n")
    try folder.write(
      script.replacingOccurrences(of: "epochs: 12", with: "epochs: 3000").replacingOccurrences(
        of: "early-stop: 12", with: ""), to: "s.lstm")
    let process = try Self.start(["run", "s.lstm", "--checkpoint-every", "0.01"], in: folder.url)
    let cache = folder.url.appendingPathComponent(".lstmnb").path
    while process.isRunning, !FileManager.default.fileExists(atPath: cache) { usleep(10_000) }
    kill(process.processIdentifier, SIGINT)
    process.waitUntilExit()
    #expect(process.terminationStatus == 130)
    let names = try FileManager.default.contentsOfDirectory(atPath: cache).filter { $0 != ".gitignore" }
    #expect(names.count == 1 && names[0].hasPrefix("fit-"))
    // Damaged, it is said so and done again.
    try Data("nonsense".utf8).write(to: URL(fileURLWithPath: cache + "/" + names[0]))
    let cue = "is damaged, and its fit is done again"
    let again = ["run", "s.lstm", "--checkpoint-every", "0.01"]
    let other = try Program.run(again, in: folder.url, signal: SIGINT, cue: cue)
    #expect(other.errors.contains(cue), "\(other.errors)")
    #expect(other.code == 130)
  }
}
