internal import Files
internal import Syntax

/// Loads what `use` names: modules that come with the program, `std/…`, and files of the program's folder.
package final class Modules {
  private let vocabulary: Vocabulary
  private let files: FileAccess
  private var loaded: [String: Module] = [:]
  private var loading = Set<String>()

  init(vocabulary: Vocabulary, files: FileAccess) {
    self.vocabulary = vocabulary
    self.files = files
  }

  /// The functions of one module, and the file they came from.
  package struct Module {
    package var functions: [DefinedFunction]
    /// The path and bytes where it is a file of the program's folder.
    package var file: (path: String, bytes: [UInt8])?
  }

  /// The functions of a module, in order.
  /// - Throws: a complaint where it cannot be found, read, or is not a module.
  func module(at path: String) throws(Complaint) -> Module {
    if let module = loaded[path] { return module }
    guard loading.insert(path).inserted else {
      throw Complaint(
        "`\(path)` uses itself", suggestion: "move what both need into a third module", code: .unknownModule)
    }
    defer { loading.remove(path) }
    let (source, bytes) = try text(of: path)
    let parse = Parser.parse(source)
    if let first = parse.diagnostics.first { throw Self.complaint(first, in: source) }
    var checker = Checker(vocabulary: vocabulary, settings: Settings(), modules: self, allowsShadowing: false)
    if let first = checker.check(parse.program, in: source).first(where: { $0.severity == .error }) {
      throw Self.complaint(first, in: source)
    }
    let scope = Scope()
    var functions: [DefinedFunction] = []
    for statement in parse.program.statements {
      switch statement.form {
      case .definition(let definition):
        let function = DefinedFunction(definition, source: source, scope: scope)
        scope.define(function)
        functions.append(function)
      case .use(let inner, let options):
        for function in try self.functions(of: inner, options: options) { scope.define(function) }
      case .test: break
      default:
        let position = source.position(of: statement.range.start)
        throw Complaint(
          "`\(path)` is no module", notes: ["line \(position.line): a module holds only `def`, `use` and `test`"],
          code: .unknownModule)
      }
    }
    let module = Module(functions: functions, file: bytes.map { (path, $0) })
    loaded[path] = module
    return module
  }

  /// The functions that a `use` brings in.
  func functions(of path: Expression, options: [Argument]) throws(Complaint) -> [DefinedFunction] {
    guard case .text(let text)? = Constant.value(of: path, names: [:]) else {
      throw Complaint("`use` needs the name of a module in quotes", suggestion: "use \"std/synthetic\"")
    }
    let module = try module(at: text)
    guard let option = options.first else { return module.functions }
    guard option.label?.text == "only", options.count == 1,
      case .list(let names)? = Constant.value(of: option.value, names: [:])
    else {
      throw Complaint(
        "`use` takes only `only:`, a list of names in quotes", suggestion: "only: [\"smape\"]", code: .unknownLabel)
    }
    var functions: [DefinedFunction] = []
    for name in names {
      guard case .text(let wanted) = name, let function = module.functions.first(where: { $0.tree.name.text == wanted })
      else {
        let known = module.functions.map(\.tree.name.text)
        throw Complaint(
          "`\(text)` has no function `\(name.inline)`",
          suggestion: DidYouMean.closest(to: name.inline, among: known).map { "did you mean `\($0)`?" },
          notes: ["it has: " + known.joined(separator: ", ")], code: .unknownModule)
      }
      functions.append(function)
    }
    return functions
  }

  private func text(of path: String) throws(Complaint) -> (Source, [UInt8]?) {
    if path.hasPrefix("std/") {
      guard let text = vocabulary.module(path) else {
        throw Complaint(
          "there is no module `\(path)`",
          notes: ["modules that come with lstmnb begin with `std/`; others are files, `lib/metrics.lstm`"],
          code: .unknownModule)
      }
      return (Source(name: path, text: text), nil)
    }
    do {
      let bytes = try files.read(path)
      return (Source(name: path, bytes: bytes), bytes)
    } catch {
      throw Complaint(error)
    }
  }

  private static func complaint(_ problem: Diagnostic, in source: Source) -> Complaint {
    let position = source.position(of: problem.range.start)
    return Complaint(
      "\(source.name):\(position.line):\(position.column): \(problem.message)", suggestion: problem.suggestion,
      notes: problem.notes, code: problem.code)
  }
}
