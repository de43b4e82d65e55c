internal import Syntax

/// In a model stand layers, and `let`, `if` and `for` around them.
extension Checker {
  mutating func kind(ofModel block: Block) -> Kind {
    let outer = isInColumnExpression
    isInColumnExpression = false
    check(model: block)
    isInColumnExpression = outer
    return .model
  }

  private mutating func check(model block: Block) {
    scopes.append(StaticScope())
    for statement in block.statements { check(inModel: statement) }
    scopes.removeLast()
  }

  private mutating func check(inModel statement: Statement) {
    switch statement.form {
    case .binding: check(statement)
    case .expression(let expression):
      switch expression.form {
      case .loop(let loop):
        bind(loop)
        for option in loop.options {
          report(
            .unknownLabel, "a loop in a model takes no options", at: option.label?.range ?? option.value.range,
            suggestion: "leave it out")
        }
        check(model: loop.body)
        scopes.removeLast()
      case .conditional(let conditional):
        check(condition: conditional.condition)
        check(model: conditional.consequence)
        if let alternative = conditional.alternative { check(model: alternative) }
      default: check(layer: expression)
      }
    default:
      report(
        .misplacedVerb, "in a model stand layers, `let`, `if` and `for`", at: statement.range, notes: [layerNames])
    }
  }

  private mutating func check(layer expression: Expression) {
    switch expression.form {
    case .call, .name: layerMayStand = true
    default: break
    }
    let kind = kind(of: expression)
    layerMayStand = false
    if !Kind.layer.admits(kind) {
      report(
        .misplacedVerb, "a model is made of layers, and this is \(kind.phrase)", at: expression.range,
        notes: [layerNames])
    }
  }

  private var layerNames: String {
    let layers = vocabulary.signatures.filter { if case .layer = $0.role { true } else { false } }
    return "layers: " + layers.map(\.name).joined(separator: ", ")
  }
}
