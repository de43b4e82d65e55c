import Layers

extension WindowSource {
  /// Whether there is anything to learn from, and whether it fits the model.
  ///
  /// - Parameter outputsPerTarget: the numbers that the model gives for each number of a target.
  func check(part: String, for architecture: Architecture, outputsPerTarget: Int) throws(TrainingError) {
    guard count > 0 else { throw .noWindows(part: part) }
    guard everyStep == architecture.everyStep else {
      throw .targetsDiffer(part: part, everyStep: everyStep, modelEveryStep: architecture.everyStep)
    }
    guard count <= UInt32.max else {
      throw .option(name: "windows", needs: "at most \(UInt32.max)", actual: "\(count)")
    }
    guard known == architecture.known else {
      throw .shape(.known(expected: architecture.known, actual: known))
    }
    let (wanted, overflow) = outputs.multipliedReportingOverflow(by: outputsPerTarget)
    do {
      _ = try architecture.summary(
        of: WindowShape(steps: steps, features: features), outputs: overflow ? .max : wanted)
    } catch {
      throw .shape(error)
    }
  }

  /// Whether states can run on from window to window.
  func checkSequences(part: String, for architecture: Architecture) throws(TrainingError) {
    guard !sequences.allSatisfy(\.isEmpty) else { throw .notInSequence(part: part) }
    guard lengths.count == 1 else { throw .mixedLengths(lengths) }
    for (place, layer) in architecture.layers.enumerated() where layer.mixesSteps {
      throw .mixesSteps(layer: place + 1, name: layer.name)
    }
  }
}
