extension Architecture {
  /// The same layers, of which training drops nothing: what the model is when it predicts.
  package var withoutDropout: Architecture {
    var copy = self
    for place in layers.indices {
      if layers[place] is Dropout { copy.layers[place] = Dropout(rate: 0) }
      guard var recurrent = layers[place] as? any RecurrentDescription else { continue }
      recurrent.dropout = 0
      recurrent.recurrentDropout = 0
      copy.layers[place] = recurrent
    }
    return copy
  }
}
