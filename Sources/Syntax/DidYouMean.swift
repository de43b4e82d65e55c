/// The name that was probably meant.
package enum DidYouMean {
  /// The candidate with the fewest slips (letters put in, left out, changed, or two swapped) from a name of at least
  /// three characters: at most one for each three of them, and always one. Case, and `-` for `_`, are no slips. Among
  /// equals the first in the order of UTF-8 bytes, whatever the order of the candidates.
  package static func closest(to name: String, among candidates: some Sequence<String>) -> String? {
    let typed = folded(name)
    guard typed.count >= 3, typed.count <= longest else { return nil }
    let most = max(1, typed.count / 3)
    var best: (slips: Int, name: String)?
    for candidate in candidates where !candidate.utf8.elementsEqual(name.utf8) {
      let letters = folded(candidate)
      guard abs(letters.count - typed.count) <= most else { continue }
      let slips = distance(typed, letters)
      guard slips <= most else { continue }
      if let known = best,
        known.slips < slips
          || known.slips == slips && known.name.utf8.lexicographicallyPrecedes(candidate.utf8)
      {
        continue
      }
      best = (slips, candidate)
    }
    return best?.name
  }

  /// Nobody mistypes a longer name, and the work grows with its square.
  private static let longest = 100

  private static func folded(_ name: String) -> [Unicode.Scalar] {
    name.lowercased().unicodeScalars.map { $0 == "_" ? "-" : $0 }
  }

  /// Damerau–Levenshtein distance with adjacent swaps, no part edited twice (optimal string alignment).
  private static func distance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for row in first.indices {
      var current = [row + 1]
      for column in second.indices {
        let change = last[column] + (first[row] == second[column] ? 0 : 1)
        var least = min(change, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
          least = min(least, beforeLast[column - 1] + 1)
        }
        current.append(least)
      }
      (beforeLast, last) = (last, current)
    }
    return last[second.count]
  }
}
