internal import Glibc
internal import Notation
internal import Synchronization
internal import Syntax

/// The terminal the program runs in: what each stream is, whether colour is wanted, and the person's signals.
enum Terminal {
  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  static func environment(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }

  /// Whether a stream gets colour: the flag, then NO_COLOR, CLICOLOR_FORCE, TERM=dumb, and last whether it is a terminal.
  static func wantsColor(_ descriptor: Int32, flag: String?) -> Bool {
    switch flag {
    case "always": return true
    case "never": return false
    default: break
    }
    if let no = environment("NO_COLOR"), !no.isEmpty { return false }
    if let force = environment("CLICOLOR_FORCE"), !force.isEmpty, force != "0" { return true }
    return environment("TERM") != "dumb" && isTerminal(descriptor)
  }

  /// Columns of the terminal at standard error; 80 where there is none.
  static var width: Int {
    var size = winsize()
    guard unsafe ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// Whole processors this process may run on.
  static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Seconds on a clock that only goes forward.
  static var seconds: Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  /// Why standard output takes no more, as an `errno`; nil while it does.
  static var outputFailure: Int32? {
    let failure = failure.load(ordering: .relaxed)
    return failure == 0 ? nil : failure
  }

  private static let failure = Atomic<Int32>(0)

  static func write(_ text: String, to descriptor: Int32) {
    if descriptor == STDOUT_FILENO, outputFailure != nil { return }
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = unsafe bytes.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        bytes = bytes.dropFirst(count)
      } else if errno == EAGAIN {
        // Whoever shares the stream made it non-blocking.
        var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        unsafe poll(&ready, 1, -1)
      } else if errno != EINTR {
        if descriptor == STDOUT_FILENO { failure.store(errno, ordering: .relaxed) }
        return
      }
    }
  }

  static func printLine(_ text: String) { write(text + "\n", to: STDOUT_FILENO) }

  /// Says what is wrong with an invocation or a file; names come from anywhere, and do not drive the terminal.
  static func complain(_ text: String) { reportLine("lstmnb: " + TerminalSafeText.escaped(text)) }

  /// Says what is wrong where no place in a text is to blame.
  static func complain(_ problem: Diagnostic) {
    complain(
      ([problem.message, problem.suggestion ?? ""] + problem.notes).filter { !$0.isEmpty }.joined(separator: "; "))
  }

  static func reportLine(_ text: String) { write(text + "\n", to: STDERR_FILENO) }
}

/// How often the person has pressed Ctrl-C since it was last forgotten, and whether the system asked the program to end.
enum Interrupts {
  private static let count = Atomic<Int>(0)
  private static let isTerminated = Atomic<Bool>(false)

  /// Takes over SIGINT and SIGTERM: a first one stops what runs at the next safe point, a third ends the process.
  static func install() {
    // Touched here, so that the handler never initialises anything.
    _ = count.load(ordering: .relaxed)
    _ = isTerminated.load(ordering: .relaxed)
    var action = sigaction()
    unsafe action.__sigaction_handler.sa_handler = { _ in Interrupts.noteInterrupt() }
    unsafe sigaction(SIGINT, &action, nil)
    unsafe action.__sigaction_handler.sa_handler = { _ in Interrupts.noteTermination() }
    unsafe sigaction(SIGTERM, &action, nil)
    // Whoever started the program may have blocked them.
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe sigaddset(&signals, SIGINT)
    unsafe sigaddset(&signals, SIGTERM)
    unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    // A reader that goes away, `lstmnb … | head`, is no reason for a signal: the write fails, and that is enough.
    _ = signal(SIGPIPE, SIG_IGN)
  }

  private static func noteInterrupt() {
    if count.wrappingAdd(1, ordering: .relaxed).newValue > 2 { _exit(ExitCode.interrupted.rawValue) }
  }

  private static func noteTermination() {
    isTerminated.store(true, ordering: .relaxed)
    if count.wrappingAdd(1, ordering: .relaxed).newValue > 2 { _exit(ExitCode.terminated.rawValue) }
  }

  static var isPending: Bool { count.load(ordering: .relaxed) > 0 }

  static func forget() { count.store(0, ordering: .relaxed) }

  /// What an interrupted program exits with.
  static var exitCode: ExitCode { isTerminated.load(ordering: .relaxed) ? .terminated : .interrupted }
}
