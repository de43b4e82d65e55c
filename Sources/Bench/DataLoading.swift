internal import Files
internal import Glibc
internal import Notation
internal import Series
internal import Synchronization
internal import Tensors

/// Loads a CSV file once, as `load` does, and prints seconds, megabytes and what was read, for `bench --data` to set
/// beside its peers.
enum DataLoading {
  /// - Parameter path: a file whose column `time` holds the times.
  static func run(_ path: String, _ execution: Execution) throws {
    let start = Clock.seconds()
    let file = try OpenFile(path)
    let source = BenchSource(file)
    let reading = try CSVReader(CSVOptions(time: ["time"]), execution: execution).read(source)
    // The digest is a part of loading: it goes into the lock.
    let digest = source.digest
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

/// A file, and the digest of its bytes as they are read.
private final class BenchSource: ByteSource {
  private let file: OpenFile
  private let offset = Mutex(0)
  private let running = Mutex(Digest.Running())

  init(_ file: OpenFile) { self.file = file }

  var expectedCount: Int { file.size }
  var digest: Digest { running.withLock(\.digest) }

  func read(into bytes: inout [UInt8], at place: Int, count: Int) -> Int {
    offset.withLock { offset in
      let found = (try? file.read(into: &bytes, at: place, count: count, from: offset)) ?? 0
      offset += found
      return found
    }
  }

  func observe(_ bytes: [UInt8], count: Int) { running.withLock { $0.add(bytes, count: count) } }

  func rewind() {
    offset.withLock { $0 = 0 }
    running.withLock { $0 = Digest.Running() }
  }
}
