import Models
import Tensors
import Testing

/// safetensors there and back, and every way in which a file can be wrong.
@Suite struct TensorFileTests {
  static let file = TensorFile(
    texts: [("lstmnb", "1"), ("note", "\"quoted\"\n")],
    tensors: [
      TensorFile.Tensor(name: "a", shape: [2, 3], floats: [1, -2, 0.1, .infinity, -0.0, .leastNonzeroMagnitude]),
      TensorFile.Tensor(name: "empty", shape: [0, 4], floats: []),
      TensorFile.Tensor(name: "b", type: .unsigned8, shape: [3], bytes: [1, 2, 3]),
    ])

  /// A file of a header as it is given, and some data.
  static func bytes(_ header: String, data: Int = 0, length: UInt64? = nil) -> [UInt8] {
    let length = length ?? UInt64(header.utf8.count)
    return (0..<8).map { UInt8(truncatingIfNeeded: length >> (8 * $0)) } + Array(header.utf8)
      + [UInt8](repeating: 0, count: data)
  }

  @Test func roundTripIsBitExact() throws {
    let back = try TensorFileReader.read(Self.file.bytes)
    #expect(back.tensors == Self.file.tensors)
    #expect(back.texts.map(\.name) == ["lstmnb", "note"] && back.text("note") == "\"quoted\"\n")
    #expect(back.tensor("a")?.floats?.map(\.bitPattern) == Self.file.tensors[0].floats?.map(\.bitPattern))
    #expect(back.tensor("b")?.floats == nil)
    #expect(back.bytes == Self.file.bytes)
  }

  @Test func otherFloatsAreRead() throws {
    let cases: [(TensorFile.ElementType, [UInt8], Float)] = [
      (.float16, [0x00, 0x3c], 1), (.float16, [0x01, 0x00], 0x1p-24), (.float16, [0x00, 0xc2], -3),
      (.float16, [0xff, 0x7b], 65504), (.float16, [0x00, 0xfc], -.infinity), (.brainFloat16, [0x40, 0x40], 3),
      (.float64, [0, 0, 0, 0, 0, 0, 0xf0, 0x3f], 1),
    ]
    for (type, bytes, expected) in cases {
      let tensor = TensorFile.Tensor(name: "x", type: type, shape: [1], bytes: bytes)
      #expect(tensor.floats == [expected], "\(type) \(bytes)")
    }
  }

  @Test(
    arguments: [
      ("{}", 0, 1 << 40, "byte 0: the header is said to have 1099511627776 bytes"),
      ("{}", 0, UInt64.max, "byte 0"),
      ("{}", 5, nil, "byte 10: 5 bytes belong to no array"),
      ("[]", 0, nil, "byte 8, in the header: it is no object"),
      ("{\"a\"}", 0, nil, "byte 12, in the header: `:` should stand here"),
      (#"{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,8]}}"#, 8, nil, "`a` in the header: it needs 4 bytes"),
      (#"{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}"#, 3, nil, "which has 3 bytes"),
      (#"{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,0]}}"#, 8, nil, "it lies at 4 to 0"),
      (#"{"a":{"dtype":"F32","shape":[1],"data_offsets":[-4,0]}}"#, 8, nil, "it lies at -4 to 0"),
      (#"{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}"#, 8, nil, "where nothing lies"),
      (
        #"{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"b":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}"#,
        8, nil, "`b` in the header: it begins at 4 of the data, where another lies"
      ),
      (
        #"{"a":{"dtype":"F32","shape":[9223372036854775807,3],"data_offsets":[0,4]}}"#, 4, nil, "larger than any memory"
      ),
      (#"{"a":{"dtype":"F32","shape":[99999999999999999999],"data_offsets":[0,4]}}"#, 4, nil, "a size that is none"),
      (#"{"a":{"dtype":"Q4","shape":[1],"data_offsets":[0,4]}}"#, 4, nil, "`Q4`, which is not known"),
      (#"{"a":{"shape":[1],"data_offsets":[0,4]}}"#, 4, nil, "has no type"),
      (#"{"a":{"dtype":"F32","shape":[1],"data_offsets":[0]}}"#, 4, nil, "has no place in the data"),
      (#"{"a":7}"#, 0, nil, "has no type"),
      (#"{"__metadata__":{"a":7}}"#, 0, nil, "`__metadata__` in the header: `a` is no text"),
      (#"{"__metadata__":[]}"#, 0, nil, "`__metadata__` in the header: it is no object"),
    ] as [(String, Int, UInt64?, String)])
  func refusesWithThePlace(_ header: String, _ data: Int, _ length: UInt64?, _ message: String) {
    do {
      _ = try TensorFileReader.read(Self.bytes(header, data: data, length: length))
      Issue.record("\(header) was read")
    } catch {
      #expect(error.description.contains(message), "\(error.description)")
    }
  }

  @Test func everyTruncationIsRefused() throws {
    let whole = Self.file.bytes
    for count in 0..<whole.count {
      #expect(throws: TensorFileProblem.self) { try TensorFileReader.read(Array(whole[..<count])) }
    }
  }

  /// Whatever happens to the bytes, a reader says yes or no, and what it says yes to it can write again.
  @Test func mutationsNeverCrash() throws {
    let whole = Self.file.bytes
    let random = Philox(seed: 3, stream: 1)
    var (read, draw) = (0, UInt64(0))
    func next(_ bound: Int) -> Int {
      draw += 1
      return Int(random.uniform(at: draw) * Double(bound))
    }
    for _ in 0..<20_000 {
      var bytes = whole
      for _ in 0...next(3) {
        let place = next(bytes.count)
        switch next(4) {
        case 0: bytes[place] = UInt8(next(256))
        case 1: bytes[place] ^= 1 << UInt8(next(8))
        case 2: bytes.remove(at: place)
        default: bytes.insert(UInt8(next(128)), at: place)
        }
      }
      guard let file = try? TensorFileReader.read(bytes) else { continue }
      read += 1
      #expect(try TensorFileReader.read(file.bytes).tensors == file.tensors)
    }
    #expect(read > 100 && read < 19_000)
  }
}
