/// One thing that could stand at the cursor.
package struct Completion: Sendable, Equatable {
  /// What is inserted.
  package var text: String
  /// One line that says what it is.
  package var summary: String
  /// UTF-8 bytes before the cursor that `text` replaces.
  package var replacing: Int

  package init(_ text: String, summary: String = "", replacing: Int) {
    self.text = text
    self.summary = summary
    self.replacing = replacing
  }
}
