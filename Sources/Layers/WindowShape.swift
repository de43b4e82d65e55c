/// What one window looks like between two layers: T steps of F features, or F features alone after a layer that
/// hands on its last step only.
package struct WindowShape: Sendable, Hashable {
  /// T; 1 where the window is no sequence any more.
  package var steps: Int
  /// F.
  package var features: Int
  package var isSequence: Bool

  package init(steps: Int, features: Int, isSequence: Bool = true) {
    self.steps = steps
    self.features = features
    self.isSequence = isSequence
  }
}
