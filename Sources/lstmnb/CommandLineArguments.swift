internal import Language
internal import Syntax

/// The flags of one invocation, each read once and refused where the subcommand does not take it.
struct CommandLineArguments {
  var operands: [String] = []
  var settings: [(name: String, text: String)] = []
  private var values: [String: [String]] = [:]
  private var switches: Set<String> = []

  /// A flag, and what stands for its value in usage; nil for a switch.
  struct Flag {
    var name: String
    var value: String?
    var help: String
  }

  struct Problem: Error {
    var message: String
    var suggestion: String?
  }

  init(_ arguments: ArraySlice<String>, flags: [Flag]) throws(Problem) {
    var rest = arguments
    while let argument = rest.popFirst() {
      if argument == "--" {
        operands += rest
        break
      }
      guard argument.hasPrefix("-"), argument != "-" else {
        operands.append(argument)
        continue
      }
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard let flag = flags.first(where: { $0.name == parts[0] }) else {
        throw Problem(
          message: "unknown option `\(parts[0])`",
          suggestion: DidYouMean.closest(to: parts[0], among: flags.map(\.name)).map { "did you mean `\($0)`?" })
      }
      guard flag.value != nil else {
        guard parts.count == 1 else { throw Problem(message: "`\(flag.name)` takes no value") }
        switches.insert(flag.name)
        continue
      }
      // `--set k=v` has its `=` inside the value.
      guard let value = parts.count == 2 ? parts[1] : rest.popFirst() else {
        throw Problem(message: "`\(flag.name)` needs a value", suggestion: "\(flag.name) \(flag.value ?? "")")
      }
      values[flag.name, default: []].append(value)
    }
    for setting in values["--set"] ?? [] {
      guard let equals = setting.firstIndex(of: "="), equals != setting.startIndex else {
        throw Problem(message: "`--set \(setting)` has no `=`", suggestion: "--set name=value")
      }
      self.settings.append((String(setting[..<equals]), String(setting[setting.index(after: equals)...])))
    }
  }

  func has(_ name: String) -> Bool { switches.contains(name) }

  func value(_ name: String) -> String? { values[name]?.last }

  func all(_ name: String) -> [String] { values[name] ?? [] }

  /// A whole number at least `least`, or the default where the flag is not given.
  func count(_ name: String, least: Int, default standard: Int) throws(Problem) -> Int {
    guard let text = value(name) else { return standard }
    guard let count = Int(text), count >= least else {
      throw Problem(
        message: "`\(name) \(text)` is not a whole number of \(least) or more", suggestion: "\(name) \(max(least, 2))")
    }
    return count
  }

  func seconds(_ name: String, default standard: Double) throws(Problem) -> Double {
    guard let text = value(name) else { return standard }
    guard let seconds = Double(text), seconds >= 0, seconds.isFinite else {
      throw Problem(message: "`\(name) \(text)` is no number of seconds", suggestion: "\(name) 30")
    }
    return seconds
  }

  /// A size in bytes with K, M or G: `4G`.
  func size(_ name: String, default standard: Int) throws(Problem) -> Int {
    guard let text = value(name) else { return standard }
    let units: [(String, Int)] = [("K", 1 << 10), ("M", 1 << 20), ("G", 1 << 30)]
    let unit = units.first { text.hasSuffix($0.0) }
    guard let count = Int(unit == nil ? text : String(text.dropLast())), count > 0,
      case (let bytes, false) = count.multipliedReportingOverflow(by: unit?.1 ?? 1)
    else { throw Problem(message: "`\(name) \(text)` is no size", suggestion: "\(name) 4G") }
    return bytes
  }
}
