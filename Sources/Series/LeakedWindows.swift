/// Windows as a careless pipeline would make them, for showing what it would promise: nothing that learns for use may
/// read them.
extension WindowedData {
  /// Windows of all rows of every segment, as if nothing had been cut; scaled as these are.
  package func uncut() throws(WindowError) -> Windows {
    let chosen = try WindowColumns.chosen(in: segments, spec)
    let frames = segments.indices.map { place in
      let segment = segments[place]
      let whole = Segment(
        name: segment.name,
        parts: Parts(
          series: segment.parts.series, train: 0..<segment.axis.count, valid: nil, test: nil, gap: 0))
      return WindowFrame(
        segment: whole, at: place, spec: spec, columns: chosen.segments[place], isClassified: classes != nil,
        scaler: scaler)
    }
    return try Windows(frames, of: .train)
  }

  /// The same windows, scaled by the statistics of all rows, those to be predicted among them; nil where there are no
  /// statistics that all windows share.
  package func scaledByAllRows() throws(WindowError) -> WindowedData? {
    guard let scaler, scaler.scaling != .perWindow, scaler.segments.isEmpty else { return nil }
    let chosen = try WindowColumns.chosen(in: segments, spec)
    let columns = chosen.segments.map { choice in
      choice.features
        + ((classes == nil ? choice.learned : []) + choice.known).filter { column in
          !choice.features.contains { $0.name.hasSameBytes(as: column.name) }
        }
    }
    return scaled(
      with: try Scaler(
        scaler.scaling, fittedTo: columns, rows: segments.map { 0..<$0.axis.count }, axes: segments.map(\.axis)))
  }
}

extension Windows {
  /// Numbers of the model's for some windows in the units of a target: the place i of `windows`, step k at
  /// `i · steps + k`.
  package func unscaled(_ values: [Float], of windows: [Int], target: Int = 0) -> [Double] {
    precondition(values.count == windows.count * steps, "\(values.count) numbers for \(windows.count) windows")
    return windows.enumerated().flatMap { place, window in
      frames[segment(of: window)].unscaled(
        values[place * steps..<(place + 1) * steps], origin: origin(of: window), target: target)
    }
  }
}
