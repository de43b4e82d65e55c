/// One named line of a plot; NaN is a missing value and breaks the line.
package struct Curve: Sendable {
  package var name: String
  package var values: [Double]

  package init(_ name: String, _ values: [Double]) {
    self.name = name
    self.values = values
  }
}
