internal import Synchronization
internal import Tensors

/// Reads a delimited text in waves: while the rows of some blocks are told apart, those before are put into the columns,
/// those behind are read, and all are shown to the source. Neither the number of threads nor the size of blocks changes
/// what comes out.
struct CSVPipeline {
  /// How a text is cut up and read.
  struct Plan: Sendable {
    var execution = Execution(threads: 1)
    /// Bytes of a block.
    var block = 1 << 17
    /// Blocks of a wave.
    var blocks = 8
    /// Bytes of a row; longer ones are most likely no rows.
    var longestRow = 1 << 26
  }

  /// A block, what was read of it, and the first byte that is no UTF-8.
  private final class Place: Sendable {
    let block = Mutex(TextBlock())
    let rows: Mutex<DelimitedRows>
    let facts = Mutex((fault: Int?.none, lineFeeds: 0))

    init() { rows = Mutex(DelimitedRows()) }
  }

  private struct Wave: Sendable {
    let places: [Place]

    init(_ count: Int) { places = (0..<count).map { _ in Place() } }
  }

  let plan: Plan

  /// Everything from the rest of the first block on.
  /// - Parameters:
  ///   - start: the columns, or what is wrong already; then only the rest of what is wrong is looked for.
  ///   - first: of which the rows begin at `place`; it is known to be text, and to hold so many line feeds.
  func run(
    _ start: Result<CSVTable, CSVError>, _ feed: TextFeed, first: TextBlock, from place: Int, lineFeeds: Int
  ) throws(CSVError) -> CSVTable {
    let source = feed.source
    source.observe(first.bytes, count: first.ownCount)
    let state = Mutex(State(start, lineFeeds: lineFeeds, prefix: Array(first.bytes.prefix(min(64, first.ownCount)))))
    state.withLock { $0.take(first, from: place) }
    guard !first.isLast else { return try state.withLock { state throws(CSVError) in try state.outcome() } }
    let feed = Mutex(feed)
    var waves = (0..<3).map { _ in Wave(plan.blocks) }
    let crew = Crew(plan.execution)
    let kernels = plan.execution.kernels
    // Of the three, one is put into the columns, the next is read into rows, the last is filled.
    fill(waves[1], feed)
    var hasPrevious = false
    while true {
      let (previous, current, next) = (waves[0], waves[1], waves[2])
      let isLast = current.places[plan.blocks - 1].block.withLock(\.isLast)
      let form = state.withLock { $0.form }
      let commits = hasPrevious
      crew.share(tasks: 3 + plan.blocks) { task in
        switch task {
        case 0: show(current, source)
        case 1: if commits { commit(previous, state) }
        case 2: if !isLast { fill(next, feed) }
        default: parse(current.places[task - 3], form, kernels)
        }
      }
      hasPrevious = true
      waves = [current, next, previous]
      if isLast { break }
    }
    commit(waves[0], state)
    return try state.withLock { state throws(CSVError) in try state.outcome() }
  }

  private func fill(_ wave: Wave, _ feed: borrowing Mutex<TextFeed>) {
    feed.withLock { feed in
      for place in wave.places { place.block.withLock { feed.read(into: &$0) } }
    }
  }

  private func show(_ wave: Wave, _ source: any ByteSource) {
    for place in wave.places {
      let block = place.block.withLock(\.self)
      source.observe(block.bytes, count: block.ownCount)
    }
  }

  /// The rows of a block, and whether it is UTF-8.
  private func parse(_ place: Place, _ form: DelimitedRows.Form?, _ kernels: KernelSet) {
    let block = place.block.withLock(\.self)
    let facts = EncodingCheck.facts(of: block.bytes, count: block.count, with: kernels)
    place.facts.withLock { $0 = facts }
    guard facts.fault == nil, let form else { return }
    place.rows.withLock { $0.read(block.bytes, count: block.count, at: 0, line: 0, as: form, with: kernels) }
  }

  private func commit(_ wave: Wave, _ state: borrowing Mutex<State>) {
    for place in wave.places {
      let block = place.block.withLock(\.self)
      let facts = place.facts.withLock(\.self)
      place.rows.withLock { rows in
        state.withLock { $0.take(block, rows, fault: facts.fault, lineFeeds: facts.lineFeeds) }
      }
    }
  }

  /// The columns so far, or what was wrong.
  private struct State {
    /// What was wrong first; the text is read on nevertheless, for one that is no text at all is told first.
    private var table: Result<CSVTable, CSVError>
    private var notText: CSVError?
    /// Before the next block.
    private var lineFeeds: Int
    /// The first bytes of the text, which tell what it is instead.
    private let prefix: [UInt8]

    init(_ table: Result<CSVTable, CSVError>, lineFeeds: Int, prefix: [UInt8]) {
      (self.table, self.lineFeeds, self.prefix) = (table, lineFeeds, prefix)
    }

    /// Nil where rows are of no use any more.
    var form: DelimitedRows.Form? {
      guard notText == nil, case .success(let table) = table else { return nil }
      return table.form
    }

    mutating func take(_ first: TextBlock, from place: Int) {
      change { table throws(CSVError) in try table.take(first, from: place) }
    }

    mutating func take(_ block: TextBlock, _ rows: DelimitedRows, fault: Int?, lineFeeds: Int) {
      guard notText == nil else { return }
      if let fault {
        notText = EncodingCheck.error(
          block.bytes.span, fault, before: block.start, lineFeeds: self.lineFeeds, prefix: prefix)
        return
      }
      self.lineFeeds += lineFeeds
      change { table throws(CSVError) in try table.take(block, rows) }
    }

    /// The table in its place, so that its columns are not copied.
    private mutating func change(_ use: (inout CSVTable) throws(CSVError) -> Void) {
      guard case .success(var table) = table else { return }
      self.table = .failure(.empty)
      do throws(CSVError) {
        try use(&table)
        self.table = .success(table)
      } catch {
        self.table = .failure(error)
      }
    }

    func outcome() throws(CSVError) -> CSVTable {
      if let notText { throw notText }
      return try table.get()
    }
  }
}
