import Foundation

/// The built program, run as a person runs it.
struct Program {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The binary built for release by `make build`, where it is newer than every source; else the one that was built last.
  static let binary: URL = {
    let builds = ["release", "debug"].map { root.appendingPathComponent(".build/\($0)/lstmnb") }
    func age(_ url: URL) -> Date {
      let values = try? url.resolvingSymlinksInPath().resourceValues(forKeys: [.contentModificationDateKey])
      return values?.contentModificationDate ?? .distantPast
    }
    let sources = FileManager.default.enumerator(
      at: root.appendingPathComponent("Sources"), includingPropertiesForKeys: [.contentModificationDateKey])
    let newest = (sources?.compactMap { ($0 as? URL).map(age) } ?? []).max() ?? .distantFuture
    if age(builds[0]) > newest { return builds[0] }
    return builds.max { age($0) < age($1) } ?? builds[0]
  }()

  private static let turn = NSLock()

  struct Outcome {
    var code: Int32
    var output: String
    var errors: String

    /// With every wrapped line in one piece.
    var unwrappedErrors: String {
      errors.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: " ")
    }
  }

  /// Runs to the end.
  /// - Parameters:
  ///   - input: what stands on standard input.
  ///   - executable: what runs instead of the program.
  ///   - signal: sent once the program has printed `cue` to standard error, any text where that is empty.
  static func run(
    _ arguments: [String], in folder: URL = root, input: String = "", signal: Int32? = nil, cue: String = "",
    executable: String? = nil
  ) throws -> Outcome {
    // One at a time: a child started meanwhile would hold this one's pipes open.
    turn.lock()
    defer { turn.unlock() }
    let process = Process()
    process.executableURL = executable.map { URL(fileURLWithPath: $0) } ?? binary
    process.arguments = arguments
    process.currentDirectoryURL = folder
    let (standardInput, output, errors) = (Pipe(), Pipe(), Pipe())
    process.standardInput = standardInput
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    standardInput.fileHandleForWriting.write(Data(input.utf8))
    try standardInput.fileHandleForWriting.close()
    var said = Data()
    if let signal {
      while case let more = errors.fileHandleForReading.availableData, !more.isEmpty {
        said += more
        if cue.isEmpty || String(decoding: said, as: UTF8.self).contains(cue) { break }
      }
      kill(process.processIdentifier, signal)
    }
    // The texts are far smaller than what a pipe holds back, but for one of them at a time.
    let printed = output.fileHandleForReading.readDataToEndOfFile()
    said += errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(
      code: process.terminationStatus, output: String(decoding: printed, as: UTF8.self),
      errors: String(decoding: said, as: UTF8.self))
  }
}

/// A folder of its own for a test, gone afterwards.
final class ScratchFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("lstmnb-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: url.appendingPathComponent(name))
  }

  func text(_ name: String) throws -> String {
    try String(contentsOf: url.appendingPathComponent(name), encoding: .utf8)
  }
}
