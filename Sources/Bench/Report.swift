internal import Notation
internal import Tensors

/// Measurements as a table, or as one JSON object.
struct Report {
  let arguments: Arguments
  /// Floating-point operations per second of one core.
  let peak: Double

  var head: String {
    let execution = arguments.execution
    return """
      \(execution.kernels.name), \(execution.threads) thread\(execution.threads == 1 ? "" : "s"), \
      a core's peak \(Self.text(peak * 1e-9, 1)) GFLOP/s; medians, least and most in brackets
      \(Self.left("", 5))\(Self.right("training, windows/s", 34))\(Self.right("GFLOP/s", 9))\(Self.right("of peak", 9))\
      \(Self.right("prediction, windows/s", 36))\(Self.right("one window, µs", 28))\(Self.right("memory, MB: said, seen", 26))
      """
  }

  /// Of what the threads together can do at most.
  private func share(_ measured: Measurement) -> Double {
    measured.operations / (peak * Double(arguments.execution.threads))
  }

  func row(_ measured: Measurement) -> String {
    Self.left(measured.workload.name, 5) + Self.right(Self.text(measured.training, 0), 34)
      + Self.right(Self.text(measured.operations * 1e-9, 1), 9)
      + Self.right(Self.text(share(measured) * 100, 0) + " %", 9)
      + Self.right(Self.text(measured.prediction, 0), 36)
      + Self.right(Self.text(measured.latency, 2, scale: 1e6), 28)
      + Self.right(
        Self.text(Double(measured.bytes) * 1e-6, 2) + ", " + Self.text(Double(measured.resident) * 1e-6, 2), 26)
  }

  func json(_ measured: Measurement) -> String {
    #"{"name":"\#(measured.workload.name)","training":\#(measured.training.json),"#
      + #""gflops":\#(measured.operations * 1e-9),"share":\#(share(measured)),"#
      + #""prediction":\#(measured.prediction.json),"latency":\#(measured.latency.json),"bytes":\#(measured.bytes),"resident":\#(measured.resident)}"#
  }

  func json(_ workloads: [String]) -> String {
    #"{"v":1,"kernels":"\#(arguments.execution.kernels.name)","threads":\#(arguments.execution.threads),"#
      + #""peak":\#(peak * 1e-9),"workloads":[\#(workloads.joined(separator: ","))]}"#
  }

  private static func text(_ number: Double, _ places: Int) -> String { NumberText.fixed(number, places: places) }

  private static func text(_ spread: Spread, _ places: Int, scale: Double = 1) -> String {
    "\(text(spread.median * scale, places)) (\(text(spread.least * scale, places)) … \(text(spread.most * scale, places)))"
  }

  private static func left(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
