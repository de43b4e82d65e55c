extension Scaler {
  /// One that was fitted before, by another program.
  package init(_ scaling: Scaling, columns: [Entry]) {
    self.scaling = scaling
    self.columns = columns
    self.segments = []
  }
}

extension Scaler.Entry {
  package init(of column: String, shift: Double, scale: Double) {
    self.init(column: column, shift: shift, scale: scale)
  }
}
