/// An error of this target: data for who shows it, and two sentences for who reads it.
package protocol Explained: Error, CustomStringConvertible, Sendable {
  /// What to do next.
  var remedy: String { get }
}
