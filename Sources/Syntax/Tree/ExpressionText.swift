import Notation

/// The tree on one line, without places: equal for equal meaning, however it was laid out, and different otherwise.
///
/// Every node is an atom or a list whose first word names it; `f a on: b` and `f(a, on: b)` both are
/// `(call f a on: b)`. Strings are quoted, numbers exact, durations and dates normalised. Documentation is left out,
/// for it has no meaning to a run; whether a statement is silenced is not.
extension Program {
  package var expressionText: String {
    var text = ""
    for (index, statement) in statements.enumerated() {
      if index > 0 { text += " " }
      statement.write(to: &text)
    }
    return text
  }
}

extension Statement {
  package var expressionText: String {
    var text = ""
    write(to: &text)
    return text
  }

  fileprivate func write(to text: inout String) {
    if isSilenced { text += "(silent " }
    switch form {
    case .binding(let names, let value):
      text += "(let (" + names.map(\.text).joined(separator: " ") + ") "
      value.write(to: &text)
      text += ")"
    case .parameter(let name, let kind, let value):
      text += "(param \(name.text): \(kind.text) "
      value.write(to: &text)
      text += ")"
    case .use(let path, let options):
      text += "(use "
      path.write(to: &text)
      options.write(to: &text)
      text += ")"
    case .definition(let definition): definition.write(to: &text)
    case .test(let title, let body):
      text += "(test " + LiteralText.text(title) + " "
      body.write(to: &text)
      text += ")"
    case .expression(let value): value.write(to: &text)
    }
    if isSilenced { text += ")" }
  }
}

extension Definition {
  fileprivate func write(to text: inout String) {
    text += "(def \(name.text) ("
    for (index, parameter) in parameters.enumerated() {
      text += (index > 0 ? " (" : "(") + parameter.name.text
      if let kind = parameter.kind { text += ": " + kind.text }
      if let value = parameter.value {
        text += " = "
        value.write(to: &text)
      }
      text += ")"
    }
    text += ") "
    if let result { text += "-> \(result.text) " }
    body.write(to: &text)
    text += ")"
  }
}

extension Block {
  fileprivate func write(to text: inout String) {
    text += "(do"
    for statement in statements {
      text += " "
      statement.write(to: &text)
    }
    text += ")"
  }
}

extension Expression {
  package var expressionText: String {
    var text = ""
    write(to: &text)
    return text
  }

  fileprivate func write(to text: inout String) {
    switch form {
    case .missing: text += "missing"
    case .boolean(let value): text += value ? "true" : "false"
    case .number(let value): text += NumberText.shortest(value)
    case .percent(let value): text += NumberText.shortest(value) + "%"
    case .duration(let span): text += span.description
    case .date(let date): text += "@" + date.description
    case .text(let parts): write(parts, to: &text)
    case .symbol(let name, nil): text += "." + LiteralText.name(name.text)
    case .symbol(let name, let arguments?):
      text += "(." + LiteralText.name(name.text)
      arguments.write(to: &text)
      text += ")"
    case .name(let name): text += name.text
    case .call(let call): call.write(to: &text)
    case .pipe(let input, let call):
      write("pipe", [input], to: &text)
      text.removeLast()
      text += " "
      call.write(to: &text)
      text += ")"
    case .member(let value, let name):
      write(".", [value], to: &text)
      text.removeLast()
      text += " " + LiteralText.name(name.text) + ")"
    case .index(let value, let index): write("at", [value, index], to: &text)
    case .negation(let value): write("-", [value], to: &text)
    case .not(let value): write("not", [value], to: &text)
    case .binary(let operation, let left, let right): write(operation.rawValue, [left, right], to: &text)
    case .range(let first, let last, let isInclusive, let step):
      write(isInclusive ? "..=" : "..<", [first, last] + (step.map { [$0] } ?? []), to: &text)
    case .list(let elements): write("list", elements, to: &text)
    case .record(let fields):
      text += "(record"
      fields.map { Argument(label: $0.label, value: $0.value) }.write(to: &text)
      text += ")"
    case .model(let body):
      text += "(model "
      body.write(to: &text)
      text += ")"
    case .loop(let loop): loop.write(to: &text)
    case .conditional(let conditional): conditional.write(to: &text)
    }
  }

  private func write(_ head: String, _ parts: [Expression], to text: inout String) {
    text += "(" + head
    for part in parts {
      text += " "
      part.write(to: &text)
    }
    text += ")"
  }

  /// A string without interpolations is one quoted text, and an empty one is `""`.
  private func write(_ parts: [TextPart], to text: inout String) {
    if parts.isEmpty { text += "\"\"" }
    if parts.count == 1, case .literal(let literal) = parts[0] {
      text += LiteralText.text(literal)
    } else if !parts.isEmpty {
      text += "(text"
      for part in parts {
        text += " "
        switch part {
        case .literal(let literal): text += LiteralText.text(literal)
        case .interpolation(let value): value.write(to: &text)
        }
      }
      text += ")"
    }
  }
}

extension Call {
  fileprivate func write(to text: inout String) {
    text += "(call " + name.text
    arguments.write(to: &text)
    text += ")"
  }
}

extension [Argument] {
  fileprivate func write(to text: inout String) {
    for argument in self {
      text += " "
      if let label = argument.label { text += label.text + ": " }
      argument.value.write(to: &text)
    }
  }
}

extension Loop {
  fileprivate func write(to text: inout String) {
    text += isSweep ? "(sweep (" : "(for ("
    for (index, binding) in bindings.enumerated() {
      text += (index > 0 ? " (" : "(") + binding.name.text + " "
      binding.values.write(to: &text)
      text += ")"
    }
    text += ")"
    options.write(to: &text)
    text += " "
    body.write(to: &text)
    text += ")"
  }
}

extension Conditional {
  fileprivate func write(to text: inout String) {
    text += "(if "
    condition.write(to: &text)
    text += " "
    consequence.write(to: &text)
    if let alternative {
      text += " "
      alternative.write(to: &text)
    }
    text += ")"
  }
}
