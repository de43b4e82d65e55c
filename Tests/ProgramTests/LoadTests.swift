import Foundation
import Testing

/// Files as other programs write them, loaded by the built program.
@Suite struct LoadTests {
  @Test func aGermanTable() throws {
    let scratch = try ScratchFolder()
    try scratch.write(
      "Datum;Zeit;Last\n31.12.2023;23:00;1.234,5\n01.01.2024;00:00;-\n01.01.2024;01:00;987\n", to: "last.csv")
    let program = """
      let s = load "last.csv" time: ["Datum", "Zeit"] format: "dd.MM.yyyy HH:mm" decimal: "," thousands: "." missing: ["-"]
      s

      """
    let outcome = try Program.run([], in: scratch.url, input: program)
    #expect(
      outcome.output == """
        time                 Last
        2023-12-31 23:00   1234.5
        2024-01-01 00:00  missing
        2024-01-01 01:00      987

        """, "\(outcome.errors)")
  }

  @Test(arguments: [
    ("load \"t.csv\" time: \"t\" format: .epoch", ""),
    ("load \"t.csv\" time: \"t\" format: \"dd.MM.yyyy\"", "`1704067200` is no time written as `dd.MM.yyyy`"),
    ("load \"t.csv\" time: \"t\" format: \"dd.MM.xx\"", "`xx` stands for no part of a time"),
    ("load \"t.csv\" time: \"t\" format: .epochs", "`.epochs` is none of `.epoch`, `.epoch-ms`, `.epoch-us`"),
    ("load \"t.csv\" format: .epoch", "which columns hold the time?"),
    ("load \"t.csv\" decimal: \",\" thousands: \",\"", "`thousands:` and the decimal sign are both \",\""),
    ("load \"t.csv\" decimal: \",\" delimiter: \",\"", "`delimiter:` and the decimal sign are both \",\""),
  ])
  func formats(program: String, reason: String) throws {
    let scratch = try ScratchFolder()
    try scratch.write("t,v\n1704067200,1\n1704070800,2\n", to: "t.csv")
    let outcome = try Program.run([], in: scratch.url, input: "let s = " + program + "\ns.v[1] + 0\n")
    #expect((outcome.code == 0) == reason.isEmpty, "\(outcome.errors)")
    #expect(outcome.unwrappedErrors.contains(reason) || reason.isEmpty, "\(outcome.errors)")
  }
}
