import Testing

@testable import Notebook

struct UnifiedDiffTests {
  private func diff(_ old: String, _ new: String) -> String {
    UnifiedDiff.text(from: Array(old.utf8), to: Array(new.utf8), oldName: "a", newName: "b")
  }

  @Test(arguments: [
    ("", "", ""),
    ("1\n", "1\n", ""),
    ("1\n", "2\n", "--- a\n+++ b\n@@ -1 +1 @@\n-1\n+2\n"),
    ("", "1\n2\n", "--- a\n+++ b\n@@ -0,0 +1,2 @@\n+1\n+2\n"),
    ("1\n2\n3\n4\n5\n", "1\n2\n3\n4\nx\n", "--- a\n+++ b\n@@ -2,4 +2,4 @@\n 2\n 3\n 4\n-5\n+x\n"),
    ("1", "1\n", "--- a\n+++ b\n@@ -1 +1 @@\n-1\n\\ No newline at end of file\n+1\n"),
    (
      "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "0\n2\n3\n4\n5\n6\n7\n8\n0\n",
      "--- a\n+++ b\n@@ -1,4 +1,4 @@\n-1\n+0\n 2\n 3\n 4\n@@ -6,4 +6,4 @@\n 6\n 7\n 8\n-9\n+0\n"
    ),
  ])
  func prints(old: String, new: String, expected: String) {
    #expect(diff(old, new) == expected)
  }

  /// A diff applied to the old text gives the new one.
  @Test func saysAllThatChanged() {
    var random = SplitMix(state: 3)
    for _ in 0..<2000 {
      let old = (0..<random.next(12)).map { _ in "\(random.next(4))" }
      let new = (0..<random.next(12)).map { _ in "\(random.next(4))" }
      var result: [String] = []
      var place = 0
      for line in diff(old.map { $0 + "\n" }.joined(), new.map { $0 + "\n" }.joined()).split(separator: "\n").dropFirst(
        2)
      {
        if line.hasPrefix("@@") {
          let words = line.split(separator: " ")
          let numbers = words[1].dropFirst().split(separator: ",").compactMap { Int($0) }
          let start = numbers.count == 2 && numbers[1] == 0 ? numbers[0] : numbers[0] - 1
          while place < start {
            result.append(old[place])
            place += 1
          }
        } else if line.hasPrefix("+") {
          result.append(String(line.dropFirst()))
        } else {
          #expect(old[place] == String(line.dropFirst()))
          if line.hasPrefix(" ") { result.append(old[place]) }
          place += 1
        }
      }
      #expect(result + old[place...] == new)
    }
  }
}
