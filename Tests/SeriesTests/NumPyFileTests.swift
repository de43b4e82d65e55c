import Foundation
import Series
import Testing

/// Arrays as numpy writes them.
@Suite struct NumPyFileTests {
  static func bytes(_ name: String) throws -> [UInt8] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")
    return [UInt8](try Data(contentsOf: folder.appendingPathComponent(name + ".npy")))
  }

  @Test(arguments: [
    ("doubles", "value:number=1.5,-2.25,~,1e300"), ("floats", "c0:number=1.5,3,5 c1:number=2,4,0.10000000149011612"),
    ("fortran", "c0:number=1,4 c1:number=2,5 c2:number=3,6"), ("big", "c0:number=1,300 c1:number=-2,70000"),
    ("bytes", "value:number=0,200,255"), ("small", "value:number=-128,127"), ("shorts", "value:number=-32768,32767"),
    ("truths", "value:boolean=true,false,true"),
    ("version2", "c0:number=1 c1:number=2"), ("version3", "c0:number=1 c1:number=2"),
  ])
  func arrays(name: String, shown: String) throws {
    func plain(_ text: String) -> String { text.replacing("e+", with: "e") }
    #expect(plain(CSVReaderTests.show(try NumPyFile().read(try Self.bytes(name)).series)) == plain(shown))
  }

  @Test(arguments: [
    ("complex", NumPyError.kind("<c16")), ("half", .kind("<f2")), ("text", .kind("<U3")), ("date", .kind("<M8[D]")),
    ("record", .kind("[('a', '<i4'), ('b', '<f8')]")), ("object", .kind("|O")), ("cube", .dimensions(3)),
    ("scalar", .dimensions(0)), ("empty", .text(.empty)),
    ("long", .text(.wrongKind(line: 2, column: "value", text: "9007199254740993", needs: .number))),
    ("infinite", .text(.wrongKind(line: 2, column: "c1", text: "inf", needs: .number))),
  ])
  func refused(name: String, error: NumPyError) throws {
    let bytes = try Self.bytes("refused-" + name)
    #expect(throws: error) { try NumPyFile().read(bytes) }
    #expect(!error.description.isEmpty && !error.remedy.isEmpty)
  }

  @Test func theLargestExactIntegers() throws {
    let numbers = try NumPyFile().read(try Self.bytes("longs")).series["value"]?.numbers
    #expect(numbers?.values == [-9_007_199_254_740_992, 9_007_199_254_740_992])
  }

  @Test func aColumnOfTimes() throws {
    var options = CSVOptions(time: ["c0"])
    options.columns = ["c2"]
    let series = try NumPyFile(options).read(try Self.bytes("fortran")).series
    #expect(CSVReaderTests.show(series) == "c2:number=3,6")
    #expect(series.axis.text(at: 1) == "4")
  }

  /// Cut or changed anywhere: an array or an error, never a crash.
  @Test(arguments: ["doubles", "fortran", "version3"])
  func damage(name: String) throws {
    let whole = try Self.bytes(name)
    for place in whole.indices {
      #expect(throws: NumPyError.self) { try NumPyFile().read(Array(whole[..<place])) }
      for mask: UInt8 in [1, 0x10, 0xFF] {
        var changed = whole
        changed[place] ^= mask
        _ = try? NumPyFile().read(changed)
      }
    }
    #expect(throws: NumPyError.self) { try NumPyFile().read(whole + [0]) }
  }
}
