import Syntax
import Testing

@testable import Notebook

/// Cells are laid out; nothing else of the file is touched.
@Suite struct NotebookLayoutTests {
  private static let notebook = """
    Prose   with  blanks.

    ```lstm one
    let  a=1
    a+1
    ```

    ```lstm-example
    let  b=1
    ```

    ```lstm quirk expect=error
    boom  ( )
    ```

    """

  @Test func onlyCellsChange() throws {
    let place = try Workplace(Self.notebook)
    #expect(place.run().outcome == .fine)
    let before = NotebookFile(name: "n", bytes: Array(place.text().utf8))
    let after = String(decoding: try NotebookLayout.format(before), as: UTF8.self)
    #expect(after == place.text().replacing("let  a=1\na+1", with: "let a = 1\na + 1"))
    // The meaning is the same, so what is recorded still holds.
    try place.write(after)
    #expect(place.status() == ["fresh", "fresh"])
  }

  @Test func whatIsNoProgramIsRefusedWithItsPlace() throws {
    let file = NotebookFile(name: "n", bytes: Array(Self.notebook.replacing("a+1", with: "a+").utf8))
    do throws(FormattingFailure) {
      _ = try NotebookLayout.format(file)
      Issue.record("it was laid out")
    } catch {
      guard case .syntax(let problems) = error, let first = problems.first else {
        Issue.record("\(error)")
        return
      }
      #expect(file.source.position(of: first.range.start).line == 5)
    }
  }
}
