internal import Notation

/// A safetensors file: named arrays of numbers, and texts about them. Nothing in it is ever run.
///
/// The format: the length of a header as a 64-bit little-endian integer, the header in JSON, then the arrays one behind
/// the other, without gaps and overlaps. https://huggingface.co/docs/safetensors
package struct TensorFile: Sendable {
  /// In the order of the file; the names differ.
  package var texts: [(name: String, text: String)]
  /// In the order of their bytes in the file; the names differ.
  package var tensors: [Tensor]

  /// One array.
  package struct Tensor: Sendable, Hashable {
    package var name: String
    package var type: ElementType
    /// Row-major.
    package var shape: [Int]
    /// Little-endian.
    package var bytes: [UInt8]

    package init(name: String, type: ElementType, shape: [Int], bytes: [UInt8]) {
      self.name = name
      self.type = type
      self.shape = shape
      self.bytes = bytes
    }

    /// Floats as they are, to the bit.
    package init(name: String, shape: [Int], floats: [Float]) {
      var bytes: [UInt8] = []
      bytes.reserveCapacity(floats.count * 4)
      for float in floats {
        for shift in stride(from: UInt32(0), to: 32, by: 8) {
          bytes.append(UInt8(truncatingIfNeeded: float.bitPattern >> shift))
        }
      }
      self.init(name: name, type: .float32, shape: shape, bytes: bytes)
    }
  }

  /// The types of numbers, as the format spells them.
  package enum ElementType: String, Sendable, Hashable, CaseIterable {
    case float64 = "F64"
    case float32 = "F32"
    case float16 = "F16"
    case brainFloat16 = "BF16"
    case int64 = "I64"
    case int32 = "I32"
    case int16 = "I16"
    case int8 = "I8"
    case unsigned64 = "U64"
    case unsigned32 = "U32"
    case unsigned16 = "U16"
    case unsigned8 = "U8"
    case boolean = "BOOL"

    /// In bytes.
    package var size: Int {
      switch self {
      case .float64, .int64, .unsigned64: 8
      case .float32, .int32, .unsigned32: 4
      case .float16, .brainFloat16, .int16, .unsigned16: 2
      case .int8, .unsigned8, .boolean: 1
      }
    }
  }

  package init(texts: [(name: String, text: String)] = [], tensors: [Tensor]) {
    self.texts = texts
    self.tensors = tensors
  }

  package func text(_ name: String) -> String? {
    texts.first { $0.name.utf8.elementsEqual(name.utf8) }?.text
  }

  package func tensor(_ name: String) -> Tensor? {
    tensors.first { $0.name.utf8.elementsEqual(name.utf8) }
  }

  /// The file's bytes. The arrays begin at a multiple of eight.
  package var bytes: [UInt8] {
    var members: [JSON.Member] = []
    if !texts.isEmpty {
      members.append(JSON.Member("__metadata__", .object(texts.map { JSON.Member($0.name, .text($0.text)) })))
    }
    var end = 0
    for tensor in tensors {
      let start = end
      end += tensor.bytes.count
      members.append(
        JSON.Member(
          tensor.name,
          .object([
            JSON.Member("dtype", .text(tensor.type.rawValue)),
            JSON.Member("shape", .list(tensor.shape.map { .count($0) })),
            JSON.Member("data_offsets", .list([.count(start), .count(end)])),
          ])))
    }
    var header = JSON.object(members).bytes
    while header.count % 8 != 0 { header.append(UInt8(ascii: " ")) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(8 + header.count + end)
    for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: header.count >> shift)) }
    bytes += header
    for tensor in tensors { bytes += tensor.bytes }
    return bytes
  }
}

extension TensorFile.Tensor {
  /// The numbers as floats, those of 64 bits rounded; nil where they are no floating-point numbers.
  package var floats: [Float]? {
    func numbers<Bits: FixedWidthInteger>(_ type: Bits.Type, _ number: (Bits) -> Float) -> [Float] {
      let size = MemoryLayout<Bits>.size
      var numbers: [Float] = []
      numbers.reserveCapacity(bytes.count / size)
      for start in stride(from: 0, to: bytes.count, by: size) {
        var bits: Bits = 0
        for index in (start..<start + size).reversed() { bits = bits << 8 | Bits(truncatingIfNeeded: bytes[index]) }
        numbers.append(number(bits))
      }
      return numbers
    }
    switch type {
    case .float32: return numbers(UInt32.self) { Float(bitPattern: $0) }
    case .float64: return numbers(UInt64.self) { Float(Double(bitPattern: $0)) }
    case .brainFloat16: return numbers(UInt16.self) { Float(bitPattern: UInt32($0) << 16) }
    case .float16: return numbers(UInt16.self, Self.half)
    default: return nil
    }
  }

  /// IEEE 754 binary16, of which every number is a float too.
  private static func half(_ bits: UInt16) -> Float {
    let sign: Float = bits >> 15 == 1 ? -1 : 1
    let (exponent, fraction) = (Int(bits >> 10 & 31), Float(bits & 1023))
    switch exponent {
    case 0: return sign * fraction * 0x1p-24
    case 31: return fraction == 0 ? sign * .infinity : .nan
    default: return sign * (1024 + fraction) * Float(sign: .plus, exponent: exponent - 25, significand: 1)
    }
  }

  /// `128 x 3`
  var shapeText: String { shape.isEmpty ? "one number" : shape.map { "\($0)" }.joined(separator: " x ") }
}
