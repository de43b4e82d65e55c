internal import Notation
package import Series

/// What a trained model reads and gives, beside its weights: without it the weights mean nothing.
package struct ModelInterface: Sendable, Hashable {
  /// The columns of a step, in order.
  package var features: [String]
  /// The columns whose values at the target steps it reads: they are known beforehand. Often none.
  package var known: [String]
  /// The columns that are predicted; of a class, the one column of the label.
  package var targets: [String]
  /// The classes of a label in the order of their numbers; nil where numbers are predicted.
  package var classes: [String]?
  /// Input steps of the windows it was trained on; it reads other lengths too.
  package var past: Int
  /// The steps ahead that it predicts.
  package var horizon: ClosedRange<Int>
  /// Whether it was trained to give something at every step, not only behind the last.
  package var everyStep: Bool
  /// What it learned of a target: its level, or its changes.
  package var form: TargetForm
  /// What brings the columns to the scale of the weights and back.
  package var scaler: Scaler?

  package init(
    features: [String], known: [String] = [], targets: [String], classes: [String]?, past: Int,
    horizon: ClosedRange<Int>,
    everyStep: Bool, form: TargetForm = .level, scaler: Scaler?
  ) {
    self.features = features
    self.known = known
    self.targets = targets
    self.classes = classes
    self.past = past
    self.horizon = horizon
    self.everyStep = everyStep
    self.form = form
    self.scaler = scaler
  }

  /// That of the windows a model is trained on.
  package init(of data: WindowedData) {
    self.init(
      features: data.features.map(\.name), known: data.known.map(\.name), targets: data.targets.map(\.name),
      classes: data.classes,
      past: data.spec.past, horizon: data.spec.horizon, everyStep: data.spec.everyStep, form: data.spec.form,
      scaler: data.scaler)
  }

  /// The numbers of a window's horizon that it reads: steps × known columns.
  package var knownCount: Int { horizon.count * known.count }

  /// The numbers that it gives for a window: steps × targets.
  package var outputs: Int { horizon.count * targets.count }
}

extension ModelInterface {
  /// As a file keeps it.
  var json: JSON {
    var members = [
      JSON.Member("features", .texts(features)), JSON.Member("targets", .texts(targets)),
      JSON.Member("past", .count(past)),
      JSON.Member("horizon", .list([.count(horizon.lowerBound), .count(horizon.upperBound)])),
      JSON.Member("every-step", .boolean(everyStep)),
    ]
    switch form {
    case .level: break
    case .change: members.append(JSON.Member("as", .text("change")))
    case .logChange: members.append(JSON.Member("as", .text("log-change")))
    case .seasonalChange(let period):
      members += [JSON.Member("as", .text("seasonal-change")), JSON.Member("period", .count(period))]
    }
    if !known.isEmpty { members.append(JSON.Member("known", .texts(known))) }
    if let classes { members.append(JSON.Member("classes", .texts(classes))) }
    if let scaler {
      let entries = scaler.columns.map { entry in
        JSON.object(
          [
            JSON.Member("column", .text(entry.column)), JSON.Member("shift", .real(entry.shift)),
            JSON.Member("scale", .real(entry.scale)),
          ] + (entry.isLogarithmic ? [JSON.Member("of", .text("log"))] : []))
      }
      members.append(
        JSON.Member(
          "scaler",
          .object([JSON.Member("method", .text(scaler.scaling.rawValue)), JSON.Member("columns", .list(entries))])))
    }
    return .object(members)
  }

  /// Reads what `json` wrote, or anything else.
  init(_ json: JSON) throws(SavedModelProblem) {
    func names(_ member: String) throws(SavedModelProblem) -> [String] {
      guard let texts = json[member]?.texts, !texts.isEmpty else {
        throw .metadata("windows", "`\(member)` is no list of names")
      }
      return texts
    }
    features = try names("features")
    targets = try names("targets")
    known = json["known"] == nil ? [] : try names("known")
    classes = json["classes"] == nil ? nil : try names("classes")
    guard let past = json["past"]?.int, (1...Self.longest).contains(past) else {
      throw .metadata("windows", "`past` is no number of steps")
    }
    self.past = past
    let steps = json["horizon"]?.list?.map(\.int) ?? []
    guard steps.count == 2, let first = steps[0], let last = steps[1], 0 <= first, first <= last, last <= Self.longest
    else { throw .metadata("windows", "`horizon` is no first and last step") }
    horizon = first...last
    guard let everyStep = json["every-step"]?.boolean else {
      throw .metadata("windows", "`every-step` is neither true nor false")
    }
    self.everyStep = everyStep
    form = try Self.form(json)
    guard let scaler = json["scaler"] else { return }
    guard let method = scaler["method"]?.text, let scaling = Scaling(rawValue: method) else {
      throw .metadata("windows", "the scaler's method is not known")
    }
    var entries: [Scaler.Entry] = []
    for entry in scaler["columns"]?.list ?? [] {
      guard let column = entry["column"]?.text, let shift = entry["shift"]?.double, let scale = entry["scale"]?.double,
        scale != 0
      else { throw .metadata("windows", "column \(entries.count + 1) of the scaler has no name, shift or scale") }
      guard entry["of"] == nil || entry["of"]?.text == "log" else {
        throw .metadata("windows", "of column `\(column)` the scaler takes what is not known")
      }
      entries.append(Scaler.Entry(column: column, shift: shift, scale: scale, isLogarithmic: entry["of"] != nil))
    }
    if scaling == .perWindow {
      self.scaler = Scaler(scaling, columns: [])
      return
    }
    let scaled = entries.map(\.column)
    let needed = features + known + (classes == nil ? targets : [])
    if let missing = needed.first(where: { name in !scaled.contains { $0.utf8.elementsEqual(name.utf8) } }) {
      throw .metadata("windows", "the scaler says nothing of `\(missing)`")
    }
    self.scaler = Scaler(scaling, columns: entries)
  }

  private static func form(_ json: JSON) throws(SavedModelProblem) -> TargetForm {
    guard let name = json["as"] else { return .level }
    switch name.text {
    case "change": return .change
    case "log-change": return .logChange
    case "seasonal-change":
      guard let period = json["period"]?.int, (1...longest).contains(period) else {
        throw .metadata("windows", "`period` is no number of rows")
      }
      return .seasonalChange(period: period)
    default: throw .metadata("windows", "`as` is not known")
    }
  }

  private static let longest = 1 << 40
}
