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

  /// The functions of one module, and the files they came from.
  struct Module {
    var functions: [DefinedFunction] = []
    /// Files of the program's folder: its own, and those of the modules it uses.
    var files: [(path: String, fact: FileFact)] = []
  }

  /// Deeper chains of modules are a mistake, or meant to exhaust the stack.
  private static let depthLimit = 32

  /// The functions of a module, in order.
  /// - Throws: a complaint where it cannot be found, read, or is not a module.
  func module(at path: String) throws(Complaint) -> Module {
    let key = try identity(of: path)
    if let module = loaded[key] { return module }
    guard loading.count < Self.depthLimit else {
      throw Complaint("more than \(Self.depthLimit) modules use each other in a row", code: .limit)
    }
    guard loading.insert(key).inserted else {
      throw Complaint(
        "`\(path)` uses itself", suggestion: "move what both need into a third module", code: .unknownModule)
    }
    defer { loading.remove(key) }
    let (source, fact) = try text(of: path)
    var module = try read(source)
    if let fact { module.files.append((path, fact)) }
    loaded[key] = module
    return module
  }

  /// One text for all the paths that mean one module.
  private func identity(of path: String) throws(Complaint) -> String {
    guard !path.hasPrefix("std/") else { return path }
    do {
      return try files.identity(of: path)
    } catch {
      throw Complaint(error)
    }
  }

  private func read(_ source: Source) throws(Complaint) -> Module {
    let parse = Parser.parse(source)
    if let first = parse.diagnostics.first { throw Self.complaint(first, in: source) }
    for statement in parse.program.statements {
      switch statement.form {
      case .definition, .use, .test: break
      default:
        let position = source.position(of: statement.range.start)
        throw Complaint(
          "`\(source.name)` is no module",
          notes: ["line \(position.line): a module holds only `def`, `use` and `test`"], code: .unknownModule)
      }
    }
    var checker = Checker(vocabulary: vocabulary, settings: Settings(), modules: self, allowsShadowing: false)
    if let first = checker.check(parse.program, in: source).first(where: { $0.severity == .error }) {
      throw Self.complaint(first, in: source)
    }
    let scope = Scope()
    var module = Module()
    for statement in parse.program.statements {
      switch statement.form {
      case .definition(let definition):
        var function = DefinedFunction(definition, source: source, scope: scope)
        // The checker knows whether it draws.
        function.signature = checker.function(definition.name.text) ?? function.signature
        scope.define(function)
        module.functions.append(function)
      case .use(let inner, let options):
        for function in try functions(of: inner, options: options) { scope.define(function) }
        module.files += try filesRead(by: inner)
      default: break
      }
    }
    return module
  }

  /// The files behind a `use`.
  func filesRead(by path: Expression) throws(Complaint) -> [(path: String, fact: FileFact)] {
    guard case .text(let text)? = Constant.value(of: path, names: [:]) else { return [] }
    return try module(at: text).files
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
        "`use` takes only `only:`, a list of names in quotes", suggestion: "only: [\"smape\"]", blaming: "only",
        code: .unknownLabel)
    }
    var functions: [DefinedFunction] = []
    for name in names {
      guard case .text(let wanted) = name,
        let function = module.functions.first(where: { $0.tree.name.text.utf8.elementsEqual(wanted.utf8) })
      else {
        let known = module.functions.map(\.tree.name.text)
        throw Complaint(
          "`\(text)` has no function `\(name.inline)`",
          suggestion: DidYouMean.closest(to: name.inline, among: known).map { "did you mean `\($0)`?" },
          notes: [known.isEmpty ? "it has none" : "it has: " + known.joined(separator: ", ")], blaming: "only",
          code: .unknownModule)
      }
      functions.append(function)
    }
    return functions
  }

  private func text(of path: String) throws(Complaint) -> (source: Source, fact: FileFact?) {
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
      return (Source(name: path, bytes: bytes), FileFact(digest: Digest(of: bytes), size: bytes.count))
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
