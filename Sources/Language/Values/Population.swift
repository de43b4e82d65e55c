/// An object of many of one sort, each with a name: a verb that takes one of them runs for each.
package protocol Population: Object {
  /// In their order.
  var names: [String] { get }
  /// What it is, with its size: `a panel of 3 individuals`.
  var phrase: String { get }
  /// The one at a place of `names`.
  func one(at place: Int) -> Value
  /// The one of a name; nil where there is none.
  func one(named name: String) -> Value?
  /// What the results for each, in the order of the names, come to.
  func gathered(_ results: [Value]) throws(Complaint) -> Value
}

extension Population {
  package func one(named name: String) -> Value? {
    names.firstIndex { $0.utf8.elementsEqual(name.utf8) }.map { one(at: $0) }
  }
}

extension Value {
  /// Inside what runs for one individual, its own of a population; else the value itself.
  func own(of individual: String?) -> Value {
    guard let individual, case .object(let object) = self, let many = object as? any Population else { return self }
    return many.one(named: individual) ?? self
  }
}
