internal import Language
internal import Series
internal import Syntax

/// What the windows of each class weigh: `.balanced`, a list in the order of the classes, or a record by their names.
enum ClassWeights: ValueConvertible {
  /// n / (k · n_c): every class counts as much as every other, and a window as much as before on average.
  case balanced
  case list([Double])
  case named(Record)

  static var kind: Kind { .symbol.or(.list).or(.record) }
  static var choices: [String] { ["balanced"] }

  init(value: Value) throws(Complaint) {
    switch value {
    case .symbol(let symbol) where symbol.name == "balanced" && symbol.arguments.isEmpty: self = .balanced
    case .list: self = .list(try [Double](value: value))
    case .record(let record): self = .named(record)
    case .symbol(let symbol):
      throw Complaint("`.\(symbol.name)` is not `.balanced`", suggestion: ".balanced", code: .unknownChoice)
    default: throw .mismatch(expected: Self.kind, actual: value)
    }
  }

  /// One number for each class of the data.
  func numbers(for data: WindowedData) throws(Complaint) -> [Double] {
    guard let classes = data.classes else {
      throw Complaint(
        "`class-weights:` needs classes, and these targets are numbers", suggestion: "window … label: .column",
        blaming: "class-weights")
    }
    switch self {
    case .balanced:
      var counts = [Int](repeating: 0, count: classes.count)
      for label in data.train.truths() { counts[Int(label)] += 1 }
      let all = counts.reduce(0, +)
      // A class that no training window has is not learned, and weighs as it did.
      return counts.map { $0 == 0 ? 1 : Double(all) / (Double(classes.count) * Double($0)) }
    case .list(let numbers):
      guard numbers.count == classes.count else {
        throw Complaint(
          "there are \(numbers.count) weights for \(classes.count) classes",
          notes: ["the classes are: " + classes.joined(separator: ", ")], blaming: "class-weights")
      }
      return numbers
    case .named(let record):
      for label in record.labels where !classes.contains(where: { Label.areEqual($0, label) }) {
        throw Complaint(
          "`\(label)` is none of the classes", notes: ["the classes are: " + classes.joined(separator: ", ")],
          blaming: "class-weights")
      }
      var numbers: [Double] = []
      for name in classes {
        numbers.append(try record[name].map { value throws(Complaint) in try Double(value: value) } ?? 1)
      }
      return numbers
    }
  }
}
