/// The number of the rules by which programs give results.
package enum Semantics {
  /// Counts up when the bits of results can change.
  package static let number = 1
}
