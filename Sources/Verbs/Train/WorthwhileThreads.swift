internal import Layers
internal import Series
internal import Tensors

extension Execution {
  /// One thread where a step of the optimizer is so short that waking a second costs more than it gives; else as many
  /// as there are. No result depends on it.
  func worthwhile(for architecture: Architecture, on data: WindowedData, batch: Int) -> Execution {
    let shape = WindowShape(steps: data.spec.past, features: data.features.count)
    guard let layers = try? architecture.summary(of: shape) else { return self }
    let forward = layers.reduce(0.0) { $0 + Double($1.multiplyAdds) }
    // Backward costs twice as much. Measured: at 7 million two threads are a fifth slower, at 45 million a quarter faster.
    return forward * 3 * Double(batch) < 20e6 ? Execution(kernels: kernels, threads: 1) : self
  }
}
