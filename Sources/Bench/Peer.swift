internal import Glibc
internal import Tensors

/// Runs the script that lets a peer and this program take turns.
enum Peer {
  /// What stood in its way.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Becomes the script that loads a file in turn with other readers; returns only where it cannot.
  static func runReaders(_ arguments: Arguments) throws(Failure) {
    let script = "scripts/bench-data"
    var words = ["python3", script, "--bench", try program(for: script), "--runs", "\(arguments.rounds)"]
    if let environment = arguments.environment { words += ["--python", environment + "/bin/python"] }
    try become(words)
  }

  /// Becomes that script; returns only where it cannot.
  static func run(_ peer: String, _ arguments: Arguments) throws(Failure) {
    let script = "scripts/peers.py"
    var words = [
      "python3", script, "--against", peer, "--bench", try program(for: script),
      "--workload", arguments.workloads.map(\.name).joined(separator: ","),
      "--threads", "\(arguments.execution.threads)", "--kernels", arguments.execution.kernels.name,
      "--rounds", "\(arguments.rounds)", "--seconds", "\(arguments.seconds)",
    ]
    if let environment = arguments.environment { words += ["--peers", environment] }
    if arguments.once { words.append("--once") }
    if arguments.json { words.append("--json") }
    try become(words)
  }

  /// Where this program lies, for a script that is to run it.
  private static func program(for script: String) throws(Failure) -> String {
    guard unsafe access(script, R_OK) == 0 else {
      throw Failure(description: "\(script) is not here: run bench from the folder of its sources")
    }
    guard let program = path(of: "/proc/self/exe") else {
      throw Failure(description: "where this program lies cannot be read from /proc/self/exe")
    }
    return program
  }

  private static func become(_ words: [String]) throws(Failure) {
    var pointers = unsafe words.map { unsafe strdup($0) } + [nil]
    unsafe execvp("python3", &pointers)
    let cause = unsafe strerror(errno).map { unsafe String(cString: $0) } ?? "error \(errno)"
    throw Failure(description: "python3 cannot be run: \(cause); install it, or leave the comparison out")
  }

  private static func path(of link: String) -> String? {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = unsafe readlink(link, &buffer, buffer.count)
    return count > 0 ? String(decoding: buffer.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self) : nil
  }
}
