/// The difference of two texts, line by line, in the unified form that `diff -u` prints (Myers, 1986).
enum UnifiedDiff {
  enum Edit { case keep, delete, insert }

  /// Lines around a change that are shown.
  private static let context = 3
  /// Changes beyond which the differing middle is shown as replaced whole: the work grows with their square.
  private static let limit = 2000

  /// The diff with its two file names; empty where the texts are equal.
  static func text(from old: [UInt8], to new: [UInt8], oldName: String, newName: String) -> String {
    let (before, after) = (lines(old), lines(new))
    let edits = edits(before, after)
    guard edits.contains(where: { $0 != .keep }) else { return "" }
    var text = "--- \(oldName)\n+++ \(newName)\n"
    var places: [(old: Int, new: Int)] = []
    var (row, column) = (0, 0)
    for edit in edits {
      places.append((row, column))
      if edit != .insert { row += 1 }
      if edit != .delete { column += 1 }
    }
    for hunk in hunks(edits) {
      let part = edits[hunk]
      let oldCount = part.count { $0 != .insert }
      let newCount = part.count { $0 != .delete }
      let start = places[hunk.lowerBound]
      text += "@@ -\(range(start.old, oldCount)) +\(range(start.new, newCount)) @@\n"
      for place in hunk {
        switch edits[place] {
        case .keep: text += line(" ", before[places[place].old])
        case .delete: text += line("-", before[places[place].old])
        case .insert: text += line("+", after[places[place].new])
        }
      }
    }
    return text
  }

  static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    TextLine.split(bytes).map { bytes[$0.start..<$0.next] }
  }

  private static func line(_ mark: String, _ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    return mark + (bytes.last == UInt8(ascii: "\n") ? text : text + "\n\\ No newline at end of file\n")
  }

  private static func range(_ start: Int, _ count: Int) -> String {
    count == 1 ? "\(start + 1)" : "\(count == 0 ? start : start + 1),\(count)"
  }

  /// Ranges of edits with the lines around them, joined where they meet.
  private static func hunks(_ edits: [Edit]) -> [Range<Int>] {
    var hunks: [Range<Int>] = []
    for place in edits.indices where edits[place] != .keep {
      let range = max(0, place - context)..<min(edits.count, place + context + 1)
      if let last = hunks.last, last.upperBound >= range.lowerBound {
        hunks[hunks.count - 1] = last.lowerBound..<range.upperBound
      } else {
        hunks.append(range)
      }
    }
    return hunks
  }

  /// What turns the old lines into the new ones: kept and deleted ones in order of the old, inserted ones of the new.
  static func edits(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) -> [Edit] {
    var first = 0
    while first < min(old.count, new.count), old[first] == new[first] { first += 1 }
    var last = 0
    while last < min(old.count, new.count) - first, old[old.count - 1 - last] == new[new.count - 1 - last] { last += 1 }
    let middle = shortest(Array(old[first..<(old.count - last)]), Array(new[first..<(new.count - last)]))
    return Array(repeating: .keep, count: first) + middle + Array(repeating: .keep, count: last)
  }

  /// The shortest edit script: furthest reaching paths on each diagonal, for 0, 1, 2, … changes.
  private static func shortest(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) -> [Edit] {
    let most = min(old.count + new.count, limit)
    var reach = Array(repeating: 0, count: 2 * most + 3)
    var history: [[Int]] = []
    for changes in 0...most {
      history.append(Array(reach[(most + 1 - changes)...(most + 1 + changes)]))
      for diagonal in stride(from: -changes, through: changes, by: 2) {
        let place = most + 1 + diagonal
        let goesDown = diagonal == -changes || (diagonal != changes && reach[place - 1] < reach[place + 1])
        var row = goesDown ? reach[place + 1] : reach[place - 1] + 1
        while row < old.count, row - diagonal < new.count, row - diagonal >= 0, old[row] == new[row - diagonal] {
          row += 1
        }
        reach[place] = row
        if row >= old.count, row - diagonal >= new.count { return trace(history, old.count, new.count) }
      }
    }
    return Array(repeating: .delete, count: old.count) + Array(repeating: .insert, count: new.count)
  }

  private static func trace(_ history: [[Int]], _ oldCount: Int, _ newCount: Int) -> [Edit] {
    var edits: [Edit] = []
    var (row, column) = (oldCount, newCount)
    for changes in history.indices.reversed() {
      // `reach` as it was before this change; its middle is diagonal 0.
      let reach = history[changes]
      let diagonal = row - column
      func value(_ diagonal: Int) -> Int {
        let place = diagonal + changes
        return reach.indices.contains(place) ? reach[place] : 0
      }
      if changes == 0 {
        edits += Array(repeating: .keep, count: row)
        break
      }
      let goesDown = diagonal == -changes || (diagonal != changes && value(diagonal - 1) < value(diagonal + 1))
      let previousRow = goesDown ? value(diagonal + 1) : value(diagonal - 1)
      let previousColumn = previousRow - (goesDown ? diagonal + 1 : diagonal - 1)
      while row > (goesDown ? previousRow : previousRow + 1) {
        edits.append(.keep)
        row -= 1
      }
      edits.append(goesDown ? .insert : .delete)
      (row, column) = (previousRow, previousColumn)
    }
    return edits.reversed()
  }
}
