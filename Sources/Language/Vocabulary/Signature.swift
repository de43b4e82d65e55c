package import Syntax

/// What a verb or function takes: the one description from which calls are checked, completed, bound and explained.
package struct Signature: Sendable {
  package var name: String
  package var parameters: [Entry]
  package var result: Kind
  package var role: VerbRole
  /// Whether what it gives is of the kind of the first parameter's value, as far as `result` admits.
  var keepsKind = false

  package struct Entry: Sendable {
    /// The property's or variable's name in kebab-case.
    package var label: String
    package var kind: Kind
    package var choices: [String]
    package var help: String
    /// Whether it is given bare; in a function of the language itself, bare or by label.
    package var isBare: Bool
    package var isRequired: Bool
    package var defaultText: String
    package var form: ArgumentForm
    package var isPath: Bool
  }

  package init(name: String, parameters: [Entry], result: Kind, role: VerbRole) {
    self.name = name
    self.parameters = parameters
    self.result = result
    self.role = role
  }

  /// Reads the declarations of a verb.
  package init(of verb: any Verb.Type) {
    name = verb.name
    result = verb.result
    role = verb.role
    keepsKind = verb.keepsKind
    parameters = Self.declarations(of: verb.init()).map { label, declared in
      Entry(
        label: label, kind: declared.type.kind, choices: declared.type.choices, help: declared.help,
        isBare: declared.isBare, isRequired: declared.defaultText == nil, defaultText: declared.defaultText ?? "",
        form: declared.type.form, isPath: declared.type.kind.alternatives.contains("path"))
    }
  }

  /// The declared parameters of a verb, by label, in order.
  package static func declarations(of verb: any Verb) -> [(label: String, declared: any DeclaredParameter)] {
    Mirror(reflecting: verb).children.compactMap { child in
      guard let declared = child.value as? any DeclaredParameter, let name = child.label else { return nil }
      return (kebab(name.dropFirst(name.utf8.first == UInt8(ascii: "_") ? 1 : 0)), declared)
    }
  }

  /// `earlyStop` → `early-stop`.
  private static func kebab(_ name: Substring) -> String {
    var text = ""
    for character in name {
      if character.isUppercase {
        text += "-" + character.lowercased()
      } else {
        text.append(character)
      }
    }
    return text
  }

  /// Whether a call of it uses random numbers.
  package func draws(in call: Call) -> Bool {
    switch role {
    case .draws: true
    case .drawsWith(let wanted): call.arguments.contains { $0.label.map { Label.areEqual($0.text, wanted) } ?? false }
    default: false
    }
  }

  package func entry(labelled label: String) -> Entry? {
    parameters.first { Label.areEqual($0.label, label) }
  }

  /// `fit takes: model, on:, epochs:, …     (help fit)`
  package var takes: String {
    let labels = parameters.map { $0.form == .fields ? "any label" : $0.isBare ? $0.label : $0.label + ":" }
    return labels.isEmpty
      ? "\(name) takes nothing     (help \(name))"
      : "\(name) takes: \(labels.joined(separator: ", "))     (help \(name))"
  }

  /// `fit model on: data [epochs: int] …`
  package var usage: String {
    var words = [name]
    for entry in parameters {
      if entry.form == .fields {
        words.append("name: expression …")
        continue
      }
      let shown =
        entry.isBare
        ? entry.label
        : "\(entry.label): \(entry.choices.isEmpty ? entry.kind.withoutMissing.description : "." + (entry.choices.first ?? ""))"
      words.append(entry.isRequired ? shown : "[\(shown)]")
    }
    return words.joined(separator: " ")
  }
}
