internal import Files
internal import Glibc

/// Makes `lstmnb merge` the driver that git uses for notebooks, in the repository of the current folder.
enum MergeDriver {
  private static let attribute = "*.lstmnb merge=lstmnb"

  static func install() -> ExitCode {
    // By its whole path: git reports a driver that it does not find as a conflict, and leaves one side unmarked.
    guard let program = WholeFile.resolved("/proc/self/exe") else {
      Terminal.complain("where this program is cannot be told: /proc is not there")
      return .failed
    }
    let settings = [
      ("merge.lstmnb.name", "notebooks, cell by cell"), ("merge.lstmnb.driver", driver(program)),
    ]
    for (name, value) in settings where git(["config", name, value]) != 0 {
      Terminal.complain("git does not take the setting `\(name)`; is this folder in a git repository?")
      return .failed
    }
    do throws(FileProblem) {
      var text = ""
      do throws(FileProblem) {
        text = String(decoding: try WholeFile.read(".gitattributes"), as: UTF8.self)
      } catch {
        guard case .missing = error else { throw error }
      }
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      if !lines.contains(where: { $0 == attribute }) {
        let gap = text.isEmpty || text.hasSuffix("\n") ? "" : "\n"
        try WholeFile.replace(".gitattributes", with: Array((text + gap + attribute + "\n").utf8))
      }
    } catch {
      Terminal.complain("\(error.message); \(error.advice)")
      return .inputOutput
    }
    Terminal.reportLine("git merges notebooks with `lstmnb merge` here; commit .gitattributes")
    return .fine
  }

  /// The line that git hands to a shell; what begins with `%` is git's.
  private static func driver(_ program: String) -> String {
    let quoted = program.replacing("'", with: "'\\''").replacing("%", with: "%%")
    return "'\(quoted)' merge %O %A %B %P"
  }

  /// Runs git, and gives its exit code; −1 where it is not there.
  private static func git(_ arguments: [String]) -> Int32 {
    var process = pid_t()
    let words = ["git"] + arguments
    var pointers: [UnsafeMutablePointer<CChar>?] = unsafe words.map { unsafe strdup($0) }
    unsafe pointers.append(nil)
    defer { unsafe pointers.forEach { unsafe free($0) } }
    guard unsafe posix_spawnp(&process, "git", nil, nil, pointers, environ) == 0 else { return -1 }
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { return -1 }
    }
    return status & 0x7F == 0 ? status >> 8 & 0xFF : -1
  }
}
