package import Syntax

/// A notebook with its cells laid out; prose and outputs stay as they are, byte for byte.
package enum NotebookLayout {
  /// - Returns: the whole file. Cells that are to fail stand as they are: their errors quote places in them.
  /// - Throws: what is wrong with the file or with a cell's program, placed in the file.
  package static func format(_ file: NotebookFile) throws(FormattingFailure) -> [UInt8] {
    guard !file.hasErrors else { throw .syntax(file.problems) }
    guard !file.isNewer else { throw .syntax([file.newerProblem]) }
    var splice = Splice(file)
    var problems: [Diagnostic] = []
    for cell in file.cells where !cell.expectsError && cell.output?.isError != true {
      let program = file.program(of: cell)
      do {
        let formatted = try Formatter.format(program)
        if formatted != program.bytes { splice.setProgram(of: cell, to: formatted) }
      } catch {
        guard case .syntax(let found) = error else { throw error }
        let start = cell.fence.body.start
        for var problem in found {
          problem.range = SourceRange(problem.range.start + start, problem.range.end + start)
          problems.append(problem)
        }
      }
    }
    guard problems.isEmpty else { throw .syntax(problems) }
    return splice.bytes
  }
}
