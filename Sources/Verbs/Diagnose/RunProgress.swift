internal import Language

/// Tells which of many trainings is under way.
struct RunProgress {
  private let context: Context
  private let name: String
  private let total: Int
  private let isQuiet: Bool
  private(set) var done = 0

  init(_ name: String, total: Int, isQuiet: Bool, in context: Context) {
    self.context = context
    self.name = name
    self.total = total
    self.isQuiet = isQuiet
    tell("\(name): \(total) trainings")
  }

  /// One more is over.
  mutating func finish(_ what: String) {
    done += 1
    tell("\(name) \(done)/\(total)  \(what)")
  }

  private func tell(_ text: String) {
    guard !isQuiet else { return }
    context.progress(
      Progress(done: done, total: total, text: text, isMilestone: true, isLast: done == total))
  }
}

extension Verb {
  /// A verb with its parameters bound by label; what is not given keeps its default.
  static func bound(_ arguments: [(label: String, value: Value)]) throws(Complaint) -> Self {
    let verb = Self()
    for (label, declared) in Signature.declarations(of: verb) {
      guard let given = arguments.last(where: { Label.areEqual($0.label, label) }) else { continue }
      do throws(Complaint) {
        try declared.bind(given.value)
      } catch {
        throw error.blaming(label)
      }
    }
    return verb
  }
}
