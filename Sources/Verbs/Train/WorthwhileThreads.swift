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
    // Backward costs twice as much. Measured: at 2 million multiply-adds two threads are a tenth slower, the way of numbers
    // from core to core being longer than their shares; at 3.5 million as fast, at 7 million 1.2 to 1.7 times as fast.
    return forward * 3 * Double(batch) < 4e6 ? Execution(kernels: kernels, threads: 1) : self
  }
}
