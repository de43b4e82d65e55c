internal import Tensors

/// What is wrong with the arguments.
struct Usage: Error {
  let cause: String
}

/// What to measure, and how.
struct Arguments {
  var workloads: [Workload] = []
  var execution = Execution()
  var json = false
  var showsHelp = false
  /// Seconds for each of training, prediction and single windows.
  var seconds = 1.0
  /// One of `peers`.
  var peer: String?
  /// Pairs of runs beside a peer.
  var rounds = 5
  /// A Python environment that has the peers already.
  var environment: String?
  /// Whether to train a few epochs and no more, as a process to be timed from outside.
  var once = false
  /// Whether to measure how CSV files are loaded, beside the readers that Python has.
  var data = false
  /// A CSV file to load once.
  var load: String?
  /// A program to read again and again.
  var parse: String?

  static let peers = ["torch", "keras", "keras-jax", "jax", "onnxruntime"]

  static let help = """
    bench: windows per second of training and prediction, the time one window takes, and the share of the peak that
    was measured in the same run.

    usage: bench [--workload NAME[,NAME]…]… [--threads N] [--kernels SET] [--seconds S] [--json]
           bench --against PEER [--once] [--workload NAME[,NAME]…]… [--threads N] [--rounds N] [--peers DIR] [--json]
           bench --data [--rounds N] [--peers DIR] | --load FILE.csv | --parse FILE.lstm

      --workload  \(Workload.all.map(\.name).joined(separator: ", ")); all of them where it is left out
      --threads   threads that share the work, 1 to 64; 1 where it is left out
      --kernels   \(KernelSet.available.map(\.name).joined(separator: ", ")); the first where it is left out
      --seconds   how long each of training, prediction and single windows is timed, 0.01 to 600; 1 where it is left out
      --json      one JSON object instead of a table
      --against   a peer that runs the same workloads in turn with bench; prints how many times as fast bench is:
                  \(peers.joined(separator: ", "))
      --once      five epochs and no more, from a cold start; with `--against`, whole processes in turn
      --rounds    how often each takes its turn, 3 to 1000; 5 where it is left out
      --peers     a Python environment that has the peer; else one is made, once, in ${XDG_CACHE_HOME:-~/.cache}/lstmnb-peers

      --data      loads a CSV file of 105 MB in turn with pandas, pyarrow, polars and duckdb, as far as they are there
      --load      loads one file, whose times are in `time`: seconds, peak megabytes, rows, the sum of the last one, the file's digest
      --parse     megabytes a second in which the lexer, the parser and the formatter read a program, repeated to 1 MB

    W1 to W6 are models of the sizes people train on one machine: docs/PERFORMANCE.md. Nothing else should run meanwhile.
    """

  init(_ words: [String]) throws(Usage) {
    var rest = words[...]
    while let word = rest.popFirst() {
      switch word {
      case "--help", "-h": showsHelp = true
      case "--json": json = true
      case "--once": once = true
      case "--workload":
        for name in try Self.value(of: word, in: &rest).split(separator: ",", omittingEmptySubsequences: false) {
          guard let workload = Workload.all.first(where: { $0.name == name }) else {
            throw Usage(
              cause: "there is no workload `\(name)`: they are \(Workload.all.map(\.name).joined(separator: ", "))")
          }
          workloads.append(workload)
        }
      case "--threads": execution.threads = try Self.number(word, &rest, in: 1...64)
      case "--rounds": rounds = try Self.number(word, &rest, in: 3...1000)
      case "--seconds":
        let text = try Self.value(of: word, in: &rest)
        guard let number = Double(text), (0.01...600).contains(number) else {
          throw Usage(cause: "`--seconds` takes a number from 0.01 to 600, and this is `\(text)`")
        }
        seconds = number
      case "--kernels":
        let name = try Self.value(of: word, in: &rest)
        guard let kernels = KernelSet.named(name) else {
          throw Usage(
            cause: "this machine runs \(KernelSet.available.map(\.name).joined(separator: ", ")), and not `\(name)`")
        }
        execution.kernels = kernels
      case "--against":
        let name = try Self.value(of: word, in: &rest)
        guard Self.peers.contains(name) else {
          throw Usage(cause: "`--against` takes \(Self.peers.joined(separator: ", ")), and this is `\(name)`")
        }
        peer = name
      case "--data": data = true
      case "--load": load = try Self.value(of: word, in: &rest)
      case "--parse": parse = try Self.value(of: word, in: &rest)
      case "--peers": environment = try Self.value(of: word, in: &rest)
      default: throw Usage(cause: "`\(word)` is no option of this")
      }
    }
    if workloads.isEmpty { workloads = Workload.all }
    if peer == nil, !data, environment != nil { throw Usage(cause: "`--peers` needs `--against` or `--data`") }
    if data || load != nil, peer != nil || json || (data && load != nil) {
      throw Usage(cause: "`--data` and `--load` each stand alone, and print plain text")
    }
  }

  private static func value(of option: String, in rest: inout ArraySlice<String>) throws(Usage) -> String {
    guard let value = rest.popFirst(), !value.isEmpty else { throw Usage(cause: "`\(option)` needs a value") }
    return value
  }

  private static func number(
    _ option: String, _ rest: inout ArraySlice<String>, in range: ClosedRange<Int>
  ) throws(Usage) -> Int {
    let text = try value(of: option, in: &rest)
    guard let number = Int(text), range.contains(number) else {
      throw Usage(
        cause: "`\(option)` takes a number from \(range.lowerBound) to \(range.upperBound), and this is `\(text)`")
    }
    return number
  }
}
