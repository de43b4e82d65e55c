internal import Language
internal import Notation
internal import Series
internal import Syntax

/// Makes a panel: of several series, or of one cut into stretches.
struct PanelVerb: Verb {
  static let name = "panel"
  static let summary = "Makes a panel of series by name, or cuts one series into individuals."
  static let examples = [
    "panel({ tallinn: series([1, 2, 3]), tartu: series([4, 5]) }, by: \"town\")",
    "panel(series([1, 2, 3, 4, 5]), lengths: [2, 3])",
    "let s = derive series([1, 2, 3, 4]) shop: where(.value < 3, \"a\", \"b\")\npanel(s, by: \"shop\")",
  ]
  static let result = Kind.series
  static let role = VerbRole.function

  @Bare("A record of series, or a series to cut.") var whole: Cuttable
  @Parameter("What tells individuals apart: of a series to cut, a column of it.", shown: "\"individual\"")
  var by: ColumnName? = nil
  @Parameter("Of a series to cut: how many rows each has, in turn.", shown: "none") var lengths: Value? = nil

  func run(in context: Context) throws(Complaint) -> Value {
    switch whole {
    case .named(let fields):
      if lengths != nil {
        throw Complaint("`lengths:` cuts one series", suggestion: "leave it out", blaming: "lengths")
      }
      return .object(
        try explained(blaming: "whole") { () throws(PanelError) in
          try Panel(key: by?.text ?? "individual", Self.individuals(fields))
        })
    case .one(let series):
      if let lengths {
        let lengths = try lengths.wholeNumbers(blaming: "lengths")
        return .object(
          try explained(blaming: "lengths") { () throws(PanelCutError) in
            try series.cut(lengths: lengths, key: by?.text ?? "individual")
          })
      }
      guard let by else {
        throw Complaint(
          "what tells its individuals apart?", suggestion: "by: \"shop\", or lengths: [100, 120]", blaming: "whole")
      }
      return .object(
        try explained(blaming: "by") { () throws(PanelCutError) in try series.cut(by: by.text) })
    }
  }
}

extension PanelVerb {
  /// What was taken out of a panel is an individual of this one, under the name it has here; but where two rest on the
  /// cells of one, or one on those of several, it stays known.
  private static func individuals(_ fields: [(String, Series)]) -> [Individual] {
    let sources = fields.map { _, series in
      series.columns.reduce(Reach.Source.nobody) { $0.union($1.reach.source) }
    }
    return fields.indices.map { place in
      let (name, series) = fields[place]
      guard case .one = sources[place],
        sources.count(where: { $0.union(sources[place]) == sources[place] && $0 != .nobody }) == 1
      else { return Individual(name: name, series: series) }
      return Individual(name: name, series: series.owned(by: .nobody))
    }
  }
}

/// What a panel is made of.
enum Cuttable: ValueConvertible {
  case named([(String, Series)])
  case one(Series)

  static var kind: Kind { .record.or(.series) }

  init(value: Value) throws(Complaint) {
    switch value {
    case .object(let series as Series): self = .one(series)
    case .record(let record):
      var fields: [(String, Series)] = []
      for (label, value) in record.fields {
        guard case .object(let series as Series) = value else {
          throw Complaint("`\(label)` is \(value.kind.phrase), and an individual is a series", code: .wrongKind)
        }
        fields.append((label, series))
      }
      self = .named(fields)
    default: throw .mismatch(expected: Self.kind, actual: value)
    }
  }
}

extension Value {
  /// The whole numbers from 0 of a list or of a series of one column.
  func wholeNumbers(blaming label: String) throws(Complaint) -> [Int] {
    let numbers: [Double?]
    switch self {
    case .object(let series as Series):
      guard series.columns.count == 1, let column = series.columns[0].numbers else {
        throw Complaint("`\(label):` takes one column of numbers", blaming: label, code: .wrongKind)
      }
      numbers = (0..<series.count).map { column[$0] }
    case .list(let values): numbers = try NumberList(values).numbers
    default: throw Complaint.mismatch(expected: .list.or(.series), actual: self).blaming(label)
    }
    var whole: [Int] = []
    whole.reserveCapacity(numbers.count)
    for (place, number) in numbers.enumerated() {
      guard let int = number.flatMap({ Int(exactly: $0) }), int >= 0, int <= 100_000_000 else {
        let given = number.map { NumberText.significant($0) } ?? "missing"
        throw Complaint("element \(place) of `\(label):` is \(given), and no number of rows", blaming: label)
      }
      whole.append(int)
    }
    return whole
  }
}
