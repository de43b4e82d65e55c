internal import Language
internal import Layers
internal import Models
internal import Notation
internal import Syntax

/// An architecture as text, `model { lstm 64; dense 24 }`, on its way into a file and back. It is read as a list of
/// layers with constants, never run: no other verb, no name and no loop is taken.
struct ModelText {
  let text: String

  init(_ architecture: Architecture) { text = architecture.shown(width: 74).joined(separator: "\n") }

  init(text: String) { self.text = text }

  /// Layers in a file, at most.
  private static let mostLayers = 10_000

  func architecture(in context: Context) throws(Complaint) -> Architecture {
    let source = Source(name: "model", text: text)
    let expression: Expression
    do {
      expression = try Parser.parseExpression(source)
    } catch {
      throw Complaint("`model` of its metadata: byte \(error.range.start): \(error.message)")
    }
    guard case .model(let block) = expression.form, (1...Self.mostLayers).contains(block.statements.count) else {
      throw Complaint("`model` of its metadata is no model of layers")
    }
    var layers: [any LayerDescription] = []
    for statement in block.statements {
      let place = layers.count + 1
      guard case .expression(let written) = statement.form, let call = Self.call(written) else {
        throw Complaint("`model` of its metadata: what stands at place \(place) is no layer")
      }
      do {
        layers.append(try Self.layer(call, in: context))
      } catch {
        throw Complaint("`model` of its metadata: layer \(place), `\(call.name.text)`: \(error.message)")
      }
    }
    return Architecture(layers)
  }

  /// A verb without arguments is written as its name alone.
  private static func call(_ expression: Expression) -> Call? {
    switch expression.form {
    case .call(let call): call
    case .name(let name): Call(name: name, arguments: [], range: name.range)
    default: nil
    }
  }

  private static func layer(_ call: Call, in context: Context) throws(Complaint) -> any LayerDescription {
    guard let type = context.vocabulary.verb(named: call.name.text), case .layer = type.role else {
      throw Complaint("there is no such layer")
    }
    let verb = type.init()
    var open = Signature.declarations(of: verb)
    for argument in call.arguments {
      let place = open.firstIndex { label, declared in
        argument.label.map { !declared.isBare && Label.areEqual($0.text, label) } ?? declared.isBare
      }
      guard let place else { throw Complaint("it does not take so many arguments, or not that label") }
      guard let value = Constant.value(of: argument.value, names: [:]) else {
        throw Complaint("an argument is no constant")
      }
      try open.remove(at: place).declared.bind(value)
    }
    if let missing = open.first(where: { $0.declared.defaultText == nil }) {
      throw Complaint("`\(missing.label)` is missing")
    }
    return try Layer(value: try verb.run(in: context)).description
  }
}
