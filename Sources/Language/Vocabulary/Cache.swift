/// What verbs keep from one run of a program to the next, by keys that are made of everything that determines it: work
/// that need not be done again, and work that was under way. Nothing else is remembered, and no result depends on it.
package protocol Cache: AnyObject {
  /// What was kept under a key; nil where nothing was, or where it is damaged.
  func entry(_ key: String) -> [UInt8]?
  /// Keeps bytes under a key, in place of what was there. Where that fails, nothing is lost but time.
  func keep(_ bytes: [UInt8], for key: String)
  /// Whether it is time to keep again what is under way.
  var isDue: Bool { get }
}
