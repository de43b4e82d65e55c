internal import Files
internal import Language
internal import Series
internal import Syntax

/// Loads many individuals: the rows of one file, or the files of a folder.
extension LoadVerb {
  /// A file whose column `by:` says whose each row is.
  func panel(in bytes: [UInt8], _ options: CSVOptions, in context: Context) throws(Complaint) -> Panel {
    let reading = try panelReading(bytes, of: path, options)
    context.note("load: " + PanelNote(path.text, reading.panel, files: nil, leftOut: reading.report.leftOutCount).text)
    return reading.panel
  }

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
    var individuals: [Individual] = []
    var sources: [String: FilePath] = [:]
    var leftOut = 0
    var isOne: Bool?
    for file in files {
      if context.isInterrupted { throw Complaint("interrupted", code: .interrupted) }
      let bytes = try context.read(file)
      let names = try header(bytes, of: file, options)
      let isFileOne = by.map { key in !names.contains { $0.utf8.elementsEqual(key.text.utf8) } } ?? true
      if let isOne, isOne != isFileOne, let by {
        throw Complaint(
          "`\(file.text)` has \(isFileOne ? "no column" : "a column") `\(by.text)`, and the files before it "
            + (isFileOne ? "have one" : "have none"), suggestion: "repair the odd file", blaming: "by", code: .badData)
      }
      isOne = isFileOne
      let found = try self.individuals(in: bytes, of: file, options, isOne: isFileOne)
      leftOut += found.leftOut
      for one in found.individuals {
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

  private static let endings = [".csv", ".tsv"]

  private func individuals(
    in bytes: [UInt8], of file: FilePath, _ options: CSVOptions, isOne: Bool
  ) throws(Complaint) -> (individuals: [Individual], leftOut: Int) {
    guard isOne else {
      let reading = try panelReading(bytes, of: file, options)
      return (reading.panel.individuals, reading.report.leftOutCount)
    }
    do {
      let reading = try CSVReader(options).read(bytes)
      let name = WholeFile.name(of: file.text)
      let stem = name.utf8.lastIndex(of: UInt8(ascii: ".")).map { String(name[..<$0]) } ?? name
      return ([Individual(name: stem, series: reading.series)], reading.report.leftOutCount)
    } catch {
      throw blamed(error, file)
    }
  }

  private func panelReading(
    _ bytes: [UInt8], of file: FilePath, _ options: CSVOptions
  ) throws(Complaint) -> CSVPanelReading {
    var options = options
    options.individual = by?.text
    do {
      return try CSVReader(options).readPanel(bytes)
    } catch {
      throw blamed(error, file)
    }
  }

  private func header(_ bytes: [UInt8], of file: FilePath, _ options: CSVOptions) throws(Complaint) -> [String] {
    do {
      return try CSVReader(options).header(bytes)
    } catch {
      throw blamed(error, file)
    }
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
