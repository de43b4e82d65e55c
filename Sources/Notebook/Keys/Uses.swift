internal import Language
internal import Syntax

/// What a statement takes from outside, by a walk over its tree: names, functions, files, the seed.
struct Uses {
  private(set) var variables: [(name: String, node: Int)] = []
  private(set) var functions: [(name: String, node: Int)] = []
  /// Those of the functions that are called whatever the conditions in the statement come to.
  private(set) var surelyCalled = Set<Int>()
  /// Names that nothing defines: an error will say which were meant.
  private(set) var unknown: [String] = []
  private(set) var reads = Set<String>()
  private(set) var readsUnknown = false
  /// Paths it saves to whatever the conditions in it come to, as far as they are plain.
  private(set) var writes = Set<String>()
  /// Whether a verb in it draws by the program's seed.
  private(set) var draws = false
  private var vocabulary: Vocabulary?
  /// How many conditions are around the place of the walk.
  private var conditions = 0

  init() {}

  /// Notes that a function of a module stands behind a name.
  mutating func take(_ name: String, of node: Int) {
    functions = [(name, node)]
    surelyCalled = [node]
  }

  init(of statement: Statement, in scope: StaticNames, vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    var scope = scope
    walk(statement, &scope)
    variables.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    functions.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    self.vocabulary = nil
  }

  private mutating func walk(_ statement: Statement, _ scope: inout StaticNames) {
    switch statement.form {
    case .binding(let names, let value):
      walk(value, scope)
      let values = names.count == 1 ? scope.values(of: value) : nil
      for name in names { scope.variables[name.text] = StaticNames.Variable(node: nil, values: values) }
    case .parameter(_, _, let value), .expression(let value): walk(value, scope)
    case .use(let path, _):
      if case .text(let text)? = Constant.value(of: path, names: [:]), !text.hasPrefix("std/") { reads.insert(text) }
    case .definition(let definition):
      scope.functions[definition.name.text] = -1
      var inner = scope
      for parameter in definition.parameters {
        if let value = parameter.value { walk(value, inner) }
        inner.variables[parameter.name.text] = StaticNames.Variable(node: nil, values: nil)
      }
      walk(definition.body, inner)
    case .test(_, let body): walk(body, scope)
    }
  }

  private mutating func walk(_ block: Block, _ scope: StaticNames) {
    var scope = scope
    for statement in block.statements { walk(statement, &scope) }
  }

  private mutating func walk(_ arguments: [Argument], _ scope: StaticNames) {
    for argument in arguments { walk(argument.value, scope) }
  }

  private mutating func walk(_ expression: Expression, _ scope: StaticNames) {
    switch expression.form {
    case .missing, .boolean, .number, .percent, .duration, .date: break
    case .text(let parts):
      for case .interpolation(let inner) in parts { walk(inner, scope) }
    case .symbol(_, let arguments): walk(arguments ?? [], scope)
    case .name(let name):
      if let variable = scope.variables[name.text] {
        if let node = variable.node, !variables.contains(where: { $0.name == name.text }) {
          variables.append((name.text, node))
        }
      } else {
        walk(Call(name: name, arguments: [], range: name.range), scope)
      }
    case .call(let call): walk(call, scope)
    case .pipe(let input, let call):
      walk(input, scope)
      walk(call, scope, piped: input)
    case .member(let inner, _), .negation(let inner), .not(let inner): walk(inner, scope)
    case .index(let left, let right), .binary(_, let left, let right):
      walk(left, scope)
      walk(right, scope)
    case .range(let from, let to, _, let step):
      for part in [from, to] + (step.map { [$0] } ?? []) { walk(part, scope) }
    case .list(let elements):
      for element in elements { walk(element, scope) }
    case .record(let fields):
      for field in fields { walk(field.value, scope) }
    case .model(let body): walk(body, scope)
    case .loop(let loop):
      var inner = scope
      for binding in loop.bindings {
        walk(binding.values, inner)
        inner.variables[binding.name.text] = StaticNames.Variable(
          node: nil, values: inner.elements(of: binding.values))
      }
      walk(loop.options, inner)
      walk(loop.body, inner)
    case .conditional(let conditional):
      walk(conditional.condition, scope)
      conditions += 1
      walk(conditional.consequence, scope)
      if let alternative = conditional.alternative { walk(alternative, scope) }
      conditions -= 1
    }
  }

  private mutating func walk(_ call: Call, _ scope: StaticNames, piped: Expression? = nil) {
    walk(call.arguments, scope)
    let name = call.name.text
    if let node = scope.functions[name] {
      if node >= 0, !functions.contains(where: { $0.name == name }) { functions.append((name, node)) }
      if node >= 0, conditions == 0 { surelyCalled.insert(node) }
      return
    }
    guard let signature = vocabulary?.signature(of: name) else {
      if !unknown.contains(name) { unknown.append(name) }
      return
    }
    let hasOwnSeed = call.arguments.contains { $0.label.map { Label.areEqual($0.text, "seed") } ?? false }
    if signature.draws(in: call), !hasOwnSeed { draws = true }
    var bare = signature.parameters.filter(\.isBare)[...]
    var given: [(Signature.Entry, Expression)] = []
    if let piped, let entry = bare.popFirst() { given.append((entry, piped)) }
    for argument in call.arguments {
      if let label = argument.label {
        if let entry = signature.entry(labelled: label.text) { given.append((entry, argument.value)) }
      } else if let entry = bare.popFirst() {
        given.append((entry, argument.value))
      }
    }
    for (entry, value) in given where entry.isPath { take(scope.values(of: value), isWritten: entry.label == "to") }
  }

  /// Notes the files named by an argument that is a path; the one labelled `to:` is written, all others are read.
  private mutating func take(_ values: [Value]?, isWritten: Bool) {
    guard let values else {
      if !isWritten { readsUnknown = true }
      return
    }
    for value in values {
      switch value {
      case .text(let path) where isWritten: if conditions == 0 { writes.insert(path) }
      case .text(let path): reads.insert(path)
      case .list(let inner): take(inner, isWritten: isWritten)
      default: break
      }
    }
  }
}
