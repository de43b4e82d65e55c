import Files
import Foundation
import Language
import Syntax
import Verbs

/// A program under test: a session in a folder of its own, with all that it prints.
final class Workbench {
  let session: Session
  let host = Recorder()
  /// Kept, for the files go with it.
  private let folder: Folder
  private var checker: Checker

  /// - Parameters:
  ///   - threads: as the command line gives them.
  ///   - kernels: the name of an instruction set, or nil for the best.
  init(_ folder: Folder = Folder(), threads: Int = 1, kernels: String? = nil) {
    self.folder = folder
    session = Session(
      vocabulary: StandardVocabulary.make(),
      configuration: Configuration(
        files: FileAccess(root: folder.path), resources: Resources(threads: threads, kernels: kernels)),
      host: host)
    checker = session.makeChecker(allowsShadowing: true)
  }

  /// Runs an input as the prompt does; what it printed, errors included.
  @discardableResult func run(_ text: String) -> String {
    host.output = []
    let source = Source(name: "", text: text)
    let parse = Parser.parse(source)
    guard parse.diagnostics.isEmpty else { return rendered(parse.diagnostics, source) }
    let problems = checker.check(parse.program, in: source)
    if problems.contains(where: { $0.severity == .error }) { return rendered(problems, source) }
    for statement in parse.program.statements {
      do {
        try session.run(statement, in: source)
      } catch {
        host.output.append(error.rendered(in: source, color: false))
        break
      }
    }
    return host.output.joined(separator: "\n")
  }

  private func rendered(_ problems: [Diagnostic], _ source: Source) -> String {
    problems.map { $0.rendered(in: source, color: false) }.joined(separator: "\n")
  }
}

/// Takes what a session gives, and can stop it.
final class Recorder: Language.Host {
  fileprivate(set) var output: [String] = []
  private(set) var progress: [Language.Progress] = []
  /// Asks to stop once so many progress reports have come.
  var stopsAfter: Int?
  var keepsPartialResults = false
  var cache: (any Cache)?

  func record(_ output: Output) { self.output.append(output.text) }
  func progress(_ progress: Language.Progress) { self.progress.append(progress) }
  var isInterrupted: Bool { stopsAfter.map { progress.count >= $0 } ?? false }
}

/// A folder for a test's files, with the fixtures in it; gone when the test is over.
final class Folder {
  let path: String

  init() {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("verbs-\(UUID().uuidString)").path
    try? FileManager.default.copyItem(atPath: Self.fixtures + "/Data", toPath: path)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Beside this file.
  static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path

  func write(_ text: String, to name: String) throws {
    try text.write(toFile: path + "/" + name, atomically: true, encoding: .utf8)
  }

  func text(_ name: String) throws -> String { try String(contentsOfFile: path + "/" + name, encoding: .utf8) }
}
