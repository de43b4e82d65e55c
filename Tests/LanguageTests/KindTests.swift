import Language
import Testing

@Suite struct KindTests {
  @Test func admitsWhatCouldBeMeant() {
    #expect(Kind.number.admits(.int) && Kind.int.admits(.number) && Kind.path.admits(.text) && Kind.text.admits(.path))
    #expect(Kind.any.admits(.series) && Kind.series.admits(.any) && !Kind.any.admits(.nothing))
    #expect(!Kind.number.admits(.text) && !Kind.boolean.admits(.missing) && !Kind.number.admits(.nothing))
    #expect(Kind.number.or(.duration).admits(.text.or(.duration)) && !Kind.number.or(.duration).admits(.text.or(.date)))
  }

  @Test func unions() {
    #expect(Kind.number.or(.any).isAny && Kind.any.or(.number).isAny)
    #expect(Kind.number.or(.duration).or(.number).description == "number or duration")
  }

  @Test(arguments: [
    (Kind.any, "a value"), (.int, "an int"), (.series, "a series"), (.text, "text"), (.missing, "missing"),
    (.number.or(.text).or(.date), "number, text or date"), (Kind("data"), "data"), (Kind("forecast"), "a forecast"),
  ])
  func phrases(kind: Kind, phrase: String) { #expect(kind.phrase == phrase) }
}
