// swift-tools-version: 6.2
import PackageDescription

/// Every Swift target is built alike: strict concurrency, unsafe code marked, no warning left standing.
let house: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// Kernels are optimised in every configuration, and no product is fused with a sum unless `fma` says so.
let kernelFlags: [CSetting] = [
  .unsafeFlags(["-O3", "-ffp-contract=off", "-Wall", "-Wextra", "-Werror"])
]

func target(_ name: String, on dependencies: [Target.Dependency] = [], plugins: [Target.PluginUsage] = []) -> Target {
  .target(
    name: name, dependencies: dependencies, swiftSettings: house,
    linkerSettings: [.linkedLibrary("m")], plugins: plugins)
}

func tests(_ name: String, on dependencies: [Target.Dependency], resources: [Resource]? = nil) -> Target {
  .testTarget(
    name: name, dependencies: dependencies, resources: resources, swiftSettings: house)
}

let package = Package(
  name: "lstmnb",
  products: [.executable(name: "lstmnb", targets: ["lstmnb"])],
  targets: [
    // What both halves agree on.
    target("Notation"),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    target("Files", on: ["CCrypto", "CZlib", "CSQLite"]),

    // The language.
    target("Syntax", on: ["Notation"]),
    target("Language", on: ["Syntax", "Notation", "Files"]),

    // Learning.
    .target(name: "CKernels", cSettings: kernelFlags, linkerSettings: [.linkedLibrary("m")]),
    target("Tensors", on: ["CKernels"]),
    target("Series", on: ["Tensors", "Notation"]),
    target("Layers", on: ["Tensors"]),
    target("Training", on: ["Layers", "Tensors"]),

    target("Models", on: ["Training", "Layers", "Series", "Notation"]),
    target("Diagnosis", on: ["Training", "Layers", "Tensors", "Notation"]),

    // Drawing, and the vocabulary in which all of the above meets.
    target("Plots", on: ["Notation"]),
    target(
      "Verbs",
      on: [
        "Language", "Syntax", "Diagnosis", "Models", "Training", "Layers", "Series", "Tensors", "Plots", "Notation",
        "Files",
      ],
      plugins: ["VocabularyIndex"]),
    .executableTarget(name: "VocabularyIndexer", swiftSettings: house),
    .plugin(
      name: "VocabularyIndex", capability: .buildTool(), dependencies: ["VocabularyIndexer"],
      path: "Sources/VocabularyIndex"),

    target("Stdlib", plugins: ["VocabularyIndex"]),

    // Prose to HTML.
    .systemLibrary(
      name: "CMark", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    target("Markdown", on: ["CMark"]),

    // The three faces.
    target("Notebook", on: ["Markdown", "Language", "Syntax", "Notation", "Files"]),
    // What the reading and writing of notebooks is held to, for tests.
    target("MarkdownReference", on: ["CMark", "Notebook"]),
    .target(name: "CLineEditor", linkerSettings: [.linkedLibrary("edit")]),
    target("REPL", on: ["Language", "Syntax", "Notation", "CLineEditor"]),
    .executableTarget(
      name: "lstmnb",
      dependencies: ["REPL", "Notebook", "Verbs", "Stdlib", "Language", "Syntax", "Notation", "Files"],
      swiftSettings: house),

    // Benchmarks that print.
    .executableTarget(
      name: "Bench", dependencies: ["Syntax", "Training", "Layers", "Tensors", "Series", "Files", "Notation"],
      swiftSettings: house),

    // Inputs that nobody would write, for what reads files.
    .executableTarget(
      name: "Fuzz",
      dependencies: [
        "MarkdownReference", "Notebook", "Language", "Syntax", "Models", "Series", "Tensors", "Files", "Notation",
      ],
      swiftSettings: house),

    // Tests
    tests("ArchitectureTests", on: []),
    tests("ProgramTests", on: ["lstmnb"], resources: [.copy("Programs")]),
    tests("DiagnosisTests", on: ["Verbs", "Diagnosis", "Layers", "Language", "Syntax", "Stdlib", "Files"]),
    tests("StdlibTests", on: ["Stdlib", "Verbs", "Language", "Syntax", "Files"]),
    tests("NotationTests", on: ["Notation"]),
    tests(
      "NotebookTests", on: ["MarkdownReference", "Markdown", "Notebook", "Language", "Syntax", "Notation", "Files"],
      resources: [.copy("Goldens")]),
    tests("FilesTests", on: ["Files"], resources: [.copy("Fixtures")]),
    tests("LanguageTests", on: ["Language", "Syntax", "Notation", "Files"]),
    tests("SeriesTests", on: ["Series", "Tensors", "Notation"], resources: [.copy("Fixtures")]),
    tests("PlotsTests", on: ["Plots", "Notation"], resources: [.copy("Goldens")]),
    tests("SyntaxTests", on: ["Syntax", "Notation"], resources: [.copy("Programs")]),
    tests("REPLTests", on: ["REPL", "Language", "Syntax", "Files"]),
    tests(
      "VerbsTests", on: ["Verbs", "Models", "Language", "Syntax", "Tensors", "Files", "Notation"],
      resources: [.copy("Transcripts"), .copy("Data")]),
    tests("TensorsTests", on: ["Tensors", "CKernels"], resources: [.copy("Fixtures")]),
    tests("LayersTests", on: ["Layers", "Tensors"]),
    tests(
      "ModelsTests", on: ["Models", "Training", "Layers", "Series", "Tensors"], resources: [.copy("Fixtures")]),
    tests("TrainingTests", on: ["Training", "Layers", "Tensors"], resources: [.copy("Fixtures")]),
  ]
)
