/// The room a plot may take and how it is drawn; every kind of plot receives it whole.
package struct Viewport: Sendable {
  /// Terminal columns, at most: 1 to 1000.
  package var width: Int
  /// Rows of the drawing itself, without header, axis and legend: 1 to 500. Plots of labelled rows take as many as they need.
  package var height: Int
  /// Stands first in the header.
  package var title: String
  package var canvas: CanvasKind
  /// Pinned ends of the y axis; nil takes the data's own. A pair that is not ascending is ignored.
  package var yLimits: (lower: Double?, upper: Double?)
  /// Whether lines keep trailing blanks, so that all are equally wide. Without them recorded text merges better.
  package var isPadded: Bool

  package init(
    width: Int = 74, height: Int = 15, title: String = "", canvas: CanvasKind = .ascii,
    yLimits: (lower: Double?, upper: Double?) = (nil, nil), isPadded: Bool = false
  ) {
    self.width = min(max(width, 1), 1000)
    self.height = min(max(height, 1), 500)
    self.title = title
    self.canvas = canvas
    self.yLimits = yLimits
    self.isPadded = isPadded
  }

  /// Cuts lines to the width, and pads them or drops their trailing blanks.
  func finished(_ lines: [String]) -> [String] {
    lines.map { line in
      let fitted = TextCell.clipped(line, to: width, canvas: canvas)
      return isPadded ? TextCell.left(fitted, width) : TextCell.trimmed(fitted)
    }
  }

  /// What is said instead of a drawing when there is nothing to draw.
  func nothing(because reason: String) -> [String] {
    finished((title.isEmpty ? [] : [TextCell.plain(title)]) + ["(nothing to plot: \(reason))"])
  }
}
