import Foundation
import Testing

/// `lstmnb render`, as a person uses it.
@Suite struct RenderTests {
  private static let notebook = """
    ---
    title: Two & three
    ---
    ```lstm a
    param hidden: int = 2
    show hidden
    ```

    ```lstm b
    3
    ```

    """

  private func recorded() throws -> ScratchFolder {
    let folder = try ScratchFolder()
    try folder.write(Self.notebook, to: "n.lstmnb")
    #expect(try Program.run(["run", "--quiet", "n.lstmnb"], in: folder.url).code == 0)
    return folder
  }

  @Test func aPageAndMarkdown() throws {
    let folder = try recorded()
    let before = try folder.text("n.lstmnb")
    let outcome = try Program.run(["render", "n.lstmnb", "-o", "n.html"], in: folder.url)
    #expect(outcome.code == 0 && outcome.output.isEmpty && outcome.errors == "n.html: written\n", "\(outcome.errors)")
    let page = try folder.text("n.html")
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">\n"))
    #expect(page.contains("<title>Two &amp; three</title>") && page.contains("<span class=\"v\">show</span> hidden"))
    #expect(try Program.run(["render", "n.lstmnb", "-o", "n.md"], in: folder.url).code == 0)
    #expect(try folder.text("n.md").hasPrefix("# Two \\& three\n\n```lstm\nparam hidden: int = 2\n"))
    #expect(try folder.text("n.lstmnb") == before)
  }

  /// Nothing runs: what is stale stands, and is marked with its cause.
  @Test func whatIsStaleIsMarked() throws {
    let folder = try recorded()
    try folder.write(try folder.text("n.lstmnb").replacing("int = 2", with: "int = 5"), to: "n.lstmnb")
    let outcome = try Program.run(["render", "n.lstmnb", "-o", "n.html"], in: folder.url)
    #expect(outcome.code == 0)
    #expect(outcome.errors == "n.html: written: 1 of 2 outputs is out of date, missing or failed, and marked\n")
    #expect(try folder.text("n.html").contains("<strong>stale</strong>: parameter hidden 2 → 5"))
    #expect(try folder.text("n.html").contains("<samp>2\n</samp>"))
    let status = try Program.run(["status", "n.lstmnb"], in: folder.url)
    #expect(status.output.contains("stale    a: parameter hidden 2 → 5"), "\(status.output)")
    let check = try Program.run(["check", "n.lstmnb"], in: folder.url)
    #expect(check.errors.contains("differs: a: parameter hidden 2 → 5"), "\(check.errors)")
    let json = try Program.run(["render", "n.lstmnb", "-o", "n.html", "--json"], in: folder.url)
    #expect(
      json.output.contains(
        "\"cause\":\"parameter\",\"parameters\":[{\"name\":\"hidden\",\"before\":\"2\",\"now\":\"5\"}]"),
      "\(json.output)")
    let run = try Program.run(["run", "n.lstmnb"], in: folder.url)
    #expect(run.errors.hasSuffix("parameter: hidden 2 → 5\nn.lstmnb: recorded\n"), "\(run.errors)")
  }

  /// What a newer program wrote can be read, and that is said.
  @Test(arguments: [["status", "n.lstmnb"], ["render", "n.lstmnb", "-o", "n.html"]])
  func newerNotebooksAreRead(arguments: [String]) throws {
    let folder = try ScratchFolder()
    try folder.write("---\nlstmnb: 2\n---\n```lstm a\n1\n```\n", to: "n.lstmnb")
    let outcome = try Program.run(arguments, in: folder.url)
    #expect(outcome.code == 0)
    #expect(outcome.errors.hasPrefix("warning[E001]: this notebook is of format 2"), "\(outcome.errors)")
  }

  @Test func whyNamesWhatWasSetFromOutside() throws {
    let folder = try recorded()
    #expect(try Program.run(["run", "n.lstmnb", "--set", "hidden=7", "-o", "set.lstmnb"], in: folder.url).code == 0)
    #expect(try folder.text("set.lstmnb").hasSuffix("param hidden 7\nset hidden 7\n```\n"))
    let why = try Program.run(["why", "n.lstmnb", "set.lstmnb"], in: folder.url)
    #expect(
      why.output == "output of a:\n  because parameter `hidden` 2 → 7, set from outside\n", "\(why.output)")
  }

  /// A record elsewhere begins its paths where the notebook did, once that is said.
  @Test func aRecordElsewhereNeedsItsRoot() throws {
    let folder = try ScratchFolder()
    try folder.write("t,x\n2024-01-01,1\n2024-01-02,2\n", to: "d.csv")
    try folder.write(
      "```lstm a\nparam n: int = 1\nshow n\ndescribe (load \"d.csv\" time: \"t\")\n```\n", to: "n.lstmnb")
    try FileManager.default.createDirectory(
      at: folder.url.appendingPathComponent("sub"), withIntermediateDirectories: true)
    let run = try Program.run(["run", "n.lstmnb", "--set", "n=2", "-o", "sub/n.lstmnb"], in: folder.url)
    #expect(run.code == 0, "\(run.errors)")
    let lost = try Program.run(["render", "sub/n.lstmnb", "-o", "n.html"], in: folder.url)
    #expect(
      lost.code == 0 && lost.unwrappedErrors.contains("name the folder of its paths with `--root`"), "\(lost.errors)")
    #expect(try folder.text("n.html").contains("<strong>stale</strong>: the data changed"))
    let found = try Program.run(["render", "sub/n.lstmnb", "-o", "n.html", "--root", "."], in: folder.url)
    #expect(found.code == 0 && found.errors == "n.html: written\n", "\(found.errors)")
  }

  @Test func runningAllAgainSaysSo() throws {
    let folder = try recorded()
    #expect(
      try Program.run(["run", "n.lstmnb"], in: folder.url).errors.hasSuffix("nothing to do, every output is fresh\n"))
    let again = try Program.run(["run", "--fresh", "n.lstmnb"], in: folder.url)
    #expect(again.errors == "n.lstmnb: 2 cells run again, all the same bytes\n")
  }

  @Test(
    arguments: [
      (["render"], 64, "`render` needs a notebook"),
      (["render", "n.lstmnb"], 64, "-o n.html"),
      (["render", "n.lstmnb", "-o", "n.pdf"], 64, "neither .html nor .md"),
      (["render", "s.lstm", "-o", "s.html"], 64, "a script records no outputs"),
      (["render", "data.csv", "-o", "s.html"], 64, "is no notebook"),
      (["render", "n.lstmnb", "m.lstmnb", "-o", "s.html"], 64, "one notebook at a time"),
      (["render", "n.lstmnb", "-o", "link.html"], 64, "write over the notebook itself"),
      (["render", "none.lstmnb", "-o", "n.html"], 66, "there is no file"),
      (["render", "bad.lstmnb", "-o", "bad.html"], 65, "not closed"),
      (["render", "n.lstmnb", "-o", "nowhere/n.html"], 74, "nowhere"),
      (["render", "n.lstmnb", "-o", "n.html", "--fresh"], 64, "unknown option `--fresh`"),
    ] as [([String], Int32, String)])
  func complaints(arguments: [String], code: Int32, message: String) throws {
    let folder = try ScratchFolder()
    try folder.write(Self.notebook, to: "n.lstmnb")
    try folder.write("```lstm\n1\n", to: "bad.lstmnb")
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.appendingPathComponent("link.html").path, withDestinationPath: "n.lstmnb")
    let outcome = try Program.run(arguments, in: folder.url)
    #expect(outcome.code == code, "\(outcome.errors)")
    #expect(outcome.unwrappedErrors.contains(message), "\(outcome.errors)")
    #expect(try folder.text("n.lstmnb") == Self.notebook)
    #expect(!FileManager.default.fileExists(atPath: folder.url.appendingPathComponent("bad.html").path))
  }
}
