internal import Glibc

/// Seconds that pass, whatever the clock on the wall says.
enum Clock {
  static func seconds() -> Double {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
