package import Notation
internal import Tensors

/// How a panel is cut: by time, at dates common to all individuals or in each one alone, or by individual.
package enum PanelSplit: Hashable, Sendable {
  /// Each fraction becomes a date: the share of all the times that occur. Individuals may lie in some parts only.
  case commonTime(Split)
  /// Every individual is cut like a series alone.
  case eachTime(Split)
  /// Whole individuals, drawn: no individual is in two parts.
  case individuals(Division, group: String?, seed: UInt64)

  /// How drawn individuals, or groups of them, are divided.
  package enum Division: Hashable, Sendable {
    /// Fractions and numbers of individuals, of groups where there are any; nil leaves a part out.
    case sizes(train: Split.Size, valid: Split.Size?, test: Split.Size?)
    /// The `k`-th of `n` folds is the test part, from 1; validation is taken from the others.
    case fold(Int, of: Int, valid: Split.Size?)
  }

  /// Cuts a panel; one segment for each individual, in their order.
  /// - Parameter gap: rows of the common times, or of each individual, left out before each later part.
  package func segments(of panel: Panel, gap: Split.Size = .steps(0)) throws(PanelSplitError) -> [Segment] {
    try check(panel)
    switch self {
    case .commonTime(let split):
      let axis = try TimeAxis(commonTo: panel)
      let times = Series(axis: axis, checked: [])
      let parts = try Self.explained(nil) { () throws(SplitError) in try split.parts(of: times, gap: gap) }
      return panel.individuals.map { one in
        func rows(_ range: Range<Int>) -> Range<Int> { one.series.axis.rows(of: range, on: axis) }
        return Segment(
          name: one.name,
          parts: Parts(
            series: one.series, train: rows(parts.train), valid: parts.valid.map(rows), test: parts.test.map(rows),
            gap: parts.gap))
      }
    case .eachTime(let split):
      var segments: [Segment] = []
      for one in panel.individuals {
        let parts = try Self.explained(one.name) { () throws(SplitError) in try split.parts(of: one.series, gap: gap) }
        segments.append(Segment(name: one.name, parts: parts))
      }
      return segments
    case .individuals(let division, let group, let seed):
      let groups = try group.map { name throws(PanelSplitError) in try Self.groups(of: panel, by: name) }
      let units = groups ?? panel.individuals.indices.map { [$0] }
      let parts = try division.parts(of: units.count, unit: groups == nil ? "individuals" : "groups", seed: seed)
      var chosen = [Part?](repeating: nil, count: panel.individuals.count)
      for (unit, part) in zip(units, parts) {
        for place in unit { chosen[place] = part }
      }
      return zip(panel.individuals, chosen).map { one, part in
        let (all, none) = (0..<one.series.count, 0..<0)
        func rows(_ wanted: Part) -> Range<Int>? {
          parts.contains(wanted) ? part == wanted ? all : none : nil
        }
        return Segment(
          name: one.name,
          parts: Parts(
            series: one.series, train: rows(.train) ?? none, valid: rows(.valid), test: rows(.test), gap: 0))
      }
    }
  }

  /// That no individual holds what was computed from another, unless all are cut at the same dates: else those of one
  /// part would reach the others.
  private func check(_ panel: Panel) throws(PanelSplitError) {
    if case .commonTime = self { return }
    for one in panel.individuals {
      for column in one.series.columns {
        switch column.reach.source {
        case .nobody: continue
        case .one(let name) where name.hasSameBytes(as: one.name): continue
        case .one(let name): throw .ofAnother(column: column.name, one.name, from: name)
        case .several: throw .ofAnother(column: column.name, one.name, from: nil)
        }
      }
    }
  }

  /// The individuals that agree in a column, by the order in which their values first come; each has one value only.
  private static func groups(of panel: Panel, by name: String) throws(PanelSplitError) -> [[Int]] {
    var values = CategoryTable()
    var groups: [[Int]] = []
    for (place, one) in panel.individuals.enumerated() {
      guard let column = one.series[name] else {
        throw .series(.unknownColumn(name, known: one.series.columns.map(\.name)))
      }
      guard let value = column.only else { throw .groupVaries(column: name, one.name) }
      let code = Int(values.code(of: value))
      if code < groups.count { groups[code].append(place) } else { groups.append([place]) }
    }
    return groups
  }

  private static func explained<Result>(
    _ name: String?, _ body: () throws(SplitError) -> Result
  ) throws(PanelSplitError) -> Result {
    do {
      return try body()
    } catch {
      throw .split(error, name)
    }
  }
}

extension PanelSplit.Division {
  /// The part of each of `count` units, in their order; nil where it is in none.
  fileprivate func parts(of count: Int, unit: String, seed: UInt64) throws(PanelSplitError) -> [Part?] {
    var order = Array(0..<count)
    Philox(seed: seed, stream: Self.stream).shuffle(&order, epoch: 0)
    var sizes: [(part: Part, count: Int)] = []
    switch self {
    case .sizes(let train, let valid, let test):
      let given: [(Part, Split.Size)] =
        [(.train, train)]
        + [(.valid, valid), (.test, test)].compactMap { part, size in
          size.map { (part, $0) }
        }
      sizes = try Self.counts(given, of: count, unit)
    case .fold(let k, let n, let valid):
      guard n >= 2, n <= count, k >= 1, k <= n else { throw .noSuchFold(k, of: n, units: count, unit) }
      let (first, end) = ((k - 1) * count / n, k * count / n)
      let rest = count - (end - first)
      // The fold comes last: what is left of the order is divided among the others.
      order = Array(order[..<first] + order[end...] + order[first..<end])
      let given: [(Part, Split.Size)] = [(.train, .rest)] + (valid.map { [(.valid, $0)] } ?? [])
      sizes = try Self.counts(given, of: rest, unit) + [(.test, end - first)]
    }
    var parts = [Part?](repeating: nil, count: count)
    var next = 0
    for (part, size) in sizes {
      for _ in 0..<size {
        parts[order[next]] = part
        next += 1
      }
    }
    return parts
  }

  /// Of all draws that divide individuals.
  private static let stream: UInt64 = 0x7370_6C69_7400_0001

  /// Fractions are added before they are rounded, so that all of them are used where they add up to all.
  private static func counts(
    _ given: [(Part, Split.Size)], of count: Int, _ unit: String
  ) throws(PanelSplitError) -> [(part: Part, count: Int)] {
    var counts: [(part: Part, count: Int)] = []
    var share = 0.0
    var used = 0
    for (part, size) in given {
      switch size {
      case .fraction(let fraction):
        guard fraction > 0, fraction <= 1 else { throw .split(.badFraction(part, fraction), nil) }
        let before = Int((min(share, 1) * Double(count)).rounded())
        share += fraction
        guard share <= 1 + 1e-9 else { throw .split(.fractionsExceedOne(share), nil) }
        counts.append((part, Int((min(share, 1) * Double(count)).rounded()) - before))
      case .steps(let number):
        guard number >= 0 else { throw .split(.negative(part: part, steps: number), nil) }
        counts.append((part, number))
      case .span(let span): throw .durationOfIndividuals(part, span)
      case .rest: counts.append((part, 0))
      }
      used = used.addingClamped(counts[counts.count - 1].count)
    }
    guard used <= count else { throw .tooFew(needed: used, has: count, unit) }
    if let rest = given.firstIndex(where: { $0.1 == .rest }) { counts[rest].count = count - used }
    if let empty = counts.first(where: { $0.count == 0 }) { throw .emptyPart(empty.part, has: count, unit) }
    return counts
  }
}

extension Column {
  /// The one value of all its cells, missing ones apart, as bytes; nil where there are several, or none.
  fileprivate var only: [UInt8]? {
    switch cells {
    case .numbers(let numbers):
      let observed = numbers.observed
      return observed.first.flatMap { first in
        observed.allSatisfy { $0 == first } ? Array(NumberText.shortest(first).utf8) : nil
      }
    case .texts(let texts):
      let observed = texts.codes.filter { $0 >= 0 }
      return observed.first.flatMap { first in
        observed.allSatisfy { $0 == first } ? Array(texts.categories[Int(first)].utf8) : nil
      }
    case .booleans(let booleans):
      let observed = (0..<count).compactMap { booleans[$0] }
      return observed.first.flatMap { first in observed.allSatisfy { $0 == first } ? [first ? 1 : 0] : nil }
    }
  }
}

/// Why a panel cannot be cut like this.
package enum PanelSplitError: Explained, Hashable {
  /// The individual that it is about, where it is one.
  case split(SplitError, String?)
  case series(SeriesError)
  case mixedAxes(String, String)
  case unevenCounts(String, String)
  case groupVaries(column: String, String)
  case durationOfIndividuals(Part, TimeSpan)
  /// A column of an individual that was computed from another; nil stands for several.
  case ofAnother(column: String, String, from: String?)
  case tooFew(needed: Int, has: Int, String)
  case emptyPart(Part, has: Int, String)
  case noSuchFold(Int, of: Int, units: Int, String)

  package var description: String {
    switch self {
    case .split(let error, let name): (name.map { "`\($0)`: " } ?? "") + error.description
    case .series(let error): error.description
    case .mixedAxes(let one, let other): "`\(one)` has a calendar, and `\(other)` only counts its rows"
    case .unevenCounts(let one, let other): "the rows of `\(one)` and `\(other)` are counted in different steps"
    case .groupVaries(let column, let name): "`\(column)` of `\(name)` has not one value, so it is in no one group"
    case .durationOfIndividuals(let part, let span):
      "the \(part.rawValue) part is to have \(span), but it is made of whole individuals"
    case .ofAnother(let column, let name, let other):
      "column `\(column)` of `\(name)` was computed from \(other.map { "`\($0)`" } ?? "several individuals"), which may come to lie in another part"
    case .tooFew(let needed, let has, let unit): "the parts need \(needed) \(unit), and there are \(has)"
    case .emptyPart(let part, let has, let unit): "of \(has) \(unit) none is left for the \(part.rawValue) part"
    case .noSuchFold(let k, let n, let units, let unit): "there is no fold \(k) of \(n) among \(units) \(unit)"
    }
  }

  package var remedy: String {
    switch self {
    case .split(let error, _): error.remedy
    case .series(let error): error.remedy
    case .mixedAxes: "load all of them with a time"
    case .unevenCounts: "cut each one alone: each: true"
    case .groupVaries: "group by a column that is the same in all rows of an individual"
    case .durationOfIndividuals: "give a fraction, or a number of individuals"
    case .ofAnother: "compute it from each individual's own columns, or split at dates common to all"
    case .tooFew, .emptyPart: "give it more individuals, or make the parts smaller"
    case .noSuchFold: "folds are counted from 1, and each has at least one of them"
    }
  }
}
