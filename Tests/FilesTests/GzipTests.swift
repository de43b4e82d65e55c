import Files
import Foundation
import Testing

@Suite struct GzipTests {
  static func bytes(_ name: String) throws -> [UInt8] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")
    return [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
  }

  @Test(arguments: [("plain.gz", "a,b\n1,2\n"), ("members.gz", "a,b\n1,2\n3,4\n")])
  func unpacks(name: String, text: String) throws {
    let packed = try Self.bytes(name)
    #expect(Gzip.isPacked(packed))
    #expect(String(decoding: try Gzip.unpacked(packed, limit: 100), as: UTF8.self) == text)
  }

  /// A small file can hold a huge one.
  @Test func aLimitHolds() throws {
    let packed = try Self.bytes("zeros.gz")
    #expect(try Gzip.unpacked(packed, limit: 1 << 20).count == 1 << 20)
    #expect(throws: GzipProblem.tooLarge(limit: 1 << 19)) { try Gzip.unpacked(packed, limit: 1 << 19) }
  }

  /// Cut anywhere, or with any byte changed: a problem or, in bytes that carry no content, the same text.
  @Test func damageIsNoticed() throws {
    let packed = try Self.bytes("plain.gz")
    let whole = try Gzip.unpacked(packed, limit: 100)
    for count in 0..<packed.count {
      #expect(throws: GzipProblem.self) { try Gzip.unpacked(Array(packed[..<count]), limit: 100) }
    }
    for place in packed.indices {
      var changed = packed
      changed[place] ^= 0x5A
      if let text = try? Gzip.unpacked(changed, limit: 1 << 16) { #expect(text == whole, "byte \(place)") }
    }
    #expect(throws: GzipProblem.self) { try Gzip.unpacked(packed + [1, 2, 3], limit: 100) }
  }
}
