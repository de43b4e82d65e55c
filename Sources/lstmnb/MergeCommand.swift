internal import Files
internal import Glibc
internal import Notation
internal import Notebook
internal import Stdlib
internal import Verbs

/// `lstmnb merge BASE OURS THEIRS`: git's merge driver for notebooks; the result takes the place of OURS.
enum MergeCommand {
  static let subcommand = Subcommand(
    name: "merge", operands: "BASE OURS THEIRS [PATH]",
    summary: ["merges notebooks for git, into OURS; outputs stay", "where they still hold (`--install` sets git up)"],
    flags: flags, run: run)

  private static let flags: [CommandLineArguments.Flag] = [
    .init(name: "--install", value: nil, help: "makes it the driver for *.lstmnb in the git repository here"),
    .init(name: "-o", value: "OUT", help: "writes there instead"),
    Report.flag,
  ]

  private static func run(_ words: ArraySlice<String>) throws(CommandLineArguments.Problem) -> ExitCode {
    let arguments = try CommandLineArguments(words, flags: flags)
    if arguments.has("--install") {
      guard arguments.operands.isEmpty else { throw .init(message: "`merge --install` takes no files") }
      return MergeDriver.install()
    }
    guard (3...4).contains(arguments.operands.count) else {
      throw .init(
        message: "`merge` needs three versions of a notebook", suggestion: "lstmnb merge base ours theirs")
    }
    var files: [SourceFile] = []
    for path in arguments.operands.prefix(3) {
      switch SourceFile.read(path) {
      case .success(let file): files.append(file)
      case .failure(let failure): return failure.code
      }
    }
    // Git hands over temporary files, and says behind them which path they stand for.
    let name = arguments.operands.count == 4 ? arguments.operands[3] : arguments.operands[1]
    guard
      let merge = NotebookMerge(
        base: files[0].bytes, ours: files[1].bytes, theirs: files[2].bytes, name: name,
        root: WholeFile.parent(of: name), vocabulary: StandardVocabulary.make(module: Stdlib.module))
    else {
      Terminal.complain("`\(name)` cannot be taken apart in one of its versions; merge it by hand")
      // As git's own driver leaves it: more than 127 conflicts is a failure that keeps OURS.
      return .badInput
    }
    let code = files[1].write(merge.bytes, to: arguments.value("-o"))
    guard code == .fine else { return code }
    if arguments.has("--json") {
      Report.print([
        ("file", .text(name)), ("conflicts", .count(merge.conflicts)), ("stale", .texts(merge.stale)),
        ("changed-data", .texts(merge.changedData)), ("changed-settings", .texts(merge.changedSettings)),
      ])
      return merge.conflicts > 0 ? .failed : .fine
    }
    let title = TerminalSafeText.escaped(name)
    for path in merge.changedData {
      Terminal.reportLine(
        "\(title): the sides locked different contents of `\(TerminalSafeText.escaped(path))`; "
          + "settle that file, then `lstmnb run --regenerate`")
    }
    for name in merge.changedSettings {
      Terminal.reportLine(
        "\(title): the sides set `\(TerminalSafeText.escaped(name))` to different values; choose one in the lock")
    }
    if merge.conflicts > 0 {
      Terminal.reportLine(
        "\(title): conflicts: \(merge.conflicts); outputs that hang on them are left out until they are settled")
      return .failed
    }
    if !merge.stale.isEmpty {
      let cells = merge.stale.map { "`\(TerminalSafeText.escaped($0))`" }.joined(separator: ", ")
      Terminal.reportLine("\(title): merged; stale, and to be run again: \(cells)")
    }
    return .fine
  }
}
