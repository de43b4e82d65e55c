internal import Glibc
internal import Layers
internal import Tensors
internal import Training

/// Times the workloads, alone or beside a peer, and prints what it found.
@main struct Main {
  static func main() {
    do {
      let arguments = try Arguments(Array(CommandLine.arguments.dropFirst()))
      if arguments.showsHelp {
        print(Arguments.help)
      } else if let path = arguments.load {
        try DataLoading.run(path)
      } else if let path = arguments.parse {
        try ParserSpeed.run(path, seconds: arguments.seconds)
      } else if arguments.data {
        try Peer.runReaders(arguments)
      } else if let peer = arguments.peer {
        try Peer.run(peer, arguments)
      } else if arguments.once {
        for workload in arguments.workloads { try Measurement.trainOnce(workload, arguments) }
      } else {
        try measureAll(arguments)
      }
    } catch let usage as Usage {
      complain("\(usage.cause)\ntry: bench --help", code: 64)
    } catch {
      complain("\(error)", code: 1)
    }
  }

  private static func measureAll(_ arguments: Arguments) throws {
    let peak = Peak.measured(arguments.execution.kernels)
    let report = Report(arguments: arguments, peak: peak)
    if !arguments.json { print(report.head) }
    var lines: [String] = []
    for workload in arguments.workloads {
      let measured = try Measurement(of: workload, arguments)
      if arguments.json { lines.append(report.json(measured)) } else { print(report.row(measured)) }
    }
    if arguments.json { print(report.json(lines)) }
  }

  private static func complain(_ text: String, code: Int32) -> Never {
    let bytes = Array("bench: \(text)\n".utf8)
    _ = unsafe write(STDERR_FILENO, bytes, bytes.count)
    exit(code)
  }
}
