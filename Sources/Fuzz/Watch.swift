internal import Glibc

/// Whoever crashes or hangs leaves the input behind: a signal's handler writes it to a file.
enum Watch {
  /// What the handler needs, where it may look without a lock.
  nonisolated(unsafe) private static var input: UnsafeMutableBufferPointer<UInt8> = unsafe .init(start: nil, count: 0)
  nonisolated(unsafe) private static var path: UnsafeMutablePointer<CChar>?

  /// Seconds that one input may take.
  static let longest: UInt32 = 20

  static func begin(path: String) {
    unsafe self.path = unsafe strdup(path)
    // A stack of its own, for where the other is used up.
    var stack = unsafe stack_t()
    unsafe stack.ss_size = 1 << 16
    unsafe stack.ss_sp = unsafe malloc(1 << 16)
    unsafe sigaltstack(&stack, nil)
    for number in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGALRM] {
      var action = sigaction()
      unsafe action.__sigaction_handler.sa_handler = { Watch.record($0) }
      action.sa_flags = Int32(bitPattern: UInt32(SA_ONSTACK)) | Int32(bitPattern: UInt32(SA_RESETHAND))
      unsafe sigaction(number, &action, nil)
    }
  }

  /// Before an input is tried.
  static func note(_ bytes: [UInt8]) {
    if unsafe bytes.count > input.count {
      unsafe input.deallocate()
      unsafe input = .allocate(capacity: bytes.count * 2)
    }
    unsafe count = bytes.count
    for index in bytes.indices { unsafe input[index] = bytes[index] }
    alarm(longest)
  }

  nonisolated(unsafe) private static var count = 0

  /// After it.
  static func done() { alarm(0) }

  /// Only what a handler may call: open, write, and on with the signal.
  private static func record(_ number: Int32) {
    if let path = unsafe path {
      let file = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
      _ = unsafe write(file, input.baseAddress, count)
      close(file)
      let text: StaticString = "fuzz: a crash, or no end; replay the input with --replay "
      _ = unsafe write(STDERR_FILENO, text.utf8Start, text.utf8CodeUnitCount)
      _ = unsafe write(STDERR_FILENO, path, strlen(path))
      _ = unsafe write(STDERR_FILENO, "\n", 1)
    }
    raise(number)
  }
}
