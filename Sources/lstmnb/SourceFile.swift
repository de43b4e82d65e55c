internal import Files
internal import Notation
internal import Notebook
internal import Syntax

/// A notebook or script that a subcommand reads whole, and perhaps writes again; `-` is standard input and output.
struct SourceFile {
  let path: String
  let bytes: [UInt8]

  var source: Source { Source(name: path == "-" ? "standard input" : path, bytes: bytes) }

  /// On standard input a notebook shows by its first fence or its front matter.
  var isNotebook: Bool {
    if path != "-" { return path.hasSuffix(".lstmnb") }
    let file = NotebookFile(source)
    return !file.cells.isEmpty || file.frontMatter != nil
  }

  /// Reads it; what stands in the way is told the person, and is the exit code.
  static func read(_ path: String) -> Result<SourceFile, Failure> {
    do throws(FileProblem) {
      return .success(
        SourceFile(path: path, bytes: path == "-" ? try WholeFile.readStandardInput() : try WholeFile.read(path)))
    } catch {
      Terminal.complain("\(error.message); \(error.advice)")
      return .failure(Failure(code: { if case .missing = error { .noInput } else { .inputOutput } }()))
    }
  }

  /// Why a subcommand ends here; the person was told.
  struct Failure: Error {
    var code: ExitCode
  }

  /// Writes it anew, where anything changed; a file read from standard input goes to standard output.
  func write(_ bytes: [UInt8], to output: String? = nil) -> ExitCode {
    if output == "-" || path == "-" && output == nil {
      Terminal.write(String(decoding: bytes, as: UTF8.self), to: 1)
      return .fine
    }
    if bytes == self.bytes, output == nil { return .fine }
    do throws(FileProblem) {
      if let output, WholeFile.resolved(output) ?? output != WholeFile.resolved(path) ?? path {
        try RecordTarget.demandFree(output, for: bytes)
      }
      try WholeFile.replace(output ?? path, with: bytes)
      return .fine
    } catch {
      Terminal.complain("\(error.message); \(error.advice)")
      return .inputOutput
    }
  }

  /// Tells what is wrong with it, at most 20 times.
  func report(_ problems: [Diagnostic], color: Bool) {
    for problem in problems.prefix(20) { Terminal.reportLine(problem.rendered(in: source, color: color)) }
    if problems.count > 20 { Terminal.reportLine("… and \(problems.count - 20) more") }
  }
}
