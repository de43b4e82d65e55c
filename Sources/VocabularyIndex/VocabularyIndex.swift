import Foundation
import PackagePlugin

/// Lists a target's `*Verb.swift` files as its vocabulary, and its `*.lstm` files as its modules, while it is built.
@main struct VocabularyIndex: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let tool = try context.tool(named: "VocabularyIndexer").url
    let output = context.pluginWorkDirectoryURL.appending(path: "Index.swift")
    let inputs = try Self.files(below: target.directoryURL)
    return [
      .buildCommand(
        displayName: "Indexing \(target.name)", executable: tool,
        arguments: [output.path, target.directoryURL.path] + inputs.map(\.path), inputFiles: inputs,
        outputFiles: [output])
    ]
  }

  private static func files(below folder: URL) throws -> [URL] {
    let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let files = (found?.allObjects as? [URL] ?? []).map { $0.standardizedFileURL }
    return files.filter { $0.lastPathComponent.hasSuffix("Verb.swift") || $0.pathExtension == "lstm" }
      .sorted { $0.path < $1.path }
  }
}
