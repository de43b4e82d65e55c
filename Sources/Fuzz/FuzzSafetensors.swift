internal import Models

/// Files of named arrays: what is read is written back and read again as the same.
enum FuzzSafetensors: Fuzzed {
  static let name = "safetensors"

  private static let mutation = Mutation(words: [
    "{", "}", "[", "]", "\"", ",", ":", "\\u0000", "\\", "null", "-1", "1e9", "18446744073709551615", "0", "F32",
    "BOOL",
    "\"__metadata__\":{}", "\"dtype\":\"F64\"", "\"shape\":[0]", "\"data_offsets\":[0,0]", " ",
  ])

  static func input(from generator: inout Generator) -> [UInt8] {
    var offset = 0
    let tensors = (0..<generator.size(upTo: 6)).map { place in
      let type = generator.one(of: TensorFile.ElementType.allCases)
      let shape = (0..<generator.below(4)).map { _ in generator.below(4) }
      let count = shape.reduce(type.size, *)
      offset += count
      return TensorFile.Tensor(
        name: generator.one(of: ["", "weight", "ä\"\\\n", "layer"]) + "\(place)", type: type, shape: shape,
        bytes: (0..<count).map { _ in UInt8(truncatingIfNeeded: generator.next()) })
    }
    let texts = (0..<generator.below(3)).map {
      (name: "text \($0)", text: generator.one(of: ["", "1", "\u{7F}é\t\"", "{}"]))
    }
    var bytes = TensorFile(texts: texts, tensors: tensors).bytes
    // The header's length is right again in half of the spoilt files, so that what stands in it is reached.
    guard !generator.isOne(in: 8) else { return bytes }
    if generator.isOne(in: 2) {
      mutation.apply(to: &bytes, &generator)
    } else {
      let length = bytes[..<8].enumerated().reduce(0) { $0 | Int($1.element) << (8 * $1.offset) }
      var header = Array(bytes[8..<(8 + length)])
      mutation.apply(to: &header, &generator)
      bytes = (0..<8).map { UInt8(truncatingIfNeeded: header.count >> (8 * $0)) } + header + bytes[(8 + length)...]
    }
    return bytes
  }

  static func check(_ input: [UInt8]) throws {
    let file: TensorFile
    do throws(TensorFileProblem) {
      file = try TensorFileReader.read(input)
    } catch {
      try Broken.unless(!error.description.isEmpty && !error.remedy.isEmpty, "an error says nothing")
      return
    }
    let written = file.bytes
    let again = try TensorFileReader.read(written)
    try Broken.unless(again.tensors == file.tensors, "arrays change where they are written and read")
    try Broken.unless(
      again.texts.map { [$0.name, $0.text] } == file.texts.map { [$0.name, $0.text] }, "texts change likewise")
    try Broken.unless(again.bytes == written, "the second writing differs from the first")
    for tensor in file.tensors {
      guard let floats = tensor.floats else { continue }
      try Broken.unless(
        floats.count == tensor.shape.reduce(1, *), "`\(tensor.name)` has \(floats.count) numbers for \(tensor.shape)")
    }
  }
}
