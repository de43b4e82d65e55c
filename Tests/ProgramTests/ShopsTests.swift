import Foundation
import Testing

/// A panel of shops whose promotions are known beforehand, from a folder of files to the forecast of one of them.
@Suite struct ShopsTests {
  static let names = ["Narva", "Pärnu 1", "Pärnu 2", "Tallinn", "Tartu", "Võru"]

  /// Daily sales: a level, a weekend, what a promotion adds, and the noise of a linear congruence.
  static func file(_ shop: Int) -> String {
    var text = "date,shop,sales,promo\n"
    var state = UInt64(shop + 1)
    func draw() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 40) / Double(1 << 24)
    }
    let months = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    var row = 0
    for (month, days) in months.enumerated() {
      for day in 1...days {
        let promo = draw() < 0.2
        let sales = 40 + 10 * Double(shop) + (row % 7 < 2 ? 8 : 0) + (promo ? 25 : 0) + 4 * draw()
        text += String(format: "2022-%02d-%02d,", month + 1, day) + "\(names[shop]),"
        text += String(format: "%.1f", sales) + ",\(promo ? 1 : 0)\n"
        row += 1
      }
    }
    return text
  }

  /// As it is written, but for fewer epochs of larger steps: what is known beforehand must beat the week before.
  @Test func theProgramRuns() throws {
    let scratch = try ScratchFolder()
    try FileManager.default.createDirectory(
      at: scratch.url.appendingPathComponent("data/shops"), withIntermediateDirectories: true)
    for shop in Self.names.indices { try scratch.write(Self.file(shop), to: "data/shops/\(shop).csv") }
    let program = try ThreeProgramsTests.program("shops.lstm")
    #expect(program.contains("epochs: 20 early-stop: 3") && program.contains("known: [.promo]"))
    try scratch.write(
      program.replacingOccurrences(of: "epochs: 20", with: "epochs: 4 lr: 0.01"), to: "shops.lstm")
    let outcome = try Program.run(["run", "shops.lstm"], in: scratch.url)
    #expect(outcome.code == 0, "\(outcome.errors)")
    for part in ["6 individuals by shop", "naive-rmse", "skill", "sales of Pärnu 2"] {
      #expect(outcome.output.contains(part), "\(part)\n\(outcome.output)")
    }
    #expect(outcome.unwrappedErrors.contains("with promo there known beforehand"), "\(outcome.errors)")
    // The five rows of the best shops end in their skill.
    let rows = outcome.output.split(separator: "\n").drop { !$0.hasPrefix("individual") }.dropFirst().prefix(5)
    let skills = rows.compactMap { $0.split(separator: " ").last.flatMap { Double($0) } }
    #expect(skills.count == 5 && skills == skills.sorted() && skills[0] > 0.3, "\(outcome.output)")
  }
}
