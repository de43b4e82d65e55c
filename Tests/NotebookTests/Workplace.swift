import Foundation
import Language

@testable import Notebook

/// A folder of its own with a notebook in it, for one test.
final class Workplace {
  let folder: URL
  let path: String

  init(_ notebook: String, files: [String: String] = [:]) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("notebook-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.appendingPathComponent("n.lstmnb").path
    try write(notebook)
    for (name, text) in files { try write(text, to: name) }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func write(_ text: String, to name: String = "n.lstmnb") throws {
    let file = folder.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func text(_ name: String = "n.lstmnb") -> String {
    (try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)) ?? ""
  }

  /// The notebook with its byte-order mark, which a text leaves out.
  func bytes() throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: path))) }

  /// Replaces one piece of the notebook by another.
  func edit(_ old: String, _ new: String) throws {
    try write(text().replacingOccurrences(of: old, with: new))
  }

  private func request(_ change: (inout RunRequest) -> Void) -> RunRequest {
    var request = RunRequest(path: path, engine: "lstmnb-1.0.0")
    change(&request)
    return request
  }

  @discardableResult
  func run(
    _ change: (inout RunRequest) -> Void = { _ in }, isInterrupted: @escaping () -> Bool = { false }
  ) -> RunResult {
    NotebookRunner.run(request(change), vocabulary: TestVocabulary.vocabulary, isInterrupted: isInterrupted)
  }

  func check(_ change: (inout RunRequest) -> Void = { _ in }) -> RunResult {
    NotebookCheck.run(request(change), vocabulary: TestVocabulary.vocabulary)
  }

  /// The words that `status` prints, by cell.
  func status(_ change: (inout RunRequest) -> Void = { _ in }) -> [String] {
    ((try? NotebookStatus.read(request(change), vocabulary: TestVocabulary.vocabulary))?.states ?? []).map { state in
      if case .stale(let cause) = state { "stale: \(cause.rawValue)" } else { state.word }
    }
  }
}
