package import Files

/// A file that a notebook is written to and was not read from: what somebody wrote there is never lost.
package enum RecordTarget {
  /// - Throws: where anything stands there but an empty file, or a notebook in which the same is written: an earlier
  ///   record of it.
  package static func demandFree(_ path: String, for written: [UInt8]) throws(FileProblem) {
    let old: [UInt8]
    do throws(FileProblem) {
      old = try WholeFile.read(path, onlyRegular: true)
    } catch {
      switch error {
      case .missing: return
      case .isFolder: throw error
      default: throw .exists(path: path)
      }
    }
    if old.isEmpty || old == written { return }
    let (before, now) = (NotebookFile(name: path, bytes: old), NotebookFile(name: path, bytes: written))
    guard !before.hasErrors, !now.hasErrors, before.stripped() == now.stripped() else { throw .exists(path: path) }
  }
}
