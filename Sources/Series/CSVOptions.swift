package import Notation

/// What is known about a delimited file before it is read; everything else is recognised.
package struct CSVOptions: Sendable {
  /// The columns that hold the time: one, or parts of it in several (year, month, day, hour, minute, second by name,
  /// else in that order; or a date and a time of day). None: rows are counted from 0.
  package var time: [String] = []
  /// How the times are written; nil recognises ISO 8601 and plain integers. Several columns are joined by a space.
  package var format: TimeFormat?
  /// Whose clocks show the times that are written without a zone; times are shown by them.
  package var zone = Zone.utc
  /// The byte that begins a line which is no row; nil where there is none.
  package var comment: UInt8?
  /// The byte between fields; nil recognises `,` `;` tab and `|`.
  package var delimiter: UInt8?
  /// The byte before the fraction of a number.
  package var decimal = UInt8(ascii: ".")
  /// The byte between groups of three digits; nil where there is none.
  package var thousands: UInt8?
  /// Fields that stand for a missing cell; the empty field always does.
  package var missing = usualMissing
  /// The columns to read, beside the time; nil reads all.
  package var columns: [String]?
  /// The column that tells individuals apart: its rows become a panel.
  package var individual: String?
  /// Whether a file without that column is read as one individual.
  package var mayLackIndividual = false
  /// Columns that must be of a kind; the kinds of the others are recognised.
  package var kinds: [Demand] = []

  package static let usualMissing = ["NA", "NaN", "nan", "?"]

  package struct Demand: Hashable, Sendable {
    package let column: String
    package let kind: Column.Kind

    package init(column: String, kind: Column.Kind) {
      self.column = column
      self.kind = kind
    }
  }

  package init(time: [String] = []) { self.time = time }
}

/// A file that was read: its series, and what was recognised on the way.
package struct CSVReading: Sendable {
  /// Of rows of many individuals, the first of them.
  package let series: Series
  /// Where a column tells individuals apart.
  package let panel: Panel?
  package let report: CSVReport
}

/// What was recognised in a delimited file.
package struct CSVReport: Hashable, Sendable {
  /// Rows in the file; the series has more where rows were left out of an even grid.
  package let rows: Int
  package let delimiter: UInt8
  package let timeColumns: [String]
  /// Where no time was named: the columns that look like one.
  package let timeCandidates: [String]
  /// Rows of the series that the file leaves out; their cells are missing.
  package let leftOut: [Range<Int>]
  /// Rows in hours that the clocks of the zone show twice, told apart by their order.
  package let doubled: Int
  package let columns: [Recognised]

  package struct Recognised: Hashable, Sendable {
    package let name: String
    package let kind: Column.Kind
    /// What made a column text or boolean, or percentages numbers: the field that is no plain number, and its line.
    package let evidence: Evidence?
    /// How many of its numbers were written as percentages, and read as fractions.
    package let percentages: Int
  }

  package struct Evidence: Hashable, Sendable {
    package let text: String
    /// Counted from 1, the header's first line.
    package let line: Int
  }

  package var leftOutCount: Int { leftOut.reduce(0) { $0 + $1.count } }
}
