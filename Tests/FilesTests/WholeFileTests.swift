import Files
import Foundation
import Testing

@Suite(.serialized) struct WholeFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 3_000_000])
  func readsBackWhatWasWritten(count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let path = folder.path + "/file"
    try WholeFile.replace(path, with: bytes)
    #expect(try WholeFile.read(path) == bytes)
    try WholeFile.replace(path, with: [7])
    #expect(try WholeFile.read(path) == [7])
    #expect(folder.names == ["file"])
  }

  @Test func permissionsAreKept() throws {
    let path = try folder.file("file", "old")
    folder.allow(0o640, path)
    try WholeFile.replace(path, with: [1])
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o640)
  }

  @Test func aLinkIsFollowed() throws {
    try folder.file("file", "old")
    try folder.link("way", to: "file")
    try WholeFile.replace(folder.path + "/way", with: Array("new".utf8))
    #expect(folder.text("file") == "new")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/way") == "file")
  }

  @Test func aFolderCannotBeReplaced() throws {
    try folder.file("a/b", "old")
    #expect(throws: FileProblem.self) { try WholeFile.replace(folder.path + "/a", with: [1]) }
    #expect(throws: FileProblem.self) { try WholeFile.replace(folder.path + "/none/b", with: [1]) }
    #expect(throws: FileProblem.self) { try WholeFile.makeFolder(folder.path + "/a/b/c") }
    #expect(folder.names == ["a", "a/b"])
  }

  @Test(.enabled(if: geteuid() != 0, "root writes everywhere"))
  func whatMayNotBeWrittenStands() throws {
    let path = try folder.file("file", "old")
    folder.allow(0o400, path)
    #expect(throws: FileProblem.self) { try WholeFile.replace(path, with: [1]) }
    #expect(folder.text("file") == "old")
    folder.allow(0o500, folder.path)
    #expect(throws: FileProblem.self) { try WholeFile.replace(folder.path + "/new", with: [1]) }
    folder.allow(0o700, folder.path)
    #expect(folder.names == ["file"])
  }

  @Test func twoWritersAtOnceLeaveOneOfTheirFiles() throws {
    let path = folder.path + "/file"
    let contents = (0..<8).map { [UInt8](repeating: UInt8($0), count: 100_000) }
    try WholeFile.replace(path, with: contents[0])
    let failures = Failures()
    DispatchQueue.concurrentPerform(iterations: 64) { turn in
      do {
        try WholeFile.replace(path, with: contents[turn % 8])
        let read = try WholeFile.read(path)
        if !contents.contains(read) { failures.note("a mixture was read") }
      } catch { failures.note("\(error)") }
    }
    #expect(failures.all == [])
    #expect(folder.names == ["file"])
  }

  @Test func aTemporaryFileOfOneWhoWasKilledIsNoHindrance() throws {
    try folder.file(".lstmnb-\(getpid())-0.tmp", "rest")
    try WholeFile.replace(folder.path + "/file", with: [65])
    #expect(folder.text("file") == "A" && folder.text(".lstmnb-\(getpid())-0.tmp") == "rest")
  }

  @Test func appendingKeepsWhatIsThere() throws {
    let path = folder.path + "/history"
    try WholeFile.append(Array("a\n".utf8), to: path)
    try WholeFile.append(Array("b\n".utf8), to: path)
    #expect(folder.text("history") == "a\nb\n")
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
  }

  @Test func namesAreSortedByBytes() throws {
    for name in ["b", "a", "ä", "Z", ".x", "é", "e\u{301}"] { try folder.file(name, "") }
    #expect(WholeFile.names(in: folder.path) == [".x", "Z", "a", "b", "e\u{301}", "ä", "é"])
    #expect(WholeFile.names(in: folder.path + "/none") == [])
  }

  @Test(arguments: [
    ("a/b/c", "a/b", "c"), ("a", ".", "a"), ("/a", "/", "a"), ("/a/b", "/a", "b"), ("a/", "a", ""),
  ])
  func partsOfAPath(path: String, parent: String, name: String) {
    #expect(WholeFile.parent(of: path) == parent)
    #expect(WholeFile.name(of: path) == name)
  }

  private final class Failures: @unchecked Sendable {
    private let lock = NSLock()
    private var notes: [String] = []
    var all: [String] { lock.withLock { notes } }
    func note(_ text: String) { lock.withLock { notes.append(text) } }
  }
}
