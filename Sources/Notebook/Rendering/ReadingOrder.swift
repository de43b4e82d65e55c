internal import Markdown
internal import Syntax

/// A notebook in the order in which it is read: prose as HTML, and cells; outputs and the lock go with others.
enum ReadingOrder {
  enum Item {
    case prose(MarkdownBlock)
    case cell(Cell)
  }

  /// The items of a file without errors.
  static func items(of file: NotebookFile) -> [Item] {
    let lines = file.linesOfBody
    guard let first = lines.first else { return [] }
    let body = LineEnding.normalized(file.bytes[first.start...])
    let blocks = MarkdownBlock.all(in: body)
    /// Our blocks by the line they begin on; of an output and the lock there is nothing to show there.
    var ours: [Int: Cell?] = [:]
    var number: [Int: Int] = [:]
    for (place, line) in lines.enumerated() { number[line.start] = place + 1 }
    for (fence, cell) in file.fences { ours[number[fence.range.start] ?? -1] = .some(cell) }
    let seen = Set(blocks.lazy.filter(\.isFence).map(\.firstLine))
    guard ours.keys.allSatisfy({ seen.contains($0) }) else { return itemsBetweenFences(of: file) }
    return blocks.compactMap { block in
      guard let cell = ours[block.firstLine] else { return .prose(block) }
      return cell.map { .cell($0) }
    }
  }

  /// Where the reader of Markdown takes a cell for something else, each piece of prose is read by itself: what is a cell
  /// is not for it to say.
  private static func itemsBetweenFences(of file: NotebookFile) -> [Item] {
    var items: [Item] = []
    var place = file.linesOfBody.first?.start ?? 0
    for (fence, cell) in file.fences {
      items += prose(file.bytes[place..<fence.range.start])
      if let cell { items.append(.cell(cell)) }
      place = fence.range.end
    }
    return items + prose(file.bytes[place...])
  }

  private static func prose(_ bytes: ArraySlice<UInt8>) -> [Item] {
    MarkdownBlock.all(in: LineEnding.normalized(bytes)).map { .prose($0) }
  }
}

extension NotebookFile {
  /// The lines below the front matter, and behind a byte-order mark.
  fileprivate var linesOfBody: [TextLine] {
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return TextLine.split(bytes, from: frontMatter?.range.end ?? mark)
  }

  /// Every block that the notebook speaks through, in order of place; a cell with those that are one.
  fileprivate var fences: [(fence: Fence, cell: Cell?)] {
    var fences: [(fence: Fence, cell: Cell?)] = []
    for cell in cells {
      fences.append((cell.fence, cell))
      if let output = cell.output { fences.append((output.fence, nil)) }
    }
    if let lockFence { fences.append((lockFence, nil)) }
    return fences.sorted { $0.fence.range.start < $1.fence.range.start }
  }

  /// The pieces of prose between its blocks as they stand, with line feeds for line endings, and the cells.
  package var proseAndCells: [(prose: [UInt8], cell: Cell?)] {
    var pieces: [(prose: [UInt8], cell: Cell?)] = []
    var place = linesOfBody.first?.start ?? bytes.count
    for (fence, cell) in fences {
      pieces.append((LineEnding.normalized(bytes[place..<fence.range.start]), cell))
      place = fence.range.end
    }
    pieces.append((LineEnding.normalized(bytes[place...]), nil))
    return pieces
  }
}
