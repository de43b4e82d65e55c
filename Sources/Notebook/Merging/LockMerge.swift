/// Two locks brought together, fact by fact. What only one side changed is taken; where both set one name, or locked one
/// file, and differently, that is a conflict: the one a person chose, and the other guards the data.
struct LockMerge {
  /// All facts, the disputed ones as each side has them.
  private(set) var ours = Lock()
  private(set) var theirs = Lock()
  /// Names set to different values, by bytes.
  private(set) var disputedNames: [String] = []
  /// Files of which each side locked another content, by bytes.
  private(set) var disputedPaths: [String] = []

  /// - Parameter base: what both come from; nil where it is not known, and a fact that one side lacks is taken from the
  ///   other.
  init(base: Lock?, ours left: Lock, theirs right: Lock) {
    var shared = Lock()
    let isTheirs = base.map { $0.engine == left.engine && $0.semantics == left.semantics } ?? (left.engine == nil)
    shared.engine = isTheirs ? right.engine : left.engine
    shared.semantics = isTheirs ? right.semantics : left.semantics
    shared.root = (base == nil ? left.root == nil : left.root == base?.root) ? right.root : left.root
    (ours, theirs) = (shared, shared)
    for name in Self.sorted(left.settings.keys, right.settings.keys) {
      let (old, mine, other) = (base?.settings[name], left.settings[name], right.settings[name])
      if let (mine, other) = Self.merged(old, mine, other, isBaseKnown: base != nil) {
        (ours.settings[name], theirs.settings[name]) = (mine, other)
        if mine != other { disputedNames.append(name) }
      }
    }
    for path in Self.sorted(left.data.keys, right.data.keys) {
      let (old, mine, other) = (base?.data[path], left.data[path], right.data[path])
      if let (mine, other) = Self.merged(old, mine, other, isBaseKnown: base != nil) {
        // Where one side no longer reads the file there is nothing to choose; `run` drops what nothing reads.
        (ours.data[path], theirs.data[path]) = (mine ?? other, other ?? mine)
        if let mine, let other, mine != other { disputedPaths.append(path) }
      }
    }
  }

  var isSettled: Bool { disputedNames.isEmpty && disputedPaths.isEmpty }

  /// Whether there is anything to keep but who wrote it.
  var hasFacts: Bool {
    !ours.data.isEmpty || !theirs.data.isEmpty || !ours.settings.isEmpty || !theirs.settings.isEmpty
      || ours.root != nil
  }

  /// Takes what stands in a file for the fact that both dispute.
  mutating func settle(_ path: String, as fact: Lock.Fact?) {
    disputedPaths.removeAll { $0.utf8.elementsEqual(path.utf8) }
    (ours.data[path], theirs.data[path]) = (fact, fact)
  }

  /// The body of a lock, with what is disputed between markers.
  func text(_ ours: Lock, _ theirs: Lock) -> String {
    let lines = { (lock: Lock) in lock.text.split(separator: "\n").map(String.init) }
    let (mine, other) = (lines(ours), lines(theirs))
    let shared = mine.filter { line in other.contains { $0.utf8.elementsEqual(line.utf8) } }
    let rest = { (lines: [String]) in
      lines.filter { line in !shared.contains { $0.utf8.elementsEqual(line.utf8) } }
    }
    guard shared.count < max(mine.count, other.count) else { return ours.text }
    let all = shared + ["<<<<<<< ours"] + rest(mine) + ["======="] + rest(other) + [">>>>>>> theirs"]
    return all.map { $0 + "\n" }.joined()
  }

  /// What each side is left with; nil where neither has it any more.
  private static func merged<Value: Equatable>(
    _ old: Value?, _ mine: Value?, _ other: Value?, isBaseKnown: Bool
  ) -> (Value?, Value?)? {
    if mine == other { return (mine, mine) }
    if isBaseKnown, other == old { return mine.map { ($0, $0) } }
    if isBaseKnown, mine == old { return other.map { ($0, $0) } }
    if !isBaseKnown, mine == nil || other == nil { return (mine ?? other, mine ?? other) }
    return (mine, other)
  }

  private static func sorted(_ left: some Sequence<String>, _ right: some Sequence<String>) -> [String] {
    Set(left).union(right).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
