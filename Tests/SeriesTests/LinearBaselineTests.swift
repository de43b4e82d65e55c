import Testing

@testable import Series

@Suite struct LinearBaselineTests {
  static func data(
    _ y: [Double?], past: Int, horizon: ClosedRange<Int>, train: Int, valid: Int? = nil, reach: Reach = .own
  ) throws -> WindowedData {
    let series = try Series(
      axis: .index(count: y.count),
      columns: [Column("y", numbers: y, reach: reach), Column("x", numbers: y.map { _ in 1 })])
    var spec = WindowSpec(past: past, horizon: horizon)
    spec.targets = ["y"]
    // The target is no input, so that windows with holes in its past are there to be forecast.
    spec.features = ["x"]
    return try WindowedData(
      Split.sizes(train: .steps(train), valid: valid.map { .steps($0) }, test: .rest).parts(of: series), spec)
  }

  static func walk(_ seed: Int, rows: Int, holes: Int = 0) -> [Double?] {
    var dice = Dice(seed)
    var level = 0.0
    return (0..<rows).map { _ in
      level = 0.7 * level + Double(dice.roll(-100...100)) / 10
      return dice.roll(0...99) < holes ? nil : 50 + level
    }
  }

  /// The sums that the shortcut finds are those of the definition, whatever the holes.
  @Test(arguments: 1...30) func productsAreThoseOfTheDefinition(seed: Int) throws {
    var dice = Dice(seed)
    let (past, low) = (dice.roll(1...5), dice.roll(1...3))
    let horizon = low...(low + dice.roll(0...3))
    var column = Column("y", numbers: Self.walk(seed, rows: 60, holes: dice.roll(0...1) * 8))
    if dice.roll(0...2) == 0 { column.filled = Mask((0..<60).map { $0 % 17 == 5 }) }
    if dice.roll(0...2) == 0 { column.reach = Reach(.offset(0), except: [.init(rows: 20..<23, extent: .row(24))]) }
    let rows = 3..<50
    let sums = AutoProducts(column, mean: 50, scale: 2, past: past, horizon: horizon).sums(over: rows)
    let numbers = try #require(column.numbers)
    func z(_ row: Int) -> Double { ((numbers[row] ?? 50) - 50) / 2 }
    let origins = (0..<60).filter { origin in
      let inputs = (origin - past + 1)...origin
      let targets = (origin + horizon.lowerBound)...(origin + horizon.upperBound)
      guard inputs.lowerBound >= 0, rows.contains(targets.lowerBound), rows.contains(targets.upperBound) else {
        return false
      }
      return inputs.allSatisfy { numbers[$0] != nil && column.reach.row(at: $0) ?? 0 <= origin }
        && targets.allSatisfy {
          numbers[$0] != nil && column.filled?[$0] != true && column.reach.row(at: $0) ?? 0 < rows.upperBound
        }
    }
    #expect(sums.count == origins.count)
    func close(_ a: Double, _ b: Double) -> Bool { abs(a - b) < 1e-7 * (1 + abs(b)) }
    for i in 0..<past {
      for j in i..<past {
        #expect(close(sums.inputs[i * past + j], origins.reduce(0) { $0 + z($1 - i) * z($1 - j) }))
      }
      for (step, ahead) in horizon.enumerated() {
        #expect(close(sums.crossed[step * past + i], origins.reduce(0) { $0 + z($1 + ahead) * z($1 - i) }))
      }
    }
    for (step, ahead) in horizon.enumerated() {
      #expect(close(sums.squares[step], origins.reduce(0) { $0 + z($1 + ahead) * z($1 + ahead) }))
    }
    guard sums.count > 0 else { return }
    // The weights solve their equations, and the error is what they make.
    let weights = sums.solved(penalty: 0.1)
    for step in 0..<horizon.count {
      for i in 0..<past {
        let left = (0..<past).reduce(0.1 * weights[step][i]) {
          $0 + sums.inputs[min(i, $1) * past + max(i, $1)] / Double(sums.count) * weights[step][$1]
        }
        #expect(close(left, sums.crossed[step * past + i] / Double(sums.count)))
      }
    }
    let error = origins.reduce(0.0) { total, origin in
      total
        + horizon.enumerated().reduce(0.0) { sum, step in
          let guess = (0..<past).reduce(0.0) { $0 + weights[step.offset][$1] * z(origin - $1) }
          return sum + (z(origin + step.element) - guess) * (z(origin + step.element) - guess)
        }
    }
    #expect(close(sums.squaredError(of: weights), error))
  }

  /// One value back, one step ahead: mean 2, deviation 1, and each value is the other one.
  @Test func byHand() throws {
    let data = try Self.data((0..<30).map { $0 % 2 == 0 ? 1 : 3 }, past: 1, horizon: 1...1, train: 10, valid: 10)
    let linear = try LinearBaseline(data.train)
    #expect(linear.penalty == 0.0001)
    let test = try #require(data.test)
    let forecast = linear.forecast(test)
    #expect(test.truths()[0] == 1)
    #expect(abs(forecast[0] - (2 - 1 / 1.0001)) < 1e-12)
    #expect(abs(forecast[1] - (2 + 1 / 1.0001)) < 1e-12)
    #expect(try Baseline.linear.forecast(test) == forecast)
  }

  /// A straight seasonal pattern is a linear function of its own past.
  @Test func itBeatsTheOthersWhereTheyAreBlind() throws {
    var dice = Dice(3)
    let y = (0..<600).map { row -> Double? in
      [0.0, 4, 9, 2, -3, 7, 1][row % 7] + [5.0, -5, 0, 3][row % 4] + Double(dice.roll(-10...10)) / 20
    }
    let data = try Self.data(y, past: 28, horizon: 1...7, train: 400, valid: 100)
    let test = try #require(data.test)
    let linear = ForecastErrors(truth: test.truths(), forecast: try LinearBaseline(data.train).forecast(test))
    for baseline in [Baseline.naive, .seasonalNaive(period: 7), .mean, .drift] {
      let other = ForecastErrors(truth: test.truths(), forecast: try baseline.forecast(test))
      #expect(linear.rmse < other.rmse / 2)
    }
  }

  @Test func noiseIsPenalized() throws {
    var dice = Dice(8)
    let noise = (0..<120).map { _ -> Double? in Double(dice.roll(-1000...1000)) }
    let linear = try LinearBaseline(try Self.data(noise, past: 20, horizon: 1...1, train: 60, valid: 40).train)
    #expect(linear.penalty >= 1)
  }

  @Test func withoutValidationTheLastFifthOfTrainingDecides() throws {
    let data = try Self.data(Self.walk(4, rows: 200), past: 3, horizon: 1...2, train: 150)
    #expect(LinearBaseline.penalties.contains(try LinearBaseline(data.train).penalty))
  }

  @Test func constantsAndHoles() throws {
    let flat = try Self.data(Array(repeating: 7, count: 60), past: 4, horizon: 1...3, train: 40)
    #expect(try LinearBaseline(flat.train).forecast(try #require(flat.test)).allSatisfy { $0 == 7 })
    let holed = try Self.data(Self.walk(2, rows: 200, holes: 10), past: 3, horizon: 1...1, train: 120)
    let test = try #require(holed.test)
    let forecast = try LinearBaseline(holed.train).forecast(test)
    #expect(forecast.count == test.count && forecast.allSatisfy(\.isFinite))
  }

  @Test func refusals() throws {
    let zero = try Self.data(Self.walk(1, rows: 60), past: 3, horizon: 0...0, train: 40)
    #expect(throws: LinearBaselineError.answerAmongInputs) { try LinearBaseline(zero.train) }
    let holes = (0..<60).map { $0 % 3 == 0 ? nil : Double($0) }
    let never = try Self.data(holes, past: 3, horizon: 1...1, train: 40)
    #expect(throws: LinearBaselineError.noOrigins(column: "y", needs: 4, rows: 40)) { try LinearBaseline(never.train) }
    #expect(throws: BaselineError.linear(.answerAmongInputs)) { try Baseline.linear.forecast(zero.train) }
  }

  /// What comes after the parts it is fitted to changes no weight, and what comes after an origin no forecast from it.
  @Test(arguments: 1...20) func nothingLaterReachesBack(seed: Int) throws {
    let rows = 160
    let one = Self.walk(seed, rows: rows, holes: 5)
    var dice = Dice(seed)
    let cut = dice.roll(110...150)
    let two = one[..<cut] + Self.walk(seed + 100, rows: rows, holes: 5)[cut...]
    let datas = try [one, Array(two)].map { try Self.data($0, past: 3, horizon: 1...2, train: 70, valid: 40) }
    let baselines = try datas.map { try LinearBaseline($0.train) }
    #expect(baselines[0] == baselines[1])
    let tests = try datas.map { try #require($0.test) }
    let forecasts = zip(baselines, tests).map { $0.forecast($1) }
    for window in 0..<tests[0].count where tests[0].origin(of: window) < cut {
      guard let other = (0..<tests[1].count).first(where: { tests[1].origin(of: $0) == tests[0].origin(of: window) })
      else { continue }
      for step in 0..<2 { #expect(forecasts[0][window * 2 + step] == forecasts[1][other * 2 + step]) }
    }
  }
}
