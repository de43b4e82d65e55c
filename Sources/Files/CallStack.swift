internal import Glibc

/// How much of the calling thread's stack is left: what walks over deep trees ask before they go deeper, for
/// the operating system answers an exhausted stack with death.
package struct CallStack: Sendable {
  private let lowest: UInt

  /// Bytes kept free for what is called from the deepest place.
  private static let reserve: UInt = 128 << 10

  /// That of the main thread, which the system looks up in a file: once is enough.
  private static let main = lowestOfThisThread()

  /// Of the thread that asks.
  package init() {
    lowest = threadNumber() == getpid() ? Self.main : Self.lowestOfThisThread()
  }

  private static func lowestOfThisThread() -> UInt {
    var known = pthread_attr_t()
    var base: UnsafeMutableRawPointer?
    var size = 0
    guard unsafe attributes(of: pthread_self(), into: &known) == 0 else { return 0 }
    let isKnown = unsafe pthread_attr_getstack(&known, &base, &size) == 0
    _ = unsafe pthread_attr_destroy(&known)
    return isKnown ? UInt(bitPattern: base) : 0
  }

  /// Whether less is left than the reserve; asked on the thread it was made on.
  package var isNearlyFull: Bool {
    var mark: UInt8 = 0
    let here = unsafe withUnsafeMutablePointer(to: &mark) { UInt(bitPattern: $0) }
    return here < lowest + Self.reserve
  }
}

@_silgen_name("gettid")
private func threadNumber() -> Int32

/// `pthread_getattr_np`, which Glibc's headers show only to programs that ask for its extensions.
@_silgen_name("pthread_getattr_np")
private func attributes(of thread: pthread_t, into attributes: UnsafeMutablePointer<pthread_attr_t>) -> Int32
