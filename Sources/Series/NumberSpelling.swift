/// How else the texts of a column would be numbers: by another decimal sign, or with marks between thousands.
package struct NumberSpelling: Hashable, Sendable {
  /// The options of `load` that read them.
  package let advice: String

  /// Nil where no spelling makes numbers of all texts.
  package init?(_ texts: Column.Texts, readWith options: CSVOptions, delimiter: UInt8) {
    guard delimiter != 0, !texts.categories.isEmpty else { return nil }
    let (point, comma) = (UInt8(ascii: "."), UInt8(ascii: ","))
    let spellings: [(decimal: UInt8, thousands: UInt8?, advice: String)] = [
      (point, comma, "thousands: \",\""), (comma, nil, "decimal: \",\""),
      (comma, point, "decimal: \",\" thousands: \".\""), (point, nil, "decimal: \".\""),
    ]
    let fields = texts.categories.map { Array($0.utf8) }
    let fitting = spellings.filter { spelling in
      guard spelling.decimal != options.decimal || spelling.thousands != options.thousands else { return false }
      let parser = DecimalParser(decimal: spelling.decimal, thousands: spelling.thousands, delimiter: delimiter)
      return fields.allSatisfy { parser.number($0.span, 0..<$0.count) != nil }
    }
    guard let first = fitting.first else { return nil }
    // "1,234" is both.
    let other = first.thousands == comma ? fitting.first { $0.decimal == comma && $0.thousands == nil } : nil
    advice = first.advice + (other.map { ", or " + $0.advice } ?? "")
  }
}
