internal import Language
internal import Series

extension FittedModel {
  /// How the model fares on the windows of a part, beside baselines on the same rows.
  ///
  /// - Parameter steps: how many of a window's last steps are shown; nil shows all of them.
  func report(
    on part: PartOfData, steps: Int? = nil, against: [BaselineName]?, metrics: [Metric]?, in context: Context
  ) throws(Complaint) -> Report {
    guard part.data.classes != nil else {
      return try NumberEvaluation(
        part: part, forecasts: try numberForecasts(for: part.windows, steps: steps, in: context)
      ).report(against: against, metrics: metrics)
    }
    return try ClassEvaluation(
      part: part, forecasts: try predictions(for: part.windows, steps: steps, in: context)
    ).report(against: against, metrics: metrics)
  }
}
