internal import Glibc
internal import Language
internal import Notation

/// Tells how far a long run is, on standard error: one live line on a terminal, plain lines elsewhere.
final class ProgressLine {
  private let isLive: Bool
  private let isQuiet: Bool
  private let started = Terminal.seconds
  private var lastShown = -Double.infinity
  private var isShown = false

  init(isQuiet: Bool) {
    self.isQuiet = isQuiet
    isLive =
      Terminal.isTerminal(STDERR_FILENO) && Terminal.environment("TERM") != "dumb"
      && (Terminal.environment("CI") ?? "").isEmpty
  }

  func update(_ progress: Progress) {
    guard !isQuiet else { return }
    let now = Terminal.seconds
    if isLive { draw(progress, now) } else { note(progress, now) }
  }

  /// At most ten times a second, never wider than the terminal, gone when the run is over.
  private func draw(_ progress: Progress, _ now: Double) {
    if progress.isLast { return clear() }
    // Milestones are written for logs.
    guard !progress.isMilestone else { return }
    guard now - lastShown >= 0.1 else { return }
    lastShown = now
    let share = progress.total > 0 ? min(1, Double(progress.done) / Double(progress.total)) : 0
    let width = 16
    let filled = Int(share * Double(width))
    let bar = "[" + String(repeating: "=", count: filled) + String(repeating: " ", count: width - filled) + "]"
    var line = "\(bar) \(Int(share * 100))%  \(progress.text)"
    let elapsed = now - started
    if share > 0.02, elapsed > 2 { line += "  " + Self.text(of: elapsed / share - elapsed) + " left" }
    // Two columns are left for the `^C` that a terminal echoes.
    while DisplayWidth.columns(of: line) >= Terminal.width - 2, !line.isEmpty { line.removeLast() }
    Terminal.write("\r\u{1B}[K" + line, to: STDERR_FILENO)
    isShown = true
  }

  /// The plan, then a line at most every five seconds, then the last.
  private func note(_ progress: Progress, _ now: Double) {
    guard progress.isMilestone else { return }
    if progress.isLast || now - lastShown >= 5 {
      Terminal.reportLine(progress.text)
      lastShown = now
    }
  }

  /// Takes the live line away, before anything else is printed.
  func clear() {
    guard isShown else { return }
    Terminal.write("\r\u{1B}[K", to: STDERR_FILENO)
    isShown = false
    lastShown = -.infinity
  }

  private static func text(of seconds: Double) -> String {
    let whole = Int(min(seconds, 1e7).rounded(.up))
    return whole < 90 ? "\(whole)s" : "\(whole / 60)min"
  }
}
