internal import CSQLite

/// Decides what a query may do, and counts its steps.
final class QueryGuardian {
  private(set) var denied: String?
  private(set) var isOver = false
  private(set) var isStopped = false
  private var steps: Int
  private let isInterrupted: () -> Bool

  static let interval: Int32 = 10_000

  init(steps: Int, isInterrupted: @escaping () -> Bool) {
    self.steps = steps
    self.isInterrupted = isInterrupted
  }

  /// Functions whose answer is not in the database.
  private static let unsteady = [
    "random", "randomblob", "load_extension", "current_time", "current_date", "current_timestamp", "fts3_tokenizer",
  ]

  func allows(_ action: Int32, _ name: String) -> Bool {
    switch action {
    case SQLITE_SELECT, SQLITE_READ, SQLITE_RECURSIVE: return true
    case SQLITE_FUNCTION:
      guard Self.unsteady.contains(name.lowercased()) else { return true }
      denied = denied ?? "`\(name)`"
    default: denied = denied ?? "anything but reading"
    }
    return false
  }

  func goesOn() -> Bool {
    steps -= Int(Self.interval)
    isOver = steps < 0
    isStopped = isInterrupted()
    return !isOver && !isStopped
  }
}
