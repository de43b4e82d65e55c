internal import Series

/// JSON Lines: read or refused with a place, and lines that are left as they are change nothing.
enum FuzzJSONLines: Fuzzed {
  static let name = "jsonl"

  private static let values = [
    "1", "-0.5", "1e400", "1e-400", "12345678901234567890", "true", "false", "null", "NaN", "\"\"", "\"x\"",
    "\"\\u00e4\"",
    "\"\\ud83d\\ude00\"", "\"\\ud83d\"", "\"2024-01-01\"", "[1]", "{\"a\":1}", "\"日本\"", "\"\\n\"",
  ]

  private static let mutation = Mutation(
    words: values + ["{", "}", "[", "]", "\"", ",", ":", "\\", "\n", "\r\n", " ", "\u{FEFF}", "\u{0}", "\"a\":1"])

  static func input(from generator: inout Generator) -> [UInt8] {
    var text = ""
    let names = (0..<(1 + generator.below(5))).map { "m\($0)" }
    let own = names.map { _ in generator.one(of: values) }
    for row in 0..<generator.size(upTo: 40) {
      var members = ["\"t\": \(row)"]
      for (place, name) in names.enumerated() where !generator.isOne(in: 6) {
        members.append("\"\(name)\":" + (generator.isOne(in: 6) ? generator.one(of: values) : own[place]))
      }
      text += "{" + members.joined(separator: ", ") + "}" + generator.one(of: ["\n", "\n", "\n\n", "\r\n"])
    }
    var bytes = Array(text.utf8)
    if !generator.isOne(in: 4) { mutation.apply(to: &bytes, &generator) }
    return bytes
  }

  static func check(_ input: [UInt8]) throws {
    var generator = Generator(of: input)
    let options = CSVOptions(time: generator.isOne(in: 2) ? ["t"] : [])
    let reading: CSVReading
    do throws(JSONLinesError) {
      reading = try JSONLines(options).read(input)
    } catch {
      return try Broken.unless(!error.description.isEmpty && !error.remedy.isEmpty, "an error says nothing")
    }
    // Blank lines and spaces behind a line say nothing.
    var spaced: [UInt8] = []
    for byte in input {
      if byte == UInt8(ascii: "\n") { spaced += Array(" \t".utf8) }
      spaced.append(byte)
      if byte == UInt8(ascii: "\n") { spaced += Array("\n \n".utf8) }
    }
    let again: CSVReading
    do throws(JSONLinesError) {
      again = try JSONLines(options).read(spaced)
    } catch {
      throw Broken("spaces make it unreadable: \(error.description)")
    }
    try Broken.unless(again.series == reading.series, "spaces change what is read")
  }
}
