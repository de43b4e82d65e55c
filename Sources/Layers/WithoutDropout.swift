extension Architecture {
  /// The same layers, of which training drops nothing: what the model is when it predicts.
  package var withoutDropout: Architecture {
    var layers = layers
    for place in layers.indices {
      if layers[place] is Dropout { layers[place] = Dropout(rate: 0) }
      guard var recurrent = layers[place] as? any RecurrentDescription else { continue }
      recurrent.dropout = 0
      recurrent.recurrentDropout = 0
      layers[place] = recurrent
    }
    return Architecture(layers, everyStep: everyStep)
  }
}
