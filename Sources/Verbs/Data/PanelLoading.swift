internal import Files
internal import Language
internal import Series
internal import Syntax

/// Loads many individuals from the files of a folder.
extension LoadVerb {
  /// The files of a folder in the order of their names' bytes. Where each has the column `by:`, it says whose a row is;
  /// where none has, each file is one individual, called by the file's name without its ending.
  func folder(_ options: CSVOptions, in context: Context) throws(Complaint) -> Panel {
    let files = try context.paths(in: path).filter { file in
      Self.endings.contains { file.text.lowercased().hasSuffix($0) }
    }
    guard !files.isEmpty else {
      throw Complaint(
        "there are no files in `\(path.text)` that end in \(Self.endings.joined(separator: " or "))",
        blaming: "path", code: .missingFile)
    }
    var options = options
    options.mayLackIndividual = true
    var individuals: [Individual] = []
    var sources: [String: FilePath] = [:]
    var leftOut = 0
    var isOne: Bool?
    for file in files {
      if context.isInterrupted { throw Complaint("interrupted", code: .interrupted) }
      let reading = try reading(of: file, options, in: context)
      let isFileOne = reading.panel == nil
      if let isOne, isOne != isFileOne, let by {
        throw Complaint(
          "`\(file.text)` has \(isFileOne ? "no column" : "a column") `\(by.text)`, and the files before it "
            + (isFileOne ? "have one" : "have none"), suggestion: "repair the odd file", blaming: "by", code: .badData)
      }
      isOne = isFileOne
      leftOut += reading.report.leftOutCount
      for one in reading.panel?.individuals ?? [Individual(name: Self.stem(of: file), series: reading.series)] {
        if let other = sources.updateValue(file, forKey: one.name) {
          throw Complaint(
            "`\(one.name)` is in `\(other.text)` and in `\(file.text)`", suggestion: "keep each individual in one file",
            blaming: "path", code: .badData)
        }
        individuals.append(try inOrder(one, like: individuals.first, file))
      }
    }
    let panel = try panel(individuals, sources)
    context.note("load: " + PanelNote(path.text, panel, files: files.count, leftOut: leftOut).text)
    return panel
  }

  /// Of all formats that `load` tells by their names, packed ones too.
  private static let endings =
    [".csv", ".tsv", ".jsonl", ".ndjson", ".json", ".npy"].flatMap { [$0, $0 + ".gz"] } + [
      ".sqlite", ".sqlite3", ".db",
    ]

  /// A file's name without its ending.
  private static func stem(of file: FilePath) -> String {
    let name = WholeFile.name(of: file.text)
    let ending = endings.filter { name.lowercased().hasSuffix($0) }.map(\.utf8.count).max() ?? 0
    return String(decoding: name.utf8.dropLast(ending), as: UTF8.self)
  }

  /// Columns in the order of the first file's; another order is no difference.
  private func inOrder(_ one: Individual, like first: Individual?, _ file: FilePath) throws(Complaint) -> Individual {
    guard let names = first?.series.columns.map(\.name), names.count == one.series.columns.count,
      let series = try? one.series.selecting(names)
    else { return one }
    return Individual(name: one.name, series: series)
  }

  /// What differs is told by file, not by individual.
  private func panel(_ individuals: [Individual], _ sources: [String: FilePath]) throws(Complaint) -> Panel {
    do {
      return try Panel(key: by?.text ?? "individual", individuals).aligned()
    } catch {
      var complaint = Complaint(error)
      let named: [String] =
        switch error {
        case .columnsDiffer(let one, _, let other, _), .kindsDiffer(_, let one, _, let other, _): [one, other]
        case .duplicateName(let name): [name]
        case .noIndividuals: []
        }
      complaint.notes =
        named.compactMap { name in sources[name].map { "`\(name)` is in \($0.text)" } } + complaint.notes
      complaint.label = "path"
      throw complaint
    }
  }
}

/// What was recognised of many individuals, in a line or two.
struct PanelNote {
  let text: String

  init(_ path: String, _ panel: Panel, files: Int?, leftOut: Int) {
    let count = panel.individuals.count
    var parts = [path] + (files.map { ["\($0) files"] } ?? [])
    parts.append("rows \(panel.count) of \(count) individual\(count == 1 ? "" : "s") by \(panel.key)")
    let axes = panel.individuals.map(\.series.axis)
    let steps = axes.map(\.step)
    if let step = steps[0], steps.allSatisfy({ $0 == step }) { parts.append("step \(step)") }
    let missing = panel.individuals.reduce(0) { sum, one in
      sum + one.series.columns.reduce(0) { $0 + $1.missing.setCount }
    }
    parts.append("missing \(missing)")
    var lines = [parts.joined(separator: "   ")]
    if leftOut > 0 {
      lines.append(
        "  \(leftOut) row\(leftOut == 1 ? "" : "s") that \(files == nil ? "the file leaves" : "the files leave") out \(leftOut == 1 ? "stands" : "stand") in the series as missing"
      )
    }
    let uneven = zip(panel.names, axes).filter { !$1.isRegular }
    if let first = uneven.first {
      let rest = uneven.count > 1 ? " and of \(uneven.count - 1) more" : ""
      lines.append("  the times of `\(first.0)`\(rest) are not evenly apart: windows need an even grid")
    }
    if let other = zip(panel.names, steps).first(where: { $1 != steps[0] }), uneven.isEmpty {
      lines.append("  the steps of `\(panel.names[0])` and `\(other.0)` differ: windows need one step for all")
    }
    text = lines.joined(separator: "\n")
  }
}
