import Foundation
import Testing

/// Individuals of one part must not reach those of another: what was computed from an individual that was taken out of a
/// panel is refused where whole individuals, or each one's own dates, make the parts.
@Suite struct PanelSourceTests {
  private func bench() throws -> Workbench {
    let folder = Folder()
    var text = "day,shop,x,y\n"
    for shop in 0..<6 {
      for day in 0..<30 {
        text += String(
          format: "2024-01-%02d,s%d,%d,%@\n", day + 1, shop, (day * (shop + 2)) % 7, day == 9 ? "" : "\(day)")
      }
    }
    try folder.write(text, to: "p.csv")
    let bench = Workbench(folder)
    bench.run("let p = load \"p.csv\" time: \"day\" by: \"shop\"")
    return bench
  }

  /// Ways from one individual into the others: all are followed.
  static let ways = [
    "derive p z: p[\"s1\"].x", "derive p z: .x - p[\"s1\"].x", "derive p z: 2 * lag(p[\"s1\"].x, 1)",
    "derive p z: lag(p[\"s1\"].x, 2d)", "derive p z: cumsum(p[\"s1\"].x)",
    "derive p z: rolling(p[\"s1\"].x, over: 3)", "derive p z: recur(p[\"s1\"].x, [0.5])",
    "derive p z: where(p[\"s1\"].x > 2, 1, 0)", "derive p z: where(.x > 2, p[\"s1\"].x, 0)",
    "derive p z: is-missing(p[\"s1\"].y)", "derive p z: abs(p[\"s1\"].x)", "derive p z: mod(.x, p[\"s1\"].x + 1)",
    "derive p z: fill-gaps(p[\"s1\"].y, method: .forward)", "derive p z: fill-gaps(p[\"s1\"].y, method: .linear)",
    "derive p z: mean(p[\"s1\"].x[0..<3])", "derive p z: .x * (1 + sum(p[\"s1\"].x[0..<3]))",
    "derive p z: p[\"s1\"].x[0]", "derive p z: quantile(p[\"s1\"].x[0..<5], 50%)",
    "derive p z: abs(-mean(p[\"s1\"].x[0..<3]))", "derive p z: mean([p[\"s1\"].x[0], 3])",
    "derive p z: normal(.x, mean: p[\"s1\"].x[0], sd: 1)", "derive p z: recur(.x, [p[\"s1\"].x[0] / 9])",
    "derive p z: fill-gaps(.y, method: .constant, value: p[\"s1\"].x[0])",
    "derive p z: series(p[\"s1\"].x, start: @2024-01-01, every: 1d)",
    "derive p z: series(for i in 0..<30 { p[\"s1\"].x[i] }, start: @2024-01-01, every: 1d)",
    "join p (select p[\"s1\"] .x | derive z: .x | select .z)",
    "join p (regularize (derive p[\"s1\"] z: .x) every: 7d | select .z) as-of: true",
    "join p (regularize (derive p[\"s1\"] z: .x) every: 12h agg: .interpolated | select .z)",
    "filter p p[\"s1\"].x > 2",
    "derive p z: (group p by: .shop mean: .x).x[1]", "derive p z: (group p[\"s1\"] by: .y mean: .x)[0].x",
    "panel({ a: p[\"s1\"], b: derive(p[\"s2\"], x: p[\"s1\"].x), c: p[\"s3\"], d: p[\"s4\"] })",
    "panel({ a: p[\"s1\"], b: p[\"s1\"], c: p[\"s3\"], d: p[\"s4\"] })",
    "derive p z: r.rmse", "derive p z: f.history[0].train",
  ]

  @Test(arguments: ways) func whatWasTakenOutIsFollowed(_ way: String) throws {
    let bench = try bench()
    bench.run(
      """
      let d0 = split p train: 70% test: 30% | window past: 2 target: .x features: .x
      let f = fit (model { lstm 1; dense 1 }) on: d0 epochs: 1 quiet: true
      let r = evaluate f on: d0.test
      """)
    let made = bench.run("let q = \(way)")
    #expect(!made.contains("error["), "\(way)\n\(made)")
    for cut in ["across: .individuals train: 50% test: 50%", "each: true train: 50% test: 50%"] {
      let printed = bench.run("split q \(cut) | window past: 2 target: .x")
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let isRefused =
        printed.contains("which may come to lie in another part") || printed.contains("holds a statistic")
      #expect(isRefused && printed.contains("error["), "\(way)\n\(printed)")
    }
  }

  /// At dates common to all, another's past is history like one's own; and whatever stays with its own is nobody else's.
  @Test(arguments: [
    ("derive p z: lag(p[\"s1\"].x, 1)", "train: 50% test: 50%"),
    ("derive p z: lag(.x, 1)", "across: .individuals train: 50% test: 50%"),
    ("derive p z: mod(.x, 3) + hour(.time)", "across: .individuals train: 50% test: 50%"),
    (
      "join p (derive series(0..<30, start: @2024-01-01, every: 1d) z: .value | select .z)",
      "across: .individuals train: 50% test: 50%"
    ),
    ("panel({ a: p[\"s1\"], b: p[\"s2\"], c: p[\"s3\"], d: p[\"s4\"] })", "across: .individuals train: 50% test: 50%"),
    ("panel({ a: p[\"s1\"], b: lag(p[\"s2\"], 1), c: p[\"s3\"], d: p[\"s4\"] })", "each: true train: 50% test: 50%"),
  ])
  func othersAreLeftAlone(_ way: String, _ cut: String) throws {
    let bench = try bench()
    let printed = bench.run("let q = \(way)\nsplit q \(cut) | window past: 2 target: .x missing: .mask")
    #expect(!printed.contains("error["), "\(printed)")
  }

  /// One who was taken out is a series as any other.
  @Test func aloneItIsASeries() throws {
    let bench = try bench()
    let printed = bench.run(
      """
      let a = p["s1"]
      let d = derive a z: .x - mean(.x[0..<5]) | split train: 60% test: 40% | window past: 2 target: .x features: [.x, .z]
      """)
    #expect(!printed.contains("error["), "\(printed)")
    #expect(bench.run("same(p[\"s1\"].x, p[\"s1\"].x)") == "true")
  }
}
