import Files
import Foundation
import Testing

@Suite struct FileAccessTests {
  private let folder: TemporaryFolder
  private let outside: TemporaryFolder
  private let access: FileAccess

  init() throws {
    folder = try TemporaryFolder()
    outside = try TemporaryFolder()
    try folder.file("data.csv", "a")
    try folder.file("lib/metrics.lstm", "b")
    try outside.file("secret.csv", "secret")
    access = FileAccess(root: folder.path)
  }

  private func problem(_ body: () throws -> Void) -> FileProblem? {
    do {
      try body()
      return nil
    } catch {
      return error as? FileProblem
    }
  }

  @Test(arguments: [
    "data.csv", "./data.csv", "lib/../data.csv", ".//data.csv", "lib/metrics.lstm", "lib//metrics.lstm",
  ])
  func readsBelowTheRoot(path: String) throws {
    guard !path.contains("..") else {
      #expect(problem { _ = try access.read(path) } == .outsideRoot(path: path))
      return
    }
    #expect(try access.read(path) == Array((path.contains("metrics") ? "b" : "a").utf8))
    #expect(access.exists(path))
  }

  @Test(arguments: [
    "", "..", "../data.csv", "lib/../../x", "/etc/passwd", "/", "a\0b", "data.csv\0", "..//x", "./../x", "lib/..",
  ])
  func refusesToLeaveTheRoot(path: String) {
    #expect(problem { _ = try access.read(path) } == .outsideRoot(path: path))
    #expect(problem { try access.write([1], to: path) } == .outsideRoot(path: path))
    #expect(!access.exists(path))
  }

  @Test func aSlashAtTheEndMeansAFolder() {
    #expect(problem { _ = try access.read("data.csv/") } == .isFolder(path: "data.csv/"))
    #expect(problem { _ = try access.read("lib") } == .isFolder(path: "lib"))
    #expect(problem { _ = try access.read(".") } == .isFolder(path: "."))
    #expect(problem { try access.write([1], to: "out/x/") } == .isFolder(path: "out/x/"))
    #expect(folder.names == ["data.csv", "lib", "lib/metrics.lstm"])
  }

  /// A combining mark after a slash makes one character of both; the operating system sees the slash all the same.
  @Test func marksDoNotHideSlashes() {
    #expect(problem { try access.write([1], to: "out/../\u{301}x/y") } == .outsideRoot(path: "out/../\u{301}x/y"))
    #expect(folder.names == ["data.csv", "lib", "lib/metrics.lstm"])
  }

  @Test func foldersThatLookAlikeAreTwo() throws {
    try folder.file("caf\u{E9}/a", "composed")
    try folder.file("cafe\u{301}/a", "decomposed")
    let composed = FileAccess(root: folder.path + "/caf\u{E9}")
    #expect(try composed.read("a") == Array("composed".utf8))
    try folder.link("caf\u{E9}/b", to: "../cafe\u{301}/a")
    #expect(problem { _ = try composed.read("b") } == .outsideRoot(path: "b"))
  }

  @Test func linksMayNotLeadOut() throws {
    try folder.link("away", to: outside.path)
    try folder.link("away.csv", to: outside.path + "/secret.csv")
    try folder.link("within.csv", to: "data.csv")
    try folder.link("round", to: "round")
    for path in ["away/secret.csv", "away.csv"] {
      #expect(problem { _ = try access.read(path) } == .outsideRoot(path: path))
    }
    #expect(problem { _ = try access.read("away/other.csv") } == .outsideRoot(path: "away/other.csv"))
    #expect(try access.read("within.csv") == Array("a".utf8))
    guard case .missing(path: "round", _)? = problem({ _ = try access.read("round") }) else {
      return #expect(Bool(false))
    }
  }

  @Test func aMissingFileNamesItsNeighbours() throws {
    for name in ["b.csv", "c.csv", ".hidden.csv", "d.txt", "e.csv", "f.csv"] { try folder.file(name, "") }
    #expect(
      problem { _ = try access.read("dat.csv") }
        == .missing(path: "dat.csv", similar: ["data.csv", "b.csv", "c.csv", "e.csv"]))
    #expect(problem { _ = try access.read("none/x.csv") } == .missing(path: "none/x.csv", similar: []))
  }

  @Test func theRootMayBeALink() throws {
    try outside.link("way", to: folder.path)
    let access = FileAccess(root: outside.path + "/way")
    #expect(access.root == folder.path)
    #expect(try access.read("data.csv") == Array("a".utf8))
    try access.write([65], to: "out/x")
    #expect(folder.text("out/x") == "A")
  }

  @Test func whatIsNoRegularFileIsRefusedAtOnce() throws {
    let isMade = unsafe mkfifo(folder.path + "/pipe", 0o600)
    #expect(isMade == 0)
    try folder.link("zero", to: "/dev/zero")
    let device = FileAccess(root: folder.path, readable: ["/dev"])
    #expect(problem { _ = try access.read("pipe") } == .unreadable(path: "pipe", reason: "it is no regular file"))
    #expect(problem { _ = try device.read("zero") } == .unreadable(path: "zero", reason: "it is no regular file"))
    #expect(
      problem { _ = try device.read("/dev/zero") } == .unreadable(path: "/dev/zero", reason: "it is no regular file"))
  }

  /// Its size is looked at before memory is asked for.
  @Test func aFileLargerThanMemoryIsRefused() throws {
    let path = try folder.file("sparse", "")
    let isSet = unsafe truncate(path, 1 << 42)
    #expect(isSet == 0)
    #expect(problem { _ = try access.read("sparse") } == .unreadable(path: "sparse", reason: "it is larger than 4 GiB"))
  }

  @Test(.enabled(if: geteuid() != 0, "root reads everything"))
  func whatMayNotBeReadIsSaid() throws {
    folder.allow(0, try folder.file("locked", "x"))
    guard case .unreadable(path: "locked", _)? = problem({ _ = try access.read("locked") }) else {
      return #expect(Bool(false))
    }
  }

  @Test(arguments: ["data.csv", "x", "lib/x", "outer/x", "out", "./out", "out."])
  func writesOnlyUnderOut(path: String) {
    #expect(problem { try access.write([1], to: path) } == .notWritableHere(path: path, allowed: ["out/"]))
    #expect(folder.names == ["data.csv", "lib", "lib/metrics.lstm"])
  }

  @Test(arguments: ["out/x", "out/a/b/c", "./out//x", "out/ä b"])
  func makesTheFoldersAFileNeeds(path: String) throws {
    try access.write(Array("new".utf8), to: path)
    #expect(try access.read(path) == Array("new".utf8))
    #expect(!folder.names.contains { $0.hasSuffix(".tmp") })
  }

  @Test(arguments: ["", ".", "lib", "gone"])
  func outMayNotLeadElsewhere(target: String) throws {
    let elsewhere = target.isEmpty ? outside.path : target
    try folder.link("out", to: elsewhere)
    #expect(problem { try access.write([1], to: "out/x") } != nil)
    #expect(!folder.names.contains("x") && folder.text("lib/x") == nil && outside.names == ["secret.csv"])
  }

  @Test func linksBelowOutMayNotLeadElsewhere() throws {
    try folder.folder("out")
    try folder.link("out/up", to: "..")
    try folder.link("out/away", to: outside.path)
    try folder.link("out/file", to: "../data.csv")
    for path in ["out/up/x", "out/away/x", "out/away/secret.csv", "out/file", "out/up/lib/x/y"] {
      #expect(problem { try access.write([1], to: path) } == .outsideRoot(path: path), "\(path)")
    }
    #expect(folder.text("data.csv") == "a" && outside.text("secret.csv") == "secret")
    try folder.link("out/fine", to: "kept")
    try folder.file("out/kept", "old")
    try access.write(Array("new".utf8), to: "out/fine")
    #expect(folder.text("out/kept") == "new")
  }

  @Test func furtherFoldersMayBeAllowed() throws {
    let reader = FileAccess(root: folder.path, readable: [outside.path])
    let secret = outside.path + "/secret.csv"
    #expect(try reader.read(secret) == Array("secret".utf8))
    #expect(problem { try reader.write([1], to: secret) } == .notWritableHere(path: secret, allowed: ["out/"]))
    let writer = FileAccess(root: folder.path, writable: [outside.path])
    try writer.write([66], to: outside.path + "/new/file")
    #expect(outside.text("new/file") == "B")
    let climbing = outside.path + "/none/../../\((folder.path as NSString).lastPathComponent)/x"
    #expect(problem { try writer.write([1], to: climbing) } == .outsideRoot(path: climbing))
    let absent = outside.path + "x/y"
    // Named from the program's folder, too.
    let beside = "../\((outside.path as NSString).lastPathComponent)/"
    #expect(try reader.read("lib/../" + beside + "secret.csv") == Array("secret".utf8))
    try writer.write([67], to: beside + "new/other")
    #expect(outside.text("new/other") == "C")
    #expect(problem { _ = try reader.read(beside + "../x") } == .outsideRoot(path: beside + "../x"))
    #expect(problem { _ = try reader.read("lib/../data.csv") } == .outsideRoot(path: "lib/../data.csv"))
    #expect(problem { _ = try writer.read(absent) } == .outsideRoot(path: absent))
  }

  @Test func anAllowedFolderMayBeNamedByALink() throws {
    try folder.link("way", to: outside.path)
    let reader = FileAccess(root: folder.path + "/lib", readable: [folder.path + "/way"])
    #expect(try reader.read(folder.path + "/way/secret.csv") == Array("secret".utf8))
  }

  @Test func onePathHasOneIdentity() throws {
    try folder.link("way", to: "lib")
    #expect(try access.identity(of: "./lib//metrics.lstm") == access.identity(of: "way/metrics.lstm"))
    #expect(try access.identity(of: "out/a") == folder.path + "/out/a")
    #expect(try access.identity(of: "way/new") == folder.path + "/lib/new")
  }

  @Test func noMessageNamesAPathOfTheMachine() {
    for path in ["none.csv", "lib", "../x", "x"] {
      for found in [problem { _ = try access.read(path) }, problem { try access.write([1], to: path) }] {
        guard let found else { return #expect(Bool(false)) }
        #expect(!(found.message + found.advice).contains(folder.path))
        #expect(found.path == path && !found.advice.isEmpty)
      }
    }
  }
}
