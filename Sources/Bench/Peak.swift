internal import Tensors

/// What one core can do at most.
enum Peak {
  /// Floating-point operations per second of a set of kernels: the best of some runs.
  static func measured(_ kernels: KernelSet) -> Double {
    var rounds = 1000
    var best = 0.0
    var runs = 0
    while runs < 5 {
      let start = Clock.seconds()
      let done = kernels.multiplyAdds(rounds: rounds)
      let time = Clock.seconds() - start
      if time < 0.02 {
        rounds *= 2
      } else {
        best = max(best, done / time)
        runs += 1
      }
    }
    return best
  }
}
