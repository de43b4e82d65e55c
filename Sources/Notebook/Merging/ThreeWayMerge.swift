/// Two changed versions of a text brought together, line by line, as `diff3` does it (Khanna, Kunal and Pierce 2007).
struct ThreeWayMerge {
  private(set) var bytes: [UInt8] = []
  /// Places where both sides changed the same lines in different ways; they stand between markers.
  private(set) var conflicts = 0

  /// The whole as each side would have it, without markers.
  private(set) var ours: [UInt8] = []
  private(set) var theirs: [UInt8] = []
  /// Stretches outside of conflicts, in order: where each begins in the whole and on each side, and its length.
  private var agreed: [(place: Int, ours: Int, theirs: Int, count: Int)] = []

  private typealias Line = ArraySlice<UInt8>

  init(base: [UInt8], ours: [UInt8], theirs: [UInt8]) {
    let (old, left, right) = (UnifiedDiff.lines(base), UnifiedDiff.lines(ours), UnifiedDiff.lines(theirs))
    let (inLeft, inRight) = (Self.places(of: old, in: left), Self.places(of: old, in: right))
    var (row, leftRow, rightRow) = (0, 0, 0)
    while row < old.count || leftRow < left.count || rightRow < right.count {
      // The next line of the base that both sides kept; all before it is one change.
      var anchor = row
      while anchor < old.count, inLeft[anchor] == nil || inRight[anchor] == nil { anchor += 1 }
      let leftEnd = anchor < old.count ? inLeft[anchor] ?? left.count : left.count
      let rightEnd = anchor < old.count ? inRight[anchor] ?? right.count : right.count
      take(old[row..<anchor], left[leftRow..<leftEnd], right[rightRow..<rightEnd])
      if anchor < old.count { agree(on: [old[anchor]]) }
      (row, leftRow, rightRow) = (anchor + 1, leftEnd + 1, rightEnd + 1)
      if anchor == old.count { break }
    }
  }

  private mutating func take(_ old: ArraySlice<Line>, _ left: ArraySlice<Line>, _ right: ArraySlice<Line>) {
    if left.elementsEqual(right) || right.elementsEqual(old) {
      agree(on: left)
    } else if left.elementsEqual(old) {
      agree(on: right)
    } else {
      conflicts += 1
      ours += left.joined()
      theirs += right.joined()
      mark("<<<<<<< ours")
      bytes += left.joined()
      mark("=======")
      bytes += right.joined()
      mark(">>>>>>> theirs")
    }
  }

  private mutating func agree(on lines: ArraySlice<Line>) {
    let text = Array(lines.joined())
    if text.isEmpty { return }
    let next = (place: bytes.count, ours: ours.count, theirs: theirs.count, count: text.count)
    bytes += text
    ours += text
    theirs += text
    if let last = agreed.last, last.place + last.count == next.place, last.ours + last.count == next.ours,
      last.theirs + last.count == next.theirs
    {
      agreed[agreed.count - 1].count += text.count
    } else {
      agreed.append(next)
    }
  }

  /// Where a piece of our side lies in the whole and on the other side; nil where a conflict touches it.
  func places(ofOurs start: Int, to end: Int) -> (place: Int, theirs: Int)? {
    agreed.first { $0.ours <= start && end <= $0.ours + $0.count }.map {
      ($0.place + start - $0.ours, $0.theirs + start - $0.ours)
    }
  }

  /// A marker on a line of its own.
  private mutating func mark(_ text: String) {
    if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
    bytes += (text + "\n").utf8
  }

  /// Where each line of the old text stands in the new one; nil where it was deleted.
  private static func places(of old: [Line], in new: [Line]) -> [Int?] {
    var places: [Int?] = []
    var place = 0
    for edit in UnifiedDiff.edits(old, new) {
      switch edit {
      case .keep:
        places.append(place)
        place += 1
      case .delete: places.append(nil)
      case .insert: place += 1
      }
    }
    return places
  }
}
