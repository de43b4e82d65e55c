/// `lstm 64`: long short-term memory. Hochreiter and Schmidhuber 1997, with the forget gate of Gers et al. 2000.
/// Gates in the order i, f, g, o; one bias.
package struct LSTM: LayerDescription, Hashable {
  /// H.
  package var units: Int

  package init(units: Int) { self.units = units }
}
