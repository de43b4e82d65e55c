import Foundation
import Testing

/// What the verbs that prepare a series print and refuse, in the built program.
@Suite struct PreparationTests {
  static let holed =
    "let s = series([1, missing, missing, 4, 5, missing], start: @2024-01-01, every: 1h, name: \"load\")\n"

  @Test(arguments: [
    (
      "gaps s",
      """
      column  from              to                steps
      load    2024-01-01 01:00  2024-01-01 02:00      2
      load    2024-01-01 05:00  2024-01-01 05:00      1

      """, ""
    ),
    (
      "(fill-gaps s method: .linear max: 2h mark: true)[1..=2]",
      """
      time              load  load-was-missing
      2024-01-01 01:00     2  true
      2024-01-01 02:00     3  true

      """, ""
    ),
    (
      "let f = fill-gaps s method: .forward", "", "fill-gaps: 3 cells filled by forward, 0 left missing\n"
    ),
    (
      "let p = split s train: 4 test: 2 | fill-gaps method: .mean\np.test.load[1] + 0", "2.5\n",
      "fill-gaps: 3 cells filled by mean, 0 left missing\n"
    ),
    (
      "regularize s every: 2h agg: .sum",
      """
      time              load
      2024-01-01 00:00     1
      2024-01-01 02:00     4
      2024-01-01 04:00     5

      """, "regularize: 6 rows became 3, every 2h, 0 cells missing"
    ),
    (
      "join (for k in 1..=3 { { k: k, mae: k / 10 } }) (for k in 2..=3 { { k: k, name: \"run {k}\" } }) on: .k",
      """
      k  mae  name
      1  0.1  missing
      2  0.2  run 2
      3  0.3  run 3

      """, ""
    ),
    (
      "(for i in 1..=4, k in 1..=2 { { k: k, x: if i == 3 { missing } else { i * k } } }) | group by: .k count: .x",
      """
      k  x-count
      1        3
      2        3

      """, ""
    ),
    (
      """
      let w = series([1, 2, 3, 4, 5], name: "load") |
        derive wind: where(.load == 5, "storm", where(mod(.load, 2) == 0, "N", "SE"))
      (split w train: 3 test: 2 | one-hot .wind).test
      """,
      """
      row  load  wind   wind-N  wind-SE
      3       4  N           1        0
      4       5  storm       0        0

      """, "wind became 2 columns, wind-N, wind-SE; 1 cell holds"
    ),
    // The row most like it by the hour, and of two equally far the later.
    (
      """
      let h = series([1, 5, missing, 3, 4, missing], start: @2024-01-01T05:00, every: 12h, name: "load") |
        derive hour: hour(.time)
      let p = split h train: 4 test: 2 | fill-gaps method: .knn neighbours: 1
      p.train
      p.test
      """,
      """
      time              load  hour
      2024-01-01 05:00     1     5
      2024-01-01 17:00     5    17
      2024-01-02 05:00     1     5
      2024-01-02 17:00     3    17
      time              load  hour
      2024-01-03 05:00     4     5
      2024-01-03 17:00     3    17

      """, "2 cells filled by knn"
    ),
    (
      "series([0, 10, missing, 40], start: @2024-01-01T00:30, every: 1h) | regularize every: 1h agg: .interpolated",
      """
      time                value
      2024-01-01 00:00  missing
      2024-01-01 01:00        5
      2024-01-01 02:00     17.5
      2024-01-01 03:00     32.5

      """, ""
    ),
    // A filter leaves rows that are not evenly apart: lengths of time are taken by the clock.
    (
      """
      let f = filter series([5, 6, 0, 8, 9], start: @2024-01-01, every: 1h, name: "load") .load > 0
      derive f before: lag(.load, 1h), mean: rolling(.load, over: 2h)
      """,
      """
      time              load   before     mean
      2024-01-01 00:00     5  missing  missing
      2024-01-01 01:00     6        5      5.5
      2024-01-01 03:00     8  missing        8
      2024-01-01 04:00     9        8      8.5

      """, ""
    ),
    // The mean of a day is known at its end, which no row of a part that ends before it may know.
    (
      """
      let d = series(0..<72, start: @2024-01-01, every: 1h, name: "load")
      let days = regularize d every: 1d
      let level = derive d level: where(.load > 30, days[1], 0)
      (split level train: 47 test: 20).train[-1..=-1]
      (split level train: 49 test: 20).train[-1..=-1]
      """,
      """
      time              load    level
      2024-01-02 22:00    46  missing
      time              load  level
      2024-01-03 00:00    48   35.5

      """, ""
    ),
  ])
  func prints(program: String, output: String, notes: String) throws {
    let scratch = try ScratchFolder()
    let outcome = try Program.run([], in: scratch.url, input: Self.holed + program + "\n")
    #expect(outcome.code == 0, "\(program): \(outcome.errors)")
    #expect(outcome.output == output)
    #expect(outcome.errors.contains(notes) || notes.isEmpty, "\(outcome.errors)")
  }

  @Test(arguments: [
    ("fill-gaps s method: .median", "is a statistic of the training part, and this series is not split"),
    ("fill-gaps s method: .seasonal", "how long is a season?"),
    ("fill-gaps s method: .seasonal period: 90min", "1h30min is no whole number of steps of 1h"),
    ("fill-gaps s method: .linear value: 3", "`value:` is for `method: .constant`"),
    ("fill-gaps s method: .constant value: \"a\"", "column `load` is number, whose holes this constant cannot fill"),
    ("regularize series([1, 2]) every: 1h", "this series has rows, but no calendar"),
    ("regularize s every: 0h", "0s is no step of an even grid"),
    ("regularize s every: 1us", "the grid would have 18000000001 rows, and 100000000 are the most"),
    ("join s s", "both series have a column `load`"),
    ("join s series([1, 2])", "one series has a calendar, and the other only counts its rows"),
    ("fill-gaps s method: .forward max: 0", "must have 1 row or more, but is 0"),
    ("fill-gaps s method: .knn", "is a statistic of the training part, and this series is not split"),
    ("fill-gaps s method: .mean neighbours: 3", "`neighbours:` is for `method: .knn`"),
    ("split s train: 4 test: 2 | fill-gaps method: .knn", "no other column of numbers tells which rows are like those"),
    ("split s train: 4 test: 2 | fill-gaps method: .knn neighbours: 0", "a gap cannot be filled from 0 rows"),
    ("one-hot s .load", "needs parts, and this is a series"),
    ("split s train: 4 test: 2 | one-hot .load", "column `load` is number, not text"),
    ("join s (for k in 1..=2 { { k: k } })", "a series is joined with a series, and this is a table"),
    ("join (for k in 1..=2 { { k: k } }) (for k in 1..=2 { { k: k } })", "tables are joined by a column"),
    ("join (for k in 1..=2 { { k: k } }) (for k in [1, 1] { { k: k, b: 1 } }) on: .k", "2 rows have k 1"),
  ])
  func refuses(program: String, reason: String) throws {
    let scratch = try ScratchFolder()
    let outcome = try Program.run([], in: scratch.url, input: Self.holed + program + "\n")
    #expect(outcome.code == 1 || outcome.code == 65, "\(program)")
    #expect(outcome.unwrappedErrors.contains(reason), "\(outcome.errors)")
  }
}
