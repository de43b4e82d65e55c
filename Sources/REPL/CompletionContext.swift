internal import Language

/// What is being typed at a place of an input: the word begun, and the verb whose argument it is.
struct CompletionContext {
  /// The letters before the place that belong to the word.
  let word: String
  /// A symbol's word follows a dot that does not follow a value.
  let isSymbol: Bool
  /// The variable whose member is being typed: `s` in `s.de`.
  let owner: String?
  /// In a string or a comment, or after a dot that follows no plain name, nothing is known.
  let isUnknown: Bool
  /// The verb in force: the first word of the statement or pipe stage.
  let verb: String?
  /// The label whose value is being typed.
  let label: String?
  let isStageStart: Bool
  /// The folder of a path whose last name is being typed, in a string: `data/` of `"data/ho`, empty of `"ho`.
  let folder: String?
  /// The names of the statement before the place, in order.
  let names: [String]

  init(text: String, offset: Int) {
    let before = Array(text.utf8.prefix(offset))
    var start = before.count
    while start > 0, Self.isWordByte(before[start - 1]) { start -= 1 }
    if let string = Indentation.openString(in: String(decoding: before, as: UTF8.self)) {
      let name = before[string...].lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? string
      folder = String(decoding: before[string..<name], as: UTF8.self)
      word = String(decoding: before[name...], as: UTF8.self)
      // What the string is an argument of stands before its quote.
      start = string - 1
    } else {
      folder = nil
      word = String(decoding: before[start...], as: UTF8.self)
    }
    let followsDot = start > 0 && before[start - 1] == UInt8(ascii: ".")
    let followsValue =
      followsDot && start > 1 && (Self.isWordByte(before[start - 2]) || "])\"".utf8.contains(before[start - 2]))
    isSymbol = followsDot && !followsValue
    owner = followsValue ? Self.name(endingAt: start - 1, in: before) : nil
    isUnknown = Indentation.isInText(String(decoding: before, as: UTF8.self)) || followsValue && owner == nil

    let stageStart = Self.stageStart(before[..<start])
    let words = String(decoding: before[stageStart..<start], as: UTF8.self).split { " \n([,".contains($0) }.map(
      String.init)
    verb = words.first
    let last = words.last { !isBlankSymbol($0) }
    label = last.flatMap { $0.hasSuffix(":") ? String($0.dropLast()) : nil }
    isStageStart = words.isEmpty
    let statement = before[..<start].lastIndex(of: UInt8(ascii: ";")).map { $0 + 1 } ?? 0
    names = before[statement..<start].split { !Self.isWordByte($0) }.map { String(decoding: $0, as: UTF8.self) }
    func isBlankSymbol(_ text: String) -> Bool { text == "." }
  }

  /// What could stand here, best first, each with a sentence.
  /// - Parameters:
  ///   - members: the members of a variable's value.
  ///   - columns: the columns of a variable's value.
  ///   - files: the names in a folder, those of folders with a `/`.
  func candidates(
    vocabulary: Vocabulary, checker: Checker, members: (String) -> [String], columns: (String) -> [String],
    files: (String) -> [String]
  ) -> [(text: String, help: String)] {
    var found: [(text: String, help: String)] = []
    let signature = verb.flatMap { name in
      checker.functionSignatures.first { $0.name == name } ?? vocabulary.signature(of: name)
    }
    if let folder {
      let entry = signature?.parameters.first { entry in
        label.map { Label.areEqual(entry.label, $0) } ?? entry.isBare && entry.isPath
      }
      guard entry?.isPath == true || verb == "use" else { return [] }
      return files(folder).filter { $0.utf8.starts(with: word.utf8) }.map { ($0, "") }
    }
    if isUnknown { return [] }
    if let owner {
      // A column of another name is written in quotes.
      found += members(owner).filter { $0.utf8.allSatisfy(Self.isWordByte) }.map { ($0, "") }
    } else if isSymbol {
      let entries = signature?.parameters ?? []
      let wanted = label.flatMap { label in entries.first { Label.areEqual($0.label, label) } }
      for choice in wanted?.choices ?? entries.flatMap(\.choices) { found.append((choice, "")) }
      // A parameter without choices of its own may take a column of what the statement begins with.
      if wanted.map({ $0.choices.isEmpty }) ?? true, let source = names.map(columns).first(where: { !$0.isEmpty }) {
        found += source.filter { $0.utf8.allSatisfy(Self.isWordByte) }.map { ($0, "") }
      }
    } else if isStageStart || verb == "help" {
      found += vocabulary.verbs.map { ($0.name, $0.summary) }
      found += checker.functionSignatures.map { ($0.name, $0.usage) }
      found += isStageStart ? checker.variableNames.map { ($0, checker.kind(ofVariable: $0)?.description ?? "") } : []
    } else {
      if label == nil, let signature {
        found += signature.parameters.filter { !$0.isBare }.map { ($0.label + ":", $0.help) }
      }
      found += checker.variableNames.map { ($0, checker.kind(ofVariable: $0)?.description ?? "") }
      let functions = vocabulary.verbs.filter { if case .function = $0.role { true } else { false } }
      found += functions.map { ($0.name, $0.summary) }
    }
    return found.filter { $0.text.utf8.starts(with: word.utf8) }
  }

  /// Where the statement or stage begins: after a newline, `|`, `=`, `;`, `{` or an opening parenthesis.
  private static func stageStart(_ bytes: ArraySlice<UInt8>) -> Int {
    var start = bytes.endIndex
    var depth = 0
    while start > bytes.startIndex {
      let byte = bytes[start - 1]
      if byte == UInt8(ascii: ")") { depth += 1 }
      if byte == UInt8(ascii: "(") {
        if depth == 0 { break }
        depth -= 1
      }
      if depth == 0, "\n|=;{".utf8.contains(byte) { break }
      start -= 1
    }
    return start
  }

  /// The name that ends at a place, where it is not itself a member or part of a number.
  private static func name(endingAt end: Int, in bytes: [UInt8]) -> String? {
    var start = end
    while start > 0, isWordByte(bytes[start - 1]) { start -= 1 }
    guard start < end, start == 0 || bytes[start - 1] != UInt8(ascii: ".") else { return nil }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), 0x80...:
      true
    default: false
    }
  }
}
