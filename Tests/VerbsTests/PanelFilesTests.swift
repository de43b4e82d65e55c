import Foundation
import Testing

/// Panels from files of every kind that `load` reads, one individual a file or many in one.
@Suite struct PanelFilesTests {
  /// 1.5, 2.5, … from a number on, as each format writes them.
  static func text(_ ending: String, from first: Int) -> [UInt8] {
    let rows = (0..<4).map { Double(first + $0) + 0.5 }
    switch ending {
    case ".tsv": return Array(("t\tx\n" + rows.enumerated().map { "\($0)\t\($1)\n" }.joined()).utf8)
    case ".jsonl", ".ndjson", ".json":
      return Array(rows.enumerated().map { "{\"t\": \($0), \"x\": \($1)}\n" }.joined().utf8)
    case ".npy":
      var header = "{'descr': '<f8', 'fortran_order': False, 'shape': (4,), }"
      while (10 + header.utf8.count + 1) % 64 != 0 { header += " " }
      header += "\n"
      var bytes: [UInt8] =
        [0x93] + Array("NUMPY".utf8) + [1, 0, UInt8(header.utf8.count & 255), UInt8(header.utf8.count >> 8)]
      bytes += Array(header.utf8)
      for row in rows {
        for shift in stride(from: UInt64(0), to: 64, by: 8) {
          bytes.append(UInt8(truncatingIfNeeded: row.bitPattern >> shift))
        }
      }
      return bytes
    default: return Array(("t,x\n" + rows.enumerated().map { "\($0),\($1)\n" }.joined()).utf8)
    }
  }

  /// Packed as RFC 1952 says, in one stored block.
  static func packed(_ bytes: [UInt8]) -> [UInt8] {
    var crc: UInt32 = .max
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    func little(_ number: UInt32, _ count: UInt32) -> [UInt8] {
      (0..<count).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
    }
    let count = UInt32(bytes.count)
    return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255, 1] + little(count, 2) + little(~count, 2) + bytes
      + little(~crc, 4) + little(count, 4)
  }

  @Test(arguments: [
    ".csv", ".tsv", ".jsonl", ".ndjson", ".json", ".npy", ".csv.gz", ".tsv.gz", ".jsonl.gz", ".ndjson.gz", ".json.gz",
    ".npy.gz", ".CSV", ".JSONL", ".Npy",
  ])
  func aFolderOfFiles(_ ending: String) throws {
    let folder = Folder()
    try FileManager.default.createDirectory(atPath: folder.path + "/many", withIntermediateDirectories: true)
    for (name, first) in [("Aru", 1), ("Õie 2", 10)] {
      let kind = ending.lowercased()
      var bytes = Self.text(kind.hasSuffix(".gz") ? String(kind.dropLast(3)) : kind, from: first)
      if kind.hasSuffix(".gz") { bytes = Self.packed(bytes) }
      try Data(bytes).write(to: URL(fileURLWithPath: folder.path + "/many/" + name + ending))
    }
    let bench = Workbench(folder)
    // An array has no names: its rows are counted.
    let isArray = ending.lowercased().contains("npy")
    let printed = bench.run("let p = load \"many/\" \(isArray ? "" : "time: \"t\"") by: \"who\"")
    #expect(printed.contains("2 files") && printed.contains("rows 8 of 2 individuals by who"), "\(printed)")
    #expect(bench.run("p.individuals") == "[Aru, Õie 2]")
    #expect(bench.run("p[\"Õie 2\"].\(isArray ? "value" : "x")[3]") == "13.5")
  }

  /// A database says whose a row is in a column of its one table, or of what is asked.
  @Test func aDatabaseOfMany() throws {
    let bench = Workbench()
    let query = "query: \"select date, shop, sold, promo from sales order by shop, date\""
    let printed = bench.run("let p = load \"shops.sqlite\" time: \"date\" by: \"shop\" \(query)")
    #expect(printed.contains("rows 12 of 2 individuals by shop") && printed.contains("missing 1"), "\(printed)")
    #expect(bench.run("p[\"Õie\"].sold[5]") == "27.5")
    #expect(bench.run("is-missing(p[\"Õie\"].sold[3])") == "true")
    #expect(
      bench.run("load \"shops.sqlite\" time: \"date\" by: \"shop\"").contains("error["), "two tables, and no query")
    let unknown = bench.run("load \"shops.sqlite\" time: \"date\" by: \"shops\" \(query)")
    #expect(unknown.contains("error[") && unknown.contains("shop"), "\(unknown)")
    let nobody = bench.run(
      "load \"shops.sqlite\" time: \"date\" by: \"shop\" query: \"select date, null as shop, sold from sales\"")
    #expect(nobody.contains("error["), "\(nobody)")
  }

  /// Folders of databases, each the file of one.
  @Test func aFolderOfDatabases() throws {
    let folder = Folder()
    try FileManager.default.createDirectory(atPath: folder.path + "/many", withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: folder.path + "/shops.sqlite", toPath: folder.path + "/many/a.db")
    let bench = Workbench(folder)
    let printed = bench.run(
      "let p = load \"many\" time: \"date\" by: \"shop\" query: \"select * from sales order by shop, date\"")
    #expect(printed.contains("rows 12 of 2 individuals by shop"), "\(printed)")
    #expect(bench.run("p.individuals") == "[Aru, Õie]")
  }
}
