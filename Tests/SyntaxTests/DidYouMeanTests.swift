import Syntax
import Testing

@Suite struct DidYouMeanTests {
  @Test(arguments: [
    ("epoch", "epochs"), ("lod_mw", "load_mw"), ("Load-MW", "load_mw"), ("hidde", "hidden"), ("hdiden", "hidden"),
    ("regularise", "regularize"), ("early_stop", "early-stop"), ("fti", "fit"), ("wärm", "wärme"),
  ])
  func finds(typed: String, meant: String) {
    let names = ["fit", "epochs", "load_mw", "hidden", "regularize", "early-stop", "wärme", "lr", "on"]
    #expect(DidYouMean.closest(to: typed, among: names) == meant)
    #expect(DidYouMean.closest(to: typed, among: names.reversed()) == meant)
  }

  @Test(arguments: ["l", "ll", "xyz", "epochs", "", "batches", String(repeating: "hidden", count: 1000)])
  func findsNothing(typed: String) {
    #expect(DidYouMean.closest(to: typed, among: ["fit", "epochs", "hidden", "lr"]) == nil)
  }

  @Test func amongEqualsTheFirstInByteOrder() {
    for names in [["cat", "bat", "hat"], ["hat", "bat", "cat"], ["bat", "cat"]] {
      #expect(DidYouMean.closest(to: "rat", among: names) == "bat")
    }
    #expect(DidYouMean.closest(to: "rats", among: ["bats", "rat", "rates"]) == "bats")
    #expect(DidYouMean.closest(to: "abcdef", among: ["abcxyz", "abcdxf"]) == "abcdxf")
  }
}
