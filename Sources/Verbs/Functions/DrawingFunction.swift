internal import Files
internal import Language
internal import Series
internal import Tensors

/// Draws one number for each row, a function of seed, stream and row alone: equal calls draw equal numbers.
protocol DrawingFunction: Verb {
  var rows: Value { get }
  var stream: String { get }
  var seed: Int? { get }
  /// The two numbers that describe the distribution.
  var parameters: (Figure, Figure) { get }
  static func draw(_ generator: Philox, row: Int, _ first: Double, _ second: Double) -> Double
}

extension DrawingFunction {
  static var result: Kind { .series }
  static var role: VerbRole { .draws }

  func run(in context: Context) throws(Complaint) -> Value {
    let axis: TimeAxis
    switch rows {
    case .object(let panel as Panel):
      return .object(try each(panel.individuals.map { ($0.name, $0.series.axis) }, key: panel.key, in: context))
    case .object(let times as PanelTimes):
      let individuals = times.panel.individuals.map { ($0.name, $0.series.axis) }
      return .object(try each(individuals, key: times.panel.key, in: context))
    case .object(let series as Series): axis = series.axis
    case .object(let times as Times): axis = times.axis
    case .number:
      let count = try Int(value: rows)
      guard (0...100_000_000).contains(count) else {
        throw .outOfRange("rows", "from 0 to 100000000", actual: "\(count)")
      }
      axis = .index(count: count)
    default: throw Complaint.mismatch(expected: .series.or(.int), actual: rows).blaming("rows")
    }
    return .object(try drawn(on: axis, for: context.individual, in: context))
  }

  /// Draws for each individual of a panel, each with a stream of its own.
  private func each(
    _ individuals: [(name: String, axis: TimeAxis)], key: String, in context: Context
  ) throws(Complaint) -> Panel {
    var results: [Individual] = []
    results.reserveCapacity(individuals.count)
    for (name, axis) in individuals {
      results.append(Individual(name: name, series: try drawn(on: axis, for: name, in: context)))
    }
    return try explained { () throws(PanelError) in try Panel(key: key, results) }
  }

  private func drawn(on axis: TimeAxis, for individual: String?, in context: Context) throws(Complaint) -> Series {
    let seed = seed.map { UInt64(bitPattern: Int64($0)) } ?? context.seed
    // No name of a stream holds the zero byte that parts it from the individual's.
    let generator = Philox(seed: seed, stream: Self.number(of: stream + (individual.map { "\0" + $0 } ?? "")))
    let (first, second) = parameters
    let numbers: [Double?] = (0..<axis.count).map {
      let number = Self.draw(generator, row: $0, first.number, second.number)
      return number.isFinite ? number : nil
    }
    let known = first.end.later(second.end)
    let reach = (known.row(on: axis).map { Reach(.row($0)).union(.own) } ?? .own).from(known.source)
    return try explained { () throws(SeriesError) in
      try Series(axis: axis, columns: [Column(Self.name, numbers: numbers, reach: reach)])
    }
  }

  /// A stream for every name: the first eight bytes of its digest.
  private static func number(of stream: String) -> UInt64 {
    Digest(of: stream).bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }
}
