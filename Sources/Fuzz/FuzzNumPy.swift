internal import Series

/// Arrays in NumPy's format: read or refused, and never more cells than there are bytes.
enum FuzzNumPy: Fuzzed {
  static let name = "npy"

  private static let mutation = Mutation(words: [
    "{", "}", "'descr'", "'<f8'", "'>i2'", "'|b1'", "'fortran_order'", "True", "False", "'shape'", "(", ")", ",",
    "(3,)",
    "(0, 5)", "(9223372036854775807, 2)", "(99999999999999999999,)", "\u{1}\u{0}", "[('a', '<f4')]", "L", " ", "\n",
  ])

  static func input(from generator: inout Generator) -> [UInt8] {
    let kinds: [(String, Int)] = [
      ("<f8", 8), ("<f4", 4), (">f8", 8), ("<i8", 8), (">i4", 4), ("<u2", 2), ("|i1", 1), ("|u1", 1), ("|b1", 1),
    ]
    let (kind, size) = generator.one(of: kinds)
    let shape = (0..<(1 + generator.below(2))).map { _ in generator.below(6) }
    var header =
      "{'descr': '\(kind)', 'fortran_order': \(generator.isOne(in: 2) ? "True" : "False"), 'shape': ("
      + shape.map { "\($0)," }.joined(separator: " ") + "), }"
    while (header.utf8.count + 11) % 64 != 0 { header += " " }
    header += "\n"
    var text = Array(header.utf8)
    if generator.isOne(in: 2) { mutation.apply(to: &text, &generator) }
    var bytes: [UInt8] = NumPyFile.mark + [1, 0, UInt8(text.count & 255), UInt8(text.count >> 8 & 255)] + text
    bytes += (0..<(shape.reduce(1, *) * size)).map { _ in
      generator.isOne(in: 3) ? 0 : UInt8(truncatingIfNeeded: generator.next())
    }
    if generator.isOne(in: 4) { mutation.apply(to: &bytes, &generator) }
    return bytes
  }

  static func check(_ input: [UInt8]) throws {
    do throws(NumPyError) {
      let reading = try NumPyFile().read(input)
      guard reading.series.columns.reduce(0, { $0 + $1.count }) <= input.count else {
        throw NumPyError.damaged("more cells than bytes")
      }
    } catch {
      try Broken.unless(!error.description.isEmpty && !error.remedy.isEmpty, "an error says nothing")
      try Broken.unless(error != .damaged("more cells than bytes"), "more cells than bytes")
    }
  }
}
