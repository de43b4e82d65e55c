internal import Files
package import Language
internal import Syntax

/// Runs a notebook: checks all of it, runs what is stale and what that needs, and saves after every cell.
package enum NotebookRunner {
  /// - Parameters:
  ///   - isInterrupted: asked often; once true, the running cell ends and writes nothing.
  ///   - cache: where verbs keep work from one run to the next.
  ///   - observe: told of each cell as it starts and ends, and of progress between.
  package static func run(
    _ request: RunRequest, vocabulary: Vocabulary, cache: (any Cache)? = nil,
    isInterrupted: @escaping () -> Bool = { false }, observe: @escaping (RunEvent) -> Void = { _ in }
  ) -> RunResult {
    // Files that were named only while cells ran can make others stale, which then run too.
    var isChanged = false
    var request = request
    var last = RunResult(outcome: .fine, source: Source(name: request.path, bytes: []))
    for _ in 0..<3 {
      var run: NotebookRun
      switch NotebookRun.open(request, vocabulary, isCheck: false) {
      case .success(let opened): run = opened
      case .failure(let refused):
        last = refused.result
        last.isChanged = isChanged
        return last
      }
      last = run.perform(cache, isInterrupted, observe)
      isChanged = isChanged || last.isChanged
      last.isChanged = isChanged
      guard last.outcome == .fine, run.leavesStale else { return last }
      // What was just written is the truth now; nothing is to be forced a second time.
      if let output = request.outputPath {
        request.path = output
        request.outputPath = nil
        request.settings = Settings()
        request.root = run.root
      }
      request.isFresh = false
      request.discardsEdits = false
    }
    return last
  }
}

/// Runs a notebook again without writing anything, and compares every recorded byte.
package enum NotebookCheck {
  package static func run(
    _ request: RunRequest, vocabulary: Vocabulary, isInterrupted: @escaping () -> Bool = { false },
    observe: @escaping (RunEvent) -> Void = { _ in }
  ) -> RunResult {
    switch NotebookRun.open(request, vocabulary, isCheck: true) {
    case .success(var run): run.perform(nil, isInterrupted, observe)
    case .failure(let refused): refused.result
    }
  }
}

/// A run that ended before it began.
struct Refusal: Error {
  var result: RunResult
}
