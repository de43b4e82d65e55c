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
    ("join s s", "two columns are named `load`"),
    ("join s series([1, 2])", "one series has a calendar, and the other only counts its rows"),
    ("fill-gaps s method: .forward max: 0", "must have 1 row or more, but is 0"),
  ])
  func refuses(program: String, reason: String) throws {
    let scratch = try ScratchFolder()
    let outcome = try Program.run([], in: scratch.url, input: Self.holed + program + "\n")
    #expect(outcome.code == 1 || outcome.code == 65, "\(program)")
    #expect(outcome.unwrappedErrors.contains(reason), "\(outcome.errors)")
  }
}
