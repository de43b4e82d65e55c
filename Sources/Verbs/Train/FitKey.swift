internal import Files
internal import Language
internal import Layers
internal import Training

/// The key of a training run: a digest of everything that its bits depend on. Of the data it reads every number that
/// training can be shown, so that nothing which changes them can be forgotten.
struct FitKey {
  let text: String

  /// - Parameter network: the weights it goes on from; nil for fresh ones.
  init(
    _ architecture: Architecture, from network: Network?, train: any WindowSource, validation: (any WindowSource)?,
    options: FitOptions
  ) {
    var decisive = options
    // How much memory there is decides whether it runs, not what it gives.
    decisive.memoryLimit = 0
    text =
      "fit-"
      + Digest(
        of: [
          "semantics \(Semantics.number)", "every step \(architecture.everyStep)",
          architecture.layers.map(\.description).joined(separator: "; "),
          network.map { Digest(of: $0.canonicalBytes).hexadecimal } ?? "fresh", "\(decisive)", Self.text(of: train),
          validation.map { Self.text(of: $0) } ?? "no validation",
        ].joined(separator: "\n")
      ).hexadecimal
  }

  /// Numbers per piece, at most where a single window has no more.
  private static let pieceSize = 1 << 20

  private static func text(of source: any WindowSource) -> String {
    let perWindow = max(1, source.steps * source.features)
    let size = max(1, min(source.count, pieceSize / perWindow))
    let outputs = source.outputs * (source.everyStep ? source.steps : 1)
    var inputs = [Float](repeating: 0, count: size * perWindow)
    var presence = [Float](repeating: 1, count: source.isMasked ? size * source.steps : 0)
    var targets = [Float](repeating: 0, count: size * outputs)
    var weights = [Float](repeating: 1, count: size * outputs)
    var known = [Float](
      repeating: 0, count: source.known == 0 ? 0 : size * source.known * (source.everyStep ? source.steps : 1))
    var pieces = [
      "\(source.count) \(source.steps) \(source.features) \(source.outputs) \(source.everyStep) \(source.lengths) \(source.isMasked) \(source.sequences)"
        + (source.known == 0 ? "" : " known \(source.known)")
    ]
    for first in stride(from: 0, to: source.count, by: size) {
      let indices = Array(first..<min(first + size, source.count))
      for place in presence.indices { presence[place] = 1 }
      for place in weights.indices { weights[place] = 1 }
      var inputSpan = inputs.mutableSpan
      var presenceSpan = presence.mutableSpan
      var targetSpan = targets.mutableSpan
      var weightSpan = weights.mutableSpan
      source.gather(
        indices.span, steps: source.steps, inputs: &inputSpan, presence: &presenceSpan, targets: &targetSpan,
        weights: &weightSpan)
      if source.known > 0 {
        for place in known.indices { known[place] = 0 }
        var knownSpan = known.mutableSpan
        source.gatherKnown(indices.span, steps: source.steps, into: &knownSpan)
        pieces.append(digest(of: known))
      }
      for array in [inputs, presence, targets, weights] { pieces.append(digest(of: array)) }
      if source.isMasked { pieces.append("\(indices.map(source.length))") }
    }
    return pieces.joined(separator: " ")
  }

  private static func digest(of floats: [Float]) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(floats.count * 4)
    for float in floats {
      let bits = float.bitPattern
      bytes.append(UInt8(truncatingIfNeeded: bits))
      bytes.append(UInt8(truncatingIfNeeded: bits >> 8))
      bytes.append(UInt8(truncatingIfNeeded: bits >> 16))
      bytes.append(UInt8(truncatingIfNeeded: bits >> 24))
    }
    return Digest(of: bytes).hexadecimal
  }
}

extension Context {
  /// Where a training run goes on and is kept; nil where there is no cache.
  func checkpointing(_ key: () -> FitKey) -> Checkpointing? {
    guard let cache else { return nil }
    let key = key().text
    return Checkpointing(
      start: cache.entry(key).flatMap(Checkpoint.init), isDue: { cache.isDue },
      keep: { cache.keep($0.bytes, for: key) })
  }
}
