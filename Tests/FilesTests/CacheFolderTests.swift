import Foundation
import Testing

@testable import Files

/// Entries that come back as they were or not at all, in a folder that never grows past its limit.
@Suite struct CacheFolderTests {
  let folder: TemporaryFolder
  var path: String { folder.path + "/.lstmnb" }

  init() throws { folder = try TemporaryFolder() }

  @Test func keepsAndGivesBack() throws {
    let cache = CacheFolder(path, limit: 1 << 20)
    #expect(cache.read("fit-a") == .nothing)
    #expect(try cache.write([1, 2, 3], to: "fit-a"))
    #expect(cache.read("fit-a") == .content([1, 2, 3]))
    try cache.write([], to: "fit-a")
    #expect(cache.read("fit-a") == .content([]))
    #expect(CacheFolder(path, limit: 1 << 20).read("fit-a") == .content([]))
  }

  @Test func damageIsSeen() throws {
    let cache = CacheFolder(path, limit: 1 << 20)
    try cache.write(Array(0..<100), to: "fit-a")
    let whole = try WholeFile.read(path + "/fit-a")
    for place in whole.indices {
      var bytes = whole
      bytes[place] ^= 0x10
      try Data(bytes).write(to: URL(fileURLWithPath: path + "/fit-a"))
      #expect(cache.read("fit-a") == .damaged, "byte \(place)")
    }
    for count in whole.indices {
      try Data(whole[..<count]).write(to: URL(fileURLWithPath: path + "/fit-a"))
      #expect(cache.read("fit-a") == .damaged, "\(count) bytes")
    }
    try cache.write([7], to: "fit-a")
    #expect(cache.read("fit-a") == .content([7]))
  }

  @Test func theOldestGoFirst() throws {
    let cache = CacheFolder(path, limit: 5000)
    for name in ["a", "b", "c", "d"] {
      try cache.write([UInt8](repeating: 1, count: 1000), to: "fit-" + name)
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 1000 + Double(name.utf8.first ?? 0))],
        ofItemAtPath: path + "/fit-" + name)
    }
    // What is read counts as new.
    #expect(cache.read("fit-a") != .nothing)
    try cache.write([UInt8](repeating: 2, count: 2500), to: "fit-e")
    let left = ["a", "b", "c", "d", "e"].filter { cache.read("fit-" + $0) != .nothing }
    #expect(left == ["a", "d", "e"])
    #expect(try !cache.write([UInt8](repeating: 2, count: 5000), to: "fit-f"), "larger than all of it")
    #expect(cache.read("fit-f") == .nothing)
  }

  /// What others have put there stays, but for what writers left that are no more.
  @Test func nothingElseIsRemoved() throws {
    let cache = CacheFolder(path, limit: 400)
    try cache.write([1], to: "fit-a")
    let notes = [UInt8](repeating: 9, count: 1000)
    // No process has the largest number.
    for name in ["notes.txt", ".lstmnb-2147483647-0.tmp", ".lstmnb-\(ProcessInfo.processInfo.processIdentifier)-5.tmp"]
    {
      try Data(notes).write(to: URL(fileURLWithPath: path + "/" + name))
    }
    try cache.write([UInt8](repeating: 1, count: 350), to: "fit-b")
    let mine = ".lstmnb-\(ProcessInfo.processInfo.processIdentifier)-5.tmp"
    #expect(WholeFile.names(in: path) == [".gitignore", mine, "fit-b", "notes.txt"].sorted())
  }

  @Test func linksAreNotFollowed() throws {
    let elsewhere = folder.path + "/elsewhere"
    try FileManager.default.createDirectory(atPath: elsewhere, withIntermediateDirectories: true)
    try Data([5]).write(to: URL(fileURLWithPath: elsewhere + "/precious"))
    let cache = CacheFolder(path, limit: 1 << 20)
    try cache.write([1], to: "fit-a")
    try FileManager.default.removeItem(atPath: path + "/fit-a")
    try FileManager.default.createSymbolicLink(atPath: path + "/fit-a", withDestinationPath: elsewhere + "/precious")
    #expect(cache.read("fit-a") == .nothing)
    try cache.write([2], to: "fit-a")
    #expect(try WholeFile.read(elsewhere + "/precious") == [5])
    #expect(cache.read("fit-a") == .content([2]))

    let linked = folder.path + "/linked"
    try FileManager.default.createSymbolicLink(atPath: linked, withDestinationPath: elsewhere)
    #expect(throws: FileProblem.self) { try CacheFolder(linked, limit: 1 << 20).write([1], to: "fit-a") }
    #expect(WholeFile.names(in: elsewhere) == ["precious"])
  }
}
