import Language
import Testing

@Suite struct RecordTests {
  @Test func hyphensAndUnderscoresAreAlike() {
    let record = Record([("early-stop", .number(1)), ("b", .number(2))])
    #expect(record["early_stop"]?.literal == "1" && record["early-stop"]?.literal == "1" && record["early"] == nil)
    #expect(record.setting("early_stop", to: .number(3)).labels == ["early-stop", "b"])
    #expect(record.setting("c", to: .missing).labels == ["early-stop", "b", "c"])
  }

  /// Names compare as bytes: what Swift calls equal may be two columns of a file.
  @Test func composedAndDecomposedAreTwo() {
    let record = Record([("\u{E9}", .number(1)), ("e\u{301}", .number(2))])
    #expect(record["\u{E9}"]?.literal == "1" && record["e\u{301}"]?.literal == "2")
    #expect(Value.text("\u{E9}").isSame(as: .text("\u{E9}")) && !Value.text("\u{E9}").isSame(as: .text("e\u{301}")))
    #expect(!Value.symbol(Symbol("\u{E9}")).isSame(as: .symbol(Symbol("e\u{301}"))))
  }
}
