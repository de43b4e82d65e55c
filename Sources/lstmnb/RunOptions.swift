internal import Files
internal import Language
internal import Stdlib
internal import Verbs

/// What `run` and `check` are told by flags.
struct RunOptions {
  static let flags: [CommandLineArguments.Flag] = [
    .init(name: "--set", value: "k=v", help: "gives a parameter a value; may be given often"),
    .init(name: "--seed", value: "N", help: "the seed, instead of the program's own"),
    .init(name: "-i", value: nil, help: "goes on at the prompt, with the program's names"),
    .init(name: "-o", value: "OUT", help: "writes the recorded notebook there"),
    .init(name: "--threads", value: "N", help: "processors to use; no result depends on it"),
    .init(name: "--kernels", value: "SET", help: "instruction set; no result depends on it"),
    .init(name: "--root", value: "DIR", help: "the folder that paths are relative to"),
    .init(name: "--stdlib", value: "DIR", help: "reads `std/` modules from there, for who writes them"),
    .init(name: "--allow-read", value: "DIR", help: "a further folder programs may read"),
    .init(name: "--allow-write", value: "DIR", help: "a further folder programs may write"),
    .init(name: "--max-memory", value: "SIZE", help: "what windows and models may need (8G)"),
    .init(name: "--max-cache", value: "SIZE", help: "what `.lstmnb/` may hold of fits, oldest go (1G)"),
    .init(name: "--checkpoint-every", value: "SEC", help: "seconds between checkpoints of a fit (5)"),
    .init(name: "--fresh", value: nil, help: "runs and writes everything anew, not only what is stale"),
    .init(name: "--update-lock", value: nil, help: "accepts data that differ from the notebook's lock"),
    .init(name: "--discard-edits", value: nil, help: "writes over outputs that were edited"),
    .init(name: "--regenerate", value: nil, help: "repairs merge conflicts that lie in outputs only"),
    .init(name: "--keep-going", value: nil, help: "runs what does not depend on what failed"),
    .init(name: "--quiet", value: nil, help: "no progress and no notes on standard error"),
    .init(name: "--color", value: "WHEN", help: "auto, always or never"),
    Report.flag,
  ]

  /// The flags that only `run` takes, for it writes.
  static let writing: Set<String> = [
    "-o", "-i", "--fresh", "--update-lock", "--discard-edits", "--keep-going", "--regenerate", "--max-cache",
    "--checkpoint-every",
  ]

  /// The flags that only commands take that run something.
  static let running = writing.union(["--threads", "--kernels", "--max-memory", "--allow-write", "--quiet"])

  let arguments: CommandLineArguments
  let resources: Resources
  let isQuiet: Bool
  /// Whether results are lines of JSON, and nothing else is on standard output.
  let isJSON: Bool
  /// Bytes that the cache of fits may have.
  let cacheLimit: Int
  /// Seconds between two checkpoints of a fit.
  let checkpointPeriod: Double

  /// - Parameter left: flags that the subcommand does not take.
  init(_ arguments: ArraySlice<String>, except left: Set<String> = []) throws(CommandLineArguments.Problem) {
    try self.init(CommandLineArguments(arguments, flags: Self.flags.filter { !left.contains($0.name) }))
  }

  init(_ arguments: CommandLineArguments) throws(CommandLineArguments.Problem) {
    self.arguments = arguments
    isQuiet = arguments.has("--quiet")
    isJSON = arguments.has("--json")
    let threads = try arguments.count("--threads", least: 1, default: min(Terminal.processors, 64))
    let memory = try arguments.size("--max-memory", default: 8 << 30)
    cacheLimit = try arguments.size("--max-cache", default: 1 << 30)
    checkpointPeriod = try arguments.seconds("--checkpoint-every", default: 5)
    if let kernels = arguments.value("--kernels"), !StandardVocabulary.kernelNames.contains(kernels) {
      throw .init(
        message: "there are no kernels `\(kernels)` on this machine",
        suggestion: "one of \(StandardVocabulary.kernelNames.joined(separator: ", "))")
    }
    if let color = arguments.value("--color"), !["auto", "always", "never"].contains(color) {
      throw .init(message: "`--color \(color)` is none of auto, always, never")
    }
    if let seed = arguments.value("--seed"), Int64(seed) == nil {
      throw .init(message: "`--seed \(seed)` is not a whole number", suggestion: "--seed 42")
    }
    for flag in ["--root", "--allow-read", "--allow-write", "--stdlib"] {
      for folder in arguments.all(flag) where WholeFile.resolved(folder + "/.") == nil {
        throw .init(message: "there is no folder `\(folder)` for `\(flag)`")
      }
    }
    resources = Resources(threads: threads, kernels: arguments.value("--kernels"), memoryLimit: memory)
  }

  /// The files that a subcommand was given, which must be notebooks.
  func notebooks(for command: String) throws(CommandLineArguments.Problem) -> [String] {
    let paths = arguments.operands
    guard !paths.isEmpty else {
      throw .init(message: "`\(command)` needs a notebook", suggestion: "lstmnb \(command) notebook.lstmnb")
    }
    if let other = paths.first(where: { !$0.hasSuffix(".lstmnb") }) {
      throw .init(
        message: "`\(other)` is no notebook",
        suggestion: "`\(command)` compares outputs that are recorded, in files that end in .lstmnb")
    }
    return paths
  }

  /// The text of a module `std/…`: of the folder that `--stdlib` names, where it is there, or else of this program.
  var module: @Sendable (String) -> String? {
    guard let folder = arguments.value("--stdlib") else { return Stdlib.module }
    return { name in
      let file = String(name.dropFirst("std/".count))
      guard name.hasPrefix("std/"), !file.contains("/"), !file.hasPrefix("."),
        let bytes = try? WholeFile.read("\(folder)/\(file).lstm", onlyRegular: true)
      else { return Stdlib.module(name) }
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  /// The modules in the folder that `--stdlib` names, in order.
  var modulesOfFolder: [String] {
    guard let folder = arguments.value("--stdlib") else { return [] }
    return WholeFile.names(in: folder).filter { $0.hasSuffix(".lstm") && !$0.hasPrefix(".") }.map {
      "std/" + $0.dropLast(".lstm".count)
    }
  }

  var settings: Settings {
    Settings(arguments.settings + (arguments.value("--seed").map { [("seed", $0)] } ?? []))
  }

  /// How a program in a folder is run.
  func configuration(folder: String, isDryRun: Bool = false) -> Configuration {
    Configuration(
      files: FileAccess(
        root: arguments.value("--root") ?? folder, readable: arguments.all("--allow-read"),
        writable: arguments.all("--allow-write")),
      settings: settings, resources: resources, isDryRun: isDryRun)
  }

  func wantsColor(_ descriptor: Int32) -> Bool { Terminal.wantsColor(descriptor, flag: arguments.value("--color")) }
}
