internal import Language
internal import Syntax

/// What was typed and ran, and still stands: the material of a notebook.
struct ConversationRecord {
  /// A statement that ran.
  struct Entry {
    var statement: Statement
    /// Whether it was interrupted, and gave what it had by then.
    var isInterrupted: Bool
  }

  /// What was typed at once: a cell, if its statements are kept.
  struct Input {
    var source: Source
    var entries: [Entry] = []
    /// Whether every statement of it ran.
    var isWhole = true
    /// What stands behind `lstm` on the fence of a notebook's cell.
    var info = ""
  }

  enum Piece {
    case prose(String)
    case input(Input)
  }

  var pieces: [Piece] = []

  /// The pieces with each name bound once: a binding that was replaced is left out, or renamed where others need it.
  /// - Throws: why there is no such program.
  func settled() throws(ConversationProblem) -> SettledConversation {
    try Settlement(self).result()
  }
}

/// A conversation as a notebook takes it.
package struct SettledConversation: Sendable, Equatable {
  package enum Piece: Sendable, Equatable {
    case prose(String)
    case cell(info: String, program: String)
  }
  package var pieces: [Piece] = []
  /// Names that were bound again while others need the old value, and what the old ones are called.
  package var renamed: [Renaming] = []

  package struct Renaming: Sendable, Equatable {
    package var old: String
    package var new: String
  }
}

/// Why a conversation cannot become a notebook.
package struct ConversationProblem: Error, Equatable {
  package var message: String
  package var advice: String
}

/// Finds which statements of a conversation are kept, and what names they get.
private struct Settlement {
  private struct Item {
    var entry: ConversationRecord.Entry
    var source: Source
    var free: FreeNames
    /// Where each of its names was bound last, when it ran.
    var uses: [String: Int] = [:]
    var functions: [Int] = []
  }

  private let record: ConversationRecord
  private var items: [Item] = []
  /// The last statement that binds a name, or defines a function.
  private var binders: [String: Int] = [:]
  private var definers: [String: Int] = [:]
  private var kept = Set<Int>()
  private var newNames: [Int: [String: String]] = [:]
  private var renamed: [SettledConversation.Renaming] = []

  init(_ record: ConversationRecord) throws(ConversationProblem) {
    self.record = record
    for case .input(let input) in record.pieces {
      for entry in input.entries { add(entry, input.source) }
    }
    keep()
    try refuseWhatCannotBeWritten()
    rename()
  }

  private mutating func add(_ entry: ConversationRecord.Entry, _ source: Source) {
    var item = Item(entry: entry, source: source, free: FreeNames(of: entry.statement))
    for name in item.free.variables {
      if let binder = binders[name] {
        item.uses[name] = binder
      } else if let definer = definers[name] {
        item.functions.append(definer)
      }
    }
    item.functions += item.free.calls.compactMap { definers[$0] }
    for name in item.free.bound { binders[name] = items.count }
    for name in item.free.defined { definers[name] = items.count }
    items.append(item)
  }

  /// Whether everything the statement gives was given anew later.
  private func isReplaced(_ place: Int) -> Bool {
    let free = items[place].free
    let names = free.bound.map { binders[$0] } + free.defined.map { definers[$0] }
    return !names.isEmpty && names.allSatisfy { $0 != place }
  }

  private mutating func keep() {
    var open = items.indices.filter { !isReplaced($0) }
    while let place = open.popLast() {
      if kept.insert(place).inserted { open += Array(items[place].uses.values) + items[place].functions }
    }
  }

  private func refuseWhatCannotBeWritten() throws(ConversationProblem) {
    for place in kept.sorted() {
      let item = items[place]
      if item.entry.isInterrupted {
        let name = item.free.bound.first.map { "`\($0)`" } ?? "what was typed"
        throw ConversationProblem(
          message: "\(name) is what an interrupted run had by then, and nobody could find it again",
          advice: "let it run to its end, or take it back with `:undo`")
      }
      if let name = item.free.defined.first, definers[name] != place {
        throw ConversationProblem(
          message: "`\(name)` was defined twice, and both are in use",
          advice: "a notebook has one function of a name: define the second by another")
      }
    }
  }

  /// Gives the replaced ones of the kept bindings names of their own: `past_1`, `past_2`.
  private mutating func rename() {
    for place in kept.sorted() {
      for name in items[place].free.bound where binders[name] != place {
        var number = 1
        while isWritten("\(name)_\(number)") { number += 1 }
        let new = "\(name)_\(number)"
        newNames[place, default: [:]][name] = new
        renamed.append(SettledConversation.Renaming(old: name, new: new))
      }
    }
  }

  /// Whether a word stands anywhere in what was typed, or was given already.
  private func isWritten(_ word: String) -> Bool {
    renamed.contains { $0.new == word } || items.contains { $0.source.bytes.contains(word) }
  }

  func result() -> SettledConversation {
    var settled = SettledConversation(renamed: renamed)
    var place = 0
    for piece in record.pieces {
      switch piece {
      case .prose(let text): settled.pieces.append(.prose(text))
      case .input(let input):
        let places = place..<(place + input.entries.count)
        place = places.upperBound
        let text = program(input, places)
        if !text.isEmpty { settled.pieces.append(.cell(info: input.info, program: text)) }
      }
    }
    return settled
  }

  /// What is kept of an input: all of it as it was typed, comments included, or its statements one by one.
  private func program(_ input: ConversationRecord.Input, _ places: Range<Int>) -> String {
    let bytes = input.source.bytes
    if input.isWhole, places.allSatisfy({ kept.contains($0) }) {
      return text(bytes, SourceRange(0, bytes.count), places.flatMap(edits))
    }
    return places.filter { kept.contains($0) }.map { place in
      let statement = items[place].entry.statement
      return text(bytes, statement.range, edits(place)) + (statement.isSilenced ? ";" : "")
    }.joined(separator: "\n")
  }

  /// Where a statement is to say another name.
  private func edits(_ place: Int) -> [(range: SourceRange, text: String)] {
    let item = items[place]
    var edits: [(SourceRange, String)] = []
    for name in item.free.occurrences {
      if let binder = item.uses[name.text], let new = newNames[binder]?[name.text] { edits.append((name.range, new)) }
    }
    guard let own = newNames[place] else { return edits }
    switch item.entry.statement.form {
    case .binding(let names, _):
      for name in names { if let new = own[name.text] { edits.append((name.range, new)) } }
    case .parameter(let name, _, _): if let new = own[name.text] { edits.append((name.range, new)) }
    default: break
    }
    return edits
  }

  private func text(_ bytes: [UInt8], _ range: SourceRange, _ edits: [(range: SourceRange, text: String)]) -> String {
    var result: [UInt8] = []
    var place = range.start
    for edit in edits.sorted(by: { $0.range.start < $1.range.start }) {
      result += bytes[place..<edit.range.start]
      result += edit.text.utf8
      place = edit.range.end
    }
    return String(decoding: result + bytes[place..<range.end], as: UTF8.self)
  }
}

extension [UInt8] {
  fileprivate func contains(_ word: String) -> Bool {
    let word = Array(word.utf8)
    return count >= word.count && (0...(count - word.count)).contains { self[$0...].starts(with: word) }
  }
}
