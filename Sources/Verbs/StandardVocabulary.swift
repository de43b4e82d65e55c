package import Language
internal import Layers
internal import Series
internal import Tensors

/// The vocabulary of the program: every verb of this target, and the kinds of objects they speak of.
package enum StandardVocabulary {
  /// - Parameter module: the text of a module that comes with the program, by name.
  package static func make(module: @escaping @Sendable (String) -> String? = { _ in nil }) -> Vocabulary {
    Vocabulary(
      verbs: indexedVerbs,
      kinds: [
        Series.self, Times.self, SplitSeries.self, WindowedData.self, PartOfData.self, Architecture.self,
        FittedModel.self, Report.self, Forecast.self, DrawnPlot.self, Description.self, Findings.self,
      ],
      makeModel: Architecture.make, power: { ExactMath.pow($0, $1) }, module: module)
  }

  /// The instruction sets that this machine has kernels for, the best first.
  package static var kernelNames: [String] { KernelSet.available.map(\.name) }
}
