import Language
import Notation
import Syntax

/// Verbs that are just enough to speak with: values, layers, draws, files, column expressions, fields and a word.
enum TestVocabulary {
  static func make(modules: [String: String] = [:]) -> Vocabulary {
    Vocabulary(
      verbs: [
        ShowVerb.self, FitVerb.self, WindowVerb.self, LSTMVerb.self, DenseVerb.self, SumVerb.self, SeriesVerb.self,
        SaveVerb.self, LoadVerb.self, SeedVerb.self, DrawVerb.self, AssertVerb.self, FailVerb.self, FilterVerb.self,
        DeriveVerb.self, HelpVerb.self, StatisticVerb.self, NoteVerb.self, PlotASCIIVerb.self, TakeVerb.self,
      ], kinds: [Cells.self, Net.self, LayerObject.self, Fitted.self],
      makeModel: { layers throws(Complaint) in
        var names: [String] = []
        for layer in layers { names.append(try LayerObject(value: layer).name) }
        return .object(Net(layers: names))
      },
      power: { base, exponent in base < 0 ? .nan : exponent == 0.5 ? base.squareRoot() : .nan },
      module: { modules[$0] })
  }
}

/// A series in miniature: one column of numbers, elementwise.
struct Cells: Object {
  var cells: [Double?]
  static var kind: Kind { .series }
  static var hasOpenMembers: Bool { true }
  static var isElementwise: Bool { true }
  static var members: [Member] { [Member("rows", .int, "How many rows.")] }
  func member(_ name: String) throws(Complaint) -> Value? {
    switch name {
    case "rows": .number(Double(cells.count))
    case "load", "other": .object(self)
    default: nil
    }
  }
  func element(at index: Value) throws(Complaint) -> Value? {
    switch index {
    case .number: cells[try Indexing.place(index, count: cells.count)].map { .number($0) } ?? .missing
    case .range(let range): .object(Cells(cells: Array(cells[try Indexing.places(range, count: cells.count)])))
    case .text(let name): name == "rows" ? .text("the column") : nil
    default: nil
    }
  }
  func combined(_ operation: BinaryOperator, with other: Value, isLeft: Bool) throws(Complaint) -> Value? {
    guard case .number(let number) = other, operation != .contained else { return nil }
    let result: [Double?] = cells.map { cell in
      switch operation {
      case .add: cell.map { $0 + number }
      case .greater: cell.map { $0 > number ? 1 : 0 }
      default: cell
      }
    }
    return .object(Cells(cells: result))
  }
  func negated() throws(Complaint) -> Value? { .object(Cells(cells: cells.map { $0.map(-) })) }
  func shown(width: Int) -> [String] { ["series of \(cells.count)"] }
  func isSame(as other: any Object) -> Bool { (other as? Cells)?.cells == cells }
}

struct LayerObject: Object {
  var name: String
  static var kind: Kind { .layer }
  func shown(width: Int) -> [String] { [name] }
}

struct Net: Object {
  var layers: [String]
  static var kind: Kind { .model }
  func shown(width: Int) -> [String] { ["model: " + layers.joined(separator: " ")] }
}

struct Fitted: Object {
  var epochs: Int
  static var kind: Kind { Kind("fitted") }
  static var members: [Member] { [Member("epochs", .int, "Epochs run.")] }
  func member(_ name: String) throws(Complaint) -> Value? { name == "epochs" ? .number(Double(epochs)) : nil }
  func shown(width: Int) -> [String] { ["fitted, \(epochs) epochs"] }
}

/// A number that remembers where it comes from.
struct Remembered: NumberObject { var number: Double }

struct ShowVerb: Verb {
  static let name = "show"
  static let summary = "Shows a value."
  static let result = Kind.nothing
  @Bare("A value.") var value: Value
  func run(in context: Context) throws(Complaint) -> Value {
    context.show(value)
    return .nothing
  }
}

struct FitVerb: Verb {
  static let name = "fit"
  static let summary = "Trains."
  static let result = Fitted.kind
  static let role = VerbRole.draws
  @Bare("The model to train.") var model: Net
  @Parameter("The series to train on.") var on: Cells
  @Parameter("How often every window is seen.") var epochs = 10
  @Parameter("Patience.") var earlyStop: Int? = nil
  @Parameter("What is made small.") var loss = Loss.mse
  enum Loss: String, Choice { case mse, huber }
  func run(in context: Context) throws(Complaint) -> Value {
    guard epochs > 0 else { throw .outOfRange("epochs", "at least 1", actual: "\(epochs)") }
    return .object(Fitted(epochs: epochs))
  }
}

struct WindowVerb: Verb {
  static let name = "window"
  static let summary = "Cuts windows."
  static let result = Kind.series
  @Bare("`window` needs a split: write `split s … | window`.") var series: Cells
  @Parameter("Steps of the past.") var past: Steps
  func run(in context: Context) throws(Complaint) -> Value { .object(series) }
}

struct LSTMVerb: Verb {
  static let name = "lstm"
  static let summary = "A layer."
  static let result = Kind.layer
  static let role = VerbRole.layer
  @Bare("Units.") var units: Int
  func run(in context: Context) throws(Complaint) -> Value { .object(LayerObject(name: "lstm \(units)")) }
}

struct DenseVerb: Verb {
  static let name = "dense"
  static let summary = "A layer."
  static let result = Kind.layer
  static let role = VerbRole.layer
  @Bare("Outputs.") var units: Int
  func run(in context: Context) throws(Complaint) -> Value { .object(LayerObject(name: "dense \(units)")) }
}

struct SumVerb: Verb {
  static let name = "sum"
  static let summary = "The sum."
  static let result = Kind.number
  static let role = VerbRole.function
  @Bare("Numbers.") var values: [Double]
  func run(in context: Context) throws(Complaint) -> Value { .number(values.reduce(0, +)) }
}

struct SeriesVerb: Verb {
  static let name = "series"
  static let summary = "A series."
  static let result = Kind.series
  static let role = VerbRole.function
  @Bare("Numbers.") var values: [Double?]
  func run(in context: Context) throws(Complaint) -> Value { .object(Cells(cells: values)) }
}

struct StatisticVerb: Verb {
  static let name = "statistic"
  static let summary = "A number that remembers."
  static let result = Kind.number
  static let role = VerbRole.function
  @Bare("The number.") var number: Double
  func run(in context: Context) throws(Complaint) -> Value { .object(Remembered(number: number)) }
}

struct TakeVerb: Verb {
  static let name = "take"
  static let summary = "Gives back what it is given."
  static let result = Kind.any
  static let role = VerbRole.function
  @Bare("Anything.") var value: Value
  func run(in context: Context) throws(Complaint) -> Value { value }
}

struct SaveVerb: Verb {
  static let name = "save"
  static let summary = "Saves."
  static let result = Kind.nothing
  @Bare("A value.") var value: Value
  @Parameter("Where.") var to: FilePath
  func run(in context: Context) throws(Complaint) -> Value {
    try context.write(Array(value.inline.utf8), to: to)
    return .nothing
  }
}

struct LoadVerb: Verb {
  static let name = "load"
  static let summary = "Loads."
  static let result = Kind.text
  @Bare("Where.") var path: FilePath
  func run(in context: Context) throws(Complaint) -> Value {
    .text(String(decoding: try context.read(path), as: UTF8.self))
  }
}

struct SeedVerb: Verb {
  static let name = "seed"
  static let summary = "Declares the seed."
  static let result = Kind.nothing
  static let role = VerbRole.declaresSeed
  @Bare("The seed.") var seed: Int
  func run(in context: Context) throws(Complaint) -> Value {
    context.declareSeed(seed)
    return .nothing
  }
}

struct DrawVerb: Verb {
  static let name = "draw"
  static let summary = "The seed, as if drawn."
  static let result = Kind.number
  static let role = VerbRole.draws
  func run(in context: Context) throws(Complaint) -> Value { .number(Double(Int64(bitPattern: context.seed))) }
}

struct AssertVerb: Verb {
  static let isRehearsed = false
  static let name = "assert"
  static let summary = "Demands."
  static let result = Kind.nothing
  @Bare("What must be true.") var condition: Bool
  func run(in context: Context) throws(Complaint) -> Value {
    guard condition else { throw Complaint("this is not so", blaming: "condition", code: .assertion) }
    return .nothing
  }
}

struct FailVerb: Verb {
  static let isRehearsed = false
  static let name = "fail"
  static let summary = "Fails."
  static let result = Kind.nothing
  @Bare("Why.") var reason: String
  func run(in context: Context) throws(Complaint) -> Value { throw Complaint(reason, code: .gate) }
}

struct FilterVerb: Verb {
  static let name = "filter"
  static let summary = "Rows where a condition holds."
  static let result = Kind.series
  @Bare("A series.") var series: Cells
  @Bare("The condition.") var condition: ColumnExpression
  func run(in context: Context) throws(Complaint) -> Value {
    try context.evaluate(condition, of: .object(series))
  }
}

struct DeriveVerb: Verb {
  static let name = "derive"
  static let summary = "New columns."
  static let result = Kind.list
  @Bare("A series.") var series: Cells
  @Parameter("The columns.") var fields: ColumnFields
  func run(in context: Context) throws(Complaint) -> Value {
    var values: [Value] = []
    for (label, expression) in fields.fields {
      values.append(.text(label))
      values.append(try context.evaluate(expression, of: .object(series)))
    }
    return .list(values)
  }
}

struct HelpVerb: Verb {
  static let name = "help"
  static let summary = "Explains."
  static let result = Kind.text
  @Bare("The word.", shown: "all") var word: Word? = nil
  func run(in context: Context) throws(Complaint) -> Value { .text("about \(word?.text ?? "all")") }
}

struct NoteVerb: Verb {
  static let name = "note"
  static let summary = "Notes, and gives 1."
  static let result = Kind.number
  func run(in context: Context) throws(Complaint) -> Value {
    context.note("noted")
    return .number(1)
  }
}

struct PlotASCIIVerb: Verb {
  static let name = "plot-ascii"
  static let summary = "A kebab verb."
  static let result = Kind.nothing
  @Bare("A value.") var value: Value
  @Parameter("Columns.") var width = 74
  func run(in context: Context) throws(Complaint) -> Value { .nothing }
}
