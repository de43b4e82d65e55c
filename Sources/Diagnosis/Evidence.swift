package import Training

/// What a finished training left behind, in the data's own units: what every rule looks at.
///
/// Truths and predictions hold window w, step k at the same place; none of them is empty.
package struct Evidence: Sendable {
  /// Of the windows that are judged.
  package var truth: [Double]
  package var predicted: [Double]
  /// The last value before each window, on the same rows; of whole individuals with their answer at the end the mean of
  /// the training part.
  package var persistence: [Double]
  /// Whether `persistence` is that mean.
  package var comparesWithMean = false
  /// The same three of the training windows.
  package var trainTruth: [Double]
  package var trainPredicted: [Double]
  package var trainPersistence: [Double]
  package var history: [EpochRecord]
  package var parameters: Int
  package var trainWindows: Int

  package init(
    truth: [Double], predicted: [Double], persistence: [Double], trainTruth: [Double], trainPredicted: [Double],
    trainPersistence: [Double], history: [EpochRecord], parameters: Int, trainWindows: Int
  ) {
    self.truth = truth
    self.predicted = predicted
    self.persistence = persistence
    self.trainTruth = trainTruth
    self.trainPredicted = trainPredicted
    self.trainPersistence = trainPersistence
    self.history = history
    self.parameters = parameters
    self.trainWindows = trainWindows
  }

  /// 1 − RMSE / RMSE of persistence, on the windows that are judged; nil where persistence makes no error.
  package var skill: Double? { Self.skill(truth, predicted, persistence) }

  /// The same on the training windows.
  package var trainSkill: Double? { Self.skill(trainTruth, trainPredicted, trainPersistence) }

  /// The spread of the predictions over that of the truth; nil where the truth does not move.
  package var spread: Double? {
    let deviation = Moments(truth).deviation
    return deviation > 0 ? Moments(predicted).deviation / deviation : nil
  }

  private static func skill(_ truth: [Double], _ predicted: [Double], _ persistence: [Double]) -> Double? {
    let yardstick = Moments.rootMeanSquare(truth, persistence)
    return yardstick > 0 ? 1 - Moments.rootMeanSquare(truth, predicted) / yardstick : nil
  }
}
