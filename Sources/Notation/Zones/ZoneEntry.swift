/// A line of the table of zones, read when it is asked for: `names|rule|history`, as scripts/zones describes it.
struct ZoneEntry {
  let first: Int
  let changes: [Zone.Change]
  let rule: ZoneRule

  /// The zone of a name; nil where there is none.
  init?(of name: String) {
    let wanted = Array(name.utf8)
    guard !wanted.isEmpty, !wanted.contains(UInt8(ascii: " ")), !wanted.contains(UInt8(ascii: "|")) else { return nil }
    for part in ZoneTable.parts {
      for line in part.utf8.split(separator: UInt8(ascii: "\n")) {
        let fields = line.split(separator: UInt8(ascii: "|"))
        guard fields.count == 3,
          fields[0].split(separator: UInt8(ascii: " ")).contains(where: { $0.elementsEqual(wanted) })
        else { continue }
        self.init(rule: Substring(fields[1]), history: fields[2])
        return
      }
    }
    return nil
  }

  /// The names of all zones, by bytes.
  static var names: [String] {
    ZoneTable.parts.flatMap { part in
      part.utf8.split(separator: UInt8(ascii: "\n")).flatMap { line in
        line.prefix { $0 != UInt8(ascii: "|") }.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
      }
    }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private init?(rule: Substring, history: Substring.UTF8View) {
    let numbers = history.split(separator: UInt8(ascii: " ")).compactMap(Self.number)
    guard let rule = ZoneRule(rule), let first = numbers.first else { return nil }
    (self.rule, self.first) = (rule, first)
    var changes: [Zone.Change] = []
    var second = 0
    var place = 1
    while place + 1 < numbers.count {
      second += numbers[place]
      changes.append(Zone.Change(second: second, offset: numbers[place + 1]))
      place += 2
    }
    self.changes = changes
  }

  /// Base 36; in units of 900 behind a point.
  private static func number(_ text: Substring.UTF8View) -> Int? {
    let isInQuarters = text.first == UInt8(ascii: ".")
    return Int(Substring(isInQuarters ? text.dropFirst() : text), radix: 36).map { isInQuarters ? $0 * 900 : $0 }
  }
}
