internal import Files
internal import Syntax

extension Checker {
  /// Checks an expression; the kind of its value, `any` where that is known only when it runs.
  @discardableResult
  mutating func kind(of expression: Expression) -> Kind {
    guard !callStack.isNearlyFull else {
      report(.limit, "this is nested too deeply", at: expression.range, suggestion: "name a part of it with `let`")
      return .any
    }
    let chain = LeftChain(of: expression)
    if !chain.links.isEmpty { layerMayStand = false }
    if let link = chain.links.first, reportArgumentOrArithmetic(chain.first, link) { return .any }
    var kind = firstKind(chain.first)
    var range = chain.first.range
    for link in chain.links {
      kind = self.kind(of: link, on: needed(kind, at: range), at: range)
      range = link.range
    }
    return kind
  }

  /// `show -1`: a verb's name, and a minus that clings to what follows it.
  private mutating func reportArgumentOrArithmetic(_ first: Expression, _ link: Expression) -> Bool {
    guard case .name(let name) = first.form, case .binary(.subtract, _, let right) = link.form,
      variable(name.text) == nil,
      let signature = function(name.text) ?? vocabulary.signature(of: name.text),
      signature.parameters.contains(where: \.isBare),
      first.range.end + 2 == right.range.start, source.text(in: SourceRange(first.range.end, right.range.start)) == " -"
    else { return false }
    let operand = source.text(in: right.range)
    report(
      .missingArgument, "argument or arithmetic?", at: SourceRange(right.range.start - 1, right.range.end),
      suggestion: "write `\(name.text) (-\(operand))` for an argument")
    return true
  }

  /// One link of a chain, on the kind of all before it.
  private mutating func kind(of link: Expression, on kind: Kind, at range: SourceRange) -> Kind {
    switch link.form {
    case .binary(let operation, _, let right):
      let second = value(of: right)
      if let kind = Operators.kind(of: operation, kind, second, isElementwise: isElementwise) { return kind }
      problems.append(Diagnostic(Operators.refusal(of: operation, kind, second), at: link.range))
      return .any
    case .pipe(_, let call): return self.kind(of: call, piped: (kind, range))
    case .member(_, let name): return self.kind(ofMember: name, of: kind)
    case .index(_, let index): return self.kind(ofElementOf: kind, range, at: index)
    default: return kind
    }
  }

  private mutating func firstKind(_ expression: Expression) -> Kind {
    switch expression.form {
    case .missing: return .missing
    case .boolean: return .boolean
    case .number(let number): return number == number.rounded() ? .int : .number
    case .percent: return .number
    case .duration: return .duration
    case .date: return .date
    case .text(let parts):
      for part in parts {
        if case .interpolation(let inner) = part { value(of: inner) }
      }
      return .text
    case .symbol(_, let arguments):
      if isInColumnExpression, arguments == nil { return .any }
      for argument in arguments ?? [] { value(of: argument.value) }
      return .symbol
    case .name(let name): return kind(ofName: name)
    case .call(let call): return kind(of: call)
    case .negation(let inner):
      let kind = value(of: inner)
      return mayBeElementwise(kind) || Kind.number.or(.duration).or(.missing).admits(kind)
        ? kind : refused("`-` cannot take \(kind.phrase)", at: inner.range)
    case .not(let inner):
      let kind = value(of: inner)
      return mayBeElementwise(kind) || Kind.boolean.or(.missing).admits(kind)
        ? kind : refused("`not` needs true or false, and this is \(kind.phrase)", at: inner.range)
    case .range(let from, let to, _, let step):
      let (first, last) = (value(of: from), value(of: to))
      let by = step.map { value(of: $0) }
      if !ValueRange.admits(first, last, step: by) {
        problems.append(Diagnostic(ValueRange.refusal(first, last, by), at: expression.range))
      }
      return .range
    case .list(let elements):
      for element in elements { value(of: element) }
      return .list
    case .record(let fields):
      for (place, field) in fields.enumerated() {
        value(of: field.value)
        if fields[..<place].contains(where: { Label.areEqual($0.label.text, field.label.text) }) {
          report(.duplicateLabel, "`\(field.label.text)` is given twice", at: field.label.range)
        }
      }
      return .record
    case .model(let block): return kind(ofModel: block)
    case .loop(let loop): return kind(of: loop)
    case .conditional(let conditional): return kind(of: conditional)
    case .binary, .pipe, .member, .index: return kind(of: expression)
    }
  }

  /// The kind of an expression whose value is needed.
  @discardableResult
  mutating func value(of expression: Expression) -> Kind {
    needed(kind(of: expression), at: expression.range)
  }

  private mutating func needed(_ kind: Kind, at range: SourceRange) -> Kind {
    guard kind == .nothing else { return kind }
    report(.noValue, "a value is needed here, and this has none", at: range)
    return .any
  }

  /// Whether operators work elementwise on a kind, as on series.
  func isElementwise(_ kind: Kind) -> Bool { vocabulary.object(of: kind)?.isElementwise ?? false }

  private func mayBeElementwise(_ kind: Kind) -> Bool { kind.alternatives.contains { isElementwise(Kind($0)) } }

  @discardableResult
  mutating func refused(_ message: String, at range: SourceRange) -> Kind {
    report(.wrongKind, message, at: range)
    return .any
  }

  private mutating func kind(ofName name: Name) -> Kind {
    if let kind = variable(name.text) { return kind }
    if function(name.text) != nil || vocabulary.signature(of: name.text) != nil {
      return kind(of: Call(name: name, arguments: [], range: name.range))
    }
    let known =
      scopes.flatMap { Array($0.variables.keys) + Array($0.functions.keys) } + vocabulary.verbs.map { $0.name }
    let suggestion = DidYouMean.closest(to: name.text, among: known)
    var notes: [String] = []
    if loopNames.contains(name.text) {
      notes = ["the values of a loop do not see its other names: put a `for` inside the other"]
    } else if suggestion == nil, isInColumnExpression {
      notes = ["a column is written `.\(name.text)`"]
    }
    report(
      .unknownName, "unknown name `\(name.text)`", at: name.range,
      suggestion: suggestion.map { "did you mean `\($0)`?" }, notes: notes)
    return .any
  }

  private mutating func kind(ofMember name: Name, of kind: Kind) -> Kind {
    guard let object = vocabulary.object(of: kind) else {
      if kind.isAny || kind.alternatives.count > 1 || kind == .record || kind == .missing { return .any }
      report(.unknownMember, "\(kind.phrase) has no `\(name.text)`", at: name.range)
      return .any
    }
    if let member = object.members.first(where: { $0.name == name.text }) { return member.kind }
    if object.hasOpenMembers { return kind == .series ? .series : .any }
    let known = object.members.map(\.name)
    report(
      .unknownMember, "\(kind.phrase) has no `\(name.text)`", at: name.range,
      suggestion: DidYouMean.closest(to: name.text, among: known).map { "did you mean `.\($0)`?" },
      notes: known.isEmpty ? [] : ["it has: " + known.joined(separator: ", ")])
    return .any
  }

  private mutating func kind(ofElementOf kind: Kind, _ range: SourceRange, at index: Expression) -> Kind {
    let given = value(of: index)
    guard let indices = indices(of: kind) else {
      return refused("\(kind.phrase) cannot be indexed", at: range)
    }
    if !indices.admits(given) {
      return refused("\(kind.phrase) cannot be indexed with \(given.phrase)", at: index.range)
    }
    if kind == .series, !given.isAny, Kind.text.or(.date).or(.range).admits(given) { return .series }
    return kind == .list && given == .range ? .list : .any
  }

  /// What can stand in brackets behind a value; nil where nothing can.
  private func indices(of kind: Kind) -> Kind? {
    switch kind {
    case .list: .number.or(.range)
    case .record: .text
    case _ where kind.isAny || kind.alternatives.count > 1: .any
    case _ where vocabulary.object(of: kind) != nil: .number.or(.range).or(.text).or(.date)
    default: nil
    }
  }
}
