internal import Files
internal import Glibc
internal import Notation
internal import Series

/// Loads a CSV file once, as `load` does, and prints seconds, megabytes and what was read, for `bench --data` to set
/// beside its peers.
enum DataLoading {
  /// - Parameter path: a file whose column `time` holds the times.
  static func run(_ path: String) throws {
    let start = Clock.seconds()
    let files = FileAccess(root: WholeFile.parent(of: path))
    let bytes = try files.read(WholeFile.name(of: path))
    // The digest is a part of loading: it goes into the lock.
    let digest = Digest(of: bytes)
    let reading = try CSVReader(CSVOptions(time: ["time"])).read(bytes)
    let elapsed = Clock.seconds() - start
    var sum = 0.0
    for column in reading.series.columns {
      guard let last = column.numbers?.values.last else { continue }
      sum += last
    }
    print(
      NumberText.fixed(elapsed, places: 4), NumberText.fixed(peak(), places: 1), reading.series.count,
      NumberText.significant(sum), digest.short)
  }

  /// The most memory that was resident, in megabytes of 10⁶ bytes.
  private static func peak() -> Double {
    var usage = rusage()
    _ = unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Double(usage.ru_maxrss) * 1024 / 1e6
  }
}
