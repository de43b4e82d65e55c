internal import Files
internal import Language

/// The cache of a program's fits, `.lstmnb/` beside it: finished ones, and those under way every few seconds.
final class FitCache: Cache {
  private let folder: CacheFolder
  /// Seconds between two checkpoints of a fit.
  private let period: Double
  private let isReading: Bool
  private let isQuiet: Bool
  private var begun = Terminal.seconds
  private var kept = Terminal.seconds
  /// Whether what was kept before is gone on from.
  private var isContinued = false
  private var hasFailed = false

  /// Fits that take less than that are sooner done again than looked up, in seconds.
  private static let leastWorth = 1.0

  /// - Parameter path: the program, whose folder holds the cache.
  init(beside path: String, _ options: RunOptions) {
    folder = CacheFolder(WholeFile.parent(of: path) + "/.lstmnb", limit: options.cacheLimit)
    period = options.checkpointPeriod
    isReading = !options.arguments.has("--fresh")
    isQuiet = options.isQuiet
  }

  func entry(_ key: String) -> [UInt8]? {
    begun = Terminal.seconds
    kept = begun
    isContinued = false
    guard isReading else { return nil }
    switch folder.read(key) {
    case .nothing: return nil
    case .damaged:
      warn("an entry of the cache is damaged, and its fit is done again")
      return nil
    case .content(let bytes):
      isContinued = true
      return bytes
    }
  }

  func keep(_ bytes: [UInt8], for key: String) {
    let now = Terminal.seconds
    defer { kept = Terminal.seconds }
    guard !hasFailed, isContinued || now - begun >= min(period, Self.leastWorth) else { return }
    do {
      try folder.write(bytes, to: key)
    } catch {
      hasFailed = true
      warn("fits are not kept: \(error.message)")
    }
  }

  var isDue: Bool { Terminal.seconds - kept >= period }

  private func warn(_ text: String) { if !isQuiet { Terminal.complain(text) } }
}
