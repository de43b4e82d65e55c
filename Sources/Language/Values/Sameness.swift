internal import Notation

extension Value {
  /// Whether two values are the same, to the last bit; values of different kinds are not.
  package func isSame(as other: Value) -> Bool {
    switch (withoutHistory, other.withoutHistory) {
    case (.nothing, .nothing), (.missing, .missing): true
    case (.boolean(let a), .boolean(let b)): a == b
    case (.number(let a), .number(let b)): a == b
    case (.text(let a), .text(let b)): a.utf8.elementsEqual(b.utf8)
    case (.duration(let a), .duration(let b)): a == b
    case (.date(let a), .date(let b)): a.instant == b.instant
    case (.symbol(let a), .symbol(let b)): a.isSame(as: b)
    case (.range(let a), .range(let b)):
      a.from.isSame(as: b.from) && a.to.isSame(as: b.to) && a.isInclusive == b.isInclusive
        && (a.step ?? .missing).isSame(as: b.step ?? .missing)
    case (.list(let a), .list(let b)): a.count == b.count && zip(a, b).allSatisfy { $0.isSame(as: $1) }
    case (.record(let a), .record(let b)):
      a.fields.count == b.fields.count
        && zip(a.fields, b.fields).allSatisfy { Label.areEqual($0.label, $1.label) && $0.value.isSame(as: $1.value) }
    case (.object(let a), .object(let b)): a.isSame(as: b)
    default: false
    }
  }

  /// The plain value where it is one that knows where it comes from; else itself.
  package var withoutHistory: Value {
    guard case .object(let object as any StandIn) = self else { return self }
    return object.plain
  }
}

extension Symbol {
  fileprivate func isSame(as other: Symbol) -> Bool {
    name.utf8.elementsEqual(other.name.utf8) && arguments.count == other.arguments.count
      && zip(arguments, other.arguments).allSatisfy { mine, theirs in
        Label.areEqual(mine.label ?? "", theirs.label ?? "") && mine.value.isSame(as: theirs.value)
      }
  }
}
