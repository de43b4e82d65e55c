internal import Notation
internal import Syntax

extension Value {
  /// What `show` prints, in lines of at most about `width` columns.
  package func shown(width: Int) -> [String] {
    switch self {
    case .nothing: []
    case .text(let text): text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    case .object(let object): object.shown(width: width)
    case .record(let record):
      record.fields.isEmpty ? ["{}"] : Self.lines(of: record, width: width)
    case .list(let values): Self.wrapped(values.map { TerminalSafeText.escaped($0.inline) }, width: width)
    default: [inline]
    }
  }

  /// The value in one line, as in a cell of a table or an interpolated string.
  package var inline: String {
    switch self {
    case .nothing: ""
    case .missing: "missing"
    case .boolean(let boolean): boolean ? "true" : "false"
    case .number(let number): NumberText.significant(number)
    case .text(let text): text
    case .duration(let span): span.description
    case .date(let date):
      DateText.text(date.civil, withTime: date.precision == .time)
        .droppingDay(where: date.precision == .month)
    case .symbol(let symbol): symbol.text { $0.inline }
    case .range(let range):
      range.from.inline + (range.isInclusive ? "..=" : "..<") + range.to.inline
        + (range.step.map { " by " + $0.inline } ?? "")
    case .list(let values): "[" + values.map(\.inline).joined(separator: ", ") + "]"
    case .record(let record):
      "{" + record.fields.map { "\($0.label): \($0.value.inline)" }.joined(separator: ", ") + "}"
    case .object(let object): object.inline
    }
  }

  /// The value exactly, as it would be written in a program; a key is computed over it.
  package var literal: String {
    switch self {
    case .number(let number): NumberText.shortest(number)
    case .text(let text): LiteralText.text(text)
    case .date(let date): "@" + date.description
    case .list(let values): "[" + values.map(\.literal).joined(separator: ", ") + "]"
    case .record(let record):
      "{" + record.fields.map { "\($0.label): \($0.value.literal)" }.joined(separator: ", ") + "}"
    case .range(let range):
      range.from.literal + (range.isInclusive ? "..=" : "..<") + range.to.literal
        + (range.step.map { " by " + $0.literal } ?? "")
    case .symbol(let symbol): symbol.text { $0.literal }
    case .object(let object as any StandIn): object.plain.literal
    default: inline
    }
  }

  private static func lines(of record: Record, width: Int) -> [String] {
    let pad = record.labels.map { DisplayWidth.columns(of: $0) }.max() ?? 0
    return record.fields.map { label, value in
      label + String(repeating: " ", count: pad - DisplayWidth.columns(of: label) + 2)
        + TerminalSafeText.escaped(value.inline)
    }
  }

  private static func wrapped(_ texts: [String], width: Int) -> [String] {
    var lines: [String] = []
    var line = "["
    for (place, text) in texts.enumerated() {
      let piece = text + (place + 1 < texts.count ? "," : "]")
      if DisplayWidth.columns(of: line) + 1 + DisplayWidth.columns(of: piece) > width, line != "[" {
        lines.append(line)
        line = " "
      }
      line += (line == "[" || line == " " ? "" : " ") + piece
    }
    return lines + [texts.isEmpty ? "[]" : line]
  }
}

extension Symbol {
  /// Its name, and its arguments as `text` writes them.
  fileprivate func text(_ text: (Value) -> String) -> String {
    let head = "." + LiteralText.name(name)
    if arguments.isEmpty { return head }
    let given = arguments.map { ($0.label.map { $0 + ": " } ?? "") + text($0.value) }
    return head + "(" + given.joined(separator: ", ") + ")"
  }
}

extension String {
  fileprivate func droppingDay(where isMonth: Bool) -> String { isMonth ? String(dropLast(3)) : self }
}
