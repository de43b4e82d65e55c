internal import Notation
internal import Series

/// Reads a safetensors file that may come from anywhere: every length and offset is checked before it is used.
package enum TensorFileReader {
  /// The longest header that is read, in bytes, as in the format's own reader.
  private static let longestHeader = 100_000_000

  package static func read(_ bytes: [UInt8]) throws(TensorFileProblem) -> TensorFile {
    guard bytes.count >= 8 else { throw .tooShort(bytes: bytes.count) }
    var length: UInt64 = 0
    for index in (0..<8).reversed() { length = length << 8 | UInt64(bytes[index]) }
    guard length <= UInt64(min(longestHeader, bytes.count - 8)) else {
      throw .headerLength(length, available: bytes.count - 8)
    }
    let start = 8 + Int(length)
    let header: JSON
    do throws(JSONReader.Problem) {
      header = try JSONReader.read(Array(bytes[8..<start]))
    } catch {
      throw .header(byte: 8 + error.offset, error.message)
    }
    guard case .object(let members) = header else { throw .header(byte: 8, "it is no object") }
    var file = TensorFile(tensors: [])
    var places: [(start: Int, entry: TensorFile.Tensor)] = []
    for member in members {
      if member.name == "__metadata__" {
        file.texts = try texts(member.value)
      } else {
        let (entry, range) = try tensor(member, room: bytes.count - start)
        var filled = entry
        filled.bytes = Array(bytes[start + range.lowerBound..<start + range.upperBound])
        places.append((range.lowerBound, filled))
      }
    }
    // Empty arrays stand before what begins where they do.
    places.sort { ($0.start, $0.entry.bytes.count) < ($1.start, $1.entry.bytes.count) }
    var end = 0
    for (begin, entry) in places {
      guard begin == end else {
        throw .tensor(entry.name, "begins at \(begin) of the data, where \(begin < end ? "another" : "nothing") lies")
      }
      end += entry.bytes.count
    }
    guard end == bytes.count - start else { throw .leftOver(byte: start + end, count: bytes.count - start - end) }
    file.tensors = places.map(\.entry)
    return file
  }

  private static func texts(_ value: JSON) throws(TensorFileProblem) -> [(name: String, text: String)] {
    guard case .object(let members) = value else { throw .metadata("it is no object") }
    var texts: [(name: String, text: String)] = []
    for member in members {
      guard let text = member.value.text else { throw .metadata("`\(member.name)` is no text") }
      texts.append((member.name, text))
    }
    return texts
  }

  private static func tensor(
    _ member: JSON.Member, room: Int
  ) throws(TensorFileProblem) -> (TensorFile.Tensor, Range<Int>) {
    let name = member.name
    guard let spelt = member.value["dtype"]?.text else { throw .tensor(name, "has no type") }
    guard let type = TensorFile.ElementType(rawValue: spelt) else {
      throw .tensor(name, "has the type `\(spelt)`, which is not known")
    }
    guard let list = member.value["shape"]?.list else { throw .tensor(name, "has no shape") }
    var (shape, count): ([Int], Int) = ([], type.size)
    for entry in list {
      guard let size = entry.int, size >= 0 else { throw .tensor(name, "has a size that is none") }
      let (product, overflow) = count.multipliedReportingOverflow(by: size)
      guard !overflow else { throw .tensor(name, "is larger than any memory") }
      shape.append(size)
      count = product
    }
    guard let offsets = member.value["data_offsets"]?.list?.map(\.int), offsets.count == 2, let start = offsets[0],
      let end = offsets[1]
    else { throw .tensor(name, "has no place in the data") }
    guard 0 <= start, start <= end, end <= room else {
      throw .tensor(name, "lies at \(start) to \(end) of the data, which has \(room) bytes")
    }
    guard end - start == count else { throw .tensor(name, "needs \(count) bytes, and has \(end - start)") }
    return (TensorFile.Tensor(name: name, type: type, shape: shape, bytes: []), start..<end)
  }
}

/// Why a file is no safetensors file.
package enum TensorFileProblem: Explained, Hashable {
  case tooShort(bytes: Int)
  /// A header longer than the file, or than any header.
  case headerLength(UInt64, available: Int)
  /// The header is no JSON, from a byte of the file on.
  case header(byte: Int, String)
  case metadata(String)
  case tensor(String, String)
  /// Bytes behind the last array.
  case leftOver(byte: Int, count: Int)

  package var description: String {
    switch self {
    case .tooShort(let bytes): "it ends at byte \(bytes), within the length of its header"
    case .headerLength(let length, let available):
      "byte 0: the header is said to have \(length) bytes, and \(available) follow"
    case .header(let byte, let message): "byte \(byte), in the header: \(message)"
    case .metadata(let message): "`__metadata__` in the header: \(message)"
    case .tensor(let name, let message): "`\(name)` in the header: it \(message)"
    case .leftOver(let byte, let count): "byte \(byte): \(count) bytes belong to no array"
    }
  }

  package var remedy: String { "the file is damaged or no safetensors file: save or fetch it again" }
}
