/// How the program ends, as the shell sees it (sysexits.h where that has a word for it).
enum ExitCode: Int32 {
  case fine = 0
  /// A program or a cell failed.
  case failed = 1
  /// A check differs, or a quality gate failed.
  case differs = 2
  case usage = 64
  /// Bad input or syntax.
  case badInput = 65
  case noInput = 66
  /// A fault of the program itself.
  case internalFault = 70
  case inputOutput = 74
  case interrupted = 130
  case terminated = 143
}
