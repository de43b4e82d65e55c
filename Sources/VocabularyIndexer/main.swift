// Writes Index.swift: the verbs of a target by the names of their files, or the texts of its modules by their paths.
// Arguments: the file to write, the target's folder, then the files to list.
import Foundation

let output = CommandLine.arguments[1]
let folder = CommandLine.arguments[2]
let files = CommandLine.arguments.dropFirst(3)

let verbs = files.filter { $0.hasSuffix("Verb.swift") }.map { path in
  URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
}
var text = ""
if !verbs.isEmpty {
  text = """
    internal import Language

    /// Every verb of the target: one for each file `NameVerb.swift`, which declares `struct NameVerb`.
    let indexedVerbs: [any Verb.Type] = [
    \(verbs.sorted().map { "  \($0).self,\n" }.joined())]

    """
}
let modules = files.filter { $0.hasSuffix(".lstm") }
if !modules.isEmpty {
  text +=
    "/// The text of every module, by the name that `use` gives it.\nlet indexedModules: [(name: String, text: String)] = [\n"
  for path in modules {
    let name = "std/" + URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
    let content = try String(contentsOfFile: path, encoding: .utf8)
    text += "  (\"\(name)\", ####\"\"\"\n\(content)\n\"\"\"####),\n"
  }
  text += "]\n"
}
try text.write(toFile: output, atomically: true, encoding: .utf8)
