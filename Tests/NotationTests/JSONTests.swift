import Testing

import Notation

/// JSON as headers of model files hold it: what is read, and where it is refused.
@Suite struct JSONTests {
  @Test(arguments: [
    #"{"a":[1,-2.5e3,"x\n\"é",true,false,null],"":{}}"#, "[]", "0", "\"\"", ##"["\u0001"]"##,
  ])
  func writesWhatItReads(_ text: String) throws {
    #expect(
      try JSONReader.read(JSONReader.read(Array(text.utf8)).bytes).bytes == JSONReader.read(Array(text.utf8)).bytes)
  }

  @Test func readsEveryEscape() throws {
    let json = try JSONReader.read(Array(#" [ "\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00" ] "#.utf8))
    #expect(json == .list([.text("\"\\/\u{8}\u{c}\n\r\té😀")]))
  }

  @Test(arguments: [0.1, 1e-300, -Double.leastNonzeroMagnitude, 1.7976931348623157e308, 123456789.123456789, 0])
  func numbersReadBackAsTheSameBits(_ number: Double) throws {
    #expect(try JSONReader.read(JSON.real(number).bytes).double?.bitPattern == number.bitPattern)
  }

  @Test(arguments: [
    ("", 0), ("{", 1), ("[1,]", 3), ("[1 2]", 3), (#"{"a":1,"a":2}"#, 7), (#"{a:1}"#, 1), ("01", 1), ("1.", 2),
    ("-", 1),
    (#""\ud800""#, 7), (#""\q""#, 2), ("\"a\nb\"", 2), ("\"open", 0), ("tru", 0), ("nan", 0), ("1 1", 2), ("[1", 2),
    (#""\u12g4""#, 3), ("1e", 2),
  ])
  func refusesWithThePlace(_ text: String, _ offset: Int) {
    #expect(throws: JSONReader.Problem.self) { try JSONReader.read(Array(text.utf8)) }
    do {
      _ = try JSONReader.read(Array(text.utf8))
    } catch {
      #expect(error.offset == offset, "\(text): \(error.message)")
    }
  }

  @Test func refusesWhatIsNotUTF8AndWhatIsTooDeep() {
    #expect(throws: JSONReader.Problem.self) { try JSONReader.read([0x22, 0xff, 0x22]) }
    #expect(throws: JSONReader.Problem.self) {
      try JSONReader.read([UInt8](repeating: UInt8(ascii: "["), count: 1_000_000))
    }
  }
}
