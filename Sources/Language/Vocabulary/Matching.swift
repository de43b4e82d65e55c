internal import Syntax

/// Which argument of a call is for which parameter of a signature, and what could not be placed.
///
/// Labelled arguments find their parameters first; a piped value and the bare arguments fill the bare parameters that
/// are left, in order.
struct Matching {
  /// The parameter of the piped value, by index in the signature.
  private(set) var piped: Int?
  /// The parameter of each argument.
  private(set) var places: [Int?]
  /// Arguments that are no values: a label written without its colon, and what stands behind it.
  private(set) var misread = Set<Int>()
  private(set) var problems: [Diagnostic] = []

  private let call: Call
  private let signature: Signature
  private let source: Source
  private var taken = Set<Int>()

  init(of call: Call, to signature: Signature, piped: SourceRange?, in source: Source) {
    self.call = call
    self.signature = signature
    self.source = source
    places = Array(repeating: nil, count: call.arguments.count)
    placeLabelled()
    placeBare(piped)
    // What is missing is often what could not be placed: that is told once.
    if problems.isEmpty { demandRequired() }
  }

  private mutating func placeLabelled() {
    for (index, argument) in call.arguments.enumerated() {
      guard let label = argument.label else { continue }
      let place = signature.parameters.firstIndex { $0.form != .fields && Label.areEqual($0.label, label.text) }
      if let place {
        if !taken.insert(place).inserted { reportTwice(label) }
        places[index] = place
      } else if let fields = signature.parameters.firstIndex(where: { $0.form == .fields }) {
        let earlier = call.arguments[..<index].compactMap(\.label)
        if earlier.contains(where: { Label.areEqual($0.text, label.text) }) { reportTwice(label) }
        taken.insert(fields)
        places[index] = fields
      } else {
        reportUnknown(label)
      }
    }
  }

  private mutating func placeBare(_ pipedRange: SourceRange?) {
    var open = signature.parameters.indices.filter { signature.parameters[$0].isBare && !taken.contains($0) }[...]
    let bare = call.arguments.indices.filter { call.arguments[$0].label == nil }
    if bare.count + (pipedRange == nil ? 0 : 1) > open.count { findLabelsWithoutColon() }
    if let pipedRange {
      piped = open.popFirst()
      if let piped { taken.insert(piped) } else { reportExcess(pipedRange, pipedRange) }
    }
    for index in bare where !misread.contains(index) {
      if let place = open.popFirst() {
        taken.insert(place)
        places[index] = place
      } else {
        // In `data | fit net` it is the piped value that belongs to a label.
        reportExcess(call.arguments[index].value.range, pipedRange ?? call.arguments[index].value.range)
      }
    }
  }

  /// `fit net on data`: a name that is a label, and a value behind it.
  private mutating func findLabelsWithoutColon() {
    for index in call.arguments.indices.dropLast() where !misread.contains(index) {
      let (word, value) = (call.arguments[index], call.arguments[index + 1])
      guard word.label == nil, value.label == nil, case .name(let name) = word.value.form,
        let place = signature.parameters.firstIndex(where: {
          !$0.isBare && $0.form != .fields && Label.areEqual($0.label, name.text)
        }), taken.insert(place).inserted
      else { continue }
      misread.formUnion([index, index + 1])
      problems.append(
        Diagnostic(
          .excessArgument, "`\(name.text)` is a label of `\(signature.name)`, and a label ends with `:`",
          at: word.value.range.union(value.value.range),
          suggestion: "write `\(name.text): \(brief(value.value.range))`", notes: [signature.takes]))
    }
  }

  private mutating func reportTwice(_ label: Name) {
    problems.append(Diagnostic(.duplicateLabel, "`\(label.text)` is given twice", at: label.range))
  }

  private mutating func reportUnknown(_ label: Name) {
    let given = call.arguments.compactMap(\.label?.text)
    let known = signature.parameters.filter { !$0.isBare }.map(\.label).filter { label in
      !given.contains { Label.areEqual($0, label) }
    }
    problems.append(
      Diagnostic(
        .unknownLabel, "unknown label `\(label.text)` for \(signature.name)", at: label.range,
        suggestion: DidYouMean.closest(to: label.text, among: known).map { "did you mean `\($0):`?" } ?? callWithin,
        notes: [signature.takes]))
  }

  /// `show evaluate f on: d`: a name with more behind it than fits may be a call of its own.
  private var callWithin: String? {
    let bare = call.arguments.filter { $0.label == nil }
    guard let first = bare.first, case .name(let name) = first.value.form,
      bare.count > signature.parameters.count(where: { $0.isBare })
    else { return nil }
    return "a call within a call stands in parentheses: \(signature.name) (\(name.text) …)"
  }

  /// A bare argument too many; `meant` is the one that a label waits for.
  private mutating func reportExcess(_ range: SourceRange, _ meant: SourceRange) {
    let waiting = signature.parameters.indices.first { place in
      let entry = signature.parameters[place]
      return !entry.isBare && entry.isRequired && entry.form != .fields && !taken.contains(place)
    }
    if let waiting { taken.insert(waiting) }
    problems.append(
      Diagnostic(
        .excessArgument, "`\(signature.name)` takes \(bareCount) without a label", at: range,
        suggestion: waiting.map { "write `\(signature.parameters[$0].label): \(brief(meant))`" },
        notes: [signature.takes]))
  }

  private mutating func demandRequired() {
    for (index, entry) in signature.parameters.enumerated() where entry.isRequired && !taken.contains(index) {
      if entry.form == .fields {
        problems.append(
          Diagnostic(
            .missingArgument, "`\(signature.name)` needs names and what they are", at: call.name.range,
            suggestion: "add `name: …`", notes: [signature.takes]))
        continue
      }
      let label = entry.isBare ? entry.label : entry.label + ":"
      problems.append(
        Diagnostic(
          .missingArgument,
          "`\(signature.name)` needs `\(label)`" + (entry.kind.isAny ? "" : ", \(entry.kind.phrase)"),
          at: call.name.range, suggestion: entry.isBare ? nil : "add `\(label) …`",
          notes: (entry.help.isEmpty ? [] : [entry.help]) + [signature.takes]))
    }
  }

  private var bareCount: String {
    switch signature.parameters.count(where: \.isBare) {
    case 0: "no argument"
    case 1: "one argument"
    case let count: "\(count) arguments"
    }
  }

  /// The text of a range where it is short and on one line.
  private func brief(_ range: SourceRange) -> String {
    guard range.end - range.start <= 40, range.end <= source.bytes.count else { return "…" }
    let text = source.text(in: range)
    return text.utf8.contains(UInt8(ascii: "\n")) ? "…" : text
  }
}
