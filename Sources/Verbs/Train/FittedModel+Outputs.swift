internal import Language
internal import Layers
internal import Models
internal import Series
internal import Syntax
internal import Training

extension FittedModel {
  /// What the model gives for every window, its last step where it gives something at each; with a state that runs on,
  /// after all rows before the window, whatever its length.
  ///
  /// - Parameter steps: how many of a window's last steps are shown; nil shows all of them.
  func outputs(for windows: Windows, steps: Int? = nil, in context: Context) throws(Complaint) -> ModelOutputs {
    let width = outputsPerStep
    var values: [Float] = []
    values.reserveCapacity(windows.count * width)
    if fitted.isStateful {
      let rows = UnbrokenWindows(predicting: windows)
      let raw = try unbroken(rows, in: context)
      for window in 0..<windows.count {
        let place = rows.place(ofRow: windows.origin(of: window), segment: windows.segment(of: window))
        let first = (place.window * rows.past + place.step) * width
        values += raw[first..<(first + width)]
      }
      return made(values)
    }
    let everyStep = fitted.network.architecture.everyStep
    let raw = try predicted(WindowBatch(predicting: windows, everyStep: everyStep), steps: steps, in: context)
    guard everyStep else { return made(raw) }
    for window in 0..<windows.count {
      let last = min(windows.length(of: window), steps ?? windows.past) - 1
      let first = (window * windows.past + last) * width
      values += raw[first..<(first + width)]
    }
    return made(values)
  }

  /// The same from one origin.
  func outputs(
    from origin: Int, segment: Int = 0, of data: WindowedData, in context: Context
  ) throws(Complaint) -> ModelOutputs {
    if fitted.isStateful {
      let rows = UnbrokenWindows(predictingFrom: origin, segment: segment, of: data)
      let raw = try unbroken(rows, in: context)
      let place = rows.place(ofRow: origin, segment: segment)
      let first = (place.window * rows.past + place.step) * outputsPerStep
      return made(Array(raw[first..<(first + outputsPerStep)]))
    }
    let everyStep = fitted.network.architecture.everyStep
    let window = OriginWindow(data: data, origin: origin, segment: segment, everyStep: everyStep)
    return made(Array(try predicted(window, steps: nil, in: context).suffix(outputsPerStep)))
  }

  /// Steps of the horizon × targets × outputs of one of them.
  private var outputsPerStep: Int { interface.outputs * fitted.loss.outputsPerTarget }

  private func made(_ values: [Float]) -> ModelOutputs {
    ModelOutputs(values: values, targets: interface.targets.count, perTarget: fitted.loss.outputsPerTarget)
  }

  private func predicted(
    _ source: some WindowSource, steps: Int?, in context: Context
  ) throws(Complaint) -> [Float] {
    let values: [Float]?
    do throws(TrainingError) {
      values = try predict(
        fitted.network, on: source, outputsPerTarget: fitted.loss.outputsPerTarget, steps: steps,
        execution: context.execution, memoryLimit: context.resources.memoryLimit,
        shouldStop: { context.isInterrupted })
    } catch {
      throw Complaint(error)
    }
    guard let values else { throw Complaint("interrupted", code: .interrupted) }
    return values
  }

  private func unbroken(_ rows: UnbrokenWindows, in context: Context) throws(Complaint) -> [Float] {
    let values: [Float]?
    do throws(TrainingError) {
      values = try predictUnbroken(
        fitted.network.givingEveryStep, on: UnbrokenBatch(windows: rows),
        outputsPerTarget: fitted.loss.outputsPerTarget, execution: context.execution,
        memoryLimit: context.resources.memoryLimit, shouldStop: { context.isInterrupted })
    } catch {
      throw Complaint(error)
    }
    guard let values else { throw Complaint("interrupted", code: .interrupted) }
    return values
  }
}
